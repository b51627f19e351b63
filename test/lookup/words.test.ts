/** How text is folded into keys, words and terms. */
import { describe, expect, test } from 'vitest';
import { fold, keyOf, queryTerms, termsOf, wordsOf } from '../../src/lookup/words.js';

describe('folding', () => {
  test.each([
    ['Türkiye', 'turkiye'],
    ['ÉCOLE', 'ecole'],
    ['ASCII only', 'ascii only'],
    ['پاکستان', 'پاکستان'],
  ])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded));

  test.each([
    ['F-16', 'f16'],
    ['f 16', 'f16'],
    ['پاک-امریکہ', 'پاکامریکہ'],
    ['!?', ''],
  ])('the key of %j is %j', (text, key) => expect(keyOf(text)).toBe(key));
});

test('words are split at everything that is no letter or digit', () => {
  expect(wordsOf("U.S.-Pakistan, the F-16's")).toEqual(['u', 's', 'pakistan', 'the', 'f', '16', 's']);
  expect(wordsOf('--')).toEqual([]);
});

test('a compound is found as one and by its parts', () => {
  expect(termsOf('the F-16 and U.S.')).toEqual(['the', 'f16', 'f', '16', 'and', 'us', 'u', 's']);
});

describe('what an input asks for', () => {
  test.each([
    ['F-16 sale', ['f16', 'sale']],
    ['arms-embargo', ['arms', 'embargo']],
    ['what is the status of CIS-MOA', ['status', 'cis', 'moa']],
    ['the', ['the']],
    ['war War WAR', ['war']],
    ['  ', []],
  ])('%j asks for %j', (input, terms) => expect(queryTerms(input)).toEqual(terms));
});
