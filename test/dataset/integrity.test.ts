import { describe, expect, test } from 'vitest';
import { type Finding, findingsOf } from '../../src/dataset/integrity.js';
import { type Contents, everyRecord, referencesOf } from '../../src/dataset/references.js';
import type { Records } from '../../src/dataset/schema.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { excerpt } from '../data/excerpt.js';
import { kindsOfDamage, mutants } from '../data/mutants.js';
import { contents } from '../support.js';

interface Damaged {
  readonly damaged: Contents;
  readonly record: string;
}

const replaced = (collection: Collection, rows: readonly unknown[]): Contents =>
  ({ ...excerpt, [collection]: rows }) as Contents;

/** One record changed. */
const changed = <C extends Collection>(collection: C, record: string, change: Partial<Records[C]>): Damaged => {
  const rows: readonly Records[Collection][] = excerpt[collection];
  return {
    record,
    damaged: replaced(
      collection,
      rows.map((row) => (row.id === record ? { ...row, ...change } : row)),
    ),
  };
};

type Agreement = Partial<Records['agreements']>;
const agreement = (change: Agreement): Damaged => changed('agreements', 'cismoa-2005', change);
const renewal = (change: Agreement): Damaged => changed('agreements', 'cismoa-2023', change);
const event = (change: Partial<Records['events']>): Damaged => changed('events', 'cismoa-expired-2020', change);
const period = (change: Partial<Records['periods']>): Damaged => changed('periods', 'mdaa-period', change);
const source = (record: string, change: Partial<Records['sources']>): Damaged => changed('sources', record, change);
const nameId = (id: string): Damaged => ({ ...changed('names', 'name-cismoa', { id }), record: id });

/** The first two records of a collection in the wrong order. */
const swapped = (collection: Collection): Damaged => {
  const [first, second, ...rest] = excerpt[collection];
  return { damaged: replaced(collection, [second, first, ...rest]), record: first?.id ?? '' };
};

const idsOf = (rows: readonly Records['sources'][]) => rows.map(({ id }) => id) as [string, string, string];
const [primary] = idsOf(excerpt.sources.filter((each) => each.primary));
const [press, ...otherPress] = idsOf(excerpt.sources.filter((each) => !each.primary));
const attested = (...dates: string[]) => dates.map((date) => ({ date, what: 'In use.', sources: [press] }));
const joined = (party: string) => [{ party, from: '2006', until: null, how: 'It joined.', sources: [press] }];
const documented = { importance: 1, certainty: 'documented' } as const;
const draft = { reported: null, nature: 'draft' } as const;

