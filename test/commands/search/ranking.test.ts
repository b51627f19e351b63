/** What the ranking promises, on records that are made up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/commands/search/documents.js';
import { boosts, type Entry } from '../../../src/commands/search/entries.js';
import { rank } from '../../../src/commands/search/ranking.js';
import { exactTerm, type QueryTerm } from '../../../src/commands/search/terms.js';

const entry = (
  id: string,
  texts: Partial<Record<'title' | 'aliases' | 'text' | 'details' | 'years', string>>,
): Entry => {
  const { title = '', aliases = '', text = '', details = '', years = '' } = texts;
  const when = { date: null, start: null, end: null };
  return { id, collection: 'events', texts: [title, aliases, text, details, years], when, weight: 1 };
};

const ranked = (
  entries: readonly Entry[],
  words: readonly string[],
  { total = 100, factor = (_id: string): number => 1 } = {},
) => {
  const terms = words.map(exactTerm);
  const documents = entries.map((each) => documentOf(each, terms));
  return rank(documents, terms, total, (document) => factor(document.entry.id));
};

const order = (...args: Parameters<typeof ranked>): string[] =>
  ranked(...args).map(({ document }) => document.entry.id);

const scores = (...args: Parameters<typeof ranked>): number[] => ranked(...args).map(({ score }) => score);

describe('order', () => {
  test('a rarer word counts more', () => {
    const common = ['a', 'b', 'c', 'd'].map((id) => entry(id, { text: 'pakistan one' }));
    const rare = entry('rare', { text: 'peanuts one' });
    expect(order([...common, rare], ['pakistan', 'peanuts'])[0]).toBe('rare');
  });

  test('a title counts more than a text, a text more than details', () => {
    const fields = [
      entry('details', { details: 'one' }),
      entry('text', { text: 'one' }),
      entry('title', { title: 'one' }),
    ];
    expect(order(fields, ['one'])).toEqual(['title', 'text', 'details']);
    expect(boosts).toHaveLength((fields[0] as Entry).texts.length);
  });

  test('two words count more than one, and a repeated word more than a single one', () => {
    const texts = { one: 'one three four five', both: 'one two four five', twice: 'one one four five' };
    const entries = Object.entries(texts).map(([id, text]) => entry(id, { text }));
    expect(order(entries, ['one', 'two'])).toEqual(['both', 'twice', 'one']);
  });

  test('a shorter text counts more than a longer one with the same word', () => {
    const entries = [entry('long', { text: 'one two three four five' }), entry('short', { text: 'one two' })];
    expect(order(entries, ['one'])).toEqual(['short', 'long']);
  });

  test('the word itself counts more than another form, a short completion more than a long one', () => {
    const texts = { completed: 'sanctionville', form: 'sanctioning', itself: 'sanction' };
    const entries = Object.entries(texts).map(([id, text]) => entry(id, { text }));
    expect(order(entries, ['sanction'])).toEqual(['itself', 'form', 'completed']);
  });

  test('of equals the first comes first', () => {
    const equals = ['a', 'b', 'c'].map((id) => entry(id, { text: 'one two' }));
    expect(order(equals, ['one'])).toEqual(['a', 'b', 'c']);
    expect(order(equals.toReversed(), ['one'])).toEqual(['c', 'b', 'a']);
  });
});

describe('scores', () => {
  const entries = [entry('a', { title: 'one' }), entry('b', { text: 'one two' })];

  test('are multiplied by the factor and by the weight of the record', () => {
    const [first = 0, second = 0] = scores(entries, ['one']);
    expect(scores(entries, ['one'], { factor: () => 3 })).toEqual([first * 3, second * 3]);
    const [light, heavy] = [entries[0] as Entry, { ...(entries[1] as Entry), weight: 1000 }];
    expect(ranked([light, heavy], ['one']).map(({ document, score }) => [document.entry.id, score])).toEqual([
      ['b', second * 1000],
      ['a', first],
    ]);
  });

  test('the factor is that of each record', () => {
    expect(order(entries, ['one'], { factor: (id) => (id === 'b' ? 1000 : 1) })).toEqual(['b', 'a']);
  });

  test('a record without the words is left out, and nothing is ranked of nothing', () => {
    expect(order([...entries, entry('c', { text: 'three' })], ['one'])).toEqual(['a', 'b']);
    expect(order([], ['one'])).toEqual([]);
    expect(order(entries, [])).toEqual([]);
  });

  test('the same word in more of all records counts less', () => {
    const [few = 0] = scores(entries, ['one'], { total: 1000 });
    const [many = 0] = scores(entries, ['one'], { total: 10 });
    expect(few).toBeGreaterThan(many);
  });

  test('fall, are positive, and depend on no other order of the words', () => {
    const words = fc.constantFrom<string>('one', 'two', 'three', 'four', 'f16', '2005');
    const texts = fc.array(words, { maxLength: 6 }).map((list) => list.join(' '));
    const some = fc.array(fc.tuple(texts, texts), { maxLength: 8 });
    fc.assert(
      fc.property(some, fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), (records, terms) => {
        const all = records.map(([title, text], at) => entry(String(at), { title, text }));
        const found = ranked(all, terms);
        const list = found.map(({ score }) => score);
        expect(list).toEqual(list.toSorted((a, b) => b - a));
        expect(list.every((score) => score > 0)).toBe(true);
        const expected = all.filter(({ texts: [title, , text] }) =>
          `${title} ${text}`.split(' ').some((word) => terms.includes(word)),
        );
        expect(found.map(({ document }) => document.entry.id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        const reversed = scores(all, terms.toReversed());
        for (const [at, score] of reversed.entries()) expect(score).toBeCloseTo(list[at] ?? 0, 8);
      }),
    );
  });
});

test('a term may match in part: the score falls with its similarity', () => {
  const one = entry('a', { text: 'one' });
  const score = (similarity: number): number => {
    const term: QueryTerm = { text: 'one', pattern: /one/, similarity: () => similarity };
    return rank([documentOf(one, [term])], [term], 10, () => 1)[0]?.score ?? 0;
  };
  expect(score(1)).toBeGreaterThan(score(0.5));
  expect(score(0.5)).toBeGreaterThan(0);
  expect(score(0)).toBe(0);
});
