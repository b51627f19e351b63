/** Words and numbers of the views. */
import { describe, expect, test } from 'vitest';
import { formatNumber, groupBy, hangingIndent, listInWords, pluralize, wrap } from '../../src/views/text.js';

describe('wrapping', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['fits', 4, ['fits']],
    ['世界世界', 4, ['世界', '世界']],
    ['', 5, ['']],
  ])('%j in %i columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test('a URL goes on in the next line, whole', () => {
    const url = 'https://example.org/a/very/long/path?with=query&and=more';
    expect(wrap(url, 20).join('')).toBe(url);
    expect(wrap(url, 20).every((line) => line.length <= 20)).toBe(true);
  });

  test('what hangs is indented by the width of its lead', () => {
    expect(hangingIndent('[1] ', ['one two three', 'four'], 11)).toEqual(['[1] one two', '    three', '    four']);
    expect(hangingIndent('', [], 10)).toEqual([]);
    expect(hangingIndent('wide lead ', ['ab'], 5)).toEqual(['wide lead a', '          b']);
  });
});

describe('in words', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j: %j', (items, words) => expect(listInWords(items)).toBe(words));

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%i in figures: %s', (count, figures) => expect(formatNumber(count)).toBe(figures));

  test('one is singular', () => {
    expect([pluralize(1, 'event'), pluralize(0, 'event'), pluralize(1209, 'entity', 'entities')]).toEqual([
      '1 event',
      '0 events',
      '1,209 entities',
    ]);
  });
});

test('groups stand in the order of their first member', () => {
  expect(groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});
