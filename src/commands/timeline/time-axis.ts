/** A time axis of columns: which days a column covers, and where its labels go. */
import { months } from '../../dataset/date-words.js';
import { type Day, dayOf } from '../../dataset/edtf.js';

export interface TimeAxis {
  readonly columns: number;
  /** The column of a day; below 0 or beyond the last where it is outside. */
  readonly columnOf: (day: Day) => number;
  /** The day in the middle of a column. */
  readonly middleOf: (column: number) => Day;
  /** Labels and the columns they begin in, far enough apart. */
  readonly labels: readonly { readonly at: number; readonly text: string }[];
}

const millisecondsOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const oneDay = 86_400_000;
const oneYear = 365.25 * oneDay;
/** Years differ by a day: it must not put the first of January into the column before. */
const leapDay = 0.005;
/** How much longer than needed an axis may become to be even. */
const mostWaste = 1.15;

/** Steps between labels, in months. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000, 24_000, 60_000];

const labelOf = (month: number, step: number): string => {
  const year = Math.floor(month / 12);
  return step >= 12 ? String(year).padStart(4, '0') : `${months[month % 12]} ${String(year).padStart(4, '0')}`;
};

const firstOfMonth = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** A column of a whole number of years, or a whole number of columns a year, where that wastes little of the width. */
const evened = (perColumn: number): number => {
  const years = perColumn / oneYear;
  const even = years >= 1 ? Math.ceil(years) : 1 / Math.floor(1 / years);
  return even / years <= mostWaste ? even * oneYear : perColumn;
};

/** An axis from the first to the last day, both on it. */
export const timeAxis = (first: Day, last: Day, columns: number): TimeAxis => {
  const start = millisecondsOf(first);
  const perColumn = evened((millisecondsOf(last) + oneDay - start) / columns);
  const columnOf = (day: Day): number => {
    const column = Math.floor((millisecondsOf(day) - start) / perColumn + leapDay);
    return day <= last ? Math.min(column, columns - 1) : column;
  };
  const columnsPerMonth = oneYear / 12 / perColumn;
  const step = steps.find((months) => months * columnsPerMonth >= (months < 12 ? 11 : 7)) ?? 120_000;
  const firstMonth = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  const lastMonth = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  const labels: { at: number; text: string }[] = [];
  for (let month = Math.ceil(firstMonth / step) * step; month <= lastMonth; month += step) {
    const at = columnOf(firstOfMonth(month));
    const text = labelOf(month, step);
    if (at >= 0 && at + text.length <= columns) labels.push({ at, text });
  }
  // A window without the first of a labeled month says at least where it begins.
  if (labels.length === 0) labels.push({ at: 0, text: first });
  return { columns, columnOf, middleOf: (column) => dayOf(new Date(start + (column + 0.5) * perColumn)), labels };
};
