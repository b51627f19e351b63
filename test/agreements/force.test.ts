/** How an agreement stands on a day: every reason, on the days where the state changes. */
import { describe, expect, test } from 'vitest';
import { forceOn, type Participation } from '../../src/agreements/force.js';
import { edition } from '../../src/dataset/edition.js';
import type { AgreementRecord } from '../../src/dataset/schema.js';
import { endings } from '../../src/dataset/vocabulary.js';
import { attestation, rowOf, shifted } from './made-up.js';

interface Around {
  readonly successor?: Partial<AgreementRecord>;
  readonly participation?: Partial<Participation>;
}

const force = (parts: Partial<AgreementRecord>, day: string, { successor, participation }: Around = {}) => {
  const { state, reason, basis } = forceOn({
    agreement: rowOf(parts),
    successor: successor && rowOf(successor),
    participation: participation && {
      ...{ party: 'pakistan', from: null, until: null, how: 'How.', sources: ['s'] },
      ...participation,
    },
    day,
  });
  return `${state}: ${reason}, ${basis}`;
};

type Case = [parts: Partial<AgreementRecord>, day: string, expected: string, around?: Around];
const stands = (cases: Case[]) =>
  test.each<Case>(cases)('%j on %s: %s', (parts, day, expected, around) =>
    expect(force(parts, day, around)).toBe(expected),
  );

describe('with dates of force', () => {
  const used = { inForce: '2000-01-01/', attested: [attestation('2003-05-05')] };
  const unknownStart = { signed: '1999', inForce: '/2001-01-01' };
  stands([
    [{ inForce: '2000-01-01/2001-01-01' }, '1999-12-31', 'not-yet: before-force, recorded'],
    [{ inForce: '2000-01-01/2001-01-01' }, '2000-01-01', 'in-force: within, recorded'],
    [{ inForce: '2000-01-01/2001-01-01' }, '2001-01-01', 'in-force: within, recorded'],
    [{ inForce: '2000-01-01/2001-01-01' }, '2001-01-02', 'expired: ended, recorded'],
    [{ inForce: '2000-01/2001' }, '2000-01-01', 'undetermined: start-imprecise, recorded'],
    [{ inForce: '2000-01/2001' }, '2000-01-30', 'undetermined: start-imprecise, recorded'],
    [{ inForce: '2000-01/2001' }, '2000-01-31', 'in-force: within, recorded'],
    // The first possible day of the end may be the last day of force.
    [{ inForce: '2000-01/2001' }, '2001-01-01', 'in-force: within, recorded'],
    [{ inForce: '2000-01/2001' }, '2001-01-02', 'undetermined: end-imprecise, recorded'],
    [{ inForce: '2000-01/2001' }, '2001-12-31', 'undetermined: end-imprecise, recorded'],
    [{ inForce: '2000-01/2001' }, '2002-01-01', 'expired: ended, recorded'],
    [{ inForce: '2000/2000' }, '2000-06-01', 'undetermined: start-imprecise, recorded'],
    [{ inForce: '2000-01-01/..' }, '2500-01-01', 'in-force: within, recorded'],
    [{ inForce: '../2000' }, '1000-01-01', 'in-force: within, recorded'],
    [{ inForce: '/2000-01-01' }, '0001-01-01', 'undetermined: start-unknown, recorded'],
    // Where the end is not known, only the first day and those up to the last attestation are certain.
    [{ inForce: '2000-01-01/' }, '2000-01-01', 'in-force: within, recorded'],
    [{ inForce: '2000-01-01/' }, '2000-01-02', 'unknown: end-unknown, null'],
    [used, '2003-05-05', 'in-force: within, recorded'],
    [used, '2003-05-06', 'unknown: end-unknown, null'],
    [unknownStart, '1998-12-31', 'not-yet: before-signature, recorded'],
    [unknownStart, '1999-12-30', 'undetermined: signature-imprecise, recorded'],
    [unknownStart, '2000-01-01', 'undetermined: start-unknown, recorded'],
    [{ ...unknownStart, attested: [attestation('2000')] }, '2000-12-30', 'undetermined: start-unknown, recorded'],
    [{ ...unknownStart, attested: [attestation('2000')] }, '2000-12-31', 'in-force: within, recorded'],
    // An imprecise start is not before the signature.
    [{ signed: '2002-02-09', inForce: '2002-02/..' }, '2002-02-08', 'not-yet: before-signature, recorded'],
    [{ signed: '2002-02-09', inForce: '2002-02/..' }, '2002-02-09', 'undetermined: start-imprecise, recorded'],
    [{ signed: '2003', inForce: '2002-02/..' }, '2002-03-01', 'in-force: within, recorded'],
    [unknownStart, '2001-01-02', 'expired: ended, recorded'],
    ...endings.map((ending): Case => [{ ending, inForce: '2000/2001' }, '2005-01-01', `${ending}: ended, recorded`]),
  ]);
});

