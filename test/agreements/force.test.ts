/** How an agreement stands on a day: every reason, on the days where the state changes. */
import { describe, expect, test } from 'vitest';
import { forceOn, type Participation } from '../../src/agreements/force.js';
import type { AgreementRecord } from '../../src/dataset/schema.js';
import { endings } from '../../src/dataset/vocabulary.js';
import { testDay } from '../support.js';
import { attestation, rowOf } from './made-up.js';

const force = (
  parts: Partial<AgreementRecord>,
  day: string,
  rest: { successor?: Partial<AgreementRecord>; participation?: Partial<Participation> } = {},
) => {
  const { state, reason, basis } = forceOn({
    agreement: rowOf(parts),
    successor: rest.successor && rowOf(rest.successor),
    participation: rest.participation && {
      ...{ party: 'pakistan', from: null, until: null, how: 'How.', sources: ['s'] },
      ...rest.participation,
    },
    day,
    compiled: testDay,
  });
  return [state, reason, basis];
};

describe('with dates of force', () => {
  test.each([
    ['2000-01-01/2001-01-01', '1999-12-31', 'not-yet', 'before-force'],
    ['2000-01-01/2001-01-01', '2000-01-01', 'in-force', 'within'],
    ['2000-01-01/2001-01-01', '2001-01-01', 'in-force', 'within'],
    ['2000-01-01/2001-01-01', '2001-01-02', 'expired', 'ended'],
    ['2000-01/2001', '2000-01-01', 'undetermined', 'start-imprecise'],
    ['2000-01/2001', '2000-01-30', 'undetermined', 'start-imprecise'],
    ['2000-01/2001', '2000-01-31', 'in-force', 'within'],
    // The first possible day of the end may be the last day of force.
    ['2000-01/2001', '2001-01-01', 'in-force', 'within'],
    ['2000-01/2001', '2001-01-02', 'undetermined', 'end-imprecise'],
    ['2000-01/2001', '2001-12-31', 'undetermined', 'end-imprecise'],
    ['2000-01/2001', '2002-01-01', 'expired', 'ended'],
    ['2000/2000', '2000-06-01', 'undetermined', 'start-imprecise'],
    ['2000-01-01/', '2000-01-01', 'in-force', 'within'],
    ['2000-01-01/..', '2500-01-01', 'in-force', 'within'],
    ['../2000', '1000-01-01', 'in-force', 'within'],
    ['/2000-01-01', '0001-01-01', 'undetermined', 'start-unknown'],
  ] as const)('%s on %s: %s (%s)', (inForce, day, state, reason) => {
    expect(force({ inForce }, day)).toEqual([state, reason, 'recorded']);
  });

  test('an imprecise start is not before the signature', () => {
    const parts = { signed: '2002-02-09', inForce: '2002-02/..' };
    expect(force(parts, '2002-02-08')).toEqual(['not-yet', 'before-signature', 'recorded']);
    expect(force(parts, '2002-02-09')).toEqual(['undetermined', 'start-imprecise', 'recorded']);
    expect(force({ ...parts, signed: '2003' }, '2002-03-01')).toEqual(['in-force', 'within', 'recorded']);
  });

  test('an unknown end leaves the state unknown after the first day, and after the last attestation', () => {
    expect(force({ inForce: '2000-01-01/' }, '2000-01-02')).toEqual(['unknown', 'end-unknown', null]);
    const used = { inForce: '2000-01-01/', attested: [attestation('2003-05-05')] };
    expect(force(used, '2003-05-05')).toEqual(['in-force', 'within', 'recorded']);
    expect(force(used, '2003-05-06')).toEqual(['unknown', 'end-unknown', null]);
  });

  test('an unknown start: not yet before signature, then undetermined until it is attested, then ended', () => {
    const parts = { signed: '1999', inForce: '/2001-01-01' };
    expect(force(parts, '1998-12-31')).toEqual(['not-yet', 'before-signature', 'recorded']);
    expect(force(parts, '1999-12-30')).toEqual(['undetermined', 'signature-imprecise', 'recorded']);
    expect(force(parts, '2000-01-01')).toEqual(['undetermined', 'start-unknown', 'recorded']);
    expect(force({ ...parts, attested: [attestation('2000')] }, '2000-12-31')[0]).toBe('in-force');
    expect(force(parts, '2001-01-02')).toEqual(['expired', 'ended', 'recorded']);
  });

  test.each([null, ...endings])('an ending %s is what it has come to, else expiry', (ending) => {
    expect(force({ ending, inForce: '2000/2001' }, '2005-01-01')[0]).toBe(ending ?? 'expired');
  });
});

describe('a term', () => {
  const open = { inForce: '2000-01-01/..', term: 'P1Y' };

  test('that has run out without a known extension ends the agreement', () => {
    expect(force(open, '2001-01-01')).toEqual(['in-force', 'within', 'recorded']);
    expect(force(open, '2001-01-02')).toEqual(['expired', 'term-over', 'recorded']);
  });

  test('from an imprecise start ends some time in a span', () => {
    const parts = { inForce: '2000/..', term: 'P1Y' };
    expect(force(parts, '2001-01-01')[0]).toBe('in-force');
    expect(force(parts, '2001-06-01').slice(0, 2)).toEqual(['undetermined', 'term-imprecise']);
    expect(force(parts, '2002-01-01').slice(0, 2)).toEqual(['expired', 'term-over']);
  });

  test.each([
    ['an automatic renewal', { renewal: 'automatic' as const }],
    ['a later attestation', { attested: [attestation('2001-01-02')] }],
  ])('that %s extends ends nothing', (_what, parts) => {
    expect(force({ ...open, ...parts }, '2010-01-01').slice(0, 2)).toEqual(['in-force', 'within']);
  });

  test('an attestation on its last day extends nothing', () => {
    expect(force({ ...open, attested: [attestation('2001-01-01')] }, '2001-01-02')[0]).toBe('expired');
  });

  test('counts from signature where entry into force is not recorded', () => {
    const signed = { signed: '2000-01-01', term: 'P1Y', attested: [attestation('2000-06-01')] };
    expect(force(signed, '2001-01-01')[0]).toBe('in-force');
    expect(force(signed, '2001-01-02').slice(0, 2)).toEqual(['expired', 'term-over']);
  });
});

