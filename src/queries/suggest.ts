import { distance } from 'fastest-levenshtein';
import { keyOf, wordsOf } from './words.js';

/** Longer input is no typing error of anything here, and comparing it would take time. */
const longestTypo = 60;
const mostSuggestions = 3;
/** How many times the edits of the nearest a further suggestion may need. */
const farthest = 1.5;

/** A third of the letters, at least one, may be wrong. */
const tolerance = (length: number): number => Math.max(1, Math.floor(length / 3));

/** Edits between the input and a candidate: as wholes, or word by word where the candidate has more words. */
const editsBetween = (key: string, words: readonly string[], candidate: string): number => {
  const whole = distance(key, keyOf(candidate));
  const candidateWords = wordsOf(candidate);
  const wordwise = words.reduce(
    (sum, word) => sum + Math.min(...candidateWords.map((other) => distance(word, other))),
    0,
  );
  return Math.min(whole, wordwise);
};

export interface Candidate {
  /** What is suggested. */
  readonly label: string;
  /** What may have been meant by the input. */
  readonly names: readonly string[];
}

/** Up to three labels whose names are near the input, nearest first; none where nothing is near. */
export const suggest = (input: string, candidates: readonly Candidate[]): string[] => {
  const key = keyOf(input);
  const words = wordsOf(input);
  if (key.length === 0 || key.length > longestTypo) return [];
  const nearest = candidates
    .map(({ label, names }) => ({ label, edits: Math.min(...names.map((name) => editsBetween(key, words, name))) }))
    .filter(({ edits }) => edits <= tolerance(key.length))
    .sort((a, b) => a.edits - b.edits || (a.label < b.label ? -1 : 1));
  const best = nearest[0]?.edits ?? 0;
  const close = nearest.filter(({ edits }) => edits <= best * farthest);
  return [...new Set(close.map(({ label }) => label))].slice(0, mostSuggestions);
};

/** The same for a fixed list of words. */
export const suggestWord = (input: string, words: readonly string[]): string[] =>
  suggest(
    input,
    words.map((word) => ({ label: word, names: [word] })),
  );
