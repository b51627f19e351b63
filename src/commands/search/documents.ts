import { fold, termsOf } from '../../lookup/words.js';
import type { Entry } from './entries.js';
import type { QueryTerm } from './terms.js';

/** One of the texts of a record. */
export interface Field {
  /** The number of its words. */
  readonly length: number;
  /** Its words that match a term. */
  readonly matches: readonly string[];
}

/** A record and what it has of a question. */
export interface Document {
  readonly entry: Entry;
  /** The terms whose pattern it has. */
  readonly possible: readonly QueryTerm[];
  /** Its texts, split into words when first needed: most records lack most terms. */
  readonly fields: () => readonly Field[];
}

export const documentOf = (entry: Entry, terms: readonly QueryTerm[]): Document => {
  const text = fold(entry.texts.join('\n'));
  const isMatch = (word: string): boolean => terms.some(({ similarity }) => similarity(word) > 0);
  let fields: readonly Field[] | undefined;
  return {
    entry,
    possible: terms.filter(({ pattern }) => pattern.test(text)),
    fields: () => {
      fields ??= entry.texts.map((each) => {
        const words = termsOf(each);
        return { length: words.length, matches: words.filter(isMatch) };
      });
      return fields;
    },
  };
};

export const hasTerm = ({ possible, fields }: Document, term: QueryTerm): boolean =>
  possible.includes(term) && fields().some(({ matches }) => matches.some((word) => term.similarity(word) > 0));

/** Whether a document has so many of the terms. */
export const hasAtLeast = (document: Document, count: number): boolean =>
  document.possible.length >= count && document.possible.filter((term) => hasTerm(document, term)).length >= count;
