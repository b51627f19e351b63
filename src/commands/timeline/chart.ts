/** Lanes over a time axis: bars with honest ends. */
import { dateInWords } from '../../dataset/date-words.js';
import type { EventRow, PeriodRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { hangingIndent, pluralize, separated, wrap } from '../../views/text.js';
import { byLane, type ChartData, type Extent, extentOf } from './periods.js';
import { type TimeAxis, timeAxis } from './time-axis.js';

type Mark = 'solid' | 'faint' | 'none';

/** What a column shows: decided by the day in its middle, so that short gaps and short periods stay visible. */
const markAt = (column: number, axis: TimeAxis, extent: Extent): Mark => {
  const day = axis.middleOf(column);
  if (day >= extent.certainFrom && day <= extent.certainTo) return 'solid';
  return day >= extent.possibleFrom && day <= extent.possibleTo ? 'faint' : 'none';
};

/** A period shorter than a column still takes one. */
const marksOf = (axis: TimeAxis, extent: Extent): readonly Mark[] => {
  const marks = Array.from({ length: axis.columns }, (_, column) => markAt(column, axis, extent));
  const isCertain = extent.certainFrom <= extent.certainTo;
  const minimum: Mark = isCertain ? 'solid' : 'faint';
  const at = axis.columnOf(isCertain ? extent.certainFrom : extent.possibleFrom);
  return marks.includes(minimum) ? marks : marks.map((mark, column) => (column === at ? minimum : mark));
};

/** A line with a bar, and what is before and after it: nothing but today. */
interface BarLine {
  readonly before: string;
  readonly bar: string;
  readonly after: string;
}

const barLine = (period: PeriodRow, axis: TimeAxis, data: ChartData, { glyphs }: Screen): BarLine => {
  const extent = extentOf(period, data.today);
  const marks = marksOf(axis, extent);
  const isReported = data.reported.has(period.id);
  const todayAt = axis.columnOf(data.today);
  const first = marks.findIndex((mark) => mark !== 'none');
  const last = marks.findLastIndex((mark) => mark !== 'none');
  const goesOn = extent.isOpen || axis.columnOf(extent.possibleTo) >= axis.columns;
  const goesBack = axis.columnOf(extent.possibleFrom) < 0;
  const glyphAt = (mark: Mark, column: number): string => {
    if (mark === 'none') return column === todayAt ? glyphs.today : ' ';
    if (goesBack && column === 0) return glyphs.backward;
    if (goesOn && column === last) return glyphs.onward;
    if (isReported) return glyphs.reportedBar;
    return mark === 'solid' ? glyphs.bar : glyphs.faintBar;
  };
  const line = marks.map(glyphAt).join('');
  return {
    before: line.slice(0, Math.max(0, first)),
    bar: first < 0 ? '' : line.slice(first, last + 1),
    after: line.slice(last + 1),
  };
};

/** A period on one line, label and dates after the bar or before it; where it has no room for them, they stand above. */
const periodLines = (period: PeriodRow, axis: TimeAxis, data: ChartData, screen: Screen): string[] => {
  const { paint, width } = screen;
  const { before, after, ...line } = barLine(period, axis, data, screen);
  const bar = paint.lane(period.lane, line.bar);
  const dates = dateInWords(period.interval);
  const { length } = [...`${period.label}  ${dates}`];
  const text = `${paint.plain(period.label)} ${paint.dim(` ${dates}`)}`;
  if (length < after.length) {
    const rest = paint.dim(after.slice(1 + length));
    return [`${paint.dim(before)}${bar}${paint.dim(after.slice(0, 1))}${text}${rest}`.trimEnd()];
  }
  if (length < before.length) {
    const start = paint.dim(before.slice(0, -1 - length));
    return [`${start}${text}${paint.dim(before.slice(-1))}${bar}${paint.dim(after)}`.trimEnd()];
  }
  return [
    ...hangingIndent('', [`${paint.plain(period.label)}  ${paint.dim(dates)}`], width),
    `${paint.dim(before)}${bar}${paint.dim(after)}`.trimEnd(),
  ];
};

const axisLines = (axis: TimeAxis, todayAt: number, { glyphs, paint }: Screen): string[] => {
  const labels = Array.from({ length: axis.columns }, () => ' ');
  const line = Array.from({ length: axis.columns }, () => glyphs.rule);
  for (const { at, text } of axis.labels) {
    line[at] = glyphs.axis;
    for (const [offset, character] of [...text].entries()) labels[at + offset] = character;
  }
  if (todayAt >= 0 && todayAt < axis.columns) line[todayAt] = glyphs.today;
  return [paint.dim(labels.join('').trimEnd()), paint.dim(line.join(''))];
};

const tickLine = (axis: TimeAxis, events: readonly EventRow[], { glyphs, paint }: Screen): string => {
  const ticks = Array.from({ length: axis.columns }, () => ' ');
  for (const { start } of events) {
    const at = start === null ? -1 : axis.columnOf(start);
    if (at >= 0 && at < axis.columns) ticks[at] = glyphs.tick;
  }
  return paint.date(ticks.join('').trimEnd());
};

/** The periods of each lane over the axis, today, and ticks for key events. */
export const chartView = (data: ChartData, screen: Screen): string[] => {
  const { glyphs, paint, width } = screen;
  const axis = timeAxis(data.first, data.last, width);
  const todayAt = axis.columnOf(data.today);
  const lanes = byLane(data).flatMap(({ name, members }) => [
    '',
    ...wrap(paint.heading(name), width),
    ...members.flatMap((period) => periodLines(period, axis, data, screen)),
  ]);
  const legend = [
    `${glyphs.bar} in force`,
    `${glyphs.faintBar} possibly: date imprecise or end unknown`,
    `${glyphs.reportedBar} reported, not confirmed`,
    `${glyphs.onward} goes on`,
    `${glyphs.today} today`,
    `${glyphs.tick} key event`,
  ];
  return [
    ...axisLines(axis, todayAt, screen),
    tickLine(axis, data.events, screen),
    ...lanes,
    '',
    ...wrap(paint.dim(legend.join('   ')), width),
    ...wrap(
      paint.dim(
        `${pluralize(data.periods.length, 'period')}. Zoom in with --from and --to. Notes and sources: cismoa timeline --chart --json`,
      ),
      width,
    ),
  ];
};

/** The chart in words: the periods of each lane, a line each. */
export const periodList = (data: ChartData, { paint, measure }: Screen): string[] =>
  separated(
    byLane(data).map(({ name, members }) => [
      ...wrap(paint.heading(name), measure),
      ...members.flatMap(({ id, label, interval }) => {
        const doubt = data.reported.has(id) ? ' (reported, not confirmed)' : '';
        return wrap(`${paint.plain(`${label}:`)} ${paint.date(dateInWords(interval))}${doubt}`, measure);
      }),
    ]),
  );
