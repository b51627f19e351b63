/**
 * Dates with imprecision: a profile of EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/).
 *
 * Level 0 dates of a year, a month or a day; of level 1 the qualifiers `?` `~` `%` on a whole date and intervals
 * with an open (`..`) or unknown (empty) end. No times, no seasons, no unspecified digits.
 */

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, years 0000 to 9999. Days compare as strings. */
export type Day = string;

/** The day of a moment, in UTC. Not by `toISOString`, which reads the time zone of the system first. */
export const dayOf = (moment: Date): Day => {
  const year = String(moment.getUTCFullYear()).padStart(4, '0');
  const month = String(moment.getUTCMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(moment.getUTCDate()).padStart(2, '0')}`;
};

export interface EdtfDate {
  readonly kind: 'date';
  readonly precision: 'year' | 'month' | 'day';
  /** `?` or `%`: the source is in doubt. */
  readonly uncertain: boolean;
  /** `~` or `%`: about this time. */
  readonly approximate: boolean;
  /** First and last day that the date can mean. */
  readonly first: Day;
  readonly last: Day;
}

/** `open`: it has no end (yet), or no beginning. `unknown`: it has one, which nobody has recorded. */
export type EdtfBound = EdtfDate | 'open' | 'unknown';

export interface EdtfInterval {
  readonly kind: 'interval';
  readonly from: EdtfBound;
  readonly to: EdtfBound;
}

export type Edtf = EdtfDate | EdtfInterval;

/** First and last possible day; null where open or unknown. */
export interface Span {
  readonly start: Day | null;
  readonly end: Day | null;
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;

/** The calendar repeats every 400 years; `Date` would take years below 100 for those of the last century. */
const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

const parseDate = (text: string): EdtfDate | undefined => {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, qualifier = ''] = match;
  const qualified = {
    kind: 'date' as const,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  };
  if (month === undefined) return { ...qualified, precision: 'year', first: `${year}-01-01`, last: `${year}-12-31` };
  if (month < '01' || month > '12') return undefined;
  const lastDay = String(daysInMonth(Number(year), Number(month)));
  if (day === undefined) {
    return { ...qualified, precision: 'month', first: `${year}-${month}-01`, last: `${year}-${month}-${lastDay}` };
  }
  if (day < '01' || day > lastDay) return undefined;
  return { ...qualified, precision: 'day', first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
};

const parseBound = (text: string): EdtfBound | undefined =>
  text === '..' ? 'open' : text === '' ? 'unknown' : parseDate(text);

export const isDate = (bound: EdtfBound): bound is EdtfDate => typeof bound === 'object';

/** Reads an EDTF string of the profile; undefined if it is none, or an interval that runs backward or has no date. */
export const parseEdtf = (text: string): Edtf | undefined => {
  const slash = text.indexOf('/');
  if (slash < 0) return parseDate(text);
  const from = parseBound(text.slice(0, slash));
  const to = parseBound(text.slice(slash + 1));
  if (from === undefined || to === undefined) return undefined;
  if (!isDate(from) && !isDate(to)) return undefined;
  if (isDate(from) && isDate(to) && (from.first > to.first || from.last > to.last)) return undefined;
  return { kind: 'interval', from, to };
};

/** Reads a string that the dataset vouches for. Throws RangeError where it does not parse, as damaged data would. */
export const edtf = (text: string): Edtf => {
  const parsed = parseEdtf(text);
  if (parsed === undefined) throw new RangeError(`not an EDTF date of the profile: ${text}`);
  return parsed;
};

/** The two ends of a date or an interval: for a date, itself twice. */
export const bounds = (date: Edtf): { from: EdtfBound; to: EdtfBound } =>
  date.kind === 'date' ? { from: date, to: date } : date;

const endText = (text: string): string => (text === '..' ? 'open' : text === '' ? 'unknown' : text);

/** The two ends of a stored string as EDTF dates, `open` or `unknown`: for a date, itself twice. */
export const endsOf = (text: string): { from: string; to: string } => {
  const [from = '', to = from] = text.split('/').map(endText);
  return { from, to };
};

export const spanOf = (date: Edtf): Span => {
  const { from, to } = bounds(date);
  return { start: isDate(from) ? from.first : null, end: isDate(to) ? to.last : null };
};

/** The span of a stored string; both null where there is no date. */
export const span = (text: string | null): Span => (text === null ? { start: null, end: null } : spanOf(edtf(text)));

/** Whether two spans share a day; a null end reaches without limit. */
export const overlaps = (a: Span, b: Span): boolean =>
  (a.start === null || b.end === null || a.start <= b.end) && (b.start === null || a.end === null || b.start <= a.end);
