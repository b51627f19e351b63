/** How a word of a question matches the words of a record: itself, the same stem, a prefix, or a typing error of it. */
import { stemmer } from 'stemmer';
import { editsBetween } from '../../lookup/suggest.js';
import { isAscii } from '../../lookup/words.js';

/** A word of the question. */
export interface QueryTerm {
  readonly text: string;
  /** Every folded text with a match matches it too, and others may: it is quicker than to split a text into words. */
  readonly pattern: RegExp;
  /** How well a word of a text matches: 1 for the word itself, 0 for no match. */
  readonly similarity: (word: string) => number;
}

/** A longer word is less likely to be what a prefix of it means. */
const prefixSimilarity = (prefix: string, word: string): number =>
  (0.375 * word.length) / (word.length + 0.3 * (word.length - prefix.length));

const sameStem = 0.9;
/** Shorter prefixes would match half of all words. */
const minPrefix = 3;

const isNumeric = (text: string): boolean => /\d/.test(text);

/** The letters that every match of a word begins with: its stem, without the letter that endings change. */
const root = (text: string): string => {
  const stem = stemmer(text).replace(/[ieys]$/, '');
  if (isNumeric(text)) return text.replace(/(?<=\d)s$/, '');
  return stem.length < minPrefix || !text.startsWith(stem) ? text : stem;
};

/** No record has a longer word. */
const maxWordLength = 60;

/** Hyphens, dots, slashes and apostrophes may stand between the letters. */
const patternOf = (text: string): RegExp => {
  const letters = [...root(text).slice(0, maxWordLength)].join("[-.'/]?");
  if (!isAscii(text)) return new RegExp(letters);
  // Dates from the year before to the year after mean a year, too, and the compiled data have only their ends.
  const yearBefore = /^\d{4}$/.test(text) ? `|\\b${Number(text) - 1}` : '';
  return new RegExp(`\\b${letters}${yearBefore}`);
};

/** How well a word matches a number or designation: whole, but for the plural, such as F-16s. */
const numberSimilarity = (text: string): QueryTerm['similarity'] => {
  const singular = text.replace(/(?<=[a-z]\d+)s$/, '');
  return (word) => ([text, singular, `${singular}s`].includes(word) ? 1 : 0);
};

/** How well a word matches any other: itself, by its stem or as a prefix. */
const wordSimilarity = (text: string): QueryTerm['similarity'] => {
  const stem = stemmer(text);
  const start = root(text);
  return (word) => {
    if (word === text) return 1;
    if (!word.startsWith(start)) return 0;
    if (stemmer(word) === stem) return sameStem;
    return text.length >= minPrefix && word.startsWith(text) ? prefixSimilarity(text, word) : 0;
  };
};

/** A word as it is written. */
export const exactTerm = (text: string): QueryTerm => ({
  text,
  pattern: patternOf(text),
  similarity: isNumeric(text) ? numberSimilarity(text) : wordSimilarity(text),
});

/** A misspelled word may differ in a fifth of its letters, a short one not at all. */
const allowedEdits = (text: string): number => (isNumeric(text) || text.length < 5 ? 0 : text.length < 8 ? 1 : 2);

/** A word that is found nowhere as it is written: any text may have one like it. */
export const fuzzyTerm = (text: string): QueryTerm => {
  const allowed = allowedEdits(text);
  const similarity = (word: string): number => {
    if (allowed === 0 || Math.abs(word.length - text.length) > allowed) return 0;
    const edits = editsBetween(word, text);
    return edits <= allowed ? (0.45 * word.length) / (word.length + edits) : 0;
  };
  return { text, pattern: /(?:)/, similarity };
};

const aboveTen = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const anyAboveTen = new RegExp(`\\b(?:${aboveTen.join('|')})\\b`, 'gi');

/** Numbers above ten in figures, as the record has them; 9/11 in words, and what came after it by its year. */
export const inFigures = (input: string): string =>
  input
    .replace(/\b(?:after|since|post)[- ]+9\/11\b/gi, '2001')
    .replace(/\b9\/11\b/g, '11 september 2001')
    .replace(anyAboveTen, (word) => String(11 + aboveTen.indexOf(word.toLowerCase())));
