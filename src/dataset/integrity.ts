/**
 * What must hold of the dataset beyond the shape of its records. Run by tests and before each release, never by users.
 */
import { bounds, type EdtfBound, type EdtfDate, edtf, span } from './edtf.js';
import { type Records, recordSchemas } from './schema.js';
import { type Collection, collections } from './vocabulary.js';

export type Contents = { readonly [C in Collection]: readonly Records[C][] };

export interface Finding {
  readonly rule:
    | 'schema'
    | 'unique-id'
    | 'reference'
    | 'unused-source'
    | 'order'
    | 'two-sources'
    | 'dispute-note'
    | 'period-events'
    | 'agreement-dates'
    | 'self-reference'
    | 'duplicate-name'
    | 'origin'
    | 'coverage';
  readonly record: string;
  readonly what: string;
}

/** How many records each collection held when it was last released: a lost record is a finding. */
export type Counts = { readonly [C in Collection]: number };

interface Reference {
  readonly record: string;
  readonly to: string;
  readonly within: readonly Collection[];
}

/** A rule over the records and the references between them. */
type Rule = (contents: Contents, references: readonly Reference[]) => Finding[];

const everyRecord = (contents: Contents): { collection: Collection; record: { readonly id: string } }[] =>
  collections.flatMap((collection) => contents[collection].map((record) => ({ collection, record })));

const schemaHolds = (contents: Contents): Finding[] =>
  collections.flatMap((collection) =>
    contents[collection].flatMap((record: { readonly id?: unknown }) => {
      const parsed = recordSchemas[collection].safeParse(record);
      if (parsed.success) return [];
      const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      return [{ rule: 'schema' as const, record: String(record?.id), what }];
    }),
  );

const idsAreUnique: Rule = (contents) => {
  const seen = new Set<string>();
  return everyRecord(contents).flatMap(({ record: { id } }) => {
    if (seen.has(id)) return [{ rule: 'unique-id', record: id, what: 'used more than once' }];
    seen.add(id);
    return [];
  });
};

/** Every id that a record points to, with the collections it may be in. */
export const referencesOf = (contents: Contents): Reference[] => {
  const things: Collection[] = ['entities', 'agreements'];
  const subjects: Collection[] = ['events', ...things];
  const from = (record: string, within: readonly Collection[], ids: readonly (string | null)[]) =>
    ids.flatMap((to) => (to === null ? [] : [{ record, to, within }]));
  return [
    ...contents.events.flatMap((e) => from(e.id, things, e.entities)),
    ...contents.entities.flatMap((e) => [
      ...from(e.id, things, e.related),
      ...e.facts.flatMap((fact) => from(e.id, ['sources'], fact.sources)),
    ]),
    ...contents.agreements.flatMap((a) => [
      ...from(a.id, ['entities'], [...a.parties, ...a.signedBy, a.kind]),
      ...from(a.id, ['agreements'], [a.supersedes]),
      ...a.attested.flatMap((attestation) => from(a.id, ['sources'], attestation.sources)),
      ...a.participation.flatMap(({ party, sources }) => [
        ...from(a.id, ['entities'], [party]),
        ...from(a.id, ['sources'], sources),
      ]),
    ]),
    ...contents.negotiations.flatMap((n) => from(n.id, ['entities'], [n.state])),
    ...contents.sources.flatMap((s) => from(s.id, ['sources'], s.basedOn ?? [])),
    ...contents.claims.flatMap((c) => from(c.id, subjects, [c.about])),
    ...contents.questions.flatMap((q) => from(q.id, subjects, q.about)),
    ...contents.periods.flatMap((p) => [
      ...from(p.id, ['agreements'], [p.agreement]),
      ...from(p.id, ['events'], [p.startEvent, p.endEvent]),
    ]),
    ...everyRecord(contents).flatMap(({ record }) =>
      from(record.id, ['sources'], (record as { sources?: readonly string[] }).sources ?? []),
    ),
  ];
};

const referencesResolve: Rule = (contents, references) => {
  const ids = new Map(
    collections.map((c) => [c, new Set<string>(contents[c].map((r: { readonly id: string }) => r.id))]),
  );
  return references.flatMap(({ record, to, within }) =>
    within.some((collection) => ids.get(collection)?.has(to)) ? [] : [{ rule: 'reference', record, what: to }],
  );
};

const nothingPointsToItself: Rule = (_contents, references) =>
  references.flatMap(({ record, to }) =>
    record === to ? [{ rule: 'self-reference', record, what: 'points to itself' }] : [],
  );

const sourcesAreUsed: Rule = (contents, references) => {
  const used = new Set(references.map(({ to }) => to));
  return contents.sources.flatMap(({ id }) =>
    used.has(id) ? [] : [{ rule: 'unused-source', record: id, what: 'no record rests on it' }],
  );
};

const inOrder = <T extends { readonly id: string }>(rows: readonly T[], key: (row: T) => string): Finding[] =>
  rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before === undefined || key(before) < key(row)
      ? []
      : [{ rule: 'order', record: row.id, what: `must not follow ${before.id}` }];
  });

const recordsAreInOrder: Rule = (contents) => [
  ...inOrder(contents.events, (event) => `${span(event.date).start ?? ''} ${event.id}`),
  ...inOrder(contents.entities, ({ id }) => id),
  ...inOrder(contents.agreements, ({ id }) => id),
  ...inOrder(contents.negotiations, ({ id }) => id),
  ...inOrder(contents.sources, ({ id }) => id),
];

