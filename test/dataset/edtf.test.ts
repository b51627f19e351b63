// @ts-expect-error: the package has no types
import { parse as parseOracle } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bounds,
  type Edtf,
  type EdtfDate,
  edtf,
  overlaps,
  parseEdtf,
  type Span,
  span,
  spanOf,
} from '../../src/dataset/edtf.js';
import { anyDate, anyDateText, anyInterval } from '../data/arbitrary-dates.js';

const year = (first: string, doubt: Partial<EdtfDate> = {}): EdtfDate => ({
  kind: 'date',
  precision: 'year',
  uncertain: false,
  approximate: false,
  first: `${first}-01-01`,
  last: `${first}-12-31`,
  ...doubt,
});
const month = (first: string, lastDay: number, doubt: Partial<EdtfDate> = {}): EdtfDate => ({
  ...year(''),
  precision: 'month',
  first: `${first}-01`,
  last: `${first}-${lastDay}`,
  ...doubt,
});
const day = (only: string, doubt: Partial<EdtfDate> = {}): EdtfDate => ({
  ...year(''),
  precision: 'day',
  first: only,
  last: only,
  ...doubt,
});

const uncertain = { uncertain: true };
const approximate = { approximate: true };

describe('a date', () => {
  const valid: readonly [string, EdtfDate][] = [
    ['2005', year('2005')],
    ['0000', year('0000')],
    ['0001', year('0001')],
    ['9999', year('9999')],
    ['2005?', year('2005', uncertain)],
    ['2005~', year('2005', approximate)],
    ['2005%', year('2005', { ...uncertain, ...approximate })],
    ['2005-01', month('2005-01', 31)],
    ['2005-02', month('2005-02', 28)],
    ['2004-02', month('2004-02', 29)],
    ['2005-03', month('2005-03', 31)],
    ['2005-04', month('2005-04', 30)],
    ['2005-05', month('2005-05', 31)],
    ['2005-06', month('2005-06', 30)],
    ['2005-07', month('2005-07', 31)],
    ['2005-08', month('2005-08', 31)],
    ['2005-09', month('2005-09', 30)],
    ['2005-10', month('2005-10', 31)],
    ['2005-11', month('2005-11', 30)],
    ['2005-12', month('2005-12', 31)],
    ['0000-02', month('0000-02', 29)],
    ['1900-02', month('1900-02', 28)],
    ['2000-02', month('2000-02', 29)],
    ['2005-10?', month('2005-10', 31, uncertain)],
    ['2005-10~', month('2005-10', 31, approximate)],
    ['2005-10%', month('2005-10', 31, { ...uncertain, ...approximate })],
    ['2005-10-27', day('2005-10-27')],
    ['0000-01-01', day('0000-01-01')],
    ['9999-12-31', day('9999-12-31')],
    ['2005-10-27?', day('2005-10-27', uncertain)],
    ['2005-10-27~', day('2005-10-27', approximate)],
    ['2005-10-27%', day('2005-10-27', { ...uncertain, ...approximate })],
  ];

  test.each(valid)('%s', (text, expected) => {
    expect(parseEdtf(text)).toEqual(expected);
  });

  test.each(['0000', '0004', '1600', '2000', '2004', '2024', '2400', '9996'])('29 February %s exists', (leap) => {
    expect(parseEdtf(`${leap}-02-29`)).toEqual(day(`${leap}-02-29`));
    expect(parseEdtf(`${leap}-02-30`)).toBeUndefined();
  });

  test.each(['0001', '0100', '1700', '1800', '1900', '2005', '2100', '9900', '9999'])(
    '29 February %s does not exist',
    (common) => {
      expect(parseEdtf(`${common}-02-28`)).toEqual(day(`${common}-02-28`));
      expect(parseEdtf(`${common}-02-29`)).toBeUndefined();
    },
  );

  test('every day of a leap and of a common year parses, and no other', () => {
    const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
    const daysOf = (of: string) =>
      twoDigits.flatMap((mm) => twoDigits.map((dd) => `${of}-${mm}-${dd}`)).filter((text) => parseEdtf(text));
    const calendar = (of: number) =>
      Array.from({ length: 366 }, (_, number) => new Date(Date.UTC(of, 0, 1 + number)).toISOString().slice(0, 10));
    expect(daysOf('2004')).toEqual(calendar(2004));
    expect(daysOf('2005')).toEqual(calendar(2005).slice(0, 365));
  });
});

