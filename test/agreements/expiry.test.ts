/** When the terms of agreements would end. */
import { describe, expect, test } from 'vitest';
import { expectedExpiry } from '../../src/agreements/expiry.js';
import { contents, dataset } from '../support.js';
import { bare } from './made-up.js';

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
    ['../2010', '2000-01-01', 'P5Y', '2005-01-01'],
    [null, null, 'P5Y', null],
    [null, '2000/', 'P5Y', null],
    ['/2010', null, 'P5Y', null],
    ['2005/..', null, null, null],
  ])('in force %s, signed %s, term %s: %s', (inForce, signed, term, expiry) => {
    expect(expectedExpiry({ ...bare, inForce, signed, term })).toBe(expiry);
  });

  test('every agreement of the dataset has the expiry of its record', () => {
    for (const record of contents.agreements) {
      expect(dataset.byId('agreements').get(record.id)?.expectedExpiry).toBe(expectedExpiry(record));
    }
  });
});

test('an agreement is superseded by the one that supersedes it, and by no other', () => {
  for (const { id, supersededBy } of dataset.all('agreements')) {
    const next = contents.agreements.find(({ supersedes }) => supersedes === id);
    expect(supersededBy).toBe(next?.id ?? null);
  }
});
