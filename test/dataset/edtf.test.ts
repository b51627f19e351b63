// @ts-expect-error: the package has no types
import { parse as parseOracle } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bounds,
  dayOf,
  type EdtfDate,
  edtf,
  endsOf,
  isDate,
  overlaps,
  parseEdtf,
  type Span,
  span,
} from '../../src/dataset/edtf.js';
import { anyDate, anyDateText, anyInterval } from '../data/arbitrary-dates.js';

const qualifiers = {
  '': { uncertain: false, approximate: false },
  '?': { uncertain: true, approximate: false },
  '~': { uncertain: false, approximate: true },
  '%': { uncertain: true, approximate: true },
};

const words = (text: string): string[] => text.trim().split(/\s+/);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Every day of a year, by the platform. */
const calendar = (year: string): string[] => {
  const date = new Date(`${year}-01-01T00:00:00Z`);
  const days: string[] = [];
  for (; date.toISOString().startsWith(`${year}-`); date.setUTCDate(date.getUTCDate() + 1)) days.push(dayOf(date));
  return days;
};

describe('a date', () => {
  test.each([
    ['2005', 'year', '2005-01-01', '2005-12-31'],
    ['0000', 'year', '0000-01-01', '0000-12-31'],
    ['9999', 'year', '9999-01-01', '9999-12-31'],
    ['2005-02', 'month', '2005-02-01', '2005-02-28'],
    ['2005-10', 'month', '2005-10-01', '2005-10-31'],
    ['2005-10-27', 'day', '2005-10-27', '2005-10-27'],
    ['0000-01-01', 'day', '0000-01-01', '0000-01-01'],
    ['9999-12-31', 'day', '9999-12-31', '9999-12-31'],
  ])('%s, plain and qualified', (text, precision, first, last) => {
    const parsed = Object.keys(qualifiers).map((qualifier) => parseEdtf(`${text}${qualifier}`));
    expect(parsed).toEqual(
      Object.values(qualifiers).map((said) => ({ kind: 'date', precision, first, last, ...said })),
    );
  });

  test.each(['0000', '0001', '0004', '0100', '1600', '1900', '2000', '2004', '2005', '2100', '9996', '9999'])(
    'every day and month of %s parses, and no other',
    (year) => {
      const numbers = Array.from({ length: 100 }, (_, number) => twoDigits(number));
      const [days, months] = [calendar(year), numbers.map((month) => `${year}-${month}`)];
      const texts = months.flatMap((month) => numbers.map((day) => `${month}-${day}`));
      expect(texts.filter((text) => parseEdtf(text) !== undefined)).toEqual(days);
      expect(months.filter((text) => parseEdtf(text) !== undefined)).toEqual(months.slice(1, 13));
      expect(months.slice(1, 13).map((month) => span(month).end)).toEqual(
        months.slice(1, 13).map((month) => days.findLast((day) => day.startsWith(month))),
      );
    },
  );
});

