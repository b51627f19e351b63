/** What holds of every agreement on every day: of made-up ones, and of every real one from 1947 to 2030. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultParty, participationOf, stateOn, withState } from '../../src/agreements/chain.js';
import { forceOn, type Participation } from '../../src/agreements/force.js';
import { compare } from '../../src/commands/compare/query.js';
import { entities } from '../../src/commands/entity/query.js';
import { status } from '../../src/commands/status/query.js';
import { summary } from '../../src/commands/summary/query.js';
import { chartData } from '../../src/commands/timeline/periods.js';
import { bounds, type Day, type EdtfDate, edtf, isDate, span } from '../../src/dataset/edtf.js';
import type { AgreementRow } from '../../src/dataset/rows.js';
import { families, type State, states } from '../../src/dataset/vocabulary.js';
import { requestedDate } from '../../src/lookup/requested-date.js';
import { dataset, testDay } from '../support.js';
import {
  rowOf,
  shifted,
  someAgreement,
  someDate,
  someDay,
  someInterval,
  turningDays,
  turningDaysOf,
} from './made-up.js';

const agreements = dataset.all('agreements');
const successorOf = ({ supersededBy }: AgreementRow) => dataset.byId('agreements').get(supersededBy ?? '');

const forceFor = (agreement: AgreementRow, day: Day, participation?: Participation) =>
  forceOn({ agreement, successor: successorOf(agreement), participation, day });

/** The days of a quarter and of every change, in order. */
const sampleOf = (agreement: AgreementRow, from: number, to: number): Day[] => {
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  const quarters = years.flatMap((year) => ['01-01', '03-31', '07-15', '10-01'].map((rest) => `${year}-${rest}`));
  return [...new Set([...quarters, ...turningDaysOf(agreement)])].sort();
};

const ended = new Set<State>(['expired', 'terminated', 'superseded', 'completed', 'withdrawn']);

/** Everything that is wrong with the states of an agreement, day by day, for a party that joined or left. */
const contradictions = (agreement: AgreementRow, days: readonly Day[], participation?: Participation): string[] => {
  const forces = days.map((day) => ({ day, ...forceFor(agreement, day, participation) }));
  const joined = span(participation?.from ?? null).start ?? '0000';
  const left = span(participation?.until ?? null).end ?? '9999-99';
  const lastDay = span(agreement.inForce).end ?? '9999-99';
  const attested = new Set(agreement.attested.map(({ date }) => date));
  const begun = forces.findIndex(({ state }) => state !== 'not-yet');
  const firstEnd = forces.find(({ state }) => ended.has(state));
  const isOutside = (day: Day): boolean => day < joined || day > left;
  type Given = (typeof forces)[number] & { readonly at: number };
  const rules: readonly (readonly [string, (given: Given) => boolean])[] = [
    ['has no state', ({ state }) => !states.includes(state)],
    ['rests on nothing', ({ state, basis }) => (basis === null) !== (state === 'unknown')],
    ['is not yet, after it began', ({ at, state }) => begun >= 0 && at > begun && state === 'not-yet'],
    [
      'ends twice',
      // A successor may be signed after the term has run out.
      ({ day, state, reason }) =>
        firstEnd !== undefined &&
        day > firstEnd.day &&
        state !== firstEnd.state &&
        !(firstEnd.reason === 'term-over' && reason === 'replaced'),
    ],
    [
      'contradicts an attestation',
      ({ day, state }) => attested.has(day) && !isOutside(day) && (state === 'expired' || state === 'not-yet'),
    ],
    ['contradicts a withdrawal', ({ day, state }) => day > left && state !== 'withdrawn'],
    ['contradicts an accession', ({ day, state }) => day < joined && state !== 'not-yet'],
    [
      'contradicts the recorded end',
      ({ day, state }) => day > lastDay && !isOutside(day) && state !== (agreement.ending ?? 'expired'),
    ],
    ['is a draft, yet more', ({ state }) => agreement.nature === 'draft' && state !== 'not-signed'],
    [
      'is only reported, yet more',
      ({ state }) => agreement.reported !== null && state !== 'unknown' && state !== 'reported',
    ],
  ];
  return forces.flatMap((force, at) =>
    rules
      .filter(([, isBroken]) => isBroken({ ...force, at }))
      .map(([what]) => `${agreement.id} ${force.day} ${what}: ${force.state} (${force.reason})`),
  );
};

