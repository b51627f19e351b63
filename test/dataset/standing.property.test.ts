/** Imprecise dates of force against all the exact dates that they can mean, for single agreements and for chains. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, type Day, type EdtfDate, edtf, parseEdtf, span } from '../../src/dataset/edtf.js';
import type { AgreementRow } from '../../src/dataset/schema.js';
import type { State } from '../../src/dataset/vocabulary.js';
import { requestedDate } from '../../src/lookup/requested-date.js';
import { standingOn } from '../../src/agreements/force.js';
import { status } from '../../src/commands/status/query.js';
import { contents, datasetWith, testDay } from '../support.js';

const base: AgreementRow = {
  ...(contents.agreements.find(({ id }) => id === 'cismoa-2005') as AgreementRow),
  id: 'first',
  name: 'First',
  abbreviation: null,
  aliases: [],
  kind: null,
  signed: null,
  inForce: null,
  reported: null,
  term: null,
  status: 'expired',
  supersedes: null,
};

const dayNumber = (number: number): Day =>
  new Date(Date.UTC(1999, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

const someDay = fc.integer({ min: 0, max: 365 * 5 }).map(dayNumber);

/** A date of 1999 to 2003 as precise as it comes, sometimes qualified. */
const someDate = fc
  .tuple(someDay, fc.constantFrom(4, 7, 10), fc.constantFrom('', '', '~', '?'))
  .map(([day, length, qualifier]) => `${day.slice(0, length)}${qualifier}`);

const bound = fc.oneof({ weight: 5, arbitrary: someDate }, { weight: 1, arbitrary: fc.constantFrom('', '..') });

const someInterval = fc
  .tuple(bound, bound)
  .map(([from, to]) => `${from}/${to}`)
  .filter((text) => parseEdtf(text) !== undefined);

const closedInterval = someInterval.filter((text) => Object.values(span(text)).every((day) => day !== null));

const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const laterOf = (a: Day, b: Day): Day => [a, b].sort()[1] as Day;

/** The days on which something may change, and their neighbours, in order. */
const turningDays = (dates: readonly (string | null)[]): Day[] => {
  const limits = dates.flatMap((text) => {
    if (text === null) return [];
    const { from, to } = bounds(edtf(text));
    return [from, to].flatMap((end) => (typeof end === 'object' ? [end.first, end.last] : []));
  });
  return [...new Set(limits.flatMap((day) => [-1, 0, 1].map((days) => shifted(day, days))))].sort();
};

const standingsOf = (agreement: AgreementRow, days: readonly Day[]) =>
  days.map((day) => standingOn(agreement, undefined, day, testDay).state);

/** What every pair of exact days, beginning and end, that the interval can mean says of a day. */
const worldsOf = (inForce: string, day: Day): State => {
  const { from, to } = bounds(edtf(inForce)) as { from: EdtfDate; to: EdtfDate };
  const pairs = [from.first, from.last].flatMap((start) =>
    [laterOf(start, to.first), to.last].map((end) => ({ start, end })),
  );
  const states = new Set(
    pairs.map(({ start, end }): State => (day < start ? 'not-yet' : day > end ? 'expired' : 'in-force')),
  );
  return states.size === 1 ? ([...states][0] as State) : 'undetermined';
};

/** In which order the states of an agreement may follow each other. */
const rank: Partial<Record<State, number>> = { 'not-yet': 0, 'in-force': 2, unknown: 3, expired: 4 };