describe('an interval', () => {
  test.each(
    words(`
      2004/2005 2004/2004 0000/9999 2004-06-16/2005 2004/2005-10-27 2005-10-26/2005-10-27 2005-12/2005-12-31
      2005-10-01/2005-10 2004~/2005? 2005-10-26%/2005-10-27~ 2004-06-16/.. 2004-06-16/ 2004~/.. ../2004 /2004
    `),
  )('%s has the bounds that are written', (text) => {
    const bound = (end = '') => ({ '': 'unknown', '..': 'open' })[end] ?? parseEdtf(end);
    const [from, to] = text.split('/').map(bound);
    expect(parseEdtf(text)).toEqual({ kind: 'interval', from, to });
  });

  test.each(
    words(`
      2005/2004 2005-10/2005-09 2005-10-27/2005-10-26 9999/0000 2005-11/2005-10-27 2006/2005-10-27 2005-10/2005
      2005-10-27/2005 2005/2005-10 2005/2005-10-27 2005-10/2005-10-30 2005~/2004~
    `),
  )('when it runs backward, or may: %s is refused', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

test.each([
  ['of nothing but signs', '| |?|/|..|...|../..|../|/..'],
  ['of other forms', 'today|27 Oct 2005|2005/10/27|2005.10.27|05-10-27|2005-1|2005-10-1|2005-001|20051027|200510'],
  ['with something left over', '12005|+2005|2005-|2005-10-|2005-10-27-01| 2005|2005 |2005\n|\n2005|2005\u0000|2005??'],
  ['with something missing', '-10-27|2005--27'],
  ['in other digits and dashes', '２００５|٢٠٠٥|2005–10'],
  ['with two qualifiers', '2005-10-27?~|2005-10-26%/2005-10-27~?'],
  ['of more than two parts', '2005/...|2005/.|2005//2006|2005/2006/2007|2005/2006/'],
  ['in no calendar', '2005-00|2005-13|2005-10-00|2005-10-32|2005-04-31|2005-02-30/2006|2004/2005-02-29'],
  ['before the year 0', '-2005|-0001|Y12005'],
  ['of unspecified digits and seasons', '2005-21|2005-24|20XX|200X-10|2005-XX|2005-10-XX|2005S2|1E3'],
  ['with a qualifier of a part', '?2005|~2005-10|2005?-10|2005-10?-27|2005-10-27/..?|..?/2005'],
  ['with a time, or of a set', '2005-10-27T10:00:00Z|[2004,2005]|{2004..2005}|2004..2005'],
  ['of a megabyte', `Y${'9'.repeat(50_000)}|${'2'.repeat(1e6)}|${'/'.repeat(1e6)}|${'.'.repeat(1e6)}`],
  ['of a megabyte that begins well', ['-10', '?', ' '].map((part) => '2005'.padEnd(1e6, part)).join('|')],
])('what is %s is no date of the profile', (_what, texts) => {
  const taken = texts.split('|').filter((text) => parseEdtf(text) !== undefined);
  expect(taken).toEqual([]);
  expect(() => edtf(texts.slice(0, 9))).toThrow(
    new RangeError(`not an EDTF date of the profile: ${texts.slice(0, 9)}`),
  );
});

describe('bounds, ends and spans', () => {
  test.each([
    ['2005', '2005', '2005', '2005-01-01', '2005-12-31'],
    ['2005-10-27%', '2005-10-27%', '2005-10-27%', '2005-10-27', '2005-10-27'],
    ['2004-06~/2005', '2004-06~', '2005', '2004-06-01', '2005-12-31'],
    ['2004-06-16/..', '2004-06-16', 'open', '2004-06-16', null],
    ['2004-06-16/', '2004-06-16', 'unknown', '2004-06-16', null],
    ['../2004-06', 'open', '2004-06', null, '2004-06-30'],
    ['/2004-06', 'unknown', '2004-06', null, '2004-06-30'],
  ])('%s goes from %s to %s, %s to %s', (text, from, to, start, end) => {
    const bound = (of: string) => (of === 'open' || of === 'unknown' ? of : parseEdtf(of));
    expect(endsOf(text)).toEqual({ from, to });
    expect(bounds(edtf(text))).toMatchObject({ from: bound(from), to: bound(to) });
    expect(span(text)).toEqual({ start, end });
  });

  test('no date has no span', () => expect(span(null)).toEqual({ start: null, end: null }));

  test.each([
    ['2005', '2005-10-27', true],
    ['2005', '2006', false],
    ['2005-10-27', '2005-10-28', false],
    ['2004/2005', '2005-12-31', true],
    ['2004/2005', '2004-01-01', true],
    ['2004/..', '9999', true],
    ['2004/', '2003', false],
    ['../2004', '0000', true],
    ['../2004', '2005/..', false],
    ['../2005', '2005/..', true],
    ['../2004', '../1900', true],
    [null, '2005', true],
    [null, null, true],
  ])('whether %s and %s share a day: %s', (a, b, expected) => {
    expect([overlaps(span(a), span(b)), overlaps(span(b), span(a))]).toEqual([expected, expected]);
  });
});

/** What the `edtf` package says of a date. */
interface OracleDate {
  readonly type: 'Date' | 'Season' | 'Interval';
  /** Numbers of a date; of an interval its ends: null where unknown, an infinity where open. */
  readonly values: readonly (number | OracleDate | null)[];
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
}

/** Never hand it anything but short, well-formed text: it hangs on what is not. */
const oracle = (text: string): OracleDate | undefined => {
  try {
    return parseOracle(text, { level: 1 });
  } catch {
    return undefined;
  }
};

const asOracle = (date: EdtfDate): object => {
  const [y = 0, m = 0, d = 0] = date.first.split('-').map(Number);
  return {
    type: 'Date',
    values: date.precision === 'year' ? [y] : date.precision === 'month' ? [y, m - 1] : [y, m - 1, d],
    uncertain: date.uncertain,
    approximate: date.approximate,
  };
};

const ofOracle = ({ type, values, uncertain: doubt = false, approximate: about = false }: OracleDate): object => ({
  type,
  values,
  uncertain: doubt,
  approximate: about,
});

/** Looser text than the profile: months to 24, days to 32. */
const looseText = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.option(fc.integer({ min: 0, max: 32 })))),
    fc.constantFrom('', '', '?', '~', '%'),
  )
  .map(([y, rest, qualifier]) => {
    const [m = null, d = null] = rest ?? [];
    const parts = [String(y).padStart(4, '0'), ...[m, d].filter((n) => n !== null).map(twoDigits)];
    return `${parts.join('-')}${qualifier}`;
  });

