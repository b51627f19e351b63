/**
 * The forms in which a date may be given: those that a newspaper writes and those that this program prints. Each is read
 * as the EDTF string that means the same days.
 */

import { months } from '../dataset/date-words.js';
import { type Day, edtf, parseEdtf, spanOf } from '../dataset/edtf.js';

/** The days that a typed date covers, and the same as an EDTF string. */
export interface DateInput {
  readonly edtf: string;
  readonly first: Day;
  readonly last: Day;
}

/** `ambiguous`: it can mean two days, such as 1/2/2020. */
export type ParsedInput = DateInput | 'ambiguous' | undefined;

/** An EDTF string. */
type Reading = string | 'ambiguous';

/** No form is longer. */
const maxLength = 60;

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const prefixes = months.map((month) => month.toLowerCase());
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';

const twoDigits = (number: number | string): string => String(number).padStart(2, '0');

const monthNumber = (name: string): string => twoDigits(prefixes.indexOf(name.slice(0, 3)) + 1);

const isReal = (text: string): boolean => parseEdtf(text) !== undefined;

/** `1/2/2020`: which of the numbers is the month, if only one can be or both are the same. */
const numericDay = (a: string, b: string, y: string): Reading | undefined => {
  const [monthFirst, dayFirst] = [`${y}-${twoDigits(a)}-${twoDigits(b)}`, `${y}-${twoDigits(b)}-${twoDigits(a)}`];
  const readings = [...new Set([monthFirst, dayFirst])].filter(isReal);
  return readings.length === 2 ? 'ambiguous' : readings[0];
};

type Form = readonly [pattern: RegExp, read: (...parts: string[]) => Reading | undefined];

const form = (pattern: string, read: Form[1]): Form => [new RegExp(`^${pattern}$`), read];

/** A year, a month or a day. */
const plainForms: readonly Form[] = [
  form(`${year}`, (y) => y),
  form(`(?:the )?(\\d{3})0'?s`, (decade) => `${decade}0/${decade}9`),
  form(`${year}[-/.](\\d{1,2})`, (y, m = '') => `${y}-${twoDigits(m)}`),
  form(`${year}[-/.](\\d{1,2})[-/.](\\d{1,2})`, (y, m = '', d = '') => `${y}-${twoDigits(m)}-${twoDigits(d)}`),
  form(`(\\d{1,2})[-/.]${year}`, (m = '', y = '') => `${y}-${twoDigits(m)}`),
  form(`(\\d{1,2})[-/.](\\d{1,2})[-/.]${year}`, (a = '', b = '', y = '') => numericDay(a, b, y)),
  form(`${monthName}[-, ]*(?:of )?${year}`, (m = '', y = '') => `${y}-${monthNumber(m)}`),
  form(`${year}[-, ]*${monthName}`, (y, m = '') => `${y}-${monthNumber(m)}`),
  form(
    `${dayNumber}[-/. ]*(?:of )?${monthName}[-/, ]*${year}`,
    (d = '', m = '', y = '') => `${y}-${monthNumber(m)}-${twoDigits(d)}`,
  ),
  form(`${monthName} *${dayNumber},? ${year}`, (m = '', d = '', y = '') => `${y}-${monthNumber(m)}-${twoDigits(d)}`),
  form(`${year}[-, ]*${monthName}[- ]*${dayNumber}`, (y, m = '', d = '') => `${y}-${monthNumber(m)}-${twoDigits(d)}`),
];

const readPlain = (text: string): Reading | undefined => {
  for (const [pattern, read] of plainForms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const reading = read(...match.slice(1));
    return reading === 'ambiguous' || (reading !== undefined && isReal(reading)) ? reading : undefined;
  }
  return undefined;
};

const qualifiers: Record<string, string> = { '': '', c: '~', '?': '?', 'c?': '%' };

