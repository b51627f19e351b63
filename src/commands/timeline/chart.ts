/** Bars in lanes over a time axis; imprecise ends are drawn faint. */
import { dateInWords } from '../../dataset/date-words.js';
import type { PeriodRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { pluralize, separated, wrap } from '../../views/text.js';
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

/** The bar of a period, and what is before and after it on its line: nothing but today. */
const barLine = (period: PeriodRow, axis: TimeAxis, data: ChartData, { glyphs }: Screen) => {
  const extent = extentOf(period, data.today);
  const marks = marksOf(axis, extent);
  const isReported = data.reported.has(period.id);
  const todayAt = axis.columnOf(data.today);
  const isDrawn = (mark: Mark): boolean => mark !== 'none';
  const first = Math.max(0, marks.findIndex(isDrawn));
  const last = marks.findLastIndex(isDrawn);
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
  return { before: line.slice(0, first), bar: line.slice(first, last + 1), after: line.slice(last + 1) };
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
    ...wrap(`${paint.plain(period.label)}  ${paint.dim(dates)}`, width),
    `${paint.dim(before)}${bar}${paint.dim(after)}`.trimEnd(),
  ];
};

/** A line of one character with texts from some columns on; those that begin beyond its ends are left out. */
const lineWith = (fill: string, texts: readonly { at: number; text: string }[], columns: number): string => {
  const line = Array.from({ length: columns }, () => fill);
  for (const { at, text } of texts) {
    if (at >= 0 && at < columns) line.splice(at, text.length, ...text);
  }
  return line.join('').trimEnd();
};

/** The periods of each lane over the axis, today, and ticks for key events. */
export const chartView = (data: ChartData, screen: Screen): string[] => {
  const { glyphs, paint, width } = screen;
  const axis = timeAxis(data.first, data.last, width);
  const labelMarks = axis.labels.map(({ at }) => ({ at, text: glyphs.axis }));
  const today = { at: axis.columnOf(data.today), text: glyphs.today };
  const ticks = data.events.flatMap(({ start }) =>
    start === null ? [] : [{ at: axis.columnOf(start), text: glyphs.tick }],
  );
  const lanes = byLane(data).flatMap(({ name, members }) => [
    '',
    ...wrap(paint.heading(name), width),
    ...members.flatMap((period) => periodLines(period, axis, data, screen)),
  ]);
  const legend = [
    `${glyphs.bar} in force`,
    `${glyphs.faintBar} possibly in force (imprecise date or unknown end)`,
    `${glyphs.reportedBar} reported, not confirmed`,
    `${glyphs.onward} continues`,
    `${glyphs.today} today`,
    `${glyphs.tick} key event`,
  ];
  const hint = 'Zoom in with --from and --to. Notes and sources: cismoa timeline --chart --json';
  return [
    paint.dim(lineWith(' ', axis.labels, axis.columns)),
    paint.dim(lineWith(glyphs.rule, [...labelMarks, today], axis.columns)),
    paint.date(lineWith(' ', ticks, axis.columns)),
    ...lanes,
    '',
    ...wrap(paint.dim(legend.join('   ')), width),
    ...wrap(paint.dim(`${pluralize(data.periods.length, 'period')}. ${hint}`), width),
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
