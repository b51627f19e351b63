import { describe, expect, test } from 'vitest';
import { type Finding, findingsOf } from '../../src/dataset/integrity.js';
import type { Contents } from '../../src/dataset/references.js';
import type { Records } from '../../src/dataset/schema.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { kindsOfDamage, mutants } from '../data/mutants.js';
import { contents } from '../support.js';

/** The dataset with one record changed. */
const changed = <C extends Collection>(collection: C, id: string, change: (row: Records[C]) => Partial<Records[C]>) => {
  const rows: readonly Records[C][] = contents[collection];
  return {
    ...contents,
    [collection]: rows.map((row) => ((row as { id: string }).id === id ? { ...row, ...change(row) } : row)),
  } as Contents;
};

const found = (collection: Collection, fits: (row: never) => boolean): string =>
  ((contents[collection] as readonly { id: string }[]).find((row) => fits(row as never)) as { id: string }).id;

const primary = new Set(contents.sources.filter((source) => source.primary).map(({ id }) => id));
const [firstAgreement, secondAgreement] = contents.agreements.map(({ id }) => id) as [string, string];
const weaklySourced = found(
  'events',
  ({ sources, importance, certainty }: Records['events']) =>
    importance !== 1 && certainty === 'documented' && sources.length === 1 && !primary.has(sources[0] as string),
);
const disputed = found('events', ({ certainty }: Records['events']) => certainty === 'disputed');

const aSource = contents.sources[0]?.id as string;
const primarySource = found('sources', (source: Records['sources']) => source.primary);
const witness = found('sources', (source: Records['sources']) => !source.primary && source.basedOn?.length === 0);
const participationOf = (party: string, source: string) => ({
  ...{ party, from: '2006', until: null, how: 'It joined.' },
  sources: [source],
});
const negotiation: Records['negotiations'] = {
  ...{ id: 'zzz-made-up', state: 'egypt', family: 'CISMOA', what: 'It negotiated.', date: '2010' },
  ...{ certainty: 'reported', sources: [aSource], note: null },
};

