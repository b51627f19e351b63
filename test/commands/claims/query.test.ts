/** Claims of the article, by verdict. */
import { describe, expect, test } from 'vitest';
import { article, claims } from '../../../src/commands/claims/query.js';
import { verdicts } from '../../../src/dataset/vocabulary.js';
import { contents, dataset } from '../../support.js';

test('all claims in the order of the article, whole', () => {
  expect(claims(dataset, []).rows).toEqual(contents.claims);
  expect(claims(dataset, []).total).toBe(27);
});

describe('by verdict', () => {
  test.each(verdicts)('%s', (verdict) => {
    const expected = contents.claims.filter((claim) => claim.verdict === verdict);
    expect(claims(dataset, [verdict]).rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(expected.length).toBeGreaterThan(0);
  });

  test('several verdicts are any of them', () => {
    const { rows } = claims(dataset, ['contradicted', 'uncorroborated']);
    expect(rows.every(({ verdict }) => verdict === 'contradicted' || verdict === 'uncorroborated')).toBe(true);
    expect(rows).toHaveLength(3);
  });

  test('the count covers all claims whatever is selected', () => {
    const counts = verdicts.map((verdict) => ({
      verdict,
      count: contents.claims.filter((claim) => claim.verdict === verdict).length,
    }));
    expect(counts.every(({ count }) => count > 0)).toBe(true);
    expect(claims(dataset, []).counts).toEqual(counts);
    expect(claims(dataset, ['contradicted']).counts).toEqual(counts);
  });
});

test('the article is a source of the dataset', () => {
  expect(dataset.byId('sources').get(article)).toMatchObject({ issued: '2023-08-03' });
});
