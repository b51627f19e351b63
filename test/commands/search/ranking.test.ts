/** The ranking, held against MiniSearch, which weighs words in the same way. */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { type AskedWord, beginningLikeness, misspellingLikeness, rank } from '../../../src/commands/search/ranking.js';
import { termsOf } from '../../../src/lookup/words.js';
import { contents } from '../../support.js';

const boosts = [4, 1.5, 1];
const records = contents.events.map(({ id, title, summary, note, importance }) => ({
  id,
  texts: [title, summary, note ?? ''],
  weight: 4 - importance,
}));
/** Records that mention nothing that is asked for. */
const silent = 700;
const total = records.length + silent;

interface Asked {
  readonly word: string;
  /** How many letters may differ; 0 for beginnings. */
  readonly edits: number;
}

const begins = (word: string): Asked => ({ word, edits: 0 });
const resembles = (word: string, edits: number): Asked => ({ word, edits });

const likenessFor =
  ({ word: asked, edits }: Asked): AskedWord['likeness'] =>
  (word) => {
    if (edits === 0) return word.startsWith(asked) ? beginningLikeness(asked, word) : 0;
    const differing = distance(word, asked);
    return differing <= edits ? misspellingLikeness(word, differing) : 0;
  };

const mentionsOf = (asked: Asked): number =>
  records.filter(({ texts }) => texts.some((text) => termsOf(text).some((word) => likenessFor(asked)(word) > 0)))
    .length;

const ranked = (asked: readonly Asked[], among = records) =>
  rank(
    among,
    asked.map((each) => ({ likeness: likenessFor(each), mentions: mentionsOf(each) })),
    boosts,
    total,
  );

const fields = ['first', 'second', 'third'] as const;
/** An index of records, and of empty ones to the total. */
const indexOf = (among: typeof records) => {
  const index = new MiniSearch<{ id: string }>({ fields: [...fields], tokenize: termsOf, processTerm: (term) => term });
  index.addAll(
    among.map(({ id, texts }) => ({ id, ...Object.fromEntries(fields.map((field, at) => [field, texts[at]])) })),
  );
  index.addAll(Array.from({ length: total - among.length }, (_, at) => ({ id: `silent-${at}` })));
  return index;
};
const index = indexOf(records);
const weights = new Map(records.map(({ id, weight }) => [id, weight]));

/** What MiniSearch says of the same, told how rare each asked word is. */
const byMiniSearch = (asked: readonly Asked[], of = index) => {
  const editsOf = new Map(asked.map(({ word, edits }) => [word, edits]));
  return of.search(asked.map(({ word }) => word).join(' '), {
    combineWith: 'AND',
    prefix: (term) => editsOf.get(term) === 0,
    fuzzy: (term) => editsOf.get(term) || false,
    boost: Object.fromEntries(fields.map((field, at) => [field, boosts[at] as number])),
    boostTerm: (term) => {
      const mentions = mentionsOf({ word: term, edits: editsOf.get(term) ?? 0 });
      return Math.log(1 + (total - mentions + 0.5) / (mentions + 0.5));
    },
    boostDocument: (id) => weights.get(id as string) ?? 1,
    tokenize: (text) => text.split(' '),
  });
};

const rounded = (score: number): number => Number(score.toPrecision(10));

test.each<[string, Asked[]]>([
  ['a word', [begins('sanctions')]],
  ['a beginning', [begins('sanct')]],
  ['a short beginning', [begins('a')]],
  ['several words', [begins('nuclear'), begins('test'), begins('sanction')]],
  ['words that begin alike', [begins('f'), begins('f16')]],
  ['a number', [begins('2005')]],
  ['a misspelled word', [resembles('earthquaek', 2)]],
  ['a misspelled word and a beginning', [resembles('pakistn', 1), begins('air')]],
  ['a word that is nowhere', [begins('nuclear'), begins('qqqq')]],
])('%s: the same records, scores, order and words', (_what, asked) => {
  const ours = ranked(asked).map(({ record, score, matched }) => ({
    id: record.id,
    score: rounded(score),
    matched: matched.toSorted(),
  }));
  const theirs = byMiniSearch(asked).map(({ id, score, match }) => ({
    id: id as string,
    score: rounded(score),
    matched: Object.keys(match).toSorted(),
  }));
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  expect(ours.toSorted(byId)).toEqual(theirs.toSorted(byId));
  expect(ours.map(({ score }) => score)).toEqual(theirs.map(({ score }) => score));
  expect(ours.length > 0).toBe(asked.every(({ word }) => word !== 'qqqq'));
});

test('of the records that mention every word it makes what an index of them and of empty ones makes', () => {
  const asked = [begins('nuclear'), begins('sanction')];
  const both = records.filter(({ texts }) => {
    const words = texts.flatMap(termsOf);
    return asked.every((each) => words.some((word) => likenessFor(each)(word) > 0));
  });
  const ours = ranked(asked, both).map(({ record, score }) => [record.id, rounded(score)]);
  const theirs = byMiniSearch(asked, indexOf(both)).map(({ id, score }) => [id, rounded(score)]);
  expect(ours).toEqual(theirs);
  expect(ours.length).toBeGreaterThan(3);
  expect(ours.length).toBeLessThan(records.length);
});

describe('by hand', () => {
  const record = (id: string, ...texts: string[]) => ({ id, texts, weight: 1 });
  const word = (asked: string): AskedWord => ({
    likeness: (each) => (each.startsWith(asked) ? beginningLikeness(asked, each) : 0),
    mentions: 1,
  });
  const order = (records: ReturnType<typeof record>[], asked: AskedWord[], boosts: number[], total: number) =>
    rank(records, asked, boosts, total).map(({ record: { id } }) => id);

  test('equals keep their order', () => {
    const three = ['a', 'b', 'c'].map((id) => record(id, 'one two'));
    expect(order(three, [word('one')], [1], 3)).toEqual(['a', 'b', 'c']);
    expect(order(three.toReversed(), [word('one')], [1], 3)).toEqual(['c', 'b', 'a']);
  });

  test('a shorter text, a whole word and a better field come first', () => {
    const records = [record('long', 'one two three four'), record('begun', 'oneness'), record('whole', 'one')];
    expect(order(records, [word('one')], [1], 9)).toEqual(['whole', 'long', 'begun']);
    const fields = [record('second', 'two', 'one'), record('first', 'one', 'two')];
    expect(order(fields, [word('one')], [2, 1], 9)).toEqual(['first', 'second']);
  });

  test('one of two asked words is not enough; nothing is ranked of nothing', () => {
    expect(order([record('a', 'one')], [word('one'), word('two')], [1], 9)).toEqual([]);
    expect(order([], [word('one')], [1], 9)).toEqual([]);
  });
});
