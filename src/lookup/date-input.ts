/** Dates as people type them: ISO 8601, as newspapers write them, and every form that the program prints. */
import { type Day, parseEdtf } from '../dataset/edtf.js';
import { months } from '../dataset/months.js';

/** The days that a typed date covers, and the same as an EDTF string. */
export interface DateInput {
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
}

/** `ambiguous`: it can mean two days, such as 1/2/2020. */
export type ParsedInput = DateInput | 'ambiguous' | undefined;

/** No date that is printed is longer. */
const maxLength = 60;

const two = (text: string): string => text.padStart(2, '0');

const monthNumber = (word: string): string | undefined => {
  const prefix = word.toLowerCase().replace(/\.$/, '');
  const at = months.findIndex(({ long }) => long.toLowerCase().startsWith(prefix));
  const isName = prefix.length === 3 || prefix === 'sept' || prefix === months[at]?.long.toLowerCase();
  return at >= 0 && isName ? two(String(at + 1)) : undefined;
};

const fromEdtf = (edtf: string): DateInput | undefined => {
  const date = parseEdtf(edtf);
  return date?.kind === 'date' ? { edtf, first: date.first, last: date.last } : undefined;
};

/** `10/2005`, `27/10/2005`, `2005/10/27`; of day and month either may come first where only one can be the month. */
const numeric = (text: string): ParsedInput => {
  const iso = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (iso !== null) return fromEdtf([iso[1], iso[2], iso[3]].flatMap((part) => (part ? [two(part)] : [])).join('-'));
  const monthYear = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (monthYear !== null) return fromEdtf(`${monthYear[2]}-${two(monthYear[1] ?? '')}`);
  const [, a = '', b = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  const readings = [...new Set([`${year}-${two(b)}-${two(a)}`, `${year}-${two(a)}-${two(b)}`])].flatMap(
    (edtf) => fromEdtf(edtf) ?? [],
  );
  return readings.length > 1 ? 'ambiguous' : readings[0];
};

/** `Oct 2005`, `27 October 2005`, `Oct 27, 2005`, `27th of October, 2005`. */
const written = (text: string): DateInput | undefined => {
  const words = text
    .replace(/,/g, ' ')
    .replace(/\bof\b/gi, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .trim()
    .split(/\s+/);
  const year = words.at(-1) ?? '';
  if (!/^\d{4}$/.test(year) || words.length < 2 || words.length > 3) return undefined;
  const month = words.slice(0, -1).flatMap((word) => monthNumber(word) ?? []);
  const day = words.slice(0, -1).filter((word) => /^\d{1,2}$/.test(word));
  if (month.length !== 1 || month.length + day.length !== words.length - 1) return undefined;
  return fromEdtf([year, ...month, ...day.map(two)].join('-'));
};

const decade = (text: string): DateInput | undefined => {
  const [, start] = /^(\d{3})0s$/.exec(text) ?? [];
  return start === undefined
    ? undefined
    : { edtf: `${start}0/${start}9`, first: `${start}0-01-01`, last: `${start}9-12-31` };
};

/** One date, without the marks of doubt that the program prints (`c. 2 Aug 2023?`). */
const single = (text: string, today: Day): ParsedInput => {
  const plain = text.replace(/^(?:c\.|ca\.|circa|about)\s*/i, '').replace(/\?$/, '');
  if (/^(?:today|now)$/i.test(plain)) return { edtf: today, first: today, last: today };
  return (
    (/^\d{4}(?:-\d{2}){0,2}$/.test(plain) ? fromEdtf(plain) : undefined) ??
    decade(plain) ??
    numeric(plain) ??
    written(plain)
  );
};

const isInput = (parsed: ParsedInput): parsed is DateInput => typeof parsed === 'object';

const between = (from: ParsedInput, to: ParsedInput): ParsedInput => {
  if (from === 'ambiguous' || to === 'ambiguous') return 'ambiguous';
  if (!isInput(from) || !isInput(to) || from.first > to.last) return undefined;
  return { edtf: `${from.edtf}/${to.edtf}`, first: from.first, last: to.last };
};

/** What the end of a range says once for both ends: `7-10 May 2025`, `Aug-Sep 1965`, `30 Jul - 2 Aug 2025`. */
const completed = (from: string, to: string): string => {
  const words = to.trim().split(/\s+/);
  const missing = words.slice(from.trim().split(/\s+/).length);
  return /\d{4}/.test(from) ? from : [from, ...missing].join(' ');
};

const rangePatterns = [
  /^(.+?)\s*\.\.\s*(.+)$/,
  /^(.+?)\s+(?:-|\u2013|to|until)\s+(.+)$/,
  /^(\d{4})\s*[-\u2013]\s*(\d{4})$/,
  /^(\d{1,2}|[a-z]{3,9})\s*[-\u2013]\s*(\S+(?:\s+\S+)+)$/i,
];

const range = (text: string, today: Day): ParsedInput => {
  for (const pattern of rangePatterns) {
    const [, from = '', to = ''] = pattern.exec(text) ?? [];
    const parsed = from === '' ? undefined : between(single(completed(from, to), today), single(to, today));
    if (parsed !== undefined) return parsed;
  }
  return undefined;
};

const farPast: Day = '0000-01-01';

/** `since 16 Jun 2004`, `from 2023, end unknown`, `until 1955, start unknown`: an end that is not there is today. */
const halfOpen = (text: string, today: Day): ParsedInput => {
  const [, word = '', date = ''] = /^(since|from|until)\s+(.+?)(?:,? (?:end|start) unknown)?$/i.exec(text) ?? [];
  const parsed = word === '' ? undefined : single(date, today);
  if (!isInput(parsed)) return parsed;
  return word.toLowerCase() === 'until'
    ? { edtf: `../${parsed.edtf}`, first: farPast, last: parsed.last }
    : { edtf: `${parsed.edtf}/..`, first: parsed.first, last: today > parsed.last ? today : parsed.last };
};

/** The days that a typed date means; undefined if it is none. */
export const parseDateInput = (input: string, today: Day): ParsedInput => {
  const text = input.trim();
  if (text.length > maxLength) return undefined;
  return single(text, today) ?? range(text, today) ?? halfOpen(text, today);
};