describe('nothing contradicts the record', () => {
  test('of made-up agreements, for a party and by themselves', () => {
    fc.assert(
      fc.property(someAgreement, (agreement) => {
        const days = sampleOf(agreement, 1998, 2006);
        expect(contradictions(agreement, days)).toEqual([]);
        const participation = participationOf(agreement, 'pakistan');
        if (participation !== undefined) expect(contradictions(agreement, days, participation)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test.each(agreements.map((agreement) => ({ id: agreement.id, agreement })))('$id, 1947 to 2030', ({ agreement }) => {
    const days = sampleOf(agreement, 1947, 2030);
    expect(contradictions(agreement, days)).toEqual([]);
    for (const participation of agreement.participation) {
      expect(contradictions(agreement, days, participation)).toEqual([]);
    }
  });
});

describe('imprecise dates of force', () => {
  const laterOf = (a: Day, b: Day): Day => [a, b].sort()[1] as Day;

  /** What every pair of exact days, beginning and end, that the interval can mean says of a day. */
  const exactly = (inForce: string, day: Day): State => {
    const { from, to } = bounds(edtf(inForce)) as { from: EdtfDate; to: EdtfDate };
    const pairs = [from.first, from.last].flatMap((start) =>
      [laterOf(start, to.first), to.last].map((end) => ({ start, end })),
    );
    const found = new Set(
      pairs.map(({ start, end }): State => (day < start ? 'not-yet' : day > end ? 'expired' : 'in-force')),
    );
    return found.size === 1 ? ([...found][0] as State) : 'undetermined';
  };
  const isClosed = (text: string): boolean => Object.values(span(text)).every((day) => day !== null);

  test('give a state where all the exact dates that they can mean agree, else undetermined', () => {
    fc.assert(
      fc.property(someInterval.filter(isClosed), someDay, (inForce, day) => {
        const days = [...turningDays([inForce]), day];
        const found = days.map((on) => [on, forceFor(rowOf({ inForce }), on).state]);
        expect(found).toEqual(days.map((on) => [on, exactly(inForce, on)]));
      }),
      { numRuns: 200 },
    );
  });

  test('are never in force before their start or after their end, whatever was signed', () => {
    fc.assert(
      fc.property(someInterval, fc.option(someDate), someDay, (inForce, signed, day) => {
        const { start, end } = span(inForce);
        const days = [...turningDays([inForce]), day, '0000-01-01', '9999-12-31'];
        const wrong = days.filter(
          (on) =>
            ((start !== null && on < start) || (end !== null && on > end)) &&
            forceFor(rowOf({ inForce, signed }), on).state === 'in-force',
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('undetermined lies between two states, never within one', () => {
    fc.assert(
      fc.property(someAgreement, (agreement) => {
        const found = sampleOf(agreement, 1998, 2006).map((day) => forceFor(agreement, day).state);
        const runs = found.filter((state, at) => state !== 'undetermined' && state !== found[at - 1]);
        const distinct = runs.filter((state, at) => state !== runs[at - 1]);
        expect(distinct.filter((state) => state !== 'unknown' && state !== 'in-force')).toEqual([
          ...new Set(distinct.filter((state) => state !== 'unknown' && state !== 'in-force')),
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('every command gives the same state for the same day', () => {
  const days = [
    '1950-06-01',
    '1969-07-18',
    '1979-06-01',
    '1992-01-01',
    '2005-10-15',
    '2012-06-01',
    '2020-06-01',
    '2026-11-24',
  ];

  test.each(days)('status, compare and entity on %s', (day) => {
    const on = requestedDate(day, '--on', testDay);
    const compared = new Map(
      compare(dataset, ['usa', 'pakistan', 'india'], [...families], day).rows.map((row) => [row.id, row]),
    );
    for (const agreement of agreements) {
      const { state, basis, lastAttested } = withState(agreement, dataset, day);
      const row = status(dataset, { name: agreement.id, party: undefined, on });
      expect({ ...row, lastAttested: row.lastAttested?.date ?? null }).toMatchObject({
        ...{ agreement: agreement.id, state, basis, lastAttested, party: defaultParty(agreement) },
        agreementState: stateOn(agreement, dataset, day, null).state,
      });
      if (compared.has(agreement.id)) expect(compared.get(agreement.id)).toMatchObject({ state, basis });
      expect(entities(dataset, [agreement.id], day)[0]?.terms).toMatchObject({ state, basis });
    }
    expect(compared.size).toBeGreaterThan(30);
  });

  test.each(days)('summary on %s', (day) => {
    const on = requestedDate(day, '--on', testDay);
    const row = summary(dataset, on);
    expect(row.status).toEqual(status(dataset, { name: undefined, party: undefined, on }));
    const decided = row.agreements.find(({ id }) => id === row.status.agreement);
    expect(decided).toMatchObject({ state: row.status.state, basis: row.status.basis });
  });

  test('the chart draws an agreement where status says that it was in force for Pakistan, or only reported', () => {
    const { periods, reported } = chartData(dataset, { from: null, to: null }, testDay);
    const wrong = periods.flatMap(({ id, agreement: name, interval }) => {
      const agreement = dataset.byId('agreements').get(name ?? '');
      if (agreement === undefined) return [];
      const { from, to } = bounds(edtf(interval));
      const first = isDate(from) ? from.last : '1947-01-01';
      const last = isDate(to) ? to.first : isDate(from) && to === 'unknown' ? from.last : testDay;
      const inside = [first, shifted(first, 1), shifted(last, -1), last].filter((day) => first <= day && day <= last);
      return inside
        .map((day) => ({ id, day, state: stateOn(agreement, dataset, day, defaultParty(agreement)).state }))
        .filter(({ state }) => (reported.has(id) ? state !== 'reported' : ended.has(state) || state === 'not-yet'));
    });
    expect(wrong).toEqual([]);
    expect([...reported]).toEqual(['cismoa-2023-period']);
  });
});