/** One damage for every rule, and the one finding that it must lead to. */
const cases: Record<Finding['rule'], readonly [damaged: Contents, finding: Omit<Finding, 'rule'>][]> = {
  schema: [
    [
      changed('events', 'cismoa-expired-2020', () => ({ date: '2020-02-30' })),
      { record: 'cismoa-expired-2020', what: 'date: not an EDTF date of the profile' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ inForce: '2020/2005' })),
      { record: 'cismoa-2005', what: 'inForce: not an EDTF date of the profile' },
    ],
    [
      changed('entities', 'pakistan', () => ({ extra: 1 }) as object),
      { record: 'pakistan', what: ': Unrecognized key: "extra"' },
    ],
  ],
  'unique-id': [
    [
      changed('names', 'name-cismoa', () => ({ id: 'name-cis-moa' })),
      { record: 'name-cis-moa', what: 'used more than once' },
    ],
    [changed('names', 'name-cismoa', () => ({ id: 'pakistan' })), { record: 'pakistan', what: 'used more than once' }],
  ],
  reference: [
    [
      changed('entities', 'pakistan', ({ related }) => ({ related: [...related, 'nobody'] })),
      { record: 'pakistan', what: 'nobody' },
    ],
    [
      changed('entities', 'pakistan', ({ related }) => ({ related: [...related, 'name-cismoa'] })),
      { record: 'pakistan', what: 'name-cismoa' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({
        attested: [{ date: '2010', what: 'In use.', sources: ['nowhere'] }],
      })),
      { record: 'cismoa-2005', what: 'nowhere' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ participation: [participationOf('pakistan', 'nowhere')] })),
      { record: 'cismoa-2005', what: 'nowhere' },
    ],
    [
      changed('sources', witness, () => ({ basedOn: ['nowhere'], primary: false })),
      { record: witness, what: 'nowhere' },
    ],
    [
      { ...contents, negotiations: [...contents.negotiations, { ...negotiation, state: 'nowhere' }] },
      { record: negotiation.id, what: 'nowhere' },
    ],
  ],
  'unused-source': [
    [
      { ...contents, sources: [...contents.sources, { ...(contents.sources[0] as Records['sources']), id: 'zzz' }] },
      { record: 'zzz', what: 'no record rests on it' },
    ],
  ],
  order: [
    [
      {
        ...contents,
        agreements: [contents.agreements[1], contents.agreements[0], ...contents.agreements.slice(2)] as never,
      },
      { record: firstAgreement, what: `must not follow ${secondAgreement}` },
    ],
  ],
  'two-sources': [
    [
      changed('events', weaklySourced, () => ({ importance: 1 as const })),
      { record: weaklySourced, what: 'a documented key event needs two sources or a primary one' },
    ],
  ],
  'dispute-note': [
    [changed('events', disputed, () => ({ note: null })), { record: disputed, what: 'disputed without a note' }],
    [
      changed('agreements', 'eum-india-2009', () => ({ note: null })),
      { record: 'eum-india-2009', what: 'disputed without a note' },
    ],
  ],
  'period-events': [
    [
      changed('periods', 'mdaa-period', () => ({ startEvent: 'cismoa-expired-2020' })),
      { record: 'mdaa-period', what: 'does not begin and end with its events' },
    ],
    [
      changed('periods', 'mdaa-period', () => ({ endEvent: 'cismoa-expired-2020' })),
      { record: 'mdaa-period', what: 'does not begin and end with its events' },
    ],
    [
      changed('periods', 'cismoa-2005-period', () => ({ endEvent: null })),
      { record: 'cismoa-2005-period', what: 'does not begin and end with its events' },
    ],
  ],
  'agreement-dates': [
    [
      changed('agreements', 'cismoa-2005', () => ({ inForce: '2005-10' })),
      { record: 'cismoa-2005', what: 'inForce is not an interval' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ signed: '2021' })),
      { record: 'cismoa-2005', what: 'ends before it was signed' },
    ],
    [
      changed('agreements', 'cismoa-2023', () => ({ certainty: 'documented' as const })),
      { record: 'cismoa-2023', what: 'documented, yet only reported' },
    ],
    [
      changed('agreements', 'cismoa-2023', () => ({ signed: '2023' })),
      { record: 'cismoa-2023', what: 'only reported, yet signed or in force' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ nature: 'draft' as const })),
      { record: 'cismoa-2005', what: 'a draft, yet signed or in force' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ inForce: '2005-10/..', ending: 'expired' as const })),
      { record: 'cismoa-2005', what: 'ended, yet its interval is open' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ participation: [participationOf('india', aSource)] })),
      { record: 'cismoa-2005', what: 'participation of a state that is no party' },
    ],
  ],
  'self-reference': [
    [
      changed('entities', 'pakistan', ({ related }) => ({ related: [...related, 'pakistan'] })),
      { record: 'pakistan', what: 'points to itself' },
    ],
    [
      changed('agreements', 'cismoa-2005', () => ({ supersedes: 'cismoa-2005' })),
      { record: 'cismoa-2005', what: 'points to itself' },
    ],
  ],
  'duplicate-name': [
    [
      changed('entities', 'united-states', () => ({ name: 'PAKISTAN' })),
      { record: 'united-states', what: 'has the name of pakistan' },
    ],
  ],
  origin: [
    [
      changed('sources', primarySource, () => ({ basedOn: null })),
      { record: primarySource, what: 'primary, yet based on another source or of unknown origin' },
    ],
  ],
};

describe('the real dataset', () => {
  test('is sound', () => {
    expect(findingsOf(contents)).toEqual([]);
  });
});

