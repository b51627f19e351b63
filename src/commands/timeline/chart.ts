/** Lanes over a time axis: bars with honest ends. */
import { dateInWords } from '../../dataset/date-words.js';
import type { EventRow, PeriodRow } from '../../dataset/rows.js';
import type { Lane } from '../../dataset/vocabulary.js';
import type { Screen } from '../../terminal/screen.js';
import { groupBy, hangingIndent, pluralize, wrap } from '../../views/text.js';
import { type Extent, extentOf, laneNames, windowOf } from './extent.js';
import type { ChartData } from './periods.js';
import { type TimeAxis, timeAxis } from './time-axis.js';

type Mark = 'solid' | 'faint' | 'none';

/** What a column shows: decided by the day in its middle, so that short gaps and short periods stay sanitize. */
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

/** A column of a line: what is drawn there, and how it is styled. */
interface Place {
  readonly text: string;
  readonly style: 'bar' | 'label' | 'date' | 'faint';
}

const barPlaces = (period: PeriodRow, axis: TimeAxis, data: ChartData, { glyphs }: Screen): readonly Place[] => {
  const extent = extentOf(period.interval, data.today);
  const marks = marksOf(axis, extent);
  const isReported = data.reported.has(period.id);
  const todayAt = axis.columnOf(data.today);
  const last = marks.findLastIndex((mark) => mark !== 'none');
  const goesOn = extent.isOpen || axis.columnOf(extent.possibleTo) >= axis.columns;
  const goesBack = axis.columnOf(extent.possibleFrom) < 0;
  const glyphAt = (mark: Mark, column: number): string => {
    if (goesBack && column === 0) return glyphs.backward;
    if (goesOn && column === last) return glyphs.onward;
    if (isReported) return glyphs.reportedBar;
    return mark === 'solid' ? glyphs.bar : glyphs.faintBar;
  };
  return marks.map((mark, column) =>
    mark === 'none'
      ? { text: column === todayAt ? glyphs.today : ' ', style: 'faint' }
      : { text: glyphAt(mark, column), style: 'bar' },
  );
};

/** Neighbors of one style as one piece of text, so that each is styled once. */
const runsOf = (places: readonly Place[]): Place[] => {
  const runs: { text: string; style: Place['style'] }[] = [];
  for (const { text, style } of places) {
    const run = runs.at(-1);
    if (run?.style === style) run.text += text;
    else runs.push({ text, style });
  }
  return runs;
};

const charactersIn = (text: string, style: Place['style']): Place[] =>
  [...text].map((character) => ({ text: character, style }));

/** Label and dates next to the bar: after it where there is room, else before it; undefined where there is none. */
const withLabel = (places: readonly Place[], label: readonly Place[]): readonly Place[] | undefined => {
  const first = places.findIndex(({ style }) => style === 'bar');
  const last = places.findLastIndex(({ style }) => style === 'bar');
  if (last + 1 + label.length < places.length) return places.toSpliced(last + 2, label.length, ...label);
  const start = first - 1 - label.length;
  return first >= 0 && start >= 0 ? places.toSpliced(start, label.length, ...label) : undefined;
};

/** A period on one line, or its label above its bar where the line has no room for both. */
const periodLines = (period: PeriodRow, axis: TimeAxis, data: ChartData, screen: Screen): string[] => {
  const { paint, width } = screen;
  const styles = {
    bar: (text: string) => paint.lane(period.lane, text),
    label: paint.plain,
    date: paint.dim,
    faint: paint.dim,
  };
  const draw = (places: readonly Place[]): string =>
    runsOf(places)
      .map(({ text, style }) => styles[style](text))
      .join('')
      .trimEnd();
  const dates = dateInWords(period.interval);
  const bar = barPlaces(period, axis, data, screen);
  const line = withLabel(bar, [...charactersIn(`${period.label} `, 'label'), ...charactersIn(` ${dates}`, 'date')]);
  if (line !== undefined) return [draw(line)];
  return [...hangingIndent('', [`${paint.plain(period.label)}  ${paint.dim(dates)}`], width), draw(bar)];
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
  const { first, last } = windowOf(data);
  const axis = timeAxis(first, last, width);
  const todayAt = axis.columnOf(data.today);
  const lanes = groupBy(data.periods, ({ lane }) => lane).flatMap(([lane, members]) => [
    '',
    ...wrap(paint.heading(laneNames[lane as Lane]), width),
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
