import { distance } from 'fastest-levenshtein';
import { keyOf, wordsOf } from './words.js';

/** Longer input is no typing error of anything here, and comparing it would take time. */
const longestTypo = 60;
const mostSuggestions = 3;
/** How many times the edits of the nearest a further suggestion may need. */
const farthest = 1.5;

/** Two of five letters, at least one, may be wrong: two are when neighbors have changed places. */
const tolerance = (length: number): number => Math.max(1, Math.round(length * 0.4));

/** Edits between the input and the words of a name that are nearest to its words. */
const editsByWord = (words: readonly string[], name: string): number => {
  const nameWords = wordsOf(name);
  return words.reduce((sum, word) => sum + Math.min(...nameWords.map((other) => distance(word, other))), 0);
};

export interface Candidate {
  /** What is suggested. */
  readonly label: string;
  /** What may have been meant by the input. */
  readonly names: readonly string[];
}

/** Labels with a name within tolerance, nearest first, but none that is much farther than the nearest. */
const nearest = (
  candidates: readonly Candidate[],
  most: number,
  editsTo: (name: string) => number,
): readonly string[] => {
  const near = candidates
    .map(({ label, names }) => ({ label, edits: Math.min(...names.map(editsTo)) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits || (a.label < b.label ? -1 : 1));
  const best = near[0]?.edits ?? 0;
  return near.filter(({ edits }) => edits <= best * farthest).map(({ label }) => label);
};

/** Up to three labels whose names are near the input as a whole, else by its words; none where nothing is near. */
export const suggest = (input: string, candidates: readonly Candidate[]): string[] => {
  const key = keyOf(input);
  const words = wordsOf(input);
  if (key.length === 0 || key.length > longestTypo) return [];
  const most = tolerance(key.length);
  const asWhole = nearest(candidates, most, (name) => distance(key, keyOf(name)));
  const labels = asWhole.length > 0 ? asWhole : nearest(candidates, most, (name) => editsByWord(words, name));
  return [...new Set(labels)].slice(0, mostSuggestions);
};

/** The same for a fixed list of words. */
export const suggestWord = (input: string, words: readonly string[]): string[] =>
  suggest(
    input,
    words.map((word) => ({ label: word, names: [word] })),
  );