describe('a term', () => {
  const open = { inForce: '2000-01-01/..', term: 'P1Y' };
  const signed = { signed: '2000-01-01', term: 'P1Y', attested: [attestation('2000-06-01')] };
  stands([
    [open, '2001-01-01', 'in-force: within, recorded'],
    [open, '2001-01-02', 'expired: term-over, recorded'],
    [{ inForce: '2000/..', term: 'P1Y' }, '2001-01-01', 'in-force: within, recorded'],
    [{ inForce: '2000/..', term: 'P1Y' }, '2001-06-01', 'undetermined: term-imprecise, recorded'],
    [{ inForce: '2000/..', term: 'P1Y' }, '2002-01-01', 'expired: term-over, recorded'],
    [{ ...open, inForce: '2000-01-01/' }, '2010-01-01', 'unknown: end-unknown, null'],
    [{ ...open, renewal: 'automatic' }, '2010-01-01', 'in-force: within, recorded'],
    [{ ...open, attested: [attestation('2001-01-02')] }, '2010-01-01', 'in-force: within, recorded'],
    [{ ...open, attested: [attestation('2001-01-01')] }, '2001-01-02', 'expired: term-over, recorded'],
    [signed, '2001-01-01', 'in-force: attested, attested'],
    [signed, '2001-01-02', 'expired: term-over, recorded'],
  ]);
});

describe('without dates of force', () => {
  const attested = { signed: '2000-01-01', attested: [attestation('2003'), attestation('2010-05-05')] };
  const superseded = { signed: '2000-01-01', ending: 'superseded' } as const;
  const terminated = { signed: '2000', ending: 'terminated' as const, attested: [attestation('2001-01-01')] };
  stands([
    [{ signed: '2000-02' }, '2000-01-31', 'not-yet: before-signature, recorded'],
    [{ signed: '2000-02' }, '2000-02-28', 'undetermined: signature-imprecise, recorded'],
    [{ signed: '2000-02' }, '2000-02-29', 'unknown: force-unknown, null'],
    [attested, '1999-12-31', 'not-yet: before-signature, recorded'],
    [attested, '2003-12-30', 'undetermined: before-attestation, recorded'],
    [attested, '2003-12-31', 'in-force: attested, attested'],
    [attested, '2020-01-01', 'in-force: attested, attested'],
    [{ attested: [attestation('2003-01-01')] }, '2002-12-31', 'unknown: before-attestation, null'],
    [{ attested: [attestation('2003-01-01')] }, '2003-01-01', 'in-force: attested, attested'],
    [superseded, '2010-02-27', 'unknown: force-unknown, null', { successor: { signed: '2010-02' } }],
    [superseded, '2010-02-28', 'superseded: replaced, recorded', { successor: { signed: '2010-02' } }],
    [superseded, '2010-02-28', 'unknown: end-undated, null', { successor: { signed: null } }],
    [superseded, '2010-02-28', 'unknown: end-undated, null'],
    [terminated, '2010-02-28', 'unknown: end-undated, null', { successor: { signed: '2010-02' } }],
    [terminated, shifted(edition.compiled, -1), 'unknown: end-undated, null'],
    [terminated, edition.compiled, 'terminated: end-undated, recorded'],
    [{}, '2010-01-01', 'unknown: nothing-signed, null'],
    [{ nature: 'draft' }, '1900-01-01', 'not-signed: draft, recorded'],
    [{ nature: 'draft' }, '2100-01-01', 'not-signed: draft, recorded'],
    [{ reported: '2010', certainty: 'reported' }, '2009-12-31', 'unknown: before-report, null'],
    [{ reported: '2010' }, '2010-01-01', 'reported: report-only, reported'],
  ]);
});

describe('a party that joined or left', () => {
  const parts = { inForce: '1990-01-01/2010-01-01' };
  const left = (until: string) => ({ participation: { until } });
  const joined = (from: string) => ({ participation: { from } });
  stands([
    [parts, '2000-05-05', 'in-force: within, recorded', left('2000-05-05')],
    [parts, '2000-05-06', 'withdrawn: withdrew, recorded', left('2000-05-05')],
    [parts, '2000-05-01', 'in-force: within, recorded', left('2000-05')],
    [parts, '2000-05-02', 'undetermined: withdrawal-imprecise, recorded', left('2000-05')],
    [parts, '2000-05-31', 'undetermined: withdrawal-imprecise, recorded', left('2000-05')],
    [parts, '2000-06-01', 'withdrawn: withdrew, recorded', left('2000-05')],
    [parts, '2020-01-01', 'withdrawn: withdrew, recorded', left('2000-05-05')],
    [parts, '1994-12-31', 'not-yet: before-accession, recorded', joined('1995')],
    [parts, '1995-12-30', 'undetermined: accession-imprecise, recorded', joined('1995')],
    [parts, '1995-12-31', 'in-force: within, recorded', joined('1995')],
    [parts, '2010-01-02', 'expired: ended, recorded', joined('1995')],
    [parts, '1989-12-31', 'not-yet: before-force, recorded', { participation: {} }],
    [parts, '2005-01-01', 'in-force: within, recorded'],
  ]);
});

describe.each(['reported', 'disputed'] as const)('what is %s rests on that, but for what is unknown', (certainty) => {
  stands([
    [{ inForce: '2000/..', certainty }, '2005-01-01', `in-force: within, ${certainty}`],
    [{ signed: '2000', attested: [attestation('2001')], certainty }, '2005-01-01', `in-force: attested, ${certainty}`],
    [{ reported: '2000', certainty }, '2005-01-01', 'reported: report-only, reported'],
    [{ certainty }, '2005-01-01', 'unknown: nothing-signed, null'],
  ]);
});
