/**
 * The forms in which a date may be given: those that a newspaper writes and those that this program prints. Each is read
 * as the EDTF string that means the same days.
 */

import { months } from '../dataset/date-words.js';
import { type Day, edtf, parseEdtf, spanOf } from '../dataset/edtf.js';

/** A typed date: as a start it means its first day, as an end its last. */
export interface RequestedDate {
  /** EDTF. */
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}

/** Why a date means no day: it can mean two, such as 1/2/2020, or one that its month does not have, such as 30 Feb 2020. */
type Doubt = 'ambiguous' | 'no-such-day';

export type ParsedInput = RequestedDate | Doubt | undefined;

/** An EDTF string. */
type Reading = string | Doubt;

const isDoubt = (reading: Reading | undefined): reading is Doubt =>
  reading === 'ambiguous' || reading === 'no-such-day';

/** No form is longer. */
const maxLength = 60;

const isReal = (text: string): boolean => parseEdtf(text) !== undefined;

/** Whether an EDTF day is past the end of its month. */
const isDayOfNoMonth = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isReal(text.slice(0, 7)) && !isReal(text);

type Read = (...parts: string[]) => Reading | undefined;
type Form = readonly [pattern: RegExp, read: Read];

const form = (pattern: string, read: Read): Form => [new RegExp(`^${pattern}$`), read];

/** What a text means in the first form that makes a date of it. */
const readAs = (forms: readonly Form[], text: string): Reading | undefined => {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    const reading = match === null ? undefined : read(...match.slice(1));
    if (isDoubt(reading) || (reading !== undefined && isReal(reading))) return reading;
    if (reading !== undefined && isDayOfNoMonth(reading)) return 'no-such-day';
  }
  return undefined;
};

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const prefixes = months.map((month) => month.toLowerCase());
const number = '(\\d{1,2})';
const dayNumber = `${number}(?:st|nd|rd|th)?`;
const year = '(\\d{4})';
/** As in ISO 8601; the date is the one that is written, whatever the zone. */
const timeOfDay = '\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:z|[-+]\\d{2}(?::?\\d{2})?)?';

/** A year, a month by its number or name, and a day as an EDTF string. */
const dateOf = (y = '', month = '', day = ''): string => {
  const named = prefixes.indexOf(month.slice(0, 3)) + 1;
  const parts = [y, named === 0 ? month : String(named), day];
  return parts.flatMap((part) => (part === '' ? [] : part.padStart(2, '0'))).join('-');
};

/** `1/2/2020`: which of the numbers is the month, if only one can be or both are the same. */
const numericDay: Read = (a, b, y) => {
  const readings = [...new Set([dateOf(y, a, b), dateOf(y, b, a)])].filter(isReal);
  return readings.length === 2 ? 'ambiguous' : (readings[0] ?? dateOf(y, b, a));
};

/** A year, a month or a day. */
const plainForms: readonly Form[] = [
  form(year, dateOf),
  form(`(?:the )?(\\d{3})0'?s`, (decade) => `${decade}0/${decade}9`),
  form(`${year}[-/.]${number}(?:[-/.]${number})?`, dateOf),
  form(`${year}(\\d{2})(\\d{2})`, dateOf),
  form(`${year}-(\\d{2})-(\\d{2})[t ]${timeOfDay}`, dateOf),
  form(`${number}[-/.]${year}`, (m, y) => dateOf(y, m)),
  form(`${number}[-/.]${number}[-/.]${year}`, numericDay),
  form(`${monthName}[-, ]*(?:of )?${year}`, (m, y) => dateOf(y, m)),
  form(`${dayNumber}[-/. ]*(?:of )?${monthName}[-/, ]*${year}`, (d, m, y) => dateOf(y, m, d)),
  form(`${monthName} *${dayNumber},? ${year}`, (m, d, y) => dateOf(y, m, d)),
  form(`${year}[-, ]*${monthName}(?:[- ]*${dayNumber})?`, dateOf),
];

