import type { EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { legend } from '../../views/certainty.js';
import { citations, footer, uncited } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { groupBy, note, wrap } from '../../views/text.js';
import { selectionInWords, type Timeline } from './query.js';

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
  const options = [long ? '' : '--long for summaries and ids', sources ? '' : '--sources for who says so'].filter(
    (option) => option !== '',
  );
  return options.length === 0 ? '' : ` More: ${options.join(', ')}.`;
};

/** Events by decade, and what was selected. */
export const timelineView = (timeline: Timeline, options: TimelineOptions, names: Names, screen: Screen): string[] => {
  const cited = options.sources ? citations(names.sources, screen) : uncited;
  const sections = groupBy(timeline.rows, decadeOf).map(([title, events]) => ({ title, events }));
  const style = {
    marksKey: !timeline.isKeyOnly,
    category: true,
    mark: cited.mark,
    ...(options.long ? { details: details(names, screen) } : {}),
  };
  const lines = eventLines(sections, style, screen);
  if (lines.length === 0) return note(selectionInWords(timeline), screen);
  return [
    // Above the events: a pager shows the first lines, not the last.
    ...(screen.plain ? [] : [...wrap(legend(screen), screen.measure), '']),
    ...lines,
    ...footer(cited, screen),
    '',
    ...note(`${selectionInWords(timeline)}${more(options)}`, screen),
  ];
};
