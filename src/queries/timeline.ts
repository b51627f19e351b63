import type { Dataset } from '../dataset/dataset.js';
import { type Day, overlaps, span } from '../dataset/edtf.js';
import type { EventRecord } from '../dataset/schema.js';
import type { Category, Certainty } from '../dataset/vocabulary.js';
import { lookUp } from './lookup.js';
import type { EventRow } from './output.js';
import { askedTerms, termsOf } from './words.js';

export interface TimelineFilter {
  /** First and last day of the window; null reaches without limit. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Names of entities, all of which must be involved; a name that means several things is met by any of them. */
  readonly entities: readonly string[];
  /** Any of these; empty for all. */
  readonly categories: readonly Category[];
  readonly certainties: readonly Certainty[];
  /** Words that must all occur, as beginnings of words. */
  readonly text: string;
  /** Without it only key events, of importance 1. */
  readonly all: boolean;
  readonly limit: number | null;
  readonly reverse: boolean;
}

export const noFilter: TimelineFilter = {
  from: null,
  to: null,
  entities: [],
  categories: [],
  certainties: [],
  text: '',
  all: true,
  limit: null,
  reverse: false,
};

export interface Timeline {
  readonly rows: readonly EventRow[];
  /** The same, each made when it is asked for: where all are written once, they are never in memory together. */
  readonly each: Iterable<EventRow>;
  /** How many events match apart from importance and limit. */
  readonly matching: number;
  /** How many events there are. */
  readonly total: number;
}

export const eventRowOf = (event: EventRecord): EventRow => {
  const { id, date, title, summary, category, importance, certainty, entities, sources, note } = event;
  const { start, end } = span(date);
  return { id, date, start, end, title, summary, category, importance, certainty, entities, sources, note };
};

const mentions = (event: EventRecord, words: readonly string[]): boolean => {
  const terms = termsOf(`${event.title} ${event.summary} ${event.note ?? ''}`);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
};

/** What stands in the JSON of key events. */
const keyEvent = '"importance": 1,';

/** Whether a filter lets every event pass, apart from its importance. */
const isOpen = ({ text, from, to, entities, categories, certainties }: TimelineFilter): boolean =>
  text === '' &&
  from === null &&
  to === null &&
  [entities, categories, certainties].every(({ length }) => length === 0);

/** What a filter asks of an event, apart from its importance. Throws the faults of `lookUp` for names that nobody has. */
const passing = (dataset: Dataset, filter: TimelineFilter): ((event: EventRecord) => boolean) => {
  const involved = filter.entities.map((name) => new Set(lookUp(name, dataset).map(({ id }) => id)));
  const words = askedTerms(filter.text);
  const window = { start: filter.from, end: filter.to };
  const hasWindow = filter.from !== null || filter.to !== null;
  return (event) =>
    (filter.categories.length === 0 || filter.categories.includes(event.category)) &&
    (filter.certainties.length === 0 || filter.certainties.includes(event.certainty)) &&
    involved.every((ids) => event.entities.some((id) => ids.has(id))) &&
    (!hasWindow || overlaps(span(event.date), window)) &&
    (words.length === 0 || mentions(event, words));
};

function* eachRow(events: Iterable<EventRecord>): Iterable<EventRow> {
  for (const event of events) yield eventRowOf(event);
}

/** The events that pass a filter, by date; read when they are looked at. Throws the faults of `lookUp`. */
export const timeline = (dataset: Dataset, filter: TimelineFilter): Timeline => {
  const { all, limit, reverse } = filter;
  const passes = passing(dataset, filter);
  const open = isOpen(filter);
  const isEveryEvent = open && all && limit === null && !reverse;
  const hasOnlyKeyEvents = open && !all;
  const select = () => {
    const events = hasOnlyKeyEvents ? dataset.mentioning('events', [keyEvent]) : dataset.all('events');
    const matching = events.filter(passes);
    const selected = all ? matching : matching.filter(({ importance }) => importance === 1);
    const ordered = reverse ? selected.toReversed() : selected;
    return { rows: (limit === null ? ordered : ordered.slice(0, limit)).map(eventRowOf), matching: matching.length };
  };
  let selection: ReturnType<typeof select> | undefined;
  const selected = () => {
    selection ??= select();
    return selection;
  };
  return {
    get rows() {
      return selected().rows;
    },
    get each() {
      return isEveryEvent ? eachRow(dataset.each('events')) : selected().rows;
    },
    get matching() {
      return hasOnlyKeyEvents ? dataset.size('events') : selected().matching;
    },
    get total() {
      return dataset.size('events');
    },
  };
};