describe('an interval', () => {
  const valid: readonly [string, Edtf][] = [
    ['2004/2005', { kind: 'interval', from: year('2004'), to: year('2005') }],
    ['2004/2004', { kind: 'interval', from: year('2004'), to: year('2004') }],
    ['0000/9999', { kind: 'interval', from: year('0000'), to: year('9999') }],
    ['2004-06-16/2005', { kind: 'interval', from: day('2004-06-16'), to: year('2005') }],
    ['2004/2005-10-27', { kind: 'interval', from: year('2004'), to: day('2005-10-27') }],
    ['2005-10-26/2005-10-27', { kind: 'interval', from: day('2005-10-26'), to: day('2005-10-27') }],
    ['2005-12/2005-12-31', { kind: 'interval', from: month('2005-12', 31), to: day('2005-12-31') }],
    ['2005-10-01/2005-10', { kind: 'interval', from: day('2005-10-01'), to: month('2005-10', 31) }],
    ['2004~/2005?', { kind: 'interval', from: year('2004', approximate), to: year('2005', uncertain) }],
    [
      '2005-10-26%/2005-10-27~',
      {
        kind: 'interval',
        from: day('2005-10-26', { ...uncertain, ...approximate }),
        to: day('2005-10-27', approximate),
      },
    ],
    ['2004-06-16/..', { kind: 'interval', from: day('2004-06-16'), to: 'open' }],
    ['2004-06-16/', { kind: 'interval', from: day('2004-06-16'), to: 'unknown' }],
    ['2004~/..', { kind: 'interval', from: year('2004', approximate), to: 'open' }],
    ['../2004', { kind: 'interval', from: 'open', to: year('2004') }],
    ['/2004', { kind: 'interval', from: 'unknown', to: year('2004') }],
  ];

  test.each(valid)('%s', (text, expected) => {
    expect(parseEdtf(text)).toEqual(expected);
  });

  test.each([
    ['2005/2004'],
    ['2005-10/2005-09'],
    ['2005-10-27/2005-10-26'],
    ['9999/0000'],
    ['2005-11/2005-10-27'],
    ['2006/2005-10-27'],
    ['2005-10/2005'],
    ['2005-10-27/2005'],
    ['2005/2005-10'],
    ['2005/2005-10-27'],
    ['2005-10/2005-10-30'],
    ['2005~/2004~'],
  ])('when it runs backward, or may: %s is refused', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  test.each(['/', '../..', '../', '/..'])('when it has no date: %s is refused', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });
});

describe('what is no date of the profile', () => {
  test.each([
    // Not of EDTF at all.
    '',
    ' ',
    'today',
    '27 Oct 2005',
    '2005/10/27',
    '2005.10.27',
    '05-10-27',
    '2005-1',
    '2005-10-1',
    '2005-001',
    '20051027',
    '200510',
    '12005',
    '+2005',
    '2005-',
    '2005-10-',
    '-10-27',
    '2005--27',
    '2005-10-27-01',
    ' 2005',
    '2005 ',
    '2005\n',
    '\n2005',
    '2005\u0000',
    '２００５',
    '٢٠٠٥',
    '2005–10',
    '2005-10-27?~',
    '2005??',
    '?',
    '...',
    '..',
    '2005/...',
    '2005/.',
    '2005//2006',
    '2005/2006/2007',
    '2005/2006/',
    // No such month or day.
    '2005-00',
    '2005-13',
    '2005-10-00',
    '2005-10-32',
    '2005-04-31',
    '2005-06-31',
    '2005-09-31',
    '2005-11-31',
    '2005-02-30/2006',
    '2004/2005-02-29',
    // Of EDTF, but not of the profile.
    '-2005',
    '-0001',
    'Y12005',
    '2005-21',
    '2005-24',
    '20XX',
    '200X-10',
    '2005-XX',
    '2005-10-XX',
    '?2005',
    '~2005-10',
    '2005?-10',
    '2005-10?-27',
    '2005-10-27T10:00:00Z',
    '2005S2',
    '1E3',
    '[2004,2005]',
    '{2004..2005}',
    '2004..2005',
    '2005-10-27/..?',
    '..?/2005',
  ])('%j', (text) => {
    expect(parseEdtf(text)).toBeUndefined();
  });

  test('when a text is longer than the longest date, it is refused', () => {
    expect('2005-10-26%/2005-10-27~'.length).toBe(23);
    expect(parseEdtf('2005-10-26%/2005-10-27~')).toBeDefined();
    expect(parseEdtf('2005-10-26%/2005-10-27~ ')).toBeUndefined();
  });
});

