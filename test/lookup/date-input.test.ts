/** Dates as people type them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, whenInWords } from '../../src/dataset/date-words.js';
import { edtf, spanOf } from '../../src/dataset/edtf.js';
import { parseDateInput } from '../../src/lookup/date-input.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { contents } from '../support.js';

const today = '2026-11-26';

/** An EDTF string, its first and last day, and inputs that mean it. */
const accepted: readonly [edtf: string, first: string, last: string, inputs: string][] = [
  [today, today, today, 'today | now | Today'],
  ['0000', '0000-01-01', '0000-12-31', '0000'],
  ['2005', '2005-01-01', '2005-12-31', '2005 |  2005 | in 2005'],
  ['2020?', '2020-01-01', '2020-12-31', '2020?'],
  [
    '2020~',
    '2020-01-01',
    '2020-12-31',
    '2020~ | about 2020 | around 2020 | c. 2020 | c.2020 | ca. 2020 | ca.2020 | circa 2020',
  ],
  ['2020%', '2020-01-01', '2020-12-31', 'c. 2020?'],
  ['1990/1999', '1990-01-01', '1999-12-31', "1990s | the 1990s | 1990's | about 1990s | 1990s to 1999"],
  ['2004-02', '2004-02-01', '2004-02-29', '2004-02 | 2/2004'],
  ['1900-02', '1900-02-01', '1900-02-28', '1900-02'],
  [
    '2005-10',
    '2005-10-01',
    '2005-10-31',
    '2005-10 | 2005/10 | 10/2005 | 10.2005 | Oct 2005 | oct 2005 | Oct. 2005 | Oct2005 | October 2005 | October, 2005 | October of 2005 | 2005 Oct | 2005-Oct | in Oct 2005',
  ],
  ['2020-06', '2020-06-01', '2020-06-30', '2020-6 | 06/2020 | 6/2020 | June 2020 | Jun 2020'],
  ['2001-09', '2001-09-01', '2001-09-30', 'Sept 2001 | Sep 2001'],
  [
    '2005-10-27',
    '2005-10-27',
    '2005-10-27',
    '2005-10-27 | 2005/10/27 | 27/10/2005 | 10/27/2005 | 27.10.2005 | 27 Oct 2005 | 27 October 2005 | 27-Oct-2005 | 27 October, 2005 | Oct 27, 2005 | October 27 2005 | October 27th, 2005 | 2005 Oct 27 | 27  Oct  2005 | 2005-Oct-27 | on 27 Oct 2005 | 20051027 | 2005-10-27T10:00 | 2005-10-27T23:59:59.5Z | 2005-10-27T00:00:00+05:30 | 2005-10-27 10:00',
  ],
  ['2011-05-01', '2011-05-01', '2011-05-01', '1st May 2011 | 1st of May 2011 | 1 may 2011'],
  ['2020-05-05', '2020-05-05', '2020-05-05', '5/5/2020'],
  ['2023-08-02~', '2023-08-02', '2023-08-02', 'c. 2 Aug 2023 | about 2 Aug 2023 | 2023-08-02~'],
  ['1990/1991', '1990-01-01', '1991-12-31', '1990/1991'],
  [
    '1979/1990',
    '1979-01-01',
    '1990-12-31',
    '1979..1990 | 1979 .. 1990 | 1979-1990 | 1979\u20131990 | 1979 - 1990 | 1979 to 1990 | from 1979 to 1990 | between 1979 and 1990 | in 1979 to 1990',
  ],
  ['1980/1999', '1980-01-01', '1999-12-31', '1980s to 1990s'],
  ['2005-10/2006-01', '2005-10-01', '2006-01-31', 'Oct 2005 - Jan 2006'],
  [
    '2025-05-07/2025-05-10',
    '2025-05-07',
    '2025-05-10',
    '7-10 May 2025 | 7\u201310 May 2025 | May 7-10, 2025 | May 7 - 10 2025',
  ],
  ['1965-08/1965-09', '1965-08-01', '1965-09-30', 'Aug-Sep 1965 | Aug - Sep 1965'],
  ['2025-07-30/2025-08-02', '2025-07-30', '2025-08-02', '30 Jul - 2 Aug 2025'],
  ['1965-08/1965-09-23', '1965-08-01', '1965-09-23', 'Aug 1965 - 23 Sep 1965'],
  ['2004-06-16/..', '2004-06-16', today, 'since 16 Jun 2004 | 2004-06-16/.. | 2004-06-16.. | 16 Jun 2004 ..'],
  ['2030/..', '2030-01-01', '2030-01-01', 'since 2030'],
  ['2023/', '2023-01-01', today, 'from 2023, end unknown'],
  ['/1955', '0000-01-01', '1955-12-31', 'until 1955, start unknown'],
  ['../1955', '0000-01-01', '1955-12-31', 'until 1955 | ..1955 | .. 1955'],
];

