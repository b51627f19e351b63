/** Random dates of the profile, for property tests. */
import fc from 'fast-check';
import { parseEdtf } from '../../src/dataset/edtf.js';

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** Dates of one part to three, with or without a qualifier, and intervals with at most one open or unknown end. */
export const datesOf = (year: fc.Arbitrary<number>): { date: fc.Arbitrary<string>; interval: fc.Arbitrary<string> } => {
  const date = fc
    .tuple(
      year,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.constantFrom(4, 7, 10),
      fc.constantFrom('', '', '?', '~', '%'),
    )
    .map(([y, m, d, length, qualifier]) => {
      const lastDay = [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30][m - 1];
      const day = Math.min(d, lastDay ?? ([6, 9, 11].includes(m) ? 30 : 31));
      return `${[digits(y, 4), digits(m, 2), digits(day, 2)].join('-').slice(0, length)}${qualifier}`;
    });
  const noDate = fc.constantFrom('', '..');
  const interval = fc
    .oneof(
      { weight: 3, arbitrary: fc.tuple(date, date).map((dates) => dates.sort()) },
      { weight: 1, arbitrary: fc.tuple(date, noDate) },
      { weight: 1, arbitrary: fc.tuple(noDate, date) },
    )
    .map((ends) => ends.join('/'))
    .filter((text) => parseEdtf(text) !== undefined);
  return { date, interval };
};

/** Leap years, ends of centuries and the limits come up often. */
export const { date: anyDateText, interval: anyInterval } = datesOf(
  fc.oneof(
    fc.integer({ min: 1999, max: 2002 }),
    fc.integer({ min: 1947, max: 2026 }),
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom(0, 1, 1900, 2000, 2004, 9999),
  ),
);

/** Any string of the profile. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(anyDateText, anyInterval);
