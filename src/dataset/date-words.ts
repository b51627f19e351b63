/** Dates as people write them: `19 May 1954`, `Oct 2005`, `c. 2 Aug 2023`, `7-10 May 2025`, `from 2023, end unknown`. */
import { type EdtfDate, type EdtfInterval, edtf, isDate } from './edtf.js';

/** In order, abbreviated as dates are printed. */
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Day, month and year, as far as they are known. */
const partsOf = ({ first, precision }: EdtfDate): string[] => {
  const year = first.slice(0, 4);
  if (precision === 'year') return [year];
  const month = months[Number(first.slice(5, 7)) - 1] ?? '';
  return precision === 'month' ? [month, year] : [String(Number(first.slice(8))), month, year];
};

const oneDate = (date: EdtfDate): string =>
  `${date.approximate ? 'c. ' : ''}${partsOf(date).join(' ')}${date.uncertain ? '?' : ''}`;

const isQualified = ({ approximate, uncertain }: EdtfDate): boolean => approximate || uncertain;

/** Whether two dates can be told without saying twice what they share. */
const isAbridged = (from: EdtfDate, to: EdtfDate): boolean =>
  from.precision === to.precision && !isQualified(from) && !isQualified(to);

/** The first of two dates without what it shares with the second: `7` of `7-10 May 2025`, nothing if they are the same. */
const firstOf = (from: EdtfDate, to: EdtfDate): string => {
  if (!isAbridged(from, to)) return oneDate(from);
  const [parts, last] = [partsOf(from), partsOf(to)];
  return parts.slice(0, parts.findLastIndex((part, at) => part !== last[at]) + 1).join(' ');
};

/** `7-10 May 2025`, `30 Apr - 1 May 2025`. */
const rangeInWords = (from: EdtfDate, to: EdtfDate): string => {
  const first = firstOf(from, to);
  if (first === '') return oneDate(to);
  return `${first}${isAbridged(from, to) && !first.includes(' ') ? '-' : ' - '}${oneDate(to)}`;
};

const intervalInWords = ({ from, to }: EdtfInterval): string => {
  if (isDate(from) && isDate(to)) return rangeInWords(from, to);
  if (isDate(from)) return to === 'open' ? `since ${oneDate(from)}` : `from ${oneDate(from)}, end unknown`;
  // At least one end is a date.
  const end = `until ${oneDate(to as EdtfDate)}`;
  return from === 'open' ? end : `${end}, start unknown`;
};

/** An EDTF string in words; `unknown` where there is none. */
export const dateInWords = (text: string | null): string => {
  if (text === null) return 'unknown';
  const date = edtf(text);
  return date.kind === 'date' ? oneDate(date) : intervalInWords(date);
};

const withPreposition = (date: EdtfDate): string =>
  date.approximate
    ? oneDate(date).replace('c.', 'about')
    : `${date.precision === 'day' ? 'on' : 'in'} ${oneDate(date)}`;

/** With its preposition: `on 2 Aug 2023`, `in Oct 2005`, `about 2 Aug 2023`, `between 12 Mar and 4 Oct 1979`, `since 16 Jun 2004`. */
export const whenInWords = (text: string): string => {
  const date = edtf(text);
  if (date.kind === 'date') return withPreposition(date);
  const { from, to } = date;
  if (!isDate(from) || !isDate(to)) return dateInWords(text);
  const first = firstOf(from, to);
  return first === '' ? withPreposition(to) : `between ${first} and ${oneDate(to)}`;
};