const ambiguous =
  '1/2/2020 | 01/02/2020 | 12/11/1999 | 3.4.2005 | 11-12-2001 | 1/2/2020 - 2021 | 2019 - 1/2/2020 | since 1/2/2020 | 1/2/2020? | about 1/2/2020';

const refused =
  ' | nonsense | 05 | 99 | 20055 | -2005 | +2005 | 2005-13 | 2005-00 | 2005-10-27-01 | 2005-10-27T | 20051327 | 13/13/2020 | 1/2/20 | Oct | Oct 05 | 27 Oct | Octember 2005 | Ma 2005 | 1995s | 199s | 2006..2005 | Oct 2006 - Jan 2005 | .. | / | soon.. | ..soon | since | since 2005-13 | nonsense - 2005 | Jan - Feb | Jan - 2005 Oct | 7-10 | 2005 - nonsense | yesterday | x 2005 | 2005 x | NaN | 1e3 | ２００５';

const noSuchDay =
  '2005-02-29 | 2005-02-30 | 2005-10-32 | 20050229 | 2005-02-29T10:00 | 31 Feb 2005 | 31/02/2005 | since 31 Feb 2005 | 2005-02-29 - 2006 | 2004 to 30 Feb 2005';

const listed = (inputs: string): string[] => inputs.split(' | ');

describe('a typed date', () => {
  test.each(accepted)('%s, from %s to %s: %s', (text, first, last, inputs) => {
    for (const input of listed(inputs)) {
      expect([input, parseDateInput(input, today)]).toEqual([input, { text, first, last }]);
    }
  });

  test.each(listed(ambiguous))('%s can mean two days', (input) =>
    expect(parseDateInput(input, today)).toBe('ambiguous'),
  );

  test.each(listed(noSuchDay))('%s is a day that its month does not have', (input) =>
    expect(parseDateInput(input, today)).toBe('no-such-day'),
  );

  test.each(listed(refused))('%j is none', (input) => expect(parseDateInput(input, today)).toBeUndefined());

  test('nor is anything longer than a date', () => {
    expect(parseDateInput(`${' '.repeat(56)}2005`, today)).toBeDefined();
    expect(parseDateInput(`${' '.repeat(57)}2005`, today)).toBeUndefined();
  });

  test('nothing that is typed throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseDateInput(text, today)));
  });
});

describe('what the program prints, it accepts', () => {
  /** Whether a printed date is read as the days of the stored one, where it has both ends. */
  const isReadAs = (printed: string, text: string): boolean => {
    const { start, end } = spanOf(edtf(text));
    const parsed = parseDateInput(printed, today);
    const isSame = (stored: string | null, read: string): boolean => stored === null || stored === read;
    return typeof parsed === 'object' && isSame(start, parsed.first) && isSame(end, parsed.last);
  };

  test('any date of the profile, as in JSON, in words and in sentences', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        expect(isReadAs(text, text)).toBe(true);
        expect(isReadAs(whenInWords(text), text)).toBe(true);
        if (dateInWords(text) !== 'unknown') expect(isReadAs(dateInWords(text), text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('every date of the dataset, in words', () => {
    const pairs = JSON.stringify(contents).match(/"(?:date|issued|signed|interval|inForce|reported)":"[^"]+"/g);
    const dates = [...new Set(pairs)].map((pair) => pair.slice(pair.indexOf(':') + 2, -1));
    expect(dates.filter((text) => !isReadAs(dateInWords(text), text))).toEqual([]);
    expect(dates.length).toBeGreaterThan(500);
  });
});
