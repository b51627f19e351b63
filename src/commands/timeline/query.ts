import type { Dataset } from '../../dataset/dataset.js';
import { overlaps } from '../../dataset/edtf.js';
import type { EventRow } from '../../dataset/rows.js';
import type { Category, Certainty } from '../../dataset/vocabulary.js';
import { lookUpOne } from '../../lookup/lookup.js';
import type { Window } from '../../lookup/requested-date.js';
import { queryTerms, termsOf } from '../../lookup/words.js';

export interface TimelineFilter extends Window {
  /** Names of entities, all of which must be involved. */
  readonly entities: readonly string[];
  /** Any of these; empty for all. */
  readonly categories: readonly Category[];
  readonly certainties: readonly Certainty[];
  /** Words that must all occur, as prefixes. */
  readonly text: string;
  /**
   * Which of the matching events are listed. `key`: key events (importance 1); `all`: every one; `default`: key events where
   * nothing but dates narrows the list and there are any, else every one.
   */
  readonly selection: 'key' | 'all' | 'default';
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
  selection: 'all',
  limit: null,
  reverse: false,
};

export interface Timeline {
  readonly rows: readonly EventRow[];
  /** How many events match, before selection and limit. */
  readonly matching: number;
  /** Whether only key events are listed. */
  readonly isKeyOnly: boolean;
  readonly total: number;
}

const mentions = (event: EventRow, words: readonly string[]): boolean => {
  const terms = termsOf(`${event.title} ${event.summary} ${event.note ?? ''}`);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
};

/** Whether an event passes the filter, importance aside. Throws the errors of `lookUpOne`. */
const predicate = (dataset: Dataset, filter: TimelineFilter): ((event: EventRow) => boolean) => {
  const involved = filter.entities.map((name) => lookUpOne(name, dataset).id);
  const words = queryTerms(filter.text);
  const window = { start: filter.from, end: filter.to };
  return (event) =>
    (filter.categories.length === 0 || filter.categories.includes(event.category)) &&
    (filter.certainties.length === 0 || filter.certainties.includes(event.certainty)) &&
    involved.every((id) => event.entities.includes(id)) &&
    overlaps(event, window) &&
    (words.length === 0 || mentions(event, words));
};

const isNarrowed = ({ entities, categories, certainties, text }: TimelineFilter): boolean =>
  entities.length > 0 || categories.length > 0 || certainties.length > 0 || text !== '';

/** The events that pass a filter, by date. Throws the errors of `lookUpOne`. */
export const timeline = (dataset: Dataset, filter: TimelineFilter): Timeline => {
  const events = dataset.all('events');
  const matching = events.filter(predicate(dataset, filter));
  const key = matching.filter(({ importance }) => importance === 1);
  const isKeyOnly =
    filter.selection === 'key' || (filter.selection === 'default' && !isNarrowed(filter) && key.length > 0);
  const selected = isKeyOnly ? key : matching;
  const ordered = filter.reverse ? selected.toReversed() : selected;
  return {
    rows: ordered.slice(0, filter.limit ?? ordered.length),
    matching: matching.length,
    isKeyOnly,
    total: events.length,
  };
};
