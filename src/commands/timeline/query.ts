import type { Dataset } from '../../dataset/dataset.js';
import { type Day, overlaps } from '../../dataset/edtf.js';
import type { EventRow } from '../../dataset/rows.js';
import type { Category, Certainty } from '../../dataset/vocabulary.js';
import { lookUp } from '../../lookup/lookup.js';
import { queryTerms, termsOf } from '../../lookup/words.js';

/** First and last day; null where there is no limit. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface TimelineFilter extends Window {
  /** Names of entities, all of which must be involved. */
  readonly entities: readonly string[];
  /** Any of these; empty for all. */
  readonly categories: readonly Category[];
  readonly certainties: readonly Certainty[];
  /** Words that must all occur, as prefixes. */
  readonly text: string;
  /** All events rather than key events only (importance 1). */
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
  /** How many events match, before importance and limit. */
  readonly matching: number;
  readonly total: number;
}

const mentions = (event: EventRow, words: readonly string[]): boolean => {
  const terms = termsOf(`${event.title} ${event.summary} ${event.note ?? ''}`);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
};

/** Whether an event passes the filter, importance aside. Throws the errors of `lookUp`. */
const predicate = (dataset: Dataset, filter: TimelineFilter): ((event: EventRow) => boolean) => {
  const involved = filter.entities.map((name) => new Set(lookUp(name, dataset).map(({ id }) => id)));
  const words = queryTerms(filter.text);
  const window = { start: filter.from, end: filter.to };
  return (event) =>
    (filter.categories.length === 0 || filter.categories.includes(event.category)) &&
    (filter.certainties.length === 0 || filter.certainties.includes(event.certainty)) &&
    involved.every((ids) => event.entities.some((id) => ids.has(id))) &&
    overlaps(event, window) &&
    (words.length === 0 || mentions(event, words));
};

/** The events that pass a filter, by date. Throws the errors of `lookUp`. */
export const timeline = (dataset: Dataset, filter: TimelineFilter): Timeline => {
  const events = dataset.all('events');
  const matching = events.filter(predicate(dataset, filter));
  const selected = filter.all ? matching : matching.filter(({ importance }) => importance === 1);
  const ordered = filter.reverse ? selected.toReversed() : selected;
  return {
    rows: ordered.slice(0, filter.limit ?? ordered.length),
    matching: matching.length,
    total: events.length,
  };
};
