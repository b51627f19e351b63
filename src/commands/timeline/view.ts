import { dateInWords } from '../../dataset/date-words.js';
import { edition } from '../../dataset/edition.js';
import type { EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { legend } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { rule } from '../../views/table.js';
import { formatNumber, groupBy, pluralize, wrap } from '../../views/text.js';
import type { Timeline } from './query.js';

export interface TimelineOptions {
  /** Summaries, notes, entities and ids below the titles. */
  readonly long: boolean;
  /** Marks of sources, and footnotes. */
  readonly sources: boolean;
  /** Whether less important events were asked for. */
  readonly all: boolean;
}

const decadeOf = ({ start, end, date }: EventRow): string => `${(start ?? end ?? date).slice(0, 3)}0s`;

const details =
  (names: Names, { paint, glyphs }: Screen) =>
  (event: EventRow): string[] => [
    paint.plain(event.summary),
    ...(event.note === null ? [] : [`${paint.dim('Note:')} ${paint.plain(event.note)}`]),
    paint.dim(event.entities.map(names.nameOf).join(` ${glyphs.dot} `)),
    paint.dim(event.id),
  ];

/** `Showing 16 key events of 109 that match. Add --all for the rest.` */
const selection = ({ rows, matching, total }: Timeline, { all, long, sources }: TimelineOptions): string => {
  if (matching === 0) return `No events match. The data runs from 1947 to ${dateInWords(edition.reach)}.`;
  if (rows.length === 0)
    return `None of the ${pluralize(matching, 'event')} that match is a key event. Add --all to see them.`;
  const shown = formatNumber(rows.length);
  const of = matching === total ? formatNumber(total) : `${formatNumber(matching)} that match`;
  const key = rows.length === 1 ? 'key event' : 'key events';
  const what =
    rows.length === matching
      ? `${pluralize(rows.length, 'event')}.`
      : all
        ? `Showing ${shown} of ${of}.`
        : `Showing ${shown} ${key} of ${of}. Add --all for the rest.`;
  const more = [...(long ? [] : ['--long for summaries and ids']), ...(sources ? [] : ['--sources for who says so'])];
  return `${what}${more.length === 0 ? '' : ` More: ${more.join(', ')}.`}`;
};

/** Events by decade, and what was selected. */
export const timelineView = (timeline: Timeline, options: TimelineOptions, names: Names, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const cited = options.sources ? citations(names.sources, screen) : null;
  const sections = groupBy(timeline.rows, decadeOf).map(([title, events]) => ({ title, events }));
  const style = {
    marksKey: options.all,
    category: true,
    ...(cited === null ? {} : { mark: cited.mark }),
    ...(options.long ? { details: details(names, screen) } : {}),
  };
  const lines = eventLines(sections, style, screen);
  // Above the events: a pager shows the first lines, not the last.
  const key = lines.length === 0 ? [] : [...wrap(legend(screen), measure), ''];
  return [
    ...key,
    ...lines,
    ...(cited === null || lines.length === 0 ? [] : ['', rule(screen, measure), ...cited.footnotes()]),
    ...(lines.length === 0 ? [] : ['']),
    ...wrap(paint.dim(selection(timeline, options)), measure),
  ];
};
