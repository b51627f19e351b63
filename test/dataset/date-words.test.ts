import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, whenInWords } from '../../src/dataset/date-words.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { datesIn } from '../data/dates.js';
import { contents } from '../support.js';

describe('a date in words', () => {
  test.each([
    ['1954-05-19', '19 May 1954'],
    ['2005-10', 'Oct 2005'],
    ['2020', '2020'],
    ['2023-08-02~', 'c. 2 Aug 2023'],
    ['2025-05-07/2025-05-10', '7-10 May 2025'],
    ['2004-06-16/..', 'since 16 Jun 2004'],
    ['2023/', 'from 2023, end unknown'],
  ])('as the design has it: %s is %s', (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test.each([
    ['01', 'Jan'],
    ['02', 'Feb'],
    ['03', 'Mar'],
    ['04', 'Apr'],
    ['05', 'May'],
    ['06', 'Jun'],
    ['07', 'Jul'],
    ['08', 'Aug'],
    ['09', 'Sep'],
    ['10', 'Oct'],
    ['11', 'Nov'],
    ['12', 'Dec'],
  ])('month %s is %s', (month, name) => {
    expect(dateInWords(`2005-${month}`)).toBe(`${name} 2005`);
    expect(dateInWords(`2005-${month}-01`)).toBe(`1 ${name} 2005`);
  });

  test.each([
    ['2005?', '2005?'],
    ['2005~', 'c. 2005'],
    ['2005%', 'c. 2005?'],
    ['2005-10?', 'Oct 2005?'],
    ['2005-10~', 'c. Oct 2005'],
    ['2005-10%', 'c. Oct 2005?'],
    ['2005-10-27?', '27 Oct 2005?'],
    ['2005-10-27%', 'c. 27 Oct 2005?'],
    ['0000', '0000'],
    ['0099-01-09', '9 Jan 0099'],
    ['9999-12-31', '31 Dec 9999'],
    ['2004-02-29', '29 Feb 2004'],
  ])('%s is %s', (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test.each([
    ['2025-05-07/2025-05-10', '7-10 May 2025'],
    ['2025-04-30/2025-05-01', '30 Apr - 1 May 2025'],
    ['2024-12-31/2025-01-01', '31 Dec 2024 - 1 Jan 2025'],
    ['2024-05-07/2025-05-10', '7 May 2024 - 10 May 2025'],
    ['2025-04/2025-05', 'Apr-May 2025'],
    ['2024-04/2025-05', 'Apr 2024 - May 2025'],
    ['2024-05/2025-05', 'May 2024 - May 2025'],
    ['2004/2005', '2004-2005'],
    ['2005-10/2020', 'Oct 2005 - 2020'],
    ['2002-02-09/2012-02', '9 Feb 2002 - Feb 2012'],
    ['1955-09-23/1979', '23 Sep 1955 - 1979'],
    ['1979/1981-12-29', '1979 - 29 Dec 1981'],
    ['2004~/2005', 'c. 2004 - 2005'],
    ['2004/2005?', '2004 - 2005?'],
    ['2004-05%/2005-06%', 'c. May 2004? - c. Jun 2005?'],
    ['2025-05-07~/2025-05-10', 'c. 7 May 2025 - 10 May 2025'],
  ])('an interval between dates: %s is %s', (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test.each([
    ['2004-06-16/..', 'since 16 Jun 2004'],
    ['2004-06~/..', 'since c. Jun 2004'],
    ['2004/', 'from 2004, end unknown'],
    ['2023-08~/', 'from c. Aug 2023, end unknown'],
    ['../2004-06-16', 'until 16 Jun 2004'],
    ['../2004?', 'until 2004?'],
    ['/1955-09-23', 'until 23 Sep 1955, start unknown'],
  ])('an open or unknown end: %s is %s', (text, words) => {
    expect(dateInWords(text)).toBe(words);
  });

  test('when there is no date, it is unknown', () => {
    expect(dateInWords(null)).toBe('unknown');
  });

  test.each(['', 'unknown', '2005-13', '2005/2004'])('when %j is no date, it throws', (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError);
  });

  test('a day is as the platform writes it, whatever the time zone', () => {
    const days = fc.integer({ min: Date.UTC(1000, 0, 1) / 86_400_000, max: Date.UTC(9999, 11, 31) / 86_400_000 });
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        const expected = date.toUTCString().slice(5, 16).replace(/^0/, '');
        expect(dateInWords(date.toISOString().slice(0, 10))).toBe(expected);
      }),
    );
  });
});

describe('a date with its preposition', () => {
  test.each([
    ['2023-08-02', 'on 2 Aug 2023'],
    ['2005-10', 'in Oct 2005'],
    ['2020', 'in 2020'],
    ['2023-08-02~', 'about 2 Aug 2023'],
    ['2005-10~', 'about Oct 2005'],
    ['2020~', 'about 2020'],
    ['2020?', 'in 2020?'],
    ['2023-08-02?', 'on 2 Aug 2023?'],
    ['2023-08-02%', 'about 2 Aug 2023?'],
    ['2025-05-07/2025-05-10', 'between 7 and 10 May 2025'],
    ['1979-03-12/1979-10-04', 'between 12 Mar and 4 Oct 1979'],
    ['2020/2020', 'in 2020'],
    ['2004~/2005-10', 'between c. 2004 and Oct 2005'],
    ['2004-06-16/..', 'since 16 Jun 2004'],
    ['1988/1989', 'between 1988 and 1989'],
  ])('%s is %s', (text, words) => {
    expect(whenInWords(text)).toBe(words);
  });

  test('when it is no date, it throws', () => {
    expect(() => whenInWords('unknown')).toThrow(RangeError);
  });
});

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const single = `(?:c\\. )?(?:(?:[1-9]|[12]\\d|3[01]) )?(?:${month} )?\\d{4}\\??`;
const range = `\\d{4}-\\d{4}|${month}-${month} \\d{4}|\\d\\d?-\\d\\d? ${month} \\d{4}|\\d\\d? ${month} - \\d\\d? ${month} \\d{4}`;
const form = new RegExp(
  `^(?:${single}|${range}|${single} - ${single}|since ${single}|until ${single}(?:, start unknown)?|from ${single}, end unknown)$`,
);

describe('every date', () => {
  test('of the dataset can be put in words', () => {
    const odd = datesIn(contents).filter((text) => !form.test(dateInWords(text)));
    expect(odd).toEqual([]);
    expect(datesIn(contents).length).toBeGreaterThan(1500);
  });

  test('of the profile has one of the known forms, and distinct dates distinct words', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(dateInWords(a)).toMatch(form);
        expect(dateInWords(a) === dateInWords(b)).toBe(a === b);
      }),
      { numRuns: 500 },
    );
  });
});
