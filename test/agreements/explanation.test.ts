/** Why an agreement stood as it did, in sentences. */
import { describe, expect, test } from 'vitest';
import { withArticle } from '../../src/agreements/explanation.js';
import { edition } from '../../src/dataset/edition.js';
import type { AgreementRecord } from '../../src/dataset/schema.js';
import { contents } from '../support.js';
import { attestation, madeUpStatus, statusOn } from './made-up.js';

describe('explanations', () => {
  const left = (dates: object) =>
    [{ party: 'pakistan', from: null, until: null, how: 'How.', sources: [], ...dates }] as never;
  const signed = { signed: '2000-01-01' };
  const cases: readonly (readonly [Partial<AgreementRecord>, string])[] = [
    [signed, '1999'],
    [{ inForce: '2000-01-01/..' }, '1999'],
    [{ reported: '2000' }, '1999'],
    [{ inForce: '1990/..', participation: left({ from: '2000-01-01' }) }, '1999'],
    [{ ...signed, attested: [attestation('2005')] }, '2003'],
    [{ signed: '2000' }, '2000-06-01'],
    [{ inForce: '2000/..' }, '2000-06-01'],
    [{ signed: '1999', inForce: '/2005' }, '2003'],
    [{ inForce: '1990/..', participation: left({ from: '2000' }) }, '2000-06-01'],
    [{ inForce: '2000-01-01/..' }, '2005'],
    [{ ...signed, inForce: '2000-01-01/2010', ending: 'terminated' }, '2005'],
    [{ inForce: '2000-01-01/', attested: [attestation('2005')] }, '2003'],
    [{ ...signed, attested: [attestation('2005')] }, '2010'],
    [{ inForce: '2000-01-01/2010', term: 'P5Y' }, '2010-06-01'],
    [{ inForce: '2000-01-01/', attested: [attestation('2005')] }, '2010'],
    [{ inForce: '2000-01-01/' }, '2010'],
    [{ inForce: '2000/..', term: 'P5Y' }, '2005-06-01'],
    [{ inForce: '2000/..', term: 'P5Y' }, '2010'],
    [{ inForce: '2000/2005', ending: 'terminated' }, '2010'],
    [{ inForce: '2000/2005', ending: 'expired', term: 'P10Y' }, '2010'],
    [{ ...signed, ending: 'terminated' }, '2010'],
    [{ ...signed, ending: 'terminated' }, '2030'],
    [{ inForce: '1990/..', participation: left({ until: '2000' }) }, '2000-06-01'],
    [{ inForce: '1990/..', participation: left({ until: '2000' }) }, '2005'],
    [{ inForce: '1990/2003', ending: 'terminated', participation: left({ until: '2000' }) }, '2005'],
    [{ inForce: '1990/', participation: left({ until: '2000' }) }, '2005'],
    [{ inForce: '1990/2010', ending: 'terminated', participation: left({ from: '1995', until: '2000' }) }, '1997'],
    [{ inForce: '1990/..', participation: left({ until: '2000' }) }, '1997'],
    [{ inForce: '1990/2010', ending: 'terminated', participation: left({ from: '1990' }) }, '1997'],
    [{ ...signed, inForce: '2005-01-01/..' }, '2003'],
    [{ inForce: '1990/..', participation: left({ until: '2000-03/2000-10' }) }, '2000-06-01'],
    [{ inForce: '1990/..', participation: left({ until: '2000-03/2000-10' }) }, '2030'],
    [{ nature: 'draft' }, '2005'],
    [{ reported: '2000' }, '2005'],
    [{ reported: '2000' }, '2030'],
    [{ ...signed, term: 'P5Y' }, '2003'],
    [{}, '2005'],
    [{ inForce: '2000-01-01/2005', certainty: 'reported' }, '2003'],
    [{ inForce: '2000-01-01/2005-06-15' }, '2005'],
    [{ ...signed, inForce: '2000-01-01/..' }, '1999'],
    [{ inForce: '2000/2005' }, '2000'],
    [{ inForce: '/2005' }, '2003'],
    [{ inForce: '/2005', attested: [attestation('2000')] }, '2003'],
    [{ inForce: '../2005' }, '2003'],
    [{ ...signed, inForce: '../2010', term: 'P5Y' }, '2010-06-01'],
    [{ inForce: '2000/2005', ending: 'expired', term: 'P5Y' }, '2010'],
    [{ inForce: '2000/2005' }, '2030'],
    [{ inForce: '2000/..' }, '2030'],
    [{ inForce: '2000/..' }, edition.reach],
    [{ attested: [attestation('2005')] }, '2003'],
    [{ attested: [attestation('2005')] }, '2010'],
    [{ ...signed, ending: 'terminated', participation: left({ until: '2000' }) }, '2030'],
    [{ inForce: '1990/..', term: 'P5Y', participation: left({ until: '1993' }) }, '2005'],
  ];

  test('give the reason in whole sentences', async () => {
    const lines = cases.map(
      ([parts, date]) => `${JSON.stringify(parts)} on ${date}:\n  ${madeUpStatus(parts, date).explanation}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot('./explanations.txt');
  });

  test('every agreement has whole sentences on any day', () => {
    const days = [
      '1940',
      '1955',
      '1969-07-17',
      '1979-06',
      '1988',
      '2005-10-15',
      '2012-02',
      '2018',
      '2020',
      '2023-08-02',
      '2026',
      '2040',
    ];
    const odd = contents.agreements.flatMap(({ id }) =>
      days
        .map((day) => statusOn(day, id).explanation)
        .filter((text) => !/^[A-Z].*\.$/.test(text) || /undefined|null|NaN| {2}|[;,]\.|\.\./.test(text))
        .map((text) => `${id}: ${text}`),
    );
    expect(odd).toEqual([]);
  });
});

test.each([
  ['Pakistan', 'Pakistan'],
  ['United States', 'the United States'],
  ['Philippines', 'the Philippines'],
  ['West United Islands', 'West United Islands'],
])('in a sentence %s is %s', (name, words) => expect(withArticle(name)).toBe(words));
