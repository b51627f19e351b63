/** Time axes: months for labels, and an axis of columns. */
import { dateInWords } from '../../dataset/date-words.js';
import { type Day, dayOf } from '../../dataset/edtf.js';

/** Milliseconds of a day. */
export const oneDay = 86_400_000;
const oneYear = 365.25 * oneDay;

/** Steps between labels, in months. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000, 120_000];

/** Months since the year 0. */
export const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * Labeled first days of months, in the smallest step that fits; the first may be a few days before the axis.
 * @param fits whether a step of some months leaves room for labels: below 12 months with their month, else years
 */
export const ticksFor = (first: Day, last: Day, fits: (months: number) => boolean): { day: Day; text: string }[] => {
  const step = steps.find(fits) ?? Math.max(...steps);
  const ticks: { day: Day; text: string }[] = [];
  for (let month = Math.ceil(monthOf(first) / step) * step; month <= monthOf(last); month += step) {
    const year = String(Math.floor(month / 12)).padStart(4, '0');
    const yearAndMonth = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
    ticks.push({ day: `${yearAndMonth}-01`, text: step < 12 ? dateInWords(yearAndMonth) : year });
  }
  return ticks;
};

export interface TimeAxis {
  readonly columns: number;
  /** The column of a day; below 0 or beyond the last where it is outside. */
  readonly columnOf: (day: Day) => number;
  /** The day in the middle of a column. */
  readonly middleOf: (column: number) => Day;
  /** Labels and the columns they begin in, far enough apart. */
  readonly labels: readonly { readonly at: number; readonly text: string }[];
}

/** In columns. Years differ by up to a day; without this slack 1 January could fall into the previous column. */
const leapDay = 0.005;
/** How much longer than needed an axis may become to be even. */
const maxWaste = 1.15;

/** A column of a whole number of years, or a whole number of columns a year, where that wastes little of the width. */
const evened = (perColumn: number): number => {
  const years = perColumn / oneYear;
  const even = years >= 1 ? Math.ceil(years) : 1 / Math.floor(1 / years);
  return even / years <= maxWaste ? even * oneYear : perColumn;
};

/** An axis from the first to the last day, both on it. */
export const timeAxis = (first: Day, last: Day, columns: number): TimeAxis => {
  const start = Date.parse(first);
  const perColumn = evened((Date.parse(last) + oneDay - start) / columns);
  const columnOf = (day: Day): number => {
    const column = Math.floor((Date.parse(day) - start) / perColumn + leapDay);
    return day <= last ? Math.min(column, columns - 1) : column;
  };
  const columnsPerMonth = oneYear / 12 / perColumn;
  const labels = ticksFor(first, last, (months) => months * columnsPerMonth >= (months < 12 ? 11 : 7))
    .map(({ day, text }) => ({ at: columnOf(day), text }))
    .filter(({ at, text }) => at >= 0 && at + text.length <= columns);
  return {
    columns,
    columnOf,
    middleOf: (column) => dayOf(new Date(start + (column + 0.5) * perColumn)),
    // A window without the first of a labeled month says at least where it begins.
    labels: labels.length === 0 ? [{ at: 0, text: first }] : labels,
  };
};
