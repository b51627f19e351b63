import { distance } from 'fastest-levenshtein';
import { keyOf, wordsOf } from './words.js';

/** Longer input is no typing error of anything here, and comparing it would take time. */
const maxTypoLength = 60;
const maxSuggestions = 3;

/** Numbers and designations, such as F-17: one more letter or digit away is another thing. */
const isDesignation = (word: string): boolean => /^[a-z]{0,3}\d+[a-z]?$/.test(word);

/** So short a word is soon another one: its first letter must be right, and it is no part of a longer name. */
const isShort = (word: string): boolean => word.length < 5;

/** How many edits a word may be away from what was meant; designations and the shortest words are not guessed at. */
const tolerance = (word: string): number => {
  if (isDesignation(word) || word.length < 3) return 0;
  return word.length < 6 ? 1 : word.length < 12 ? 2 : 3;
};

const hasSameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');

/** Edits between two words; neighbors that have changed places count as one. */
export const editsBetween = (a: string, b: string): number => {
  const edits = distance(a, b);
  return edits === 2 && hasSameLetters(a, b) ? 1 : edits;
};

/** Edits by which a word may be a mistyped form of another; Infinity where they are too many, or a short word begins otherwise. */
const typosBetween = (word: string, other: string): number => {
  const edits = editsBetween(word, other);
  const isNear = edits <= tolerance(word) && (!isShort(word) || word[0] === other[0]);
  return isNear ? edits : Number.POSITIVE_INFINITY;
};

export interface Candidate {
  /** What is suggested. */
  readonly label: string;
  /** The names it goes by. */
  readonly names: readonly string[];
}

/** Typos of each word of the input for the nearest word of a name. */
const typosByWord = (words: readonly string[], name: string): number => {
  const nameWords = wordsOf(name);
  return words.reduce((sum, word) => sum + Math.min(...nameWords.map((other) => typosBetween(word, other))), 0);
};

/** A whole name comes before a longer one in which as many letters differ. */
const partOfName = 0.5;

/** The first letter is the one that is mistyped least. */
const otherInitial = 0.25;

/** Up to three labels that a person may have meant, nearest first; none where nothing is near. */
export const suggest = (input: string, candidates: readonly Candidate[]): string[] => {
  const key = keyOf(input);
  const words = wordsOf(input);
  if (!/\p{L}/u.test(key) || key.length > maxTypoLength) return [];
  const typosIn = (name: string): number => {
    const whole = typosBetween(key, keyOf(name));
    const nearest = isShort(key) ? whole : Math.min(whole, typosByWord(words, name) + partOfName);
    return nearest + (key[0] === keyOf(name)[0] ? 0 : otherInitial);
  };
  const near = candidates
    .map(({ label, names }) => ({ label, edits: Math.min(...names.map((name) => typosIn(name))) }))
    .filter(({ edits }) => edits !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.edits - b.edits || (a.label < b.label ? -1 : 1));
  const best = near[0]?.edits;
  const labels = near.filter(({ edits }) => edits <= (best ?? 0) + otherInitial).map(({ label }) => label);
  return [...new Set(labels)].slice(0, maxSuggestions);
};

/** The same for a fixed list of words, such as the values of an option. */
export const suggestWord = (input: string, words: readonly string[]): string[] =>
  suggest(
    input,
    words.map((word) => ({ label: word, names: [word] })),
  );
