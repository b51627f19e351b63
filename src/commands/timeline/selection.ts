/** What a timeline lists of what matches, as a sentence. */
import { dateInWords } from '../../dataset/date-words.js';
import { edition } from '../../dataset/edition.js';
import { formatNumber, pluralize } from '../../views/text.js';
import type { Timeline } from './query.js';

const eventsThat = (count: number): string => pluralize(count, 'event', 'events');

/** `Showing 12 key events of 34 that match. Add --all for the rest.` */
export const selectionInWords = ({ rows, matching, isKeyOnly, total }: Timeline): string => {
  if (matching === 0) {
    return `No events match. The data runs from ${edition.start} to ${dateInWords(edition.reach.slice(0, 7))}.`;
  }
  const suffix = matching === total ? '' : ' that match';
  if (rows.length === matching) {
    return matching === total
      ? `All ${eventsThat(total)}.`
      : `${eventsThat(matching)} ${matching === 1 ? 'matches' : 'match'}.`;
  }
  const kind = isKeyOnly ? 'key ' : '';
  const shown = `Showing ${formatNumber(rows.length)} ${kind}event${rows.length === 1 ? '' : 's'} of ${formatNumber(matching)}${suffix}.`;
  return `${shown} ${isKeyOnly ? 'Add --all for the rest.' : 'Raise --limit for more.'}`;
};

/** A note for programs' formats where the selection is only a part; undefined where it is everything. */
export const partialNotice = (timeline: Timeline): string | undefined =>
  timeline.rows.length < timeline.matching ? selectionInWords(timeline) : undefined;