const qualifiers: Record<string, string> = { '': '', c: '~', '?': '?', 'c?': '%' };

/** A date with what qualifies it: `c. 2 Aug 2023`, `about 2020`, `Oct 2005?`; the days are those of the date itself. */
const readDate = (text: string): Reading | undefined => {
  const [, approximately, date = '', doubt = ''] =
    /^(c\. ?|ca\. ?|circa |about |around |on |in )?(.+?)(\?)?$/.exec(text) ?? [];
  const reading = readAs(plainForms, date);
  if (reading === undefined || isDoubt(reading)) return reading;
  const isApproximate = approximately !== undefined && !/^[oi]n /.test(approximately);
  const qualifier = qualifiers[`${isApproximate ? 'c' : ''}${doubt}`] ?? '';
  return reading.includes('/') ? reading : `${reading}${qualifier}`;
};

/** A beginning without the month or the year that it shares with the end: `7` of `7-10 May 2025`, `Jan` of `Jan-Mar 2005`. */
const completed = (from: string, to: string): string => {
  const monthAndYear = new RegExp(`^${dayNumber} (${monthName},? ${year})$`).exec(to)?.[2] ?? '';
  if (/^\d{1,2}$/.test(from)) return `${from} ${monthAndYear}`;
  return /\d{4}/.test(from) ? from : `${from} ${/\d{4}(?=\??$)/.exec(to)?.[0] ?? ''}`;
};

const readInterval: Read = (from = '', to = '') => {
  const [start, end] = [readDate(completed(from, to)), readDate(to)];
  if (start === undefined || end === undefined) return undefined;
  if (isDoubt(start)) return start;
  if (isDoubt(end)) return end;
  return `${start.replace(/\/.*/, '')}/${end.replace(/.*\//, '')}`;
};

const openEnded = (text: string | undefined, before: string, after: string) => {
  const date = readDate(text ?? '');
  return date === undefined || isDoubt(date) ? date : `${before}${date}${after}`;
};

/** Two dates, or one and what is said of the other end. */
const intervalForms: readonly Form[] = [
  form('since (.+)', (date) => openEnded(date, '', '/..')),
  form('(.+?) ?\\.\\.', (date) => openEnded(date, '', '/..')),
  form('\\.\\. ?(.+)', (date) => openEnded(date, '../', '')),
  form('from (.+), end unknown', (date) => openEnded(date, '', '/')),
  form('until (.+), start unknown', (date) => openEnded(date, '/', '')),
  form('until (.+)', (date) => openEnded(date, '../', '')),
  form(`${monthName} ${number} ?- ?${number},? ${year}`, (m, a, b, y) =>
    readInterval(`${a} ${m} ${y}`, `${b} ${m} ${y}`),
  ),
  form('(?:from |between )?(.+?)(?: - | to | and | ?\\.\\. ?)(.+)', readInterval),
  form(`${year}-${year}`, readInterval),
  form(`${number}-(\\d{1,2} ${monthName},? ${year})`, readInterval),
  form(`${monthName}-(${monthName} ${year})`, readInterval),
];

/** The EDTF string of a date in any of the forms. */
const readingOf = (input: string, today: Day): Reading | undefined => {
  const text = input
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/\s+/g, ' ');
  if (text === 'today' || text === 'now') return today;
  return isReal(text) ? text : (readDate(text) ?? readAs(intervalForms, text.replace(/^[io]n /, '')));
};

const farPast: Day = '0000-01-01';

/** The days that a typed date means; undefined if it is none. An end that is not there is today, a beginning long ago. */
export const parseDateInput = (input: string, today: Day): ParsedInput => {
  const reading = input.length > maxLength ? undefined : readingOf(input, today);
  if (reading === undefined || isDoubt(reading)) return reading;
  const { start, end } = spanOf(edtf(reading));
  const first = start ?? farPast;
  return { text: reading, first, last: end ?? (first > today ? first : today) };
};
