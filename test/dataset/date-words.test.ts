import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, whenInWords } from '../../src/dataset/date-words.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { datesIn } from '../data/dates.js';
import { contents } from '../support.js';

describe('a date in words', () => {
  test.each([
    ['2020', '2020', 'in 2020'],
    ['2005-10', 'Oct 2005', 'in Oct 2005'],
    ['1954-05-19', '19 May 1954', 'on 19 May 1954'],
    ['2005?', '2005?', 'in 2005?'],
    ['2005~', 'c. 2005', 'about 2005'],
    ['2005%', 'c. 2005?', 'about 2005?'],
    ['2005-10?', 'Oct 2005?', 'in Oct 2005?'],
    ['2005-10~', 'c. Oct 2005', 'about Oct 2005'],
    ['2005-10-27?', '27 Oct 2005?', 'on 27 Oct 2005?'],
    ['2023-08-02~', 'c. 2 Aug 2023', 'about 2 Aug 2023'],
    ['2005-10-27%', 'c. 27 Oct 2005?', 'about 27 Oct 2005?'],
    ['0000', '0000', 'in 0000'],
    ['0099-01-09', '9 Jan 0099', 'on 9 Jan 0099'],
    ['2025-05-07/2025-05-10', '7-10 May 2025', 'between 7 and 10 May 2025'],
    ['2025-05-07/2025-05-07', '7 May 2025', 'on 7 May 2025'],
    ['2025-04-30/2025-05-01', '30 Apr - 1 May 2025', 'between 30 Apr and 1 May 2025'],
    ['2025-04-07/2025-05-07', '7 Apr - 7 May 2025', 'between 7 Apr and 7 May 2025'],
    ['2024-12-31/2025-01-01', '31 Dec 2024 - 1 Jan 2025', 'between 31 Dec 2024 and 1 Jan 2025'],
    ['2024-05-07/2025-05-10', '7 May 2024 - 10 May 2025', 'between 7 May 2024 and 10 May 2025'],
    ['2025-04/2025-05', 'Apr-May 2025', 'between Apr and May 2025'],
    ['2025-04/2025-04', 'Apr 2025', 'in Apr 2025'],
    ['2024-04/2025-05', 'Apr 2024 - May 2025', 'between Apr 2024 and May 2025'],
    ['2024-05/2025-05', 'May 2024 - May 2025', 'between May 2024 and May 2025'],
    ['2004/2005', '2004-2005', 'between 2004 and 2005'],
    ['2004/2004', '2004', 'in 2004'],
    ['2005-10/2020', 'Oct 2005 - 2020', 'between Oct 2005 and 2020'],
    ['1955-09-23/1979', '23 Sep 1955 - 1979', 'between 23 Sep 1955 and 1979'],
    ['1979/1981-12-29', '1979 - 29 Dec 1981', 'between 1979 and 29 Dec 1981'],
    ['2004~/2005', 'c. 2004 - 2005', 'between c. 2004 and 2005'],
    ['2004/2005?', '2004 - 2005?', 'between 2004 and 2005?'],
    ['2004-05%/2005-06%', 'c. May 2004? - c. Jun 2005?', 'between c. May 2004? and c. Jun 2005?'],
    ['2025-05-07~/2025-05-10', 'c. 7 May 2025 - 10 May 2025', 'between c. 7 May 2025 and 10 May 2025'],
    ['2004-06-16/..', 'since 16 Jun 2004', 'since 16 Jun 2004'],
    ['2004-06~/..', 'since c. Jun 2004', 'since c. Jun 2004'],
    ['2023/', 'from 2023, end unknown', 'from 2023, end unknown'],
    ['2023-08~/', 'from c. Aug 2023, end unknown', 'from c. Aug 2023, end unknown'],
    ['../2004-06-16', 'until 16 Jun 2004', 'until 16 Jun 2004'],
    ['/1955-09-23', 'until 23 Sep 1955, start unknown', 'until 23 Sep 1955, start unknown'],
  ])('%s is %s, and %s', (text, words, when) => {
    expect([dateInWords(text), whenInWords(text)]).toEqual([words, when]);
  });

  test('when there is no date, it is unknown', () => expect(dateInWords(null)).toBe('unknown'));

  test.each(['', 'unknown', '2005-13', '2005/2004'])('when %j is no date, it throws', (text) => {
    expect(() => dateInWords(text)).toThrow(RangeError);
    expect(() => whenInWords(text)).toThrow(RangeError);
  });

  test('a day is as the platform writes it, whatever the time zone', () => {
    const days = fc.integer({ min: Date.UTC(1000, 0, 1) / 86_400_000, max: Date.UTC(9999, 11, 31) / 86_400_000 });
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        const expected = date.toUTCString().slice(5, 16).replace(/^0/, '');
        expect(dateInWords(date.toISOString().slice(0, 10))).toBe(expected);
        expect(dateInWords(date.toISOString().slice(0, 7))).toBe(expected.replace(/^\d+ /, ''));
      }),
    );
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
