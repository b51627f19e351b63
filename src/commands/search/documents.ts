import { fold, termsOf } from '../../lookup/words.js';
import type { Entry } from './entries.js';
import type { QueryTerm } from './terms.js';

/** A record with its words, which are split when first needed: most records lack most words of a question. */
export interface Document {
  readonly entry: Entry;
  /** All its texts, folded. */
  readonly text: string;
  /** The words of each of its texts. */
  readonly words: () => readonly (readonly string[])[];
}

export const documentOf = (entry: Entry): Document => {
  let words: readonly (readonly string[])[] | undefined;
  return {
    entry,
    text: fold(entry.texts.join('\n')),
    words: () => {
      words ??= entry.texts.map(termsOf);
      return words;
    },
  };
};

export const hasTerm = ({ text, words }: Document, { pattern, similarity }: QueryTerm): boolean =>
  pattern.test(text) && words().some((list) => list.some((word) => similarity(word) > 0));

/** Whether a document has so many of the terms. */
export const hasAtLeast = (document: Document, count: number, terms: readonly QueryTerm[]): boolean => {
  const possible = terms.filter(({ pattern }) => pattern.test(document.text));
  return possible.length >= count && possible.filter((term) => hasTerm(document, term)).length >= count;
};