/** A date with what qualifies it: `c. 2 Aug 2023`, `about 2020`, `Oct 2005?`; the days are those of the date itself. */
const readDate = (text: string): Reading | undefined => {
  const [, approximately, date = '', doubt = ''] =
    /^(c\. ?|ca\. ?|circa |about |around |on |in )?(.+?)(\?)?$/.exec(text) ?? [];
  const reading = readPlain(date);
  if (reading === undefined || reading === 'ambiguous') return reading;
  const isApproximate = approximately !== undefined && !/^[oi]n /.test(approximately);
  const qualifier = qualifiers[`${isApproximate ? 'c' : ''}${doubt}`] ?? '';
  return reading.includes('/') ? reading : `${reading}${qualifier}`;
};

/** A beginning without the month or the year that it shares with the end: `7` of `7-10 May 2025`, `Jan` of `Jan-Mar 2005`. */
const completed = (from: string, to: string): string => {
  const monthAndYear = new RegExp(`^${dayNumber} (${monthName},? ${year})$`).exec(to)?.[2];
  if (/^\d{1,2}$/.test(from)) return monthAndYear === undefined ? from : `${from} ${monthAndYear}`;
  return /\d{4}/.test(from) ? from : `${from} ${/\d{4}(?=\??$)/.exec(to)?.[0] ?? ''}`;
};

const readInterval = (from: string, to: string): Reading | undefined => {
  const [start, end] = [readDate(completed(from, to)), readDate(to)];
  if (start === undefined || end === undefined) return undefined;
  if (start === 'ambiguous' || end === 'ambiguous') return 'ambiguous';
  const interval = `${start.replace(/\/.*/, '')}/${end.replace(/.*\//, '')}`;
  return isReal(interval) ? interval : undefined;
};

const openEnded = (text: string, before: string, after: string): Reading | undefined => {
  const date = readDate(text);
  if (date === undefined || date === 'ambiguous') return date;
  return isReal(`${before}${date}${after}`) ? `${before}${date}${after}` : undefined;
};

/** Two dates, or one and what is said of the other end. */
const intervalForms: readonly Form[] = [
  form('since (.+)', (date = '') => openEnded(date, '', '/..')),
  form('from (.+), end unknown', (date = '') => openEnded(date, '', '/')),
  form('until (.+), start unknown', (date = '') => openEnded(date, '/', '')),
  form('until (.+)', (date = '') => openEnded(date, '../', '')),
  form(`${monthName} (\\d{1,2}) ?- ?(\\d{1,2}),? ${year}`, (m, a, b, y) =>
    readInterval(`${a} ${m} ${y}`, `${b} ${m} ${y}`),
  ),
  form('(?:from |between )?(.+?)(?: - | to | and | ?\\.\\. ?)(.+)', (from = '', to = '') => readInterval(from, to)),
  form(`${year}-${year}`, (from = '', to = '') => readInterval(from, to)),
  form(`(\\d{1,2})-(\\d{1,2} ${monthName},? ${year})`, (from = '', to = '') => readInterval(from, to)),
  form(`${monthName}-(${monthName} ${year})`, (from = '', to = '') => readInterval(from, to)),
];

const readIntervalForm = (text: string): Reading | undefined => {
  for (const [pattern, read] of intervalForms) {
    const match = pattern.exec(text);
    const reading = match === null ? undefined : read(...match.slice(1));
    if (reading !== undefined) return reading;
  }
  return undefined;
};

/** Lower case, with plain hyphens and single spaces. */
const normalize = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/\s+/g, ' ');

/** The EDTF string of a date in any of the forms. */
const readingOf = (input: string, today: Day): Reading | undefined => {
  const text = normalize(input);
  if (text === 'today' || text === 'now') return today;
  return isReal(text) ? text : (readDate(text) ?? readIntervalForm(text.replace(/^[io]n /, '')));
};

const farPast: Day = '0000-01-01';

/** The days that a typed date means; undefined if it is none. An end that is not there is today, a beginning long ago. */
export const parseDateInput = (input: string, today: Day): ParsedInput => {
  const reading = input.length > maxLength ? undefined : readingOf(input, today);
  if (reading === undefined || reading === 'ambiguous') return reading;
  const { start, end } = spanOf(edtf(reading));
  const last = end ?? (start !== null && start > today ? start : today);
  return { edtf: reading, first: start ?? farPast, last };
};
