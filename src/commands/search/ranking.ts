/** How well records fit asked words: BM25+ by field, where beginnings of words and misspelled words count less. */
import { termsOf } from '../../lookup/words.js';

/** What can be ranked. */
export interface Rankable {
  /** The text of each field. */
  readonly texts: readonly string[];
  /** What it counts beside the words. */
  readonly weight: number;
}

export interface AskedWord {
  /** How much a word of a text counts for it, up to 1 for the word itself; 0 if it does not stand for it. */
  readonly likeness: (word: string) => number;
  /** How many records mention it. */
  readonly mentions: number;
}

export interface Ranked<R> {
  readonly record: R;
  readonly score: number;
  /** The words of the texts that stand for an asked word. */
  readonly matched: readonly string[];
}

/** As in Robertson and Zaragoza (2009), with the lower bound of Lv and Zhai (2011). */
const saturation = 1.2;
const lengthEffect = 0.7;
const leastEffect = 0.5;

/** How telling it is to be mentioned in so many records of a number. */
const rarityOf = (mentioning: number, total: number): number =>
  Math.log(1 + (total - mentioning + 0.5) / (mentioning + 0.5));

/** A word that begins with the asked one; the longer it is, the less it counts. */
export const beginningLikeness = (asked: string, word: string): number => {
  const added = word.length - asked.length;
  return added === 0 ? 1 : (0.375 * word.length) / (word.length + 0.3 * added);
};

/** A word that differs from the asked one in so many letters. */
export const misspellingLikeness = (word: string, edits: number): number =>
  (0.45 * word.length) / (word.length + edits);

/** The words of a text that are asked for, each with its number, and how many different words it has. */
const countedWords = (text: string, isAsked: (word: string) => boolean) => {
  const words = termsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) if (isAsked(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { length: new Set(words).size, counts };
};

type CountedText = ReturnType<typeof countedWords>;

/** What a mention in a field says, beside the texts of that field in the other records given. */
const fieldScorer = (texts: readonly CountedText[], total: number) => {
  const averageLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const mentioning = new Map<string, number>();
  for (const { counts } of texts)
    for (const word of counts.keys()) mentioning.set(word, (mentioning.get(word) ?? 0) + 1);
  return ({ length, counts }: CountedText, word: string): number => {
    const count = counts.get(word);
    if (count === undefined) return 0;
    const damping = saturation * (1 - lengthEffect + (lengthEffect * length) / averageLength);
    return rarityOf(mentioning.get(word) ?? 0, total) * (leastEffect + (count * (saturation + 1)) / (count + damping));
  };
};

/**
 * The records in which something stands for every asked word, best first; equals in the order given.
 * @param boosts what a mention in each field counts
 * @param records those that mention all the words are enough: lengths are compared with theirs, and what the others say of
 *   how rare a word is comes with the asked words, as `mentions`
 * @param total how many records there are, with those that are not given
 */
export const rank = <R extends Rankable>(
  records: readonly R[],
  asked: readonly AskedWord[],
  boosts: readonly number[],
  total: number,
): readonly Ranked<R>[] => {
  const isAsked = (word: string): boolean => asked.some(({ likeness }) => likeness(word) > 0);
  const counted = records.map(({ texts }) => texts.map((text) => countedWords(text, isAsked)));
  const scorers = boosts.map((_boost, field) =>
    fieldScorer(
      counted.map((texts) => texts[field] as CountedText),
      total,
    ),
  );
  const ranked = records.flatMap((record, at): Ranked<R>[] => {
    const texts = counted[at] ?? [];
    const matched = [...new Set(texts.flatMap(({ counts }) => [...counts.keys()]))];
    const scoreOf = (word: string): number =>
      texts.reduce((sum, text, field) => sum + (boosts[field] ?? 1) * (scorers[field]?.(text, word) ?? 0), 0);
    const scores = asked.map(({ likeness, mentions }) => {
      const sum = matched.reduce((score, word) => score + likeness(word) * scoreOf(word), 0);
      return sum * rarityOf(mentions, total);
    });
    if (scores.includes(0)) return [];
    const score = scores.reduce((sum, each) => sum + each, 0) * asked.length * record.weight;
    return [{ record, score, matched }];
  });
  return ranked.sort((a, b) => b.score - a.score);
};