describe('an agreement with dates of force', () => {
  test('stands as all the exact dates agree that it stood, else it is undetermined', () => {
    fc.assert(
      fc.property(closedInterval, someDay, (inForce, day) => {
        const days = [...turningDays([inForce]), day];
        const expected = days.map((on) => [on, worldsOf(inForce, on)]);
        const states = standingsOf({ ...base, inForce }, days);
        expect(days.map((on, at) => [on, states[at]])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('is never in force before its start or after its end', () => {
    fc.assert(
      fc.property(someInterval, fc.option(someDate), someDay, (inForce, signed, day) => {
        const { start, end } = span(inForce);
        const days = [...turningDays([inForce]), day, '0000-01-01', '9999-12-31'];
        const states = standingsOf({ ...base, inForce, signed }, days);
        const outside = days.filter((on) => (start !== null && on < start) || (end !== null && on > end));
        const inForceOn = days.filter((_on, at) => states[at] === 'in-force');
        expect(inForceOn.filter((on) => outside.includes(on))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('goes one way: not yet, undetermined, in force, undetermined or unknown, ended', () => {
    fc.assert(
      fc.property(
        someInterval,
        fc.option(someDate),
        fc.option(fc.constantFrom('P1Y', 'P6M', 'P90D')),
        (inForce, signed, term) => {
          fc.pre((span(signed).end ?? '') <= (span(inForce).start ?? span(inForce).end ?? ''));
          const days = turningDays([inForce, signed]);
          const states = standingsOf({ ...base, inForce, signed, term }, days);
          const known = states.flatMap((state) => rank[state] ?? []);
          expect(known).toEqual(known.toSorted());
          const named = states.filter((state) => rank[state] === undefined);
          expect(named.filter((state) => state !== 'undetermined')).toEqual([]);
          // Undetermined lies between two states, never within one.
          const runs = states.filter((state, at) => state !== states[at - 1] && state !== 'undetermined');
          expect(runs).toEqual([...new Set(runs)]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('with exact dates is never undetermined', () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (a, b, day) => {
        const [from, to] = [a, b].sort() as [Day, Day];
        const expected = day < from ? 'not-yet' : day > to ? 'expired' : 'in-force';
        expect(standingsOf({ ...base, inForce: `${from}/${to}` }, [day])).toEqual([expected]);
      }),
    );
  });

  test('with an open end never ends; with an unknown end nobody knows after its first day', () => {
    fc.assert(
      fc.property(someDate, someDay, (from, day) => {
        const { last } = edtf(from) as EdtfDate;
        const later = shifted(laterOf(day, last), 1);
        expect(standingsOf({ ...base, inForce: `${from}/..` }, [later, '9999-12-31'])).toEqual([
          'in-force',
          'in-force',
        ]);
        expect(standingsOf({ ...base, inForce: `${from}/` }, [later, '9999-12-31'])).toEqual(['unknown', 'unknown']);
      }),
    );
  });

  test('which was only reported never has another state than not yet and reported', () => {
    fc.assert(
      fc.property(someDate, someInterval, someDay, (reported, inForce, day) => {
        const expected = day < (edtf(reported) as EdtfDate).first ? 'not-yet' : 'reported';
        expect(standingsOf({ ...base, reported, inForce }, [day])).toEqual([expected]);
      }),
    );
  });
});

/** Answers for the agreement of a dataset that holds nothing but a chain of agreements. */
const asked = (chain: readonly AgreementRow[], on: string) =>
  status(datasetWith({ agreements: chain, entities: [] }), undefined, requestedDate(on, '--on', testDay));

const inChain = (inForces: readonly string[]): AgreementRow[] =>
  inForces.map((inForce, at) => ({
    ...base,
    kind: 'cismoa',
    id: `number-${at}`,
    name: `Number ${at}`,
    supersedes: at === 0 ? null : `number-${at - 1}`,
    inForce,
  }));

const question = fc.tuple(someDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));

/** The days of a year, a month or a day on which something may change, and its first and last. */
const daysOf = (on: string, inForces: readonly string[]): Day[] => {
  const { first, last } = edtf(on) as EdtfDate;
  return [first, ...turningDays(inForces).filter((day) => first < day && day < last), last];
};

describe('status', () => {
  test('on a day is the standing on that day, with the dates of force as stored', () => {
    fc.assert(
      fc.property(someInterval, someDay, (inForce, day) => {
        const [agreement] = inChain([inForce]) as [AgreementRow];
        const [since = '', until = ''] = inForce.split('/');
        const stored = (text: string) => (text === '' ? 'unknown' : text === '..' ? 'open' : text);
        expect(asked([agreement], day)).toMatchObject({
          agreement: 'number-0',
          state: standingsOf(agreement, [day])[0],
          since: stored(since),
          until: stored(until),
        });
      }),
    );
  });

  test('of one agreement in a month or a year is a state only if it is the state of every day', () => {
    fc.assert(
      fc.property(someInterval, question, (inForce, on) => {
        const chain = inChain([inForce]);
        const states = new Set(standingsOf(chain[0] as AgreementRow, daysOf(on, [inForce])));
        expect(asked(chain, on).state).toBe(states.size === 1 ? [...states][0] : 'undetermined');
      }),
    );
  });

  test('of a renewed agreement in a month or a year is a state only if it is the state of every day', () => {
    const renewed = fc
      .tuple(
        someDay,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
      )
      .map(([start, length, gap, again]): [string, string] => {
        const end = shifted(start, length);
        const second = shifted(end, gap);
        return [`${start}/${end}`, `${second}/${shifted(second, again)}`];
      });
    fc.assert(
      fc.property(renewed, question, (inForces, on) => {
        const chain = inChain(inForces);
        const states = new Set(daysOf(on, inForces).map((day) => asked(chain, day).state));
        expect(asked(chain, on).state).toBe(states.size === 1 ? [...states][0] : 'undetermined');
      }),
      {
        examples: [
          [['1999-06-01/2000-03-31', '2000-09-01/2001-06-30'], '2000'],
          [['1999-04-04/1999-04-12', '2000-01-02/2000-01-02'], '2000'],
        ],
      },
    );
  });

  test('counts the time since an imprecise date from both its ends', () => {
    fc.assert(
      fc.property(closedInterval, someDay, (inForce, day) => {
        const { elapsed, elapsedAtMost, state, untilStart, untilEnd, sinceEnd } = asked(inChain([inForce]), day);
        const counted = state === 'expired' || (state === 'in-force' && (sinceEnd ?? '') <= day);
        expect([elapsed !== null, elapsedAtMost !== null]).toEqual([pluralize, counted]);
        if (state === 'expired' && untilStart === untilEnd) expect(elapsed).toEqual(elapsedAtMost);
      }),
    );
  });
});
