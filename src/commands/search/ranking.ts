/** How well records fit a question: BM25+ by field (Robertson and Zaragoza 2009; Lv and Zhai 2011). */
import { termsOf } from '../../lookup/words.js';
import { boosts, type Entry } from './entries.js';
import type { QueryTerm } from './terms.js';

/** An entry and the words of each of its fields. */
export interface Indexed {
  readonly entry: Entry;
  readonly words: readonly (readonly string[])[];
}

export interface Ranked {
  readonly item: Indexed;
  readonly score: number;
  /** The words of the record that match. */
  readonly matched: readonly string[];
}

export const indexEntry = (entry: Entry): Indexed => ({ entry, words: entry.texts.map(termsOf) });

const saturation = 1.2;
const lengthEffect = 0.7;
const minEffect = 0.5;

/** Inverse document frequency: a word that few records have tells more. */
const inverseDocumentFrequency = (documents: number, total: number): number =>
  Math.log(1 + (total - documents + 0.5) / (documents + 0.5));

/** The number of matches of a term in a field, each counted by its similarity. */
const weightedCount = (words: readonly string[], { similarity }: QueryTerm): number =>
  words.reduce((sum, word) => sum + similarity(word), 0);

const average = (numbers: readonly number[]): number =>
  Math.max(1, numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length));

/**
 * Entries, best first; of equals the first.
 * @param total how many records there are in all, for the frequencies
 * @param factor how much more an entry counts, apart from its words
 */
export const rank = (
  items: readonly Indexed[],
  terms: readonly QueryTerm[],
  { total, factor }: { readonly total: number; readonly factor: (item: Indexed) => number },
): Ranked[] => {
  const averages = boosts.map((_boost, field) => average(items.map(({ words }) => words[field]?.length ?? 0)));
  const counts = terms.map((term) => items.map(({ words }) => words.map((list) => weightedCount(list, term))));
  const frequencies = counts.map((list) =>
    inverseDocumentFrequency(list.filter((fields) => fields.some((count) => count > 0)).length, total),
  );
  const fieldScore = (count: number, length: number, field: number): number => {
    if (count === 0) return 0;
    const damping = saturation * (1 - lengthEffect + (lengthEffect * length) / (averages[field] ?? 1));
    return (boosts[field] ?? 1) * (minEffect + (count * (saturation + 1)) / (count + damping));
  };
  const scoreOf = (item: Indexed, at: number): number =>
    terms.reduce((sum, _term, index) => {
      const fields = counts[index]?.[at] ?? [];
      const score = fields.reduce((s, count, field) => s + fieldScore(count, item.words[field]?.length ?? 0, field), 0);
      return sum + score * (frequencies[index] ?? 0);
    }, 0);
  const isMatch = (word: string): boolean => terms.some(({ similarity }) => similarity(word) > 0);
  return items
    .map((item, at) => ({
      item,
      score: scoreOf(item, at) * item.entry.weight * factor(item),
      matched: [...new Set(item.words.flat().filter(isMatch))],
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};
