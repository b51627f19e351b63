/** The claims of the article, by verdict. */
import { describe, expect, test } from 'vitest';
import { claims } from '../../../src/commands/claims/query.js';
import { articleId } from '../../../src/commands/claims/view.js';
import { type Verdict, verdicts } from '../../../src/dataset/vocabulary.js';
import { cli, contents, dataset } from '../../support.js';

const withVerdict = (...wanted: Verdict[]) => contents.claims.filter(({ verdict }) => wanted.includes(verdict));

test('all claims in the order of the article, whole', () => {
  expect(claims(dataset, [])).toEqual({ rows: contents.claims, all: contents.claims });
  expect(contents.claims).toHaveLength(27);
  expect(dataset.byId('sources').get(articleId)).toMatchObject({ issued: '2023-08-03' });
});

test.each([...verdicts.map((verdict) => [verdict]), ['contradicted', 'uncorroborated'] as Verdict[]])(
  'those that are %s',
  (...wanted) => {
    expect(claims(dataset, wanted)).toEqual({ rows: withVerdict(...wanted), all: contents.claims });
    expect(withVerdict(...wanted).length).toBeGreaterThan(0);
  },
);

describe('as a table', () => {
  const shown = async (...args: string[]): Promise<string> => (await cli(['claims', ...args])).stdout;
  const all = contents.claims.length;
  const wrong = withVerdict('contradicted').length;

  test('opens with the tally and the article, and the contradicted claims come first', async () => {
    const text = await shown('--width', '120');
    const [first = '', second = ''] = text.split('\n');
    const tally = `${all} claims in one article of 3 Aug 2023: ${wrong} contradicted, ${withVerdict('uncorroborated').length} not corroborated`;
    expect(first).toContain(tally);
    expect(second).toContain('The Asia Live');
    const places = ['Contradicted (', 'Not corroborated (', 'Partly corroborated (', 'Corroborated ('].map((title) =>
      text.indexOf(`\n${title}`),
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
  });
});
