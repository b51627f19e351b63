import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTerm, termInWords } from '../../src/dataset/term.js';

describe('a term', () => {
  test.each([
    ['P15Y', [15, 0, 0], '15 years'],
    ['P1Y', [1, 0, 0], '1 year'],
    ['P1Y6M', [1, 6, 0], '1 year, 6 months'],
    ['P18M', [0, 18, 0], '18 months'],
    ['P1M2D', [0, 1, 2], '1 month, 2 days'],
    ['P2Y1D', [2, 0, 1], '2 years, 1 day'],
    ['P999Y999M9999D', [999, 999, 9999], '999 years, 999 months, 9999 days'],
    ['P0D', [0, 0, 0], '0 days'],
    ['P0Y', [0, 0, 0], '0 days'],
    ['P005Y', [5, 0, 0], '5 years'],
  ])('%s is read and worded', (text, [years, months, days], words) => {
    const term = parseTerm(text);
    expect(term).toEqual({ years, months, days });
    expect(term && termInWords(term)).toBe(words);
  });

  test.each([
    ['incomplete', '|P|p15y|P15|15Y|P15y|PY|15 years'],
    ['of other units or signs', 'P-1Y|P1.5Y|P1,5Y|P1W|PT1H|P1YT1H'],
    ['out of order', 'P1M1Y|P1D1M|P1Y1Y'],
    ['too long', 'P1000Y|P1000M|P10000D'],
    ['with spaces or other digits', ' P1Y|P1Y |P1Y\n|P１Y'],
    ['of a megabyte', `P${'1'.repeat(1e6)}Y|${'P1Y'.repeat(300_000)}`],
  ])('what is %s is none', (_what, texts) => {
    expect(texts.split('|').filter((text) => parseTerm(text) !== undefined)).toEqual([]);
  });

  test('any amounts are read as they are written', () => {
    const amount = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(amount(999), amount(999), amount(9999), (years, months, days) => {
        expect(parseTerm(`P${years}Y${months}M${days}D`)).toEqual({ years, months, days });
      }),
    );
  });
});
