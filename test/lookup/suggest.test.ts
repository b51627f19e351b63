/** What may have been meant by a mistyped word. */
import { describe, expect, test } from 'vitest';
import { suggest, suggestWord } from '../../src/lookup/suggest.js';

describe('a mistyped word', () => {
  test.each([
    ['short words are not guessed at', 'ax', 'ab', false],
    ['but those of three letters', 'abx', 'abc', true],
    ['whose first letter is right', 'xbcd', 'abcd', false],
    ['and that are the whole name', 'abx', 'abc def', false],
    ['where a longer one may be a part', 'abcdx', 'abcde fgh', true],
    ['numbers are not', '2006', '2005', false],
    ['nor designations', 'f17', 'f16', false],
    ['nor longer ones', 'ah1f', 'ah1z', false],
    ['but words with a year', 'cismoa2006', 'cismoa2005', true],
    ['case does not matter', 'STATUS', 'status', true],
    ['of five letters one may be wrong', 'abcdx', 'abcde', true],
    ['but not two', 'abcxy', 'abcde', false],
    ['of six letters two may be wrong', 'abcdxy', 'abcdef', true],
    ['but not three', 'abcxyz', 'abcdef', false],
    ['of eleven letters two may be wrong', 'abcdefghixy', 'abcdefghijk', true],
    ['but not three', 'abcdefghxyz', 'abcdefghijk', false],
    ['of twelve letters three', 'abcdefghixyz', 'abcdefghijkl', true],
    ['letters that have changed places count as one', 'bacde', 'abcde', true],
    ['of whatever word', 'cadbe', 'acdbe', true],
    ['but only their own', 'bbcda', 'abcde', false],
    ['what is no word is none', '--', 'a', false],
    ['nor is a long text', 'a'.repeat(61), 'a'.repeat(60), false],
    ['up to 60 letters', 'a'.repeat(60), `${'a'.repeat(59)}b`, true],
  ])('%s: %s, %s', (_rule, input, word, is) => expect(suggestWord(input, [word])).toEqual(is ? [word] : []));

  test.each([
    ['statsu', 'summary timeline entity status compare', 'status'],
    ['aaaaaa', 'aaaaab aaaaac aaaaad aaaaaa aaaabb', 'aaaaaa'],
    ['aaaaaa', 'aaaaae aaaaad aaaaac aaaaab', 'aaaaab aaaaac aaaaad'],
    ['aaaaaaaaa', 'aaaaaaaab aaaaaabbb', 'aaaaaaaab'],
    ['aaaaaaaaa', 'aaaaaaabb aaaaaabbb', 'aaaaaaabb'],
    ['aaaaaaaaa', 'aaaaaaabc aaaaaaabb', 'aaaaaaabb aaaaaaabc'],
    ['bcdef', 'acdef bcdea', 'bcdea acdef'],
    ['abcdef', 'xbcdef abcdxy', 'xbcdef'],
  ])('%s of %s: the nearest first, then by the alphabet, three at most', (input, words, expected) => {
    expect(suggestWord(input, words.split(' '))).toEqual(expected.split(' '));
  });
});

describe('names of several words', () => {
  test.each([
    ['a whole name comes before a longer one with the same word', 'pakstan', ['Pakistan']],
    ['one mistyped word of them is enough', 'kurila', ['Michael Kurilla']],
    ['all words of the input must be near', 'agrement pakstan', ['An agreement with Pakistan']],
    ['and near enough each', 'agreement xakixxax', []],
    ['spaces do not matter', 'michaelkurila', ['Michael Kurilla']],
    ['up to three letters', 'michaelkurixxx', ['Michael Kurilla']],
  ])('%s: %s', (_rule, input, expected) => {
    const names = ['An agreement with Pakistan', 'Pakistan', 'Michael Kurilla'];
    const candidates = names.map((label) => ({ label, names: [label] }));
    expect(suggest(input, candidates)).toEqual(expected);
  });

  test('a label is suggested once, whichever of its names are near', () => {
    const candidates = [
      { label: 'L', names: ['abcd', 'abce', 'xyzxyz'] },
      { label: 'L', names: ['abcf'] },
    ];
    expect(suggest('abcx', candidates)).toEqual(['L']);
  });
});