describe('every rule finds its damage, and no other rule does', () => {
  test.each(
    Object.entries(cases).flatMap(([rule, list]) => list.map(([damaged, finding]) => ({ rule, damaged, finding }))),
  )('$rule: $finding.record $finding.what', ({ rule, damaged, finding }) => {
    expect(findingsOf(damaged)).toEqual([{ rule, ...finding }]);
  });

  test.each([2, 3, 5])('a circle of %i sources that pass one another on is found at each of them', (length) => {
    const circle = contents.sources.filter(({ primary }) => !primary).slice(0, length);
    const next = new Map(circle.map(({ id }, at) => [id, circle[(at + 1) % length]?.id as string]));
    const sources = contents.sources.map((source) => {
      const other = next.get(source.id);
      return other === undefined ? source : { ...source, basedOn: [other] };
    });
    const findings = findingsOf({ ...contents, sources });
    expect(findings).toEqual(circle.map(({ id }) => ({ rule: 'origin', record: id, what: 'is based on itself' })));
  });

  test('a chain of sources that ends at a witness is sound, and so is one of unknown origin', () => {
    const [a, b, c] = contents.sources.filter(({ primary }) => !primary) as [never, never, never];
    for (const end of [[], null]) {
      const chain = new Map<unknown, string[] | null>([
        [a, [(b as Records['sources']).id]],
        [b, [(c as Records['sources']).id]],
        [c, end],
      ]);
      const sources = contents.sources.map((source) =>
        chain.has(source) ? { ...source, basedOn: chain.get(source) as string[] | null } : source,
      );
      expect(findingsOf({ ...contents, sources })).toEqual([]);
    }
  });

  test('several damages are several findings', () => {
    const { sources } = changed('sources', primarySource, () => ({ basedOn: null }));
    const damaged = { ...changed('events', disputed, () => ({ note: null })), sources };
    expect(findingsOf(damaged).map(({ rule }) => rule)).toEqual(['dispute-note', 'origin']);
  });

  test('while the shape of a record does not hold, nothing else is looked at', () => {
    const { sources } = changed('sources', primarySource, () => ({ basedOn: null }));
    const damaged = { ...changed('events', disputed, () => ({ note: '' })), sources };
    expect(findingsOf(damaged).map(({ rule, record }) => [rule, record])).toEqual([['schema', disputed]]);
  });

  test('when a record is no object, it is a finding and no crash', () => {
    const damaged = { ...contents, names: [null, 'text', ...contents.names.slice(2)] } as unknown as Contents;
    expect(findingsOf(damaged).map(({ rule, record }) => [rule, record])).toEqual([
      ['schema', 'undefined'],
      ['schema', 'undefined'],
    ]);
  });
});

/** A sound part of the dataset, checked in a quarter of the time; the deep tests take the whole. */
const excerpt: Contents = (() => {
  const needed = new Set<string | null>([
    ...contents.periods.flatMap(({ startEvent, endEvent }) => [startEvent, endEvent]),
    ...contents.claims.map(({ about }) => about),
    ...contents.questions.flatMap(({ about }) => about),
  ]);
  const events = contents.events.filter(({ id, certainty }) => needed.has(id) || certainty === 'disputed');
  const entities = contents.entities.map(({ sources, facts, ...rest }) => ({
    ...rest,
    sources: sources.slice(0, 1),
    facts: facts.slice(0, 1),
  }));
  const { agreements, claims, names, periods, questions, negotiations } = contents;
  const citing = [events, entities, agreements, claims, names, periods, questions, negotiations];
  const nested = [
    ...entities.flatMap(({ facts }) => facts),
    ...agreements.flatMap(({ attested, participation }) => [...attested, ...participation]),
  ];
  const cited = new Set([...citing.flat(), ...nested].flatMap(({ sources }) => sources));
  const sources = contents.sources.map((source) => ({ ...source, basedOn: source.primary ? [] : null }));
  return { ...contents, events, entities, sources: sources.filter(({ id }) => cited.has(id)) };
})();

describe('mutants of the dataset', () => {
  const missedOf = (sound: Contents, count: number, seed: number): string[] => {
    return [...mutants(sound, count, seed)]
      .filter(({ contents: damaged, rule }) => !findingsOf(damaged).some((finding) => finding.rule === rule))
      .map(({ name }) => name);
  };

  test('are all caught by the rule that is there for them', { timeout: 60_000 }, () => {
    expect(findingsOf(excerpt)).toEqual([]);
    expect(missedOf(excerpt, 2 * kindsOfDamage, 20_261_124)).toEqual([]);
    expect(missedOf(contents, kindsOfDamage, 1)).toEqual([]);
  });

  test('are the same for the same seed, and others for another', () => {
    const names = (seed: number) => [...mutants(contents, 100, seed)].map(({ name }) => name);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
  });

  test('cover every rule, in every run of one of each', () => {
    const rules = new Set([...mutants(contents, kindsOfDamage, 1)].map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(Object.keys(cases).sort());
  });

  test('leave the original alone and share what they do not change', () => {
    const before = JSON.stringify(contents);
    const made = [...mutants(contents, 200, 3)];
    expect(JSON.stringify(contents)).toBe(before);
    const changedCollections = made.map((mutant) => collections.filter((c) => mutant.contents[c] !== contents[c]));
    expect(changedCollections.filter((names) => names.length !== 1)).toEqual([]);
  });
});
