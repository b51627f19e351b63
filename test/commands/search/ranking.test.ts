/** What decides the order of hits. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/commands/search/entries.js';
import { indexEntry, rank } from '../../../src/commands/search/ranking.js';
import { exactTerm } from '../../../src/commands/search/terms.js';

const entry = (id: string, texts: Partial<Record<'title' | 'aliases' | 'text' | 'details' | 'years', string>>, weight = 1): Entry => ({
  id,
  collection: 'events',
  texts: [texts.title ?? '', texts.aliases ?? '', texts.text ?? '', texts.details ?? '', texts.years ?? ''],
  date: null,
  weight,
});

/** Ids, best first. */
const order = (question: string, entries: readonly Entry[], factor: (id: string) => number = () => 1): string[] =>
  rank(entries.map(indexEntry), question.split(' ').map(exactTerm), {
    total: 1000,
    factor: ({ entry: { id } }) => factor(id),
  }).map(({ item }) => item.entry.id);

describe('the order', () => {
  test('a mention in the title comes before one in the text, and that before one in the details', () => {
    const entries = [
      entry('details', { details: 'stinger' }),
      entry('text', { text: 'stinger' }),
      entry('title', { title: 'stinger' }),
    ];
    expect(order('stinger', entries)).toEqual(['title', 'text', 'details']);
  });

  test('a rare word counts more than a frequent one', () => {
    const common = Array.from({ length: 20 }, (_, at) => entry(`common-${at}`, { text: 'pakistan' }));
    const rare = entry('rare', { text: 'peanuts' });
    expect(order('pakistan peanuts', [...common, rare])[0]).toBe('rare');
  });

  test('of two texts that mention a word once, the shorter comes first', () => {
    const entries = [
      entry('long', { text: 'a drone and much else that is said of other things' }),
      entry('short', { text: 'a drone' }),
    ];
    expect(order('drone', entries)).toEqual(['short', 'long']);
  });

  test('the word itself comes before its stem, and that before a longer word', () => {
    const entries = [
      entry('prefix', { text: 'strikeforce' }),
      entry('stem', { text: 'strikes' }),
      entry('word', { text: 'strike' }),
    ];
    expect(order('strike', entries)).toEqual(['word', 'stem', 'prefix']);
  });

  test('weights and factors multiply', () => {
    const entries = [entry('plain', { text: 'drone' }), entry('heavy', { text: 'drone' }, 2)];
    expect(order('drone', entries)).toEqual(['heavy', 'plain']);
    expect(order('drone', entries, (id) => (id === 'plain' ? 3 : 1))).toEqual(['plain', 'heavy']);
  });

  test('equals keep their order', () => {
    const entries = ['b', 'a', 'c'].map((id) => entry(id, { text: 'drone' }));
    expect(order('drone', entries)).toEqual(['b', 'a', 'c']);
  });

  test('what matches nothing is no hit, and nothing is ranked of nothing', () => {
    expect(order('drone', [entry('other', { text: 'ship' })])).toEqual([]);
    expect(order('drone', [])).toEqual([]);
  });

  test('the matched words are those of the record', () => {
    const [hit] = rank([indexEntry(entry('a', { title: 'Drone strikes', text: 'a strike' }))], [exactTerm('strike')], {
      total: 10,
      factor: () => 1,
    });
    expect(hit?.matched).toEqual(['strikes', 'strike']);
  });
});
