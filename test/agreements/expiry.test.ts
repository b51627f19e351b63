/** Agreements as rows, and when their terms would end. */
import { describe, expect, test } from 'vitest';
import { agreementRowOf, expectedExpiry, successorOf } from '../../src/agreements/expiry.js';
import type { AgreementRow } from '../../src/dataset/schema.js';
import { contents, dataset } from '../support.js';

const agreement = (id: string): AgreementRow => contents.agreements.find((each) => each.id === id) as AgreementRow;

describe('when a term would end', () => {
  test.each([
    ['2005-10/2020', null, 'P15Y', '2020-10'],
    ['2005/2020', null, 'P15Y', '2020'],
    ['2005/2020', null, 'P1Y6M', '2006-07-01/2007-06-30'],
    ['2005-10/..', null, 'P1Y6M', '2007-04'],
    ['2005-10/..', null, 'P10D', '2005-10-11/2005-11-10'],
    ['2005-10-27/..', null, 'P10D', '2005-11-06'],
    ['2004-02-29/..', null, 'P1Y', '2005-02-28'],
    ['2005-10-31/..', null, 'P1M', '2005-11-30'],
    ['2015-06-26~/', null, 'P5Y', '2020-06-26~'],
    ['2015?/', null, 'P5Y', '2020?'],
    ['2015-06%/', null, 'P5Y', '2020-06%'],
    [null, '2018-09-06', 'P10Y', '2028-09-06'],
    [null, '2007-09-21/2007-09-26', 'P1Y', '2008-09-21/2008-09-26'],
    ['/2010', '2000-01-01', 'P5Y', '2005-01-01'],
    [null, null, 'P5Y', null],
    [null, '2000/', 'P5Y', null],
    ['/2010', null, 'P5Y', null],
    ['2005/..', null, null, null],
  ])('in force %s, signed %s, term %s: %s', (inForce, signed, term, expiry) => {
    expect(expectedExpiry({ ...agreement('cismoa-2005'), inForce, signed, term })).toBe(expiry);
  });

  test('the agreements of the dataset with a term', () => {
    const computed = contents.agreements
      .filter(({ term }) => term !== null)
      .map((each) => [each.id, expectedExpiry(each)]);
    expect(Object.fromEntries(computed)).toEqual({
      'acsa-2002': '2012-02',
      'acsa-sri-lanka-2007': '2017-03',
      'agreement-for-friendly-cooperation-1954': '1959-04-02',
      'cismoa-2005': '2020-10',
      'comcasa-india-2018': '2028-09-06',
      'framework-india-2005': '2015-06-28',
      'framework-india-2015': '2025-06-03',
      'framework-india-2025': '2035-10-31',
      'gsomia-brazil-2010': '2020-06-26~',
      'ia-cnd-mou-korea-2009': '2024-04-30',
      'peshawar-communications-unit-1959': '1969-07-18',
    });
  });
});

test('a row has the days of each date beside it', () => {
  expect(agreementRowOf(agreement('cismoa-2005'), dataset)).toMatchObject({
    signed: '2005-10',
    signedStart: '2005-10-01',
    signedEnd: '2005-10-31',
    inForce: '2005-10/2020',
    inForceStart: '2005-10-01',
    inForceEnd: '2020-12-31',
    reported: null,
    reportedStart: null,
    reportedEnd: null,
    expectedExpiry: '2020-10',
    expectedExpiryStart: '2020-10-01',
    expectedExpiryEnd: '2020-10-31',
    supersedes: null,
    supersededBy: 'cismoa-2023',
  });
});

test('an agreement succeeds the one that it supersedes, and only that', () => {
  for (const each of contents.agreements) {
    const next = successorOf(each, dataset);
    expect(next?.supersedes ?? each.id).toBe(each.id);
    if (each.supersedes !== null) expect(successorOf(agreement(each.supersedes), dataset)).toBe(each);
  }
});