const isSeason = (text: string): boolean => /^\d{4}-2[1-4]/.test(text);
const isImpossibleLeapDay = (text: string): boolean =>
  /^\d{4}-02-29/.test(text) && !new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));

describe('against the edtf package', () => {
  test('a date parses to the same, except seasons and the leap days it lets through', () => {
    fc.assert(
      fc.property(looseText, (text) => {
        const [ours, theirs] = [parseEdtf(text), oracle(text)];
        if (isSeason(text) || isImpossibleLeapDay(text)) expect(ours).toBeUndefined();
        else if (theirs === undefined) expect(ours).toBeUndefined();
        else expect(asOracle(ours as EdtfDate)).toEqual(ofOracle(theirs));
      }),
      { numRuns: 200 },
    );
  });

  test('an interval parses to the same bounds, except what may run backward, which it lets through', () => {
    const bound = fc.oneof({ weight: 6, arbitrary: anyDateText }, { weight: 1, arbitrary: fc.constantFrom('', '..') });
    fc.assert(
      fc.property(bound, bound, (from, to) => {
        const [ours, theirs] = [parseEdtf(`${from}/${to}`), oracle(`${from}/${to}`)];
        const [a, b] = [parseEdtf(from), parseEdtf(to)] as (EdtfDate | undefined)[];
        if (ours?.kind !== 'interval') {
          const mayRunBackward = a !== undefined && b !== undefined && (a.first > b.first || a.last > b.last);
          expect(theirs === undefined || (!a && !b) || mayRunBackward).toBe(true);
          return;
        }
        const ends = theirs?.values.map((end) =>
          end === null ? 'unknown' : typeof end === 'number' ? 'open' : ofOracle(end),
        );
        expect(ends).toEqual([ours.from, ours.to].map((end) => (isDate(end) ? asOracle(end) : end)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('properties', () => {
  test('a span starts no later than it ends, and both are real days', () => {
    const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
    fc.assert(
      fc.property(anyDate, (text) => {
        const { start, end } = span(text);
        for (const limit of [start, end]) expect(limit === null || isDay(limit)).toBe(true);
        expect(start === null || end === null || start <= end).toBe(true);
        expect(start === null && end === null).toBe(false);
      }),
    );
  });

  test('two spans overlap when one of the days they begin on is in both, or both lack a beginning', () => {
    const holds = ({ start, end }: Span, day: string) =>
      (start === null || start <= day) && (end === null || day <= end);
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [one, other] = [span(a), span(b)];
        const begins = [one.start ?? '0000-01-01', other.start ?? '0000-01-01'];
        expect(overlaps(one, other)).toBe(begins.some((day) => holds(one, day) && holds(other, day)));
      }),
    );
  });

  test('an interval spans from the start of its beginning to the end of its end', () => {
    fc.assert(
      fc.property(anyInterval, (text) => {
        const [from = '', to = ''] = text.split('/');
        const [a, b] = [parseEdtf(from), parseEdtf(to)];
        expect(span(text)).toEqual({ start: a ? span(from).start : null, end: b ? span(to).end : null });
      }),
    );
  });
});

test('hostile text never throws, and what parses is of the profile', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%XY \n\u0000٣'), maxLength: 40 }),
    fc.tuple(anyDate, fc.string({ maxLength: 3 })).map(([date, tail]) => `${date}${tail}`),
  );
  const profile = /^(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?(?:\/(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?)?$/;
  fc.assert(
    fc.property(hostile, (text) => parseEdtf(text) === undefined || profile.test(text)),
    { numRuns: 2000 },
  );
});
