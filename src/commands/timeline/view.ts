import type { EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { legend } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { rule } from '../../views/table.js';
import { groupBy, wrap } from '../../views/text.js';
import type { Timeline } from './query.js';
import { selectionInWords } from './selection.js';

export interface TimelineOptions {
  /** Summaries, notes, entities and ids below the titles. */
  readonly long: boolean;
  /** Marks of sources, and footnotes. */
  readonly sources: boolean;
}

const decadeOf = ({ start, end, date }: EventRow): string => `${(start ?? end ?? date).slice(0, 3)}0s`;

const details =
  (names: Names, { paint, glyphs, plain }: Screen) =>
  (event: EventRow): string[] => [
    paint.plain(event.summary),
    ...(event.note === null ? [] : [`${paint.dim('Note:')} ${paint.plain(event.note)}`]),
    paint.dim(event.entities.map(names.nameOf).join(plain ? '; ' : ` ${glyphs.dot} `)),
    paint.dim(event.id),
  ];

const more = ({ long, sources }: TimelineOptions): string => {
  const options = [
    ...(long ? [] : ['--long for summaries and ids']),
    ...(sources ? [] : ['--sources for who says so']),
  ];
  return options.length === 0 ? '' : ` More: ${options.join(', ')}.`;
};

/** Events by decade, and what was selected. */
export const timelineView = (timeline: Timeline, options: TimelineOptions, names: Names, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const cited = options.sources ? citations(names.sources, screen) : null;
  const sections = groupBy(timeline.rows, decadeOf).map(([title, events]) => ({ title, events }));
  const style = {
    marksKey: !timeline.isKeyOnly,
    category: true,
    ...(cited === null ? {} : { mark: cited.mark }),
    ...(options.long ? { details: details(names, screen) } : {}),
  };
  const lines = eventLines(sections, style, screen);
  // Above the events: a pager shows the first lines, not the last.
  const key = lines.length === 0 || screen.plain ? [] : [...wrap(legend(screen), measure), ''];
  return [
    ...key,
    ...lines,
    ...(cited === null || lines.length === 0 ? [] : ['', rule(screen, measure), ...cited.footnotes()]),
    ...(lines.length === 0 ? [] : ['']),
    ...wrap(paint.dim(`${selectionInWords(timeline)}${timeline.rows.length === 0 ? '' : more(options)}`), measure),
  ];
};