/** What breaks each rule, and how it is worded. */
const faults: Record<Exclude<Finding['rule'], 'reference'>, readonly (readonly [Damaged, what: string])[]> = {
  schema: [
    [event({ date: '2020-02-30' }), 'date: not an EDTF date of the profile'],
    [agreement({ inForce: '2020/2005' }), 'inForce: not an EDTF date of the profile'],
    [changed('entities', 'pakistan', { extra: 1 } as object), ': Unrecognized key: "extra"'],
    [
      event({ title: ' ', sources: [] }),
      'title: Invalid string: must match pattern .*; sources: Too small: expected array to have >=1 items',
    ],
  ],
  'unique-id': [
    [nameId('name-cis-moa'), 'used more than once'],
    [nameId('pakistan'), 'used more than once'],
  ],
  'unused-source': [
    [
      { damaged: replaced('sources', [...excerpt.sources, { ...excerpt.sources[0], id: 'zzz' }]), record: 'zzz' },
      'no record rests on it',
    ],
  ],
  order: (['events', 'entities', 'agreements', 'negotiations', 'sources'] as const).map((collection) => [
    swapped(collection),
    `must not follow ${excerpt[collection][1]?.id}`,
  ]),
  'two-sources': [
    [event({ ...documented, sources: [press] }), 'a documented key event needs two sources or a primary one'],
  ],
  'dispute-note': [
    [event({ certainty: 'disputed', note: null }), 'disputed without a note'],
    [changed('agreements', 'eum-india-2009', { note: null }), 'disputed without a note'],
  ],
  'period-events': [
    period({ startEvent: 'cismoa-expired-2020' }),
    period({ endEvent: 'cismoa-expired-2020' }),
    period({ interval: '1956-01-01/' }),
    period({ interval: '1953-12-31/' }),
    changed('periods', 'cismoa-2005-period', { endEvent: null }),
    changed('periods', 'cismoa-2005-period', { endEvent: 'mdaa-signed-1954' }),
    { ...changed('events', 'mdaa-signed-1954', { date: '../1954-05-19' }), record: 'mdaa-period' },
    { ...changed('events', 'cismoa-expired-2020', { date: '2020/..' }), record: 'cismoa-2005-period' },
  ].map((damaged) => [damaged, 'does not begin and end with its events']),
  'agreement-dates': [
    [agreement({ inForce: '2005-10' }), 'inForce is not an interval'],
    [agreement({ signed: '2021' }), 'ends before it was signed'],
    [renewal({ certainty: 'documented' }), 'documented, yet only reported'],
    [renewal({ signed: '2023' }), 'only reported, yet signed or in force'],
    [renewal({ inForce: '2023/..' }), 'only reported, yet signed or in force'],
    [renewal({ ...draft, signed: '2023' }), 'a draft, yet signed or in force'],
    [renewal({ ...draft, inForce: '2023/..' }), 'a draft, yet signed or in force'],
    [agreement({ inForce: '2005-10/..' }), 'ended, yet its interval is open'],
    [agreement({ participation: joined('india') }), 'participation of a state that is no party'],
    [agreement({ participation: [...joined('pakistan'), ...joined('india')] }), 'participation of a state that is'],
    [agreement({ attested: attested('2007', '2006') }), 'attested out of order'],
  ],
  'self-reference': [
    [changed('entities', 'pakistan', { related: ['pakistan'] }), 'points to itself'],
    [agreement({ supersedes: 'cismoa-2005' }), 'points to itself'],
  ],
  'duplicate-name': [[changed('entities', 'united-states', { name: 'PAKISTAN' }), 'has the name of pakistan']],
  origin: [
    [source(primary, { basedOn: null }), 'primary, yet based on another source or of unknown origin'],
    [source(primary, { basedOn: [press] }), 'primary, yet based on another source or of unknown origin'],
  ],
};

describe('what breaks a rule is found by that rule alone', () => {
  test.each(
    Object.entries(faults).flatMap(([rule, list]) => list.map(([damage, what]) => ({ rule, ...damage, what }))),
  )('$rule: $record $what', ({ rule, damaged, record, what }) => {
    expect(findingsOf(damaged)).toEqual([{ rule, record, what: expect.stringMatching(`^${what}`) }]);
  });

  test('every reference, at any depth, leads to a record of a collection that it may lead to', () => {
    /** The record with one id replaced wherever it refers to it. */
    const redirected = (value: unknown, from: string, to: string): unknown => {
      if (Array.isArray(value)) return value.map((each) => redirected(each, from, to));
      if (typeof value !== 'object' || value === null) return value === from ? to : value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, redirected(each, from, to)]));
    };
    const missed = referencesOf(excerpt).flatMap(({ record, to }) => {
      const { collection, record: row } = everyRecord(excerpt).find((each) => each.record.id === record) as never as {
        collection: Collection;
        record: Records['events'];
      };
      return ['nowhere', 'name-cismoa'].filter((target) => {
        const { damaged } = changed(collection, record, redirected(row, to, target) as object);
        return !findingsOf(damaged).some((each) => each.rule === 'reference' && each.what === target);
      });
    });
    expect(missed).toEqual([]);
  });

  test.each([2, 3, 5])('a circle of %i sources that pass one another on is found at each of them', (length) => {
    const circle = [press, ...otherPress].slice(0, length);
    const sources = excerpt.sources.map((each) => {
      const at = circle.indexOf(each.id);
      return at < 0 ? each : { ...each, basedOn: [circle[(at + 1) % length]] };
    });
    const findings = findingsOf(replaced('sources', sources));
    expect(findings).toEqual(circle.map((record) => ({ rule: 'origin', record, what: 'is based on itself' })));
  });

  test('several faults are several findings, but while a shape does not hold nothing else is looked at', () => {
    const { sources } = source(primary, { basedOn: null }).damaged;
    const rulesOf = (note: string | null) =>
      findingsOf({ ...event({ certainty: 'disputed', note }).damaged, sources }).map(({ rule }) => rule);
    expect([rulesOf(null), rulesOf('')]).toEqual([['dispute-note', 'origin'], ['schema']]);
    const [first, ...rest] = excerpt.entities;
    const findings = findingsOf(replaced('entities', [first, first, ...rest]));
    expect(findings.map(({ rule }) => rule)).toEqual(['unique-id', 'order', 'duplicate-name']);
  });

  test('when a record is no object, it is a finding and no crash', () => {
    const findings = findingsOf(replaced('names', [null, 'text']));
    expect(findings.map(({ rule, record }) => [rule, record])).toEqual([
      ['schema', 'undefined'],
      ['schema', 'undefined'],
    ]);
  });
});

