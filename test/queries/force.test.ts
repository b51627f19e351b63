/** Interval logic on imprecise dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgreementRow } from '../../src/dataset/schema.js';
import { agreementStatuses } from '../../src/dataset/vocabulary.js';
import { standingOn } from '../../src/agreements/force.js';
import { contents, testDay } from '../support.js';

const base = contents.agreements.find(({ id }) => id === 'cismoa-2005') as AgreementRow;
const standing = (parts: Partial<AgreementRow>, day: string, successor?: Partial<AgreementRow>) =>
  standingOn({ ...base, ...parts }, successor === undefined ? undefined : { ...base, ...successor }, day, testDay);

describe('with dates of force', () => {
  test.each([
    ['2000-01-01/2001-01-01', '1999-12-31', 'not-yet', 'before-force'],
    ['2000-01-01/2001-01-01', '2000-01-01', 'in-force', 'within'],
    ['2000-01-01/2001-01-01', '2001-01-01', 'in-force', 'within'],
    ['2000-01-01/2001-01-01', '2001-01-02', 'expired', 'ended'],
    ['2000-01/2001', '2000-01-30', 'undetermined', 'start-imprecise'],
    ['2000-01/2001', '2000-01-31', 'in-force', 'within'],
    ['2000-01/2001', '2001-12-31', 'undetermined', 'end-imprecise'],
    ['2000-01/2001', '2002-01-01', 'expired', 'ended'],
    ['2000/2000', '2000-06-01', 'undetermined', 'start-imprecise'],
    ['2000-01-01/', '2000-01-01', 'in-force', 'within'],
    ['2000-01-01/', '2000-01-02', 'unknown', 'end-unknown'],
    ['2000-01-01/..', '2500-01-01', 'in-force', 'within'],
    ['../2000', '1000-01-01', 'in-force', 'within'],
  ] as const)('%s on %s: %s (%s)', (inForce, day, state, reason) => {
    expect(standing({ signed: null, term: null, inForce }, day)).toEqual({ state, reason });
  });

  test('unknown start: not yet before signature, then undetermined, then ended', () => {
    const parts = { signed: '1999', inForce: '/2001-01-01', term: null };
    expect(standing(parts, '1998-12-31')).toEqual({ state: 'not-yet', reason: 'before-signature' });
    expect(standing(parts, '2000-01-01')).toEqual({ state: 'undetermined', reason: 'start-unknown' });
    expect(standing(parts, '2001-01-02')).toEqual({ state: 'expired', reason: 'ended' });
    expect(standing({ ...parts, signed: null }, '0001-01-01')).toEqual({
      state: 'undetermined',
      reason: 'start-unknown',
    });
  });

  test('open end: unknown once the term is over', () => {
    const parts = { inForce: '2000-01-01/..', term: 'P1Y' };
    expect(standing(parts, '2001-01-01').state).toBe('in-force');
    expect(standing(parts, '2001-01-02')).toEqual({ state: 'unknown', reason: 'term-over' });
  });

  test('on the first possible day of an imprecise end it is still in force, for the last day of force is one', () => {
    expect(standing({ inForce: '2005-10/2020' }, '2020-01-01')).toEqual({ state: 'in-force', reason: 'within' });
  });

  test.each(agreementStatuses)('an end of status %s is termination, supersession or else expiry', (status) => {
    const expected = status === 'terminated' || status === 'superseded' ? status : 'expired';
    expect(standing({ status, inForce: '2000/2001' }, '2005-01-01').state).toBe(expected);
  });
});

describe('with a signature only', () => {
  test('a signature known to the month is undetermined until its last day', () => {
    const parts = { inForce: null, signed: '2000-02', status: 'unknown' } as const;
    expect(standing(parts, '2000-01-31').reason).toBe('before-signature');
    expect(standing(parts, '2000-02-28')).toEqual({ state: 'undetermined', reason: 'signature-imprecise' });
    expect(standing(parts, '2000-02-29')).toEqual({ state: 'unknown', reason: 'force-unknown' });
  });

  test('superseded from the last possible day of its successor on', () => {
    const parts = { inForce: null, signed: '2000-01-01', status: 'superseded' } as const;
    expect(standing(parts, '2010-02-27', { signed: '2010-02' })).toEqual({ state: 'unknown', reason: 'force-unknown' });
    expect(standing(parts, '2010-02-28', { signed: '2010-02' })).toEqual({ state: 'superseded', reason: 'replaced' });
    expect(standing(parts, '2010-02-28', { signed: null })).toEqual({ state: 'unknown', reason: 'force-unknown' });
  });

  test('an undated end is certain from the day of the edition on', () => {
    const parts = { inForce: null, signed: '2000', status: 'terminated' } as const;
    expect(standing(parts, '2026-11-23')).toEqual({ state: 'unknown', reason: 'end-undated' });
    expect(standing(parts, testDay)).toEqual({ state: 'terminated', reason: 'end-undated' });
  });
});

test('reports only: not yet before the first, reported from then on', () => {
  expect(standing({ reported: '2010' }, '2009-12-31')).toEqual({ state: 'not-yet', reason: 'before-report' });
  expect(standing({ reported: '2010' }, '2010-01-01')).toEqual({ state: 'reported', reason: 'report-only' });
});

test('neither signed, in force nor reported: unknown', () => {
  expect(standing({ signed: null, inForce: null }, '2010-01-01')).toEqual({
    state: 'unknown',
    reason: 'nothing-signed',
  });
});

test('time runs one way: once begun never not yet again, once ended ended', () => {
  const day = fc.integer({ min: 1950, max: 2040 }).map((year) => `${year}-06-15`);
  fc.assert(
    fc.property(fc.constantFrom(...contents.agreements), day, day, (agreement, a, b) => {
      const [first, last] = [a, b]
        .toSorted()
        .map((each) => standingOn(agreement, undefined, each as string, testDay).state);
      if (last === 'not-yet') expect(first).toBe('not-yet');
      if (first === 'expired' || first === 'terminated' || first === 'superseded') expect(last).toBe(first);
    }),
  );
});
