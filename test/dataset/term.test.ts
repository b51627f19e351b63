import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTerm, termInWords } from '../../src/dataset/term.js';
import { contents } from '../support.js';

describe('a term', () => {
  test.each([
    ['P15Y', { years: 15, months: 0, days: 0 }, '15 years'],
    ['P1Y', { years: 1, months: 0, days: 0 }, '1 year'],
    ['P1Y6M', { years: 1, months: 6, days: 0 }, '1 year, 6 months'],
    ['P1M', { years: 0, months: 1, days: 0 }, '1 month'],
    ['P18M', { years: 0, months: 18, days: 0 }, '18 months'],
    ['P1D', { years: 0, months: 0, days: 1 }, '1 day'],
    ['P90D', { years: 0, months: 0, days: 90 }, '90 days'],
    ['P2Y1D', { years: 2, months: 0, days: 1 }, '2 years, 1 day'],
    ['P1M2D', { years: 0, months: 1, days: 2 }, '1 month, 2 days'],
    ['P1Y2M3D', { years: 1, months: 2, days: 3 }, '1 year, 2 months, 3 days'],
    ['P999Y999M9999D', { years: 999, months: 999, days: 9999 }, '999 years, 999 months, 9999 days'],
    ['P0D', { years: 0, months: 0, days: 0 }, '0 days'],
    ['P0Y', { years: 0, months: 0, days: 0 }, '0 days'],
    ['P005Y', { years: 5, months: 0, days: 0 }, '5 years'],
  ])('%s is read and worded', (text, term, words) => {
    expect(parseTerm(text)).toEqual(term);
    expect(termInWords(term)).toBe(words);
  });

  test.each([
    '',
    'P',
    'p15y',
    'P15',
    '15Y',
    'P15y',
    'P-1Y',
    'P1.5Y',
    'P1,5Y',
    'P1W',
    'PT1H',
    'P1YT1H',
    'P1M1Y',
    'P1D1M',
    'P1Y1Y',
    'PY',
    'P1000Y',
    'P1000M',
    'P10000D',
    ' P1Y',
    'P1Y ',
    'P1Y\n',
    'P１Y',
    '15 years',
  ])('%j is none', (text) => {
    expect(parseTerm(text)).toBeUndefined();
  });

  test('any amounts are read as they are written', () => {
    const amount = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(amount(999), amount(999), amount(9999), (years, months, days) => {
        expect(parseTerm(`P${years}Y${months}M${days}D`)).toEqual({ years, months, days });
      }),
    );
  });

  test('a megabyte is refused in no time', () => {
    const before = performance.now();
    for (const text of [`P${'1'.repeat(1_000_000)}Y`, 'P1Y'.repeat(300_000)]) expect(parseTerm(text)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('those of the dataset', () => {
    const terms = new Set(contents.agreements.flatMap(({ term }) => (term === null ? [] : [term])));
    const words = [...terms].sort().map((term) => {
      const parsed = parseTerm(term);
      return [term, parsed === undefined ? 'none' : termInWords(parsed)];
    });
    expect(words).toEqual([
      ['P10Y', '10 years'],
      ['P15Y', '15 years'],
      ['P5Y', '5 years'],
    ]);
  });
});
