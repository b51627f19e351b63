/** How much more a record counts for a question, apart from how well its words match. */
import { fold, keyOf, wordsOf } from '../../lookup/words.js';
import type { Indexed } from './ranking.js';
import type { QueryTerm } from './terms.js';

export interface Question {
  /** Its words that count. */
  readonly terms: readonly QueryTerm[];
  /** Its words that stand side by side, also those that are in every text. */
  readonly pairs: readonly string[];
  /** The share of its words that are in every text: they only ask. */
  readonly askingShare: number;
}

const isId = 60;
const isWholeName = 30;
const hasAllInNames = 3;

/** A record that the question names: by its id, by a whole name, or, of a thing, with all the words of the question. */
export const nameFactor = ({ entry, words }: Indexed, { terms }: Question): number => {
  const key = terms.map(({ text }) => text).join('');
  if (keyOf(entry.id) === key) return isId;
  if ([entry.texts[0], ...entry.texts[1].split(' · ')].some((name) => keyOf(name) === key)) return isWholeName;
  const names = [...(words[0] ?? []), ...(words[1] ?? [])];
  const isThing = entry.collection === 'entities' || entry.collection === 'agreements';
  return isThing && terms.every(({ similarity }) => names.some((name) => similarity(name) > 0)) ? hasAllInNames : 1;
};

const articles = new Set(['a', 'an', 'the']);

/** Words in a row, compounds as one and without articles. */
const rowOfWords = (text: string): string[] =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !articles.has(word));

/** Words that stand side by side. */
const pairsOf = (text: string): string[] => {
  const words = rowOfWords(text);
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
};

export const questionOf = (text: string, terms: readonly QueryTerm[]): Question => ({
  terms,
  pairs: pairsOf(text),
  askingShare: 1 - terms.length / Math.max(1, wordsOf(text).length),
});

/** The share of the pairs of words of the question that stand side by side in a text too. */
const sharedPairs = (pairs: readonly string[], text: string): number => {
  if (pairs.length === 0) return 0;
  const row = ` ${rowOfWords(text).join(' ')} `;
  return pairs.filter((pair) => row.includes(` ${pair} `)).length / pairs.length;
};

/** What all pairs in a title, or in a text, add: the more words only ask, the more their order tells. */
const titleOrder = { min: 0.6, max: 4 };
const textOrder = { min: 0.25, max: 1 };

/** Words in the order of the question: `is it in force` is no task force. */
export const orderFactor = ({ entry }: Indexed, { pairs, askingShare }: Question): number => {
  const weighed = ({ min, max }: typeof titleOrder, field: string): number =>
    (min + (max - min) * askingShare) * sharedPairs(pairs, field);
  return 1 + weighed(titleOrder, entry.texts[0]) + weighed(textOrder, entry.texts[2]);
};

const titleShare = 0.6;

/** A title that says little else than the question. */
export const titleFactor = ({ words: [title = []] }: Indexed, { terms }: Question): number => {
  const matching = title.filter((word) => terms.some(({ similarity }) => similarity(word) > 0));
  return 1 + (titleShare * matching.length) / Math.max(1, title.length);
};
