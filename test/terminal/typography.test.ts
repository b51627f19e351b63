/** Quotation marks, apostrophes and what is kept on one line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindWords, noBreakSpace, typeset } from '../../src/terminal/typography.js';
import { wrap } from '../../src/terminal/wrap.js';

const unicode = { unicode: true };
const ascii = { unicode: false };

describe('quotation marks', () => {
  test.each([
    ["Pakistan's cabinet", 'Pakistan\u2019s cabinet'],
    ['he said "no" ("never")', 'he said \u201cno\u201d (\u201cnever\u201d)'],
    ["the 'key' of the '90s", 'the \u2018key\u2019 of the \u201990s'],
    ["the states' forces", 'the states\u2019 forces'],
  ])('%s', (text, set) => {
    expect(typeset(text, unicode)).toBe(set);
    expect(typeset(set, ascii)).toBe(text);
  });

  test('text that is set stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '(', '1', '-') }), (text) => {
        const once = typeset(text, unicode);
        expect(typeset(once, unicode)).toBe(once);
        expect(typeset(once, ascii).replaceAll(noBreakSpace, ' ')).toBe(text);
      }),
    );
  });
});

test.each([
  ['on 3 August 2023, at', 'on 3\u00a0August\u00a02023, at'],
  ['c. 2 Aug 2023', 'c.\u00a02\u00a0Aug\u00a02023'],
  ['in Oct 2005 and May 2', 'in Oct\u00a02005 and May 2'],
  ['a $450 million case of 12 Marines', 'a $450\u00a0million case of 12 Marines'],
])('dates and amounts are held together: %s', (text, bound) => expect(typeset(text, unicode)).toBe(bound));

test('words that are held together break elsewhere, and are printed with spaces', () => {
  expect(wrap(`one two ${bindWords('three [1]')}`, 12)).toEqual(['one two', 'three [1]']);
  expect(wrap(bindWords('held together'), 30)).toEqual(['held together']);
  expect(wrap(bindWords('too long to hold'), 8)).toEqual(['too long', 'to hold']);
});