describe('edtf', () => {
  test('when the text parses, it is the date', () => {
    expect(edtf('2005')).toEqual(year('2005'));
  });

  test('when it does not, it throws a RangeError that quotes it', () => {
    expect(() => edtf('2005-13')).toThrow(new RangeError('not an EDTF date of the profile: 2005-13'));
  });
});

describe('bounds and spans', () => {
  test('the bounds of a date are the date twice', () => {
    expect(bounds(edtf('2005'))).toEqual({ from: year('2005'), to: year('2005') });
    expect(bounds(edtf('2005/..'))).toMatchObject({ from: year('2005'), to: 'open' });
  });

  test.each([
    ['2005', '2005-01-01', '2005-12-31'],
    ['2005-02', '2005-02-01', '2005-02-28'],
    ['2005-10-27%', '2005-10-27', '2005-10-27'],
    ['2004-06/2005', '2004-06-01', '2005-12-31'],
    ['2004-06-16/..', '2004-06-16', null],
    ['2004-06-16/', '2004-06-16', null],
    ['../2004-06', null, '2004-06-30'],
    ['/2004-06', null, '2004-06-30'],
    [null, null, null],
  ])('the span of %s is %s to %s', (text, start, end) => {
    expect(span(text)).toEqual({ start, end });
  });

  test('the span of what does not parse is a RangeError', () => {
    expect(() => span('soon')).toThrow(RangeError);
  });

  test.each([
    ['2005', '2005', true],
    ['2005', '2005-10-27', true],
    ['2005', '2006', false],
    ['2005-10-27', '2005-10-28', false],
    ['2004/2005', '2005-12-31', true],
    ['2004/2005', '2006-01-01', false],
    ['2004/2005', '2003-12-31', false],
    ['2004/2005', '2004-01-01', true],
    ['2004/..', '9999', true],
    ['2004/..', '2003', false],
    ['2004/', '9999', true],
    ['../2004', '0000', true],
    ['../2004', '2005', false],
    ['../2004', '2005/..', false],
    ['../2005', '2005/..', true],
    ['../2004', '../1900', true],
    [null, '2005', true],
    [null, null, true],
  ])('whether %s and %s share a day: %s', (a, b, expected) => {
    expect(overlaps(span(a), span(b))).toBe(expected);
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
    const parts = [
      String(y).padStart(4, '0'),
      ...[m, d].filter((n) => n !== null).map((n) => String(n).padStart(2, '0')),
    ];
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
        expect(ends).toEqual([ours.from, ours.to].map((end) => (typeof end === 'object' ? asOracle(end) : end)));
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

  test('overlap is symmetric, and every date overlaps itself', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(overlaps(span(a), span(b))).toBe(overlaps(span(b), span(a)));
        expect(overlaps(span(a), span(a))).toBe(true);
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
        expect(span(text)).toEqual({ start: a ? spanOf(a).start : null, end: b ? spanOf(b).end : null });
      }),
    );
  });

  test('a qualifier changes what is said of a date, not its span', () => {
    fc.assert(
      fc.property(anyDateText, fc.constantFrom('?', '~', '%'), (text, qualifier) => {
        const plain = text.replace(/[?~%]$/, '');
        expect(span(`${plain}${qualifier}`)).toEqual(span(plain));
      }),
    );
  });
});

describe('hostile text', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%XY \n\u0000٣'), maxLength: 40 }),
    fc.tuple(anyDate, fc.string({ maxLength: 3 })).map(([date, tail]) => `${date}${tail}`),
  );

  test('never throws, and what parses is of the profile', () => {
    const profile = /^(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?(?:\/(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?)?$/;
    fc.assert(
      fc.property(nasty, (text) => {
        const parsed = parseEdtf(text);
        expect(parsed === undefined || profile.test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['nines', `Y${'9'.repeat(50_000)}`],
    ['digits', '2'.repeat(1_000_000)],
    ['slashes', '/'.repeat(1_000_000)],
    ['dots', '.'.repeat(1_000_000)],
    ['months', '2005'.padEnd(1_000_000, '-10')],
    ['doubt', `2005${'?'.repeat(1_000_000)}`],
    ['spaces', `2005${' '.repeat(1_000_000)}`],
  ])('a megabyte of %s is refused in no time', (_name, text) => {
    const before = performance.now();
    for (let times = 0; times < 1000; times += 1) expect(parseEdtf(text)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
