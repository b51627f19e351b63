/** Words and numbers of the views. */
import { describe, expect, test } from 'vitest';
import {
  capitalize,
  firstSentence,
  formatNumber,
  groupBy,
  hangingIndent,
  listInWords,
  pluralize,
  separated,
  wrap,
} from '../../src/views/text.js';

const url = 'https://example.org/a/very/long/path?with=query&and=more';

describe('wrapping', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['fits', 4, ['fits']],
    ['世界世界', 4, ['世界', '世界']],
    ['', 5, ['']],
    [url, 20, ['https://example.org/', 'a/very/long/path?', 'with=query&and=more']],
  ])('%j in %i columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test.each([
    ['[1] ', ['one two three', 'four'], 11, ['[1] one two', '    three', '    four']],
    ['', [], 10, []],
    ['wide lead ', ['ab'], 5, ['wide lead a', '          b']],
    ['- ', [url], 20, [`- ${url}`]],
  ])('after %j, %j hangs', (lead, paragraphs, width, lines) => {
    expect(hangingIndent(lead, paragraphs, width)).toEqual(lines);
  });

  test('blocks have a blank line between them', () => {
    expect(separated([['a', 'b'], ['c'], []])).toEqual(['a', 'b', '', 'c', '']);
  });
});

test.each([
  [listInWords([]), ''],
  [listInWords(['a']), 'a'],
  [listInWords(['a', 'b'], 'or'), 'a or b'],
  [listInWords(['a', 'b', 'c']), 'a, b and c'],
  [formatNumber(0), '0'],
  [formatNumber(999), '999'],
  [formatNumber(1000), '1,000'],
  [formatNumber(1234567), '1,234,567'],
  [pluralize(1, 'event'), '1 event'],
  [pluralize(0, 'event'), '0 events'],
  [pluralize(1209, 'entity', 'entities'), '1,209 entities'],
  [capitalize('one other'), 'One other'],
  [firstSentence('One v. two? Yes. No.'), 'One v. two?'],
  [firstSentence('No end'), 'No end'],
])('%j', (text, words) => expect(text).toBe(words));

test('groups stand in the order of their first member', () => {
  expect(groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
