/** Dates as people write them: `19 May 1954`, `Oct 2005`, `c. 2 Aug 2023`, `7-10 May 2025`, `from 2023, end unknown`. */
import { type EdtfBound, type EdtfDate, edtf } from './edtf.js';
import { months } from './months.js';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const partsOf = ({ first, precision }: EdtfDate): Parts => ({
  year: first.slice(0, 4),
  month: precision === 'year' ? '' : (months[+first.slice(5, 7) - 1]?.short ?? ''),
  day: precision === 'day' ? String(+first.slice(8)) : '',
});

const joined = ({ day, month, year }: Parts): string => [day, month, year].filter((part) => part !== '').join(' ');

const qualified = (date: EdtfDate, words: string): string =>
  `${date.approximate ? 'c. ' : ''}${words}${date.uncertain ? '?' : ''}`;

const oneDate = (date: EdtfDate): string => qualified(date, joined(partsOf(date)));

/** Two dates, without saying twice what they share. */
const rangeInWords = (from: EdtfDate, to: EdtfDate): string => {
  const isPlain = [from, to].every(({ approximate, uncertain }) => !approximate && !uncertain);
  if (!isPlain || from.precision !== to.precision) return `${oneDate(from)} - ${oneDate(to)}`;
  const [a, b] = [partsOf(from), partsOf(to)];
  if (joined(a) === joined(b)) return joined(a);
  if (from.precision === 'year') return `${a.year}-${b.year}`;
  if (a.year !== b.year) return `${joined(a)} - ${joined(b)}`;
  if (from.precision === 'month') return `${a.month}-${b.month} ${b.year}`;
  return a.month === b.month
    ? `${a.day}-${b.day} ${b.month} ${b.year}`
    : `${a.day} ${a.month} - ${b.day} ${b.month} ${b.year}`;
};

const intervalInWords = (from: EdtfBound, to: EdtfBound): string => {
  if (typeof from === 'object' && typeof to === 'object') return rangeInWords(from, to);
  if (typeof from === 'object') return to === 'open' ? `since ${oneDate(from)}` : `from ${oneDate(from)}, end unknown`;
  if (typeof to === 'object') {
    return from === 'open' ? `until ${oneDate(to)}` : `until ${oneDate(to)}, start unknown`;
  }
  return 'unknown';
};

/** An EDTF string in words; `unknown` where there is none. */
export const dateInWords = (text: string | null): string => {
  if (text === null) return 'unknown';
  const date = edtf(text);
  return date.kind === 'date' ? oneDate(date) : intervalInWords(date.from, date.to);
};

const preposition = ({ precision }: EdtfDate): string => (precision === 'day' ? 'on' : 'in');

/** With its preposition: `on 2 Aug 2023`, `in Oct 2005`, `about 2 Aug 2023`, `on 21-26 Sep 2007`, `since 16 Jun 2004`. */
export const whenInWords = (text: string): string => {
  const date = edtf(text);
  if (date.kind === 'date') {
    const words = `${joined(partsOf(date))}${date.uncertain ? '?' : ''}`;
    return `${date.approximate ? 'about' : preposition(date)} ${words}`;
  }
  const { from, to } = date;
  const isClosed = typeof from === 'object' && typeof to === 'object';
  return isClosed ? `${preposition(from)} ${dateInWords(text)}` : dateInWords(text);
};
