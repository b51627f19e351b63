/**
 * What must hold of the dataset beyond the shape of its records. Run by every build and by tests, never by users.
 */
import { bounds, type EdtfBound, type EdtfDate, edtf, isDate, span } from './edtf.js';
import { type Contents, everyRecord, type Reference, referencesOf } from './references.js';
import { type Records, recordSchemas } from './schema.js';

/** What is wrong with a record. */
interface Fault {
  readonly record: string;
  readonly what: string;
}

/** A fault and the rule that it breaks. */
export interface Finding extends Fault {
  readonly rule: 'schema' | keyof typeof rules;
}

/** A rule over the records and the references between them. */
type Rule = (contents: Contents, references: readonly Reference[]) => Fault[];

const schemaHolds = (contents: Contents): Finding[] =>
  everyRecord(contents).flatMap(({ collection, record }) => {
    const parsed = recordSchemas[collection].safeParse(record);
    if (parsed.success) return [];
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    return [{ rule: 'schema', record: String(record?.id), what }];
  });

const faultsOf = (records: readonly { readonly id: string }[], what: string): Fault[] =>
  records.map(({ id }) => ({ record: id, what }));

const idsAreUnique: Rule = (contents) => {
  const seen = new Set<string>();
  const repeated = everyRecord(contents).filter(({ record: { id } }) => {
    const isKnown = seen.has(id);
    seen.add(id);
    return isKnown;
  });
  return faultsOf(
    repeated.map(({ record }) => record),
    'used more than once',
  );
};

const referencesResolve: Rule = (contents, references) => {
  // Of records with the same id, which is another fault, the first counts.
  const collectionOf = new Map(
    everyRecord(contents)
      .map(({ collection, record }) => [record.id, collection] as const)
      .reverse(),
  );
  return references
    .filter(({ to, within }) => !within.some((collection) => collection === collectionOf.get(to)))
    .map(({ record, to }) => ({ record, what: to }));
};

const nothingPointsToItself: Rule = (_contents, references) =>
  references.filter(({ record, to }) => record === to).map(({ record }) => ({ record, what: 'points to itself' }));

const sourcesAreUsed: Rule = (contents, references) => {
  const used = new Set(references.map(({ to }) => to));
  return faultsOf(
    contents.sources.filter(({ id }) => !used.has(id)),
    'no record rests on it',
  );
};

const inOrder = <T extends { readonly id: string }>(rows: readonly T[], key: (row: T) => string): Fault[] =>
  rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before === undefined || key(before) < key(row)
      ? []
      : [{ record: row.id, what: `must not follow ${before.id}` }];
  });

const recordsAreInOrder: Rule = ({ events, entities, agreements, negotiations, sources }) => [
  ...inOrder(events, ({ date, id }) => `${span(date).start ?? ''} ${id}`),
  ...[entities, agreements, negotiations, sources].flatMap((rows) => inOrder<{ id: string }>(rows, ({ id }) => id)),
];

const keyEventsAreWellSourced: Rule = (contents) => {
  const primary = new Set(contents.sources.filter((source) => source.primary).map(({ id }) => id));
  const weaklySourced = contents.events.filter(
    ({ importance, certainty, sources }) =>
      importance === 1 && certainty === 'documented' && sources.length === 1 && !sources.some((id) => primary.has(id)),
  );
  return faultsOf(weaklySourced, 'a documented key event needs two sources or a primary one');
};

const disputesAreExplained: Rule = ({ events, agreements }) =>
  faultsOf(
    [...events, ...agreements].filter(({ certainty, note }) => certainty === 'disputed' && note === null),
    'disputed without a note',
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
    isDate(bound) ? canCause(events.get(eventId ?? ''), bound) : eventId === null;
  const strange = contents.periods.filter(({ interval, startEvent, endEvent }) => {
    const { from, to } = bounds(edtf(interval));
    return !fits(from, startEvent) || !fits(to, endEvent);
  });
  return faultsOf(strange, 'does not begin and end with its events');
};

/** What must not be true of an agreement. */
const agreementFaults: readonly (readonly [what: string, isFault: (agreement: Records['agreements']) => boolean])[] = [
  ['inForce is not an interval', ({ inForce }) => inForce !== null && edtf(inForce).kind !== 'interval'],
  [
    'ends before it was signed',
    ({ signed, inForce }) => {
      const [{ start }, { end }] = [span(signed), span(inForce)];
      return (end ?? '9999-12-31') < (start ?? '');
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
    ({ attested }) => {
      const days = attested.map(({ date }) => span(date).start ?? '');
      return days.join() !== days.toSorted().join();
    },
  ],
];

const agreementsAreConsistent: Rule = ({ agreements }) =>
  agreementFaults.flatMap(([what, isFault]) => faultsOf(agreements.filter(isFault), what));

/** A chain of sources that pass one another on ends at a witness, and a primary source is one. */
const originsAreWitnesses: Rule = ({ sources }) => {
  const basedOn = new Map(sources.map((source) => [source.id, source.basedOn ?? []]));
  const isBasedOnItself = ({ id }: { readonly id: string }): boolean => {
    const reached = new Set(basedOn.get(id));
    // Iterating a set also visits what is added on the way.
    for (const source of reached) {
      for (const other of basedOn.get(source) ?? []) reached.add(other);
    }
    return reached.has(id);
  };
  return [
    ...faultsOf(sources.filter(isBasedOnItself), 'is based on itself'),
    ...faultsOf(
      sources.filter((source) => source.primary && source.basedOn?.length !== 0),
      'primary, yet based on another source or of unknown origin',
    ),
  ];
};

const namesAreDistinct: Rule = (contents) => {
  const seen = new Map<string, string>();
  return [...contents.entities, ...contents.agreements].flatMap(({ id, name }) => {
    const key = name.toLowerCase();
    const other = seen.get(key);
    seen.set(key, id);
    return other === undefined ? [] : [{ record: id, what: `has the name of ${other}` }];
  });
};

/** Rules over references and dates, which only make sense of records that have the right shape. */
const rules = {
  'unique-id': idsAreUnique,
  reference: referencesResolve,
  'self-reference': nothingPointsToItself,
  'unused-source': sourcesAreUsed,
  order: recordsAreInOrder,
  'two-sources': keyEventsAreWellSourced,
  'dispute-note': disputesAreExplained,
  'period-events': periodsMatchTheirEvents,
  'agreement-dates': agreementsAreConsistent,
  'duplicate-name': namesAreDistinct,
  origin: originsAreWitnesses,
} satisfies Record<string, Rule>;

/** Everything that is wrong with the dataset; empty when it is sound. */
export const findingsOf = (contents: Contents): Finding[] => {
  const shape = schemaHolds(contents);
  if (shape.length > 0) return shape;
  const references = referencesOf(contents);
  return Object.entries(rules).flatMap(([rule, faultsOf]) =>
    faultsOf(contents, references).map((fault) => ({ rule: rule as keyof typeof rules, ...fault })),
  );
};
