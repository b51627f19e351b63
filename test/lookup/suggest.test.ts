/** What may have been meant by a mistyped word. */
import { describe, expect, test } from 'vitest';
import { suggest, suggestWord } from '../../src/lookup/suggest.js';

describe('a mistyped word', () => {
  test.each([
    ['timelin', ['timeline']],
    ['tmeline', ['timeline']],
    ['statsu', ['status']],
    ['STATUS', ['status']],
    ['xyz', []],
    ['', []],
    ['--', []],
  ])('%j among the commands may mean %j', (input, expected) => {
    expect(suggestWord(input, ['summary', 'timeline', 'entity', 'status', 'compare'])).toEqual(expected);
  });

  test('a third of the letters may be wrong, and at least one', () => {
    expect(suggestWord('abcxyz', ['abcdef'])).toEqual([]);
    expect(suggestWord('abcdxy', ['abcdef'])).toEqual(['abcdef']);
    expect(suggestWord('ax', ['ab'])).toEqual(['ab']);
    expect(suggestWord('xy', ['ab'])).toEqual([]);
  });

  test('the nearest come first, then by the alphabet, three at most', () => {
    expect(suggestWord('aaaaaa', ['aaaaab', 'aaaaac', 'aaaaad', 'aaaaaa', 'aaaabb'])).toEqual(['aaaaaa']);
    expect(suggestWord('aaaaaa', ['aaaaae', 'aaaaad', 'aaaaac', 'aaaaab'])).toEqual(['aaaaab', 'aaaaac', 'aaaaad']);
  });

  test('what needs far more edits than the nearest is left out', () => {
    expect(suggestWord('aaaaaaaaa', ['aaaaaaaab', 'aaaaaabbb'])).toEqual(['aaaaaaaab']);
    expect(suggestWord('aaaaaaaaa', ['aaaaaaabb', 'aaaaaabbb'])).toEqual(['aaaaaaabb', 'aaaaaabbb']);
  });

  test('an input longer than any typing error suggests nothing', () => {
    expect(suggestWord('a'.repeat(60), ['a'.repeat(60)])).toEqual(['a'.repeat(60)]);
    expect(suggestWord('a'.repeat(61), ['a'.repeat(60)])).toEqual([]);
  });
});

describe('names of several words', () => {
  test('one mistyped word of them is enough', () => {
    expect(suggest('kurila', [{ label: 'General', names: ['Michael Kurilla'] }])).toEqual(['General']);
  });

  test('a label is suggested once, however many of its names are near', () => {
    expect(
      suggest('abcx', [
        { label: 'L', names: ['abcd', 'abce'] },
        { label: 'L', names: ['abcf'] },
      ]),
    ).toEqual(['L']);
  });
});
