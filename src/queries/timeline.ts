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

/** Whether a filter asks for nothing but the key events. */
const isPlain = (filter: TimelineFilter): boolean =>
  !filter.all &&
  filter.text === '' &&
  filter.from === null &&
  filter.to === null &&
  [filter.entities, filter.categories, filter.certainties].every((asked) => asked.length === 0);

/** The events that pass a filter, by date. Throws the faults of `lookUp` for names that nobody has. */
export const timeline = (dataset: Dataset, filter: TimelineFilter): Timeline => {
  const events = isPlain(filter) ? dataset.mentioning('events', [keyEvent]) : dataset.all('events');
  const involved = filter.entities.map((name) => new Set(lookUp(name, dataset).map(({ id }) => id)));
  const words = askedTerms(filter.text);
  const window = { start: filter.from, end: filter.to };
  const hasWindow = filter.from !== null || filter.to !== null;
  const matching = events.filter(
    (event) =>
      (filter.categories.length === 0 || filter.categories.includes(event.category)) &&
      (filter.certainties.length === 0 || filter.certainties.includes(event.certainty)) &&
      involved.every((ids) => event.entities.some((id) => ids.has(id))) &&
      (!hasWindow || overlaps(span(event.date), window)) &&
      (words.length === 0 || mentions(event, words)),
  );
  const selected = filter.all ? matching : matching.filter(({ importance }) => importance === 1);
  const ordered = filter.reverse ? selected.toReversed() : selected;
  const rows = (filter.limit === null ? ordered : ordered.slice(0, filter.limit)).map(eventRowOf);
  return {
    rows,
    get matching() {
      return isPlain(filter) ? this.total : matching.length;
    },
    get total() {
      return dataset.size('events');
    },
  };
};
