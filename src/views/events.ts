/** Events by date: in columns, or under 60 columns a line each. */
import { dateInWords } from '../dataset/date-words.js';
import type { EventRow } from '../dataset/rows.js';
import type { Screen } from '../terminal/screen.js';
import { noBreakSpace } from '../terminal/typography.js';
import { certaintyMark } from './certainty.js';
import { type Cell, type Column, cell, spaced, table } from './table.js';
import { hangingIndent, separated, wrap } from './text.js';

/** What is shown besides date and title. */
export interface EventStyle {
  /** Whether key events stand out among others. */
  readonly marksKey?: boolean;
  /** Whether there is a category column. */
  readonly category?: boolean;
  /** The marks of the sources of a fact. */
  readonly mark?: (sources: readonly string[]) => string;
  /** Styled lines below the title: events are then set apart by blank lines. */
  readonly details?: (event: EventRow) => readonly string[];
}

export interface EventSection {
  readonly title: string;
  readonly events: readonly EventRow[];
}

/** Fits `28 Nov - 3 Dec` and all single dates; longer ones wrap after the dash or comma. */
const maxDateWidth = 14;

/** Held together but after a dash or a comma. */
const dateText = (date: string): string => dateInWords(date).replace(/(?<! -|,) /g, noBreakSpace);

const titleCell = (event: EventRow, style: EventStyle, screen: Screen): Cell => {
  const { paint } = screen;
  const isStrong = style.details !== undefined || (style.marksKey === true && event.importance === 1);
  const title = `${(isStrong ? paint.strong : paint.plain)(event.title)}${style.mark?.(event.sources) ?? ''}`;
  return {
    lead: `${certaintyMark(event.certainty, screen)} `,
    paragraphs: [title, ...(style.details?.(event) ?? [])],
  };
};

/** Date, mark and title run on; details below. */
const narrowLines = (event: EventRow, style: EventStyle, screen: Screen): string[] => {
  const { lead = '', paragraphs } = titleCell(event, style, screen);
  const [title = '', ...details] = paragraphs;
  const head = `${screen.paint.date(dateText(event.date))} ${lead.replace(' ', noBreakSpace)}${title}`;
  const [first = '', ...rest] = hangingIndent('', [head], screen.measure - 2);
  return [first, ...[...rest, ...hangingIndent('', details, screen.measure - 2)].map((line) => `  ${line}`)];
};

const narrowSection = ({ title, events }: EventSection, style: EventStyle, screen: Screen): string[] => {
  const blocks = events.map((event) => narrowLines(event, style, screen));
  return [
    ...wrap(screen.paint.heading(title), screen.measure),
    ...(style.details === undefined ? blocks.flat() : separated(blocks)),
  ];
};

/** The lines of events in sections. */
export const eventLines = (sections: readonly EventSection[], style: EventStyle, screen: Screen): string[] => {
  if (screen.narrow) return separated(sections.map((section) => narrowSection(section, style, screen)));
  const { paint } = screen;
  const hasHeads = style.category === true;
  const columns: Column[] = [
    { head: hasHeads ? 'Date' : '', maxWidth: maxDateWidth },
    { head: hasHeads ? 'Event' : '', flexible: true, minWidth: 24 },
    ...(hasHeads ? [{ head: 'Category' }] : []),
  ];
  const rowOf = (event: EventRow): Cell[] => [
    cell(paint.date(dateText(event.date))),
    titleCell(event, style, screen),
    ...(hasHeads ? [cell(paint.dim(event.category))] : []),
  ];
  const rows = sections.map(({ title, events }) => {
    const drawn = events.map(rowOf);
    return { title, rows: style.details === undefined ? drawn : spaced(drawn) };
  });
  return table(columns, rows, screen);
};