test.each<[string, Damaged]>([
  ['a key event with two sources', event({ ...documented, sources: [press, primary] })],
  ['a key event with a primary source', event({ ...documented, sources: [primary] })],
  ['a key event that is only reported', event({ importance: 1, certainty: 'reported', sources: [press] })],
  ['a minor event with one source', event({ importance: 2, certainty: 'documented', sources: [press] })],
  ['a dispute with a note', event({ certainty: 'disputed', note: 'One says so, the other not.' })],
  ['a period that begins in the year after its event, or earlier in the same', period({ interval: '1955-12-31/' })],
  ['a period that begins before its event, in the same year', period({ interval: '1954-01-01/' })],
  ['an agreement in force before its signature', agreement({ signed: '2006', inForce: '2005/2020' })],
  ['an agreement of a day', agreement({ signed: '2020-05-05', inForce: '2020-05-05/2020-05-05' })],
  ['an agreement whose end is not recorded', agreement({ inForce: '2005/' })],
  ['an agreement that was never in force', agreement({ inForce: null })],
  ['an agreement that is open and has not ended', agreement({ inForce: '2005-10/..', ending: null })],
  ['a draft', renewal(draft)],
  ['a party that joined', agreement({ participation: joined('pakistan') })],
  ['attestations in order', agreement({ attested: attested('2006', '2007', '2007') })],
  ['a source of unknown origin', source(press, { basedOn: null })],
  ['a chain of sources', source(press, { basedOn: [otherPress[0] as string, primary] })],
])('%s is no fault', (_what, { damaged }) => {
  expect(findingsOf(damaged)).toEqual([]);
});

test('the dataset is sound, and so is the excerpt', () => {
  expect([...findingsOf(contents), ...findingsOf(excerpt)]).toEqual([]);
});

describe('mutants of the dataset', () => {
  test('are all caught by the rule that is there for them, and every rule is tried', () => {
    const made = [...mutants(excerpt, 4 * kindsOfDamage, 20_261_124)];
    const missed = made.filter(({ contents: damaged, rule }) =>
      findingsOf(damaged).every((each) => each.rule !== rule),
    );
    expect(missed.map(({ name }) => name)).toEqual([]);
    expect([...new Set(made.map(({ rule }) => rule))].sort()).toEqual([...Object.keys(faults), 'reference'].sort());
  });

  test('are the same for the same seed, and others for another', () => {
    const names = (seed: number) => [...mutants(contents, 100, seed)].map(({ name }) => name);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
  });

  test('leave the original alone and share what they do not change', () => {
    const before = JSON.stringify(excerpt);
    const made = [...mutants(excerpt, 200, 3)];
    expect(JSON.stringify(excerpt)).toBe(before);
    const changedCollections = made.map((mutant) => collections.filter((c) => mutant.contents[c] !== excerpt[c]));
    expect(changedCollections.filter((names) => names.length !== 1)).toEqual([]);
  });
});
