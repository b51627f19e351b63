import type { Dataset } from '../../dataset/dataset.js';
import { dateInWords } from '../../dataset/date-words.js';
import { edition } from '../../dataset/edition.js';
import { overlaps } from '../../dataset/edtf.js';
import type { EventRow } from '../../dataset/rows.js';
import type { Category, Certainty } from '../../dataset/vocabulary.js';
import { lookUpOne } from '../../lookup/lookup.js';
import type { Window } from '../../lookup/requested-date.js';
import { queryTerms, termsOf } from '../../lookup/words.js';
import { formatNumber, pluralize } from '../../views/text.js';

/**
 * What an event must be to be listed. Without `all` and `key`: key events (importance 1) where nothing but dates narrows
 * the list and there are any, else every one that matches.
 */
export interface TimelineFilter extends Window {
  /** Names of entities, all of which must be involved. */
  readonly entity?: readonly string[];
  /** Any of these; empty for all. */
  readonly category?: readonly Category[];
  readonly certainty?: readonly Certainty[];
  /** Words that must all occur, as prefixes. */
  readonly text?: string;
  readonly all?: boolean;
  readonly key?: boolean;
  readonly limit?: number;
  readonly reverse?: boolean;
}

export interface Timeline {
  readonly rows: readonly EventRow[];
  /** How many events match, before selection and limit. */
  readonly matching: number;
  /** Whether only key events are listed, and whether `--key` asked for that. */
  readonly isKeyOnly: boolean;
  readonly isKeyRequested: boolean;
  /** Whether a limit cut the list short. */
  readonly isLimited: boolean;
  readonly total: number;
}

const mentions = (event: EventRow, words: readonly string[]): boolean => {
  const terms = termsOf(`${event.title} ${event.summary} ${event.note ?? ''}`);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
};

const isAmong = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);

/** The events that pass a filter, by date. Throws the errors of `lookUpOne`. */
export const timeline = (dataset: Dataset, filter: TimelineFilter): Timeline => {
  const { from, to, entity = [], category = [], certainty = [], text = '' } = filter;
  const involved = entity.map((name) => lookUpOne(name, dataset).id);
  const words = queryTerms(text);
  const events = dataset.all('events');
  const matching = events.filter(
    (event) =>
      isAmong(category, event.category) &&
      isAmong(certainty, event.certainty) &&
      involved.every((id) => event.entities.includes(id)) &&
      overlaps(event, { start: from, end: to }) &&
      (words.length === 0 || mentions(event, words)),
  );
  const key = matching.filter(({ importance }) => importance === 1);
  const isNarrowed = [entity, category, certainty, text].some(({ length }) => length > 0);
  const isKeyOnly = filter.key === true || (filter.all !== true && !isNarrowed && key.length > 0);
  const selected = isKeyOnly ? key : matching;
  const ordered = filter.reverse === true ? selected.toReversed() : selected;
  const rows = ordered.slice(0, filter.limit);
  return {
    rows,
    matching: matching.length,
    isKeyOnly,
    isKeyRequested: filter.key === true,
    isLimited: rows.length < ordered.length,
    total: events.length,
  };
};

/** `Showing 12 key events of 34 that match. Add --all for the rest.` */
export const selectionInWords = ({ rows, matching, isKeyOnly, isKeyRequested, isLimited, total }: Timeline): string => {
  if (matching === 0) {
    return `No events match. The data runs from ${edition.start} to ${dateInWords(edition.reach.slice(0, 7))}.`;
  }
  if (rows.length === matching) {
    const events = pluralize(matching, 'event');
    if (matching === total) return `All ${events}.`;
    return `${events} ${matching === 1 ? 'matches' : 'match'}.`;
  }
  const shown = pluralize(rows.length, isKeyOnly ? 'key event' : 'event');
  const suffix = matching === total ? '' : ' that match';
  const rest = isLimited
    ? 'Raise --limit for more.'
    : `${isKeyRequested ? 'Leave out --key' : 'Add --all'} for the rest.`;
  return `Showing ${shown} of ${formatNumber(matching)}${suffix}. ${rest}`;
};
