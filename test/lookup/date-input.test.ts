/** Dates as people type them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, whenInWords } from '../../src/dataset/date-words.js';
import { edtf, spanOf } from '../../src/dataset/edtf.js';
import { parseDateInput } from '../../src/lookup/date-input.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { contents } from '../support.js';

const today = '2026-11-26';
const day = (text: string): [string, string] => [text, text];

const accepted: readonly [input: string, first: string, last: string][] = [
  ['today', ...day(today)],
  ['now', ...day(today)],
  ['Today', ...day(today)],
  ['2005', '2005-01-01', '2005-12-31'],
  ['2005-10', '2005-10-01', '2005-10-31'],
  ['2004-02', '2004-02-01', '2004-02-29'],
  ['2005-10-27', ...day('2005-10-27')],
  ['1990s', '1990-01-01', '1999-12-31'],
  ['2020s', '2020-01-01', '2029-12-31'],
  ['Oct 2005', '2005-10-01', '2005-10-31'],
  ['oct 2005', '2005-10-01', '2005-10-31'],
  ['Oct. 2005', '2005-10-01', '2005-10-31'],
  ['October 2005', '2005-10-01', '2005-10-31'],
  ['October, 2005', '2005-10-01', '2005-10-31'],
  ['Sept 2001', '2001-09-01', '2001-09-30'],
  ['27 Oct 2005', ...day('2005-10-27')],
  ['27 October 2005', ...day('2005-10-27')],
  ['Oct 27, 2005', ...day('2005-10-27')],
  ['October 27 2005', ...day('2005-10-27')],
  ['October 27th, 2005', ...day('2005-10-27')],
  ['1st May 2011', ...day('2011-05-01')],
  ['2nd of May 2011', ...day('2011-05-02')],
  ['2 Aug 2023', ...day('2023-08-02')],
  ['  2 Aug 2023 ', ...day('2023-08-02')],
  ['June 2020', '2020-06-01', '2020-06-30'],
  ['06/2020', '2020-06-01', '2020-06-30'],
  ['6/2020', '2020-06-01', '2020-06-30'],
  ['10/2005', '2005-10-01', '2005-10-31'],
  ['2005/10', '2005-10-01', '2005-10-31'],
  ['2005/10/27', ...day('2005-10-27')],
  ['27/10/2005', ...day('2005-10-27')],
  ['10/27/2005', ...day('2005-10-27')],
  ['27.10.2005', ...day('2005-10-27')],
  ['5/5/2020', ...day('2020-05-05')],
  ['c. 2 Aug 2023', ...day('2023-08-02')],
  ['about 2 Aug 2023', ...day('2023-08-02')],
  ['2020?', '2020-01-01', '2020-12-31'],
  ['1979..1990', '1979-01-01', '1990-12-31'],
  ['1979 .. 1990', '1979-01-01', '1990-12-31'],
  ['1979-1990', '1979-01-01', '1990-12-31'],
  ['1979 to 1990', '1979-01-01', '1990-12-31'],
  ['Oct 2005 - Jan 2006', '2005-10-01', '2006-01-31'],
  ['7-10 May 2025', '2025-05-07', '2025-05-10'],
  ['Aug-Sep 1965', '1965-08-01', '1965-09-30'],
  ['30 Jul - 2 Aug 2025', '2025-07-30', '2025-08-02'],
  ['Aug 1965 - 23 Sep 1965', '1965-08-01', '1965-09-23'],
  ['since 16 Jun 2004', '2004-06-16', today],
  ['from 2023, end unknown', '2023-01-01', today],
  ['until 1955, start unknown', '0000-01-01', '1955-12-31'],
  ['the 1990s', '1990-01-01', '1999-12-31'],
  ['2005 Oct', '2005-10-01', '2005-10-31'],
  ['2005-1', '2005-01-01', '2005-01-31'],
  ['27-Oct-2005', ...day('2005-10-27')],
  ['May 7-10, 2025', '2025-05-07', '2025-05-10'],
  ['7\u201310 May 2025', '2025-05-07', '2025-05-10'],
  ['from 1979 to 1990', '1979-01-01', '1990-12-31'],
  ['between 1979 and 1990', '1979-01-01', '1990-12-31'],
  ['in Oct 2005', '2005-10-01', '2005-10-31'],
  ['on 2 Aug 2023', ...day('2023-08-02')],
  ['2023-08-02~', ...day('2023-08-02')],
  ['1990/1991', '1990-01-01', '1991-12-31'],
  ['2004-06-16/..', '2004-06-16', today],
];

const ambiguous = ['1/2/2020', '01/02/2020', '12/11/1999', '3.4.2005', '11-12-2001', '1/2/2020 - 2021'];

const refused = [
  '',
  'nonsense',
  '2005-13',
  '2005-02-30',
  '2005-00',
  '31 Feb 2005',
  '31/02/2005',
  '13/13/2020',
  '05',
  '99',
  '1/2/20',
  'Oct',
  'Oct 05',
  '27 Oct',
  'Octember 2005',
  'Ma 2005',
  '1995s',
  '199s',
  '2006..2005',
  'Oct 2006 - Jan 2005',
  '..',
  '2005..',
  'since',
  '2005-10-27T10:00',
  '1e3',
  '２００５',
  'x'.repeat(1000),
];

describe('a typed date', () => {
  test.each(accepted)('%s means %s to %s', (input, first, last) => {
    expect(parseDateInput(input, today)).toMatchObject({ first, last });
  });

  test.each(ambiguous)('%s can mean two days', (input) => {
    expect(parseDateInput(input, today)).toBe('ambiguous');
  });

  test.each(refused)('%j is none', (input) => {
    expect(parseDateInput(input, today)).toBeUndefined();
  });

  test('the tables hold 80 forms', () => {
    expect(accepted.length + ambiguous.length + refused.length).toBeGreaterThanOrEqual(80);
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

  const dates = [
    ...new Set(JSON.stringify(contents).match(/"(?:date|issued|signed|interval|inForce|reported)":"[^"]+"/g)),
  ].map((pair) => pair.slice(pair.indexOf(':') + 2, -1));

  test('every date of the dataset, in words, means the same days again', () => {
    const wrong = dates.filter((text) => {
      const { start, end } = spanOf(edtf(text));
      const parsed = parseDateInput(dateInWords(text), today);
      return (
        typeof parsed !== 'object' ||
        (start !== null && parsed.first !== start) ||
        (end !== null && parsed.last !== end)
      );
    });
    expect(wrong).toEqual([]);
    expect(dates.length).toBeGreaterThan(500);
  });

  test('and any other day, month, year and range of them', () => {
    const date = fc.oneof(
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      fc
        .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
      fc.integer({ min: 1900, max: 2099 }).map(String),
    );
    fc.assert(
      fc.property(date, date, fc.boolean(), (a, b, isRange) => {
        const [from, to] = [a, b].sort() as [string, string];
        const text = isRange && (spanOf(edtf(from)).end ?? '') < (spanOf(edtf(to)).start ?? '') ? `${from}/${to}` : a;
        const { start, end } = spanOf(edtf(text));
        expect(parseDateInput(dateInWords(text), today)).toMatchObject({ first: start, last: end });
      }),
    );
  });

  test('nothing that is typed throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseDateInput(text, today)));
  });
});
