/** How text is folded into keys, words and terms. */
import { describe, expect, test } from 'vitest';
import {
  askedName,
  fold,
  isQuestion,
  keyOf,
  queryTerms,
  rowOfWords,
  termsOf,
  wordsOf,
} from '../../src/lookup/words.js';

test.each([
  ['Türkiye', 'turkiye'],
  ['ÉCOLE', 'ecole'],
  ['ASCII only', 'ascii only'],
  ['Pakistan\u2019s \u2018way\u2019', "pakistan's 'way'"],
  ['پاکستان', 'پاکستان'],
])('%j folds to %j', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['F-16', 'f16'],
  ['f 16', 'f16'],
  ['پاک-امریکہ', 'پاکامریکہ'],
  ['!?', ''],
])('the key of %j is %j', (text, key) => expect(keyOf(text)).toBe(key));

describe('words, in a row and as they can be found', () => {
  test.each([
    ["U.S.-Pakistan, the F-16's", 'u s pakistan the f 16 s', 'us pakistan the f16s', 'us u s pakistan the f16s f 16 s'],
    ['and/or 1979\u20131990', 'and or 1979 1990', 'andor 1979 1990', 'andor and or 1979 1990'],
    ['پاک-امریکہ معاہدہ', 'پاک امریکہ معاہدہ', 'پاکامریکہ معاہدہ', 'پاکامریکہ پاک امریکہ معاہدہ'],
    ['-- €', '', '', ''],
  ])('%j', (text, words, row, terms) => {
    expect(wordsOf(text).join(' ')).toBe(words);
    expect(rowOfWords(text).join(' ')).toBe(row);
    expect(termsOf(text).join(' ')).toBe(terms);
  });
});

test.each([
  ['F-16 sale', ['f16', 'sale']],
  ['P-3Cs', ['p3cs']],
  ['arms-embargo', ['arms', 'embargo']],
  ['us&pakistan 1+1 title:nuclear -tests', ['us', 'pakistan', '1', 'title', 'nuclear', 'tests']],
  ['what is the status of CIS-MOA', ['status', 'cis', 'moa']],
  ['at', ['at']],
  ['the', ['the']],
  ['war War WAR', ['war']],
  ['  ', []],
])('%j asks for %j', (input, terms) => expect(queryTerms(input)).toEqual(terms));

test.each([
  ['who is Munir', 'Munir', false],
  ["What's the U-2", 'U-2', false],
  ['tell me about a CISMOA', 'CISMOA', false],
  ['the president of the United States', 'president of the United States', false],
  ['what does it say', 'what does it say', true],
  ['what is in force', 'in force', true],
  ['in force', 'in force', true],
  ['treaty was it secret', 'treaty was it secret', true],
])('%j asks what %j is; more than that: %s', (text, name, is) => {
  expect(askedName(text)).toBe(name);
  expect(isQuestion(text)).toBe(is);
});