const keyEventsAreWellSourced: Rule = (contents) => {
  const primary = new Set(contents.sources.filter((s) => s.primary).map(({ id }) => id));
  return contents.events.flatMap((event) =>
    event.importance !== 1 ||
    event.certainty !== 'documented' ||
    event.sources.length > 1 ||
    event.sources.some((id) => primary.has(id))
      ? []
      : [{ rule: 'two-sources', record: event.id, what: 'a documented key event needs two sources or a primary one' }],
  );
};

const disputesAreExplained: Rule = (contents) =>
  [...contents.events, ...contents.agreements].flatMap(({ id, certainty, note }) =>
    certainty === 'disputed' && note === null
      ? [{ rule: 'dispute-note', record: id, what: 'disputed without a note' }]
      : [],
  );

/** Whether an event can have brought about a date: it falls in the same year, or gave notice in the year before. */
const canCause = (event: Records['events'] | undefined, date: EdtfDate): boolean => {
  const { start, end } = span(event?.date ?? null);
  if (start === null || end === null) return false;
  const [eventFrom, eventTo] = [+start.slice(0, 4), +end.slice(0, 4)];
  return eventFrom <= +date.last.slice(0, 4) && eventTo >= +date.first.slice(0, 4) - 1;
};

const periodsMatchTheirEvents: Rule = (contents) => {
  const events = new Map(contents.events.map((event) => [event.id, event]));
  const fits = (bound: EdtfBound, eventId: string | null): boolean =>
    typeof bound === 'object' ? canCause(events.get(eventId ?? ''), bound) : eventId === null;
  return contents.periods.flatMap(({ id, interval, startEvent, endEvent }): Finding[] => {
    const { from, to } = bounds(edtf(interval));
    return fits(from, startEvent) && fits(to, endEvent)
      ? []
      : [{ rule: 'period-events', record: id, what: 'does not begin and end with its events' }];
  });
};

/** What must not be true of an agreement. */
const agreementFaults: readonly (readonly [what: string, isFault: (agreement: Records['agreements']) => boolean])[] = [
  ['inForce is not an interval', ({ inForce }) => inForce !== null && edtf(inForce).kind !== 'interval'],
  [
    'ends before it was signed',
    ({ signed, inForce }) => {
      const [{ start }, { end }] = [span(signed), span(inForce)];
      return start !== null && end !== null && end < start;
    },
  ],
  ['documented, yet only reported', ({ reported, certainty }) => reported !== null && certainty === 'documented'],
  [
    'only reported, yet signed or in force',
    ({ reported, signed, inForce }) => reported !== null && (signed !== null || inForce !== null),
  ],
  [
    'a draft, yet signed or in force',
    ({ nature, signed, inForce }) => nature === 'draft' && (signed !== null || inForce !== null),
  ],
  ['ended, yet its interval is open', ({ ending, inForce }) => ending !== null && inForce?.endsWith('/..') === true],
  [
    'participation of a state that is no party',
    ({ participation, parties }) => participation.some(({ party }) => !parties.includes(party)),
  ],
  [
    'attested out of order',
    ({ attested }) =>
      attested.some(({ date }, at) => (span(date).start ?? '') < (span(attested[at - 1]?.date ?? null).start ?? '')),
  ],
];

const agreementsAreConsistent: Rule = (contents) =>
  contents.agreements.flatMap((agreement) =>
    agreementFaults.flatMap(([what, isFault]) =>
      isFault(agreement) ? [{ rule: 'agreement-dates' as const, record: agreement.id, what }] : [],
    ),
  );

/** A chain of sources that pass one another on ends at a witness. */
const originsEnd: Rule = (contents) => {
  const basedOn = new Map(contents.sources.map((source) => [source.id, source.basedOn ?? []]));
  const returns = (id: string, start: string, seen: ReadonlySet<string>): boolean =>
    (basedOn.get(id) ?? []).some(
      (next) => next === start || (!seen.has(next) && returns(next, start, new Set([...seen, next]))),
    );
  return contents.sources.flatMap(({ id }) =>
    returns(id, id, new Set()) ? [{ rule: 'origin', record: id, what: 'is based on itself' }] : [],
  );
};

const primarySourcesAreWitnesses: Rule = (contents) =>
  contents.sources.flatMap(({ id, primary, basedOn }) =>
    primary && (basedOn === null || basedOn.length > 0)
      ? [{ rule: 'origin', record: id, what: 'primary, yet based on another source or of unknown origin' }]
      : [],
  );

const namesAreDistinct: Rule = (contents) => {
  const seen = new Map<string, string>();
  return [...contents.entities, ...contents.agreements].flatMap(({ id, name }) => {
    const key = name.toLowerCase();
    const other = seen.get(key);
    seen.set(key, id);
    return other === undefined ? [] : [{ rule: 'duplicate-name', record: id, what: `has the name of ${other}` }];
  });
};

/** Rules over references and dates, which only make sense of records that have the right shape. */
const rules: readonly Rule[] = [
  idsAreUnique,
  referencesResolve,
  nothingPointsToItself,
  sourcesAreUsed,
  recordsAreInOrder,
  keyEventsAreWellSourced,
  disputesAreExplained,
  periodsMatchTheirEvents,
  agreementsAreConsistent,
  namesAreDistinct,
  originsEnd,
  primarySourcesAreWitnesses,
];

/** Everything that is wrong with the dataset; empty when it is sound. */
export const findingsOf = (contents: Contents, counts?: Counts): Finding[] => {
  const shape = schemaHolds(contents);
  if (shape.length > 0) return shape;
  const references = referencesOf(contents);
  const lost = counts === undefined ? [] : collections.filter((c) => contents[c].length < counts[c]);
  return [
    ...lost.map(
      (collection): Finding => ({ rule: 'coverage', record: collection, what: 'holds fewer records than before' }),
    ),
    ...rules.flatMap((rule) => rule(contents, references)),
  ];
};
