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

  test.each([
    ['short words are not guessed at', 'ax', 'ab', false],
    ['nor numbers', '2006', '2005', false],
    ['nor designations', 'f17', 'f16', false],
    ['nor longer ones', 'ah1f', 'ah1z', false],
    ['but words with a year', 'cismoa2006', 'cismoa2005', true],
    ['of five letters one may be wrong', 'abcdx', 'abcde', true],
    ['but not two', 'abcxy', 'abcde', false],
    ['of six letters two may be wrong', 'abcdxy', 'abcdef', true],
    ['but not three', 'abcxyz', 'abcdef', false],
    ['of nine letters two may be wrong', 'abcdefgyz', 'abcdefghi', true],
    ['but not three', 'abcdefxyz', 'abcdefghi', false],
    ['of twelve letters three', 'abcdefghixyz', 'abcdefghijkl', true],
    ['a designation is not mistyped', 'f15', 'f16', false],
    ['a digit of a longer id may be', 'cismoa2006', 'cismoa2005', true],
    ['letters that have changed places count as one', 'bacde', 'abcde', true],
  ])('%s', (_rule, input, word, is) => expect(suggestWord(input, [word])).toEqual(is ? [word] : []));

  test('the nearest come first, then by the alphabet, three at most', () => {
    expect(suggestWord('aaaaaa', ['aaaaab', 'aaaaac', 'aaaaad', 'aaaaaa', 'aaaabb'])).toEqual(['aaaaaa']);
    expect(suggestWord('aaaaaa', ['aaaaae', 'aaaaad', 'aaaaac', 'aaaaab'])).toEqual(['aaaaab', 'aaaaac', 'aaaaad']);
  });

  test('only the nearest are suggested', () => {
    expect(suggestWord('aaaaaaaaa', ['aaaaaaaab', 'aaaaaabbb'])).toEqual(['aaaaaaaab']);
    expect(suggestWord('aaaaaaaaa', ['aaaaaaabb', 'aaaaaabbb'])).toEqual(['aaaaaaabb']);
    expect(suggestWord('aaaaaaaaa', ['aaaaaaabc', 'aaaaaaabb'])).toEqual(['aaaaaaabb', 'aaaaaaabc']);
  });

  test('an input longer than any typing error suggests nothing', () => {
    expect(suggestWord('a'.repeat(60), ['a'.repeat(60)])).toEqual(['a'.repeat(60)]);
    expect(suggestWord('a'.repeat(61), ['a'.repeat(60)])).toEqual([]);
  });
});

describe('names of several words', () => {
  test('a whole name comes before a longer one with the same word', () => {
    const names = ['An agreement with Pakistan', 'Pakistan'].map((label) => ({ label, names: [label] }));
    expect(suggest('pakstan', names)).toEqual(['Pakistan']);
    expect(suggest('agrement pakstan', names)).toEqual(['An agreement with Pakistan']);
  });

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
