import { dateInWords } from '../../dataset/date-words.js';
import type { EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyMark, legend } from '../../views/certainty.js';
import { type Citations, citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { type Cell, type Column, cell, rule, table } from '../../views/table.js';
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

const columns: readonly Column[] = [
  { head: 'Date' },
  { head: 'Event', flexible: true, least: 24 },
  { head: 'Category' },
];

const decadeOf = ({ start, end, date }: EventRow): string => `${(start ?? end ?? date).slice(0, 3)}0s`;

/** Title behind the mark of its certainty; in long form with everything else that is recorded. Key events stand out. */
export const eventCell = (
  event: EventRow,
  screen: Screen,
  extra: {
    readonly long: boolean;
    readonly marksKey: boolean;
    readonly names: Names;
    readonly cited: Citations | null;
  },
): Cell => {
  const { paint, glyphs } = screen;
  const { names, cited } = extra;
  const style = extra.long || (extra.marksKey && event.importance === 1) ? paint.strong : paint.plain;
  const title = `${style(event.title)}${cited?.mark(event.sources) ?? ''}`;
  const details = (): string[] => [
    paint.plain(event.summary),
    ...(event.note === null ? [] : [paint.dim(`Note: ${event.note}`)]),
    paint.dim(event.entities.map(names.nameOf).join(` ${glyphs.dot} `)),
    paint.dim(event.id),
  ];
  return {
    lead: `${certaintyMark(event.certainty, screen)} `,
    paragraphs: extra.long ? [title, ...details()] : [title],
  };
};

const selection = ({ rows, matching, total }: Timeline, { all, long, sources }: TimelineOptions): string => {
  const what =
    matching === total ? pluralize(total, 'event') : pluralize(matching, 'event that matches', 'events that match');
  const kept = all ? '' : ', the key ones';
  const more = [
    ...(all || rows.length === matching ? [] : ['--all for every event']),
    ...(long ? [] : ['--long for summaries and ids']),
    ...(sources ? [] : ['--sources for sources']),
  ];
  const shown = `${formatNumber(rows.length)} of ${what}${rows.length === matching ? '' : kept}.`;
  return `${shown}${more.length === 0 ? '' : ` More: ${more.join(', ')}.`}`;
};

/** Events by decade, and what was selected. */
export const timelineView = (timeline: Timeline, options: TimelineOptions, names: Names, screen: Screen): string[] => {
  const { paint } = screen;
  const cited = options.sources ? citations(names.sources, screen) : null;
  const sections = groupBy(timeline.rows, decadeOf).map(([title, events]) => ({
    title,
    rows: events.map((event) => [
      cell(paint.date(dateInWords(event.date))),
      eventCell(event, screen, { long: options.long, marksKey: options.all, names, cited }),
      cell(paint.dim(event.category)),
    ]),
  }));
  const footnotes = cited?.footnotes() ?? [];
  return [
    ...table(columns, sections, screen),
    ...(footnotes.length === 0 ? [] : ['', rule(screen, screen.measure), ...footnotes]),
    ...(timeline.rows.length === 0 ? [] : ['', ...wrap(legend(screen), screen.measure)]),
    ...wrap(paint.dim(selection(timeline, options)), screen.measure),
  ];
};
