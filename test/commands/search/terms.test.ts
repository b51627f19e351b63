/** How words of a question match words of texts. */
import { describe, expect, test } from 'vitest';
import { exactTerm, fuzzyTerm, inFigures } from '../../../src/commands/search/terms.js';

describe('a word as it is written', () => {
  test.each([
    ['sanction', 'sanction', 1],
    ['sanctions', 'sanction', 0.9],
    ['sanction', 'sanctions', 0.9],
    ['signed', 'signing', 0.9],
    ['ally', 'allies', 0.9],
    ['pak', 'oak', 0],
    ['pa', 'pakistan', 0],
    ['arms', 'charms', 0],
  ])('%s matches %s: %d', (text, word, similarity) => expect(exactTerm(text).similarity(word)).toBe(similarity));

  test('a prefix of three letters matches, less the longer the word', () => {
    const { similarity } = exactTerm('pak');
    expect(similarity('pakis')).toBeGreaterThan(similarity('pakistan'));
    expect(similarity('pakistan')).toBeGreaterThan(0);
    expect(similarity('pakis')).toBeLessThan(0.9);
  });

  test.each([
    ['f16', 'f16', 1],
    ['f16', 'f16s', 1],
    ['f16s', 'f16', 1],
    ['f16', 'f16a', 0],
    ['f1', 'f16', 0],
    ['2005', '2005', 1],
    ['200', '2005', 0],
    ['1990s', '1990', 0],
  ])('a number or designation matches whole: %s and %s: %d', (text, word, similarity) => {
    expect(exactTerm(text).similarity(word)).toBe(similarity);
  });
});

describe('a word that is found nowhere', () => {
  test.each([
    ['peshawer', 'peshawar', true],
    ['earthquaek', 'earthquake', true],
    ['kurila', 'kurilla', true],
    ['kurila', 'kurillas', false],
    ['zoa', 'zia', false],
    ['f17', 'f16', false],
    ['2004', '2005', false],
  ])('%s resembles %s: %s', (text, word, is) => {
    const similarity = fuzzyTerm(text).similarity(word);
    expect(similarity > 0).toBe(is);
    expect(similarity).toBeLessThan(0.45);
  });
});

describe('what a text with a match contains', () => {
  test.each([
    ['f16', 'the f-16 jets', true],
    ['f16', 'the f.16 jets', true],
    ['f16', 'of16', false],
    ['f16s', 'the f-16 jets', true],
    ['sanctions', 'was sanctioned', true],
    ['allies', 'an ally', true],
    ['arms', 'charms', false],
    ['use', 'using', false],
    ['भारत', 'संभारत', true],
    ['x'.repeat(99), 'x'.repeat(60), true],
  ])('%s in %j: %s', (text, among, is) => expect(exactTerm(text).pattern.test(among)).toBe(is));

  test('of a misspelled word, anything', () => expect(fuzzyTerm('peshawer').pattern.test('')).toBe(true));
});

test.each([
  ['Eleven or TWENTY pacts, ten states', '11 or 20 pacts, ten states'],
  ['9/11 attacks', '11 september 2001 attacks'],
  ['after 9/11, post-9/11, since 9/11', '2001, 2001, 2001'],
  ['19/11', '19/11'],
])('%j in figures: %j', (input, words) => expect(inFigures(input)).toBe(words));