describe('without dates of force', () => {
  test('a signature known to the month is undetermined until its last day, then force is unknown', () => {
    expect(force({ signed: '2000-02' }, '2000-01-31')).toEqual(['not-yet', 'before-signature', 'recorded']);
    expect(force({ signed: '2000-02' }, '2000-02-28')).toEqual(['undetermined', 'signature-imprecise', 'recorded']);
    expect(force({ signed: '2000-02' }, '2000-02-29')).toEqual(['unknown', 'force-unknown', null]);
  });

  test('in force from the first attestation on, undetermined between signature and that', () => {
    const parts = { signed: '2000-01-01', attested: [attestation('2003'), attestation('2010-05-05')] };
    expect(force(parts, '1999-12-31')[0]).toBe('not-yet');
    expect(force(parts, '2003-12-30')).toEqual(['undetermined', 'before-attestation', 'recorded']);
    expect(force(parts, '2003-12-31')).toEqual(['in-force', 'attested', 'attested']);
    expect(force(parts, '2020-01-01')).toEqual(['in-force', 'attested', 'attested']);
  });

  test('attested without a signature: unknown before', () => {
    const parts = { attested: [attestation('2003-01-01')] };
    expect(force(parts, '2002-12-31')).toEqual(['unknown', 'before-attestation', null]);
    expect(force(parts, '2003-01-01')).toEqual(['in-force', 'attested', 'attested']);
  });

  test('superseded from the last possible day of the signature of its successor on', () => {
    const parts = { signed: '2000-01-01', ending: 'superseded' as const };
    expect(force(parts, '2010-02-27', { successor: { signed: '2010-02' } })[0]).toBe('unknown');
    expect(force(parts, '2010-02-28', { successor: { signed: '2010-02' } })).toEqual([
      'superseded',
      'replaced',
      'recorded',
    ]);
    expect(force(parts, '2010-02-28', { successor: { signed: null } })).toEqual(['unknown', 'end-undated', null]);
  });

  test('an undated end is certain from the day of the edition on', () => {
    const parts = { signed: '2000', ending: 'terminated' as const, attested: [attestation('2001-01-01')] };
    expect(force(parts, '2026-11-23')).toEqual(['unknown', 'end-undated', null]);
    expect(force(parts, testDay)).toEqual(['terminated', 'end-undated', 'recorded']);
  });

  test('neither signed, in force, attested nor reported: unknown', () => {
    expect(force({}, '2010-01-01')).toEqual(['unknown', 'nothing-signed', null]);
  });

  test('a draft is not signed, on any day', () => {
    expect(force({ nature: 'draft' }, '1900-01-01')).toEqual(['not-signed', 'draft', 'recorded']);
    expect(force({ nature: 'draft' }, '2100-01-01')).toEqual(['not-signed', 'draft', 'recorded']);
  });

  test('reports only: not yet before the first, reported from then on', () => {
    expect(force({ reported: '2010' }, '2009-12-31').slice(0, 2)).toEqual(['not-yet', 'before-report']);
    expect(force({ reported: '2010' }, '2010-01-01')).toEqual(['reported', 'report-only', 'reported']);
  });
});

describe('a party that joined or left', () => {
  const inForce = '1990-01-01/2010-01-01';

  test.each([
    [{ until: '2000-05-05' }, '2000-05-05', 'in-force', 'within'],
    [{ until: '2000-05-05' }, '2000-05-06', 'withdrawn', 'withdrew'],
    [{ until: '2000-05' }, '2000-05-01', 'in-force', 'within'],
    [{ until: '2000-05' }, '2000-05-02', 'undetermined', 'withdrawal-imprecise'],
    [{ until: '2000-05' }, '2000-06-01', 'withdrawn', 'withdrew'],
    [{ until: '2000-05-05' }, '2020-01-01', 'withdrawn', 'withdrew'],
    [{ from: '1995' }, '1994-12-31', 'not-yet', 'before-accession'],
    [{ from: '1995' }, '1995-06-01', 'undetermined', 'accession-imprecise'],
    [{ from: '1995' }, '1995-12-31', 'in-force', 'within'],
    [{ from: '1995' }, '2010-01-02', 'expired', 'ended'],
    [{}, '1989-12-31', 'not-yet', 'before-force'],
  ] as const)('%j on %s: %s (%s)', (participation, day, state, reason) => {
    expect(force({ inForce }, day, { participation }).slice(0, 2)).toEqual([state, reason]);
  });

  test('the agreement itself goes on', () => expect(force({ inForce }, '2005-01-01')[0]).toBe('in-force'));
});

test.each(['reported', 'disputed'] as const)('what is %s rests on that, but for what is unknown', (certainty) => {
  expect(force({ inForce: '2000/..', certainty }, '2005-01-01')[2]).toBe(certainty);
  expect(force({ signed: '2000', attested: [attestation('2001')], certainty }, '2005-01-01')[2]).toBe(certainty);
  expect(force({ reported: '2000', certainty }, '2005-01-01')[2]).toBe('reported');
  expect(force({ certainty }, '2005-01-01')[2]).toBeNull();
});
