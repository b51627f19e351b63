import type { Dataset } from '../../dataset/dataset.js';
import { type SearchedCollection, searchedCollections } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { suggestWord } from '../../lookup/suggest.js';
import { queryTerms, termsOf, wordsOf } from '../../lookup/words.js';
import { type Document, documentOf, hasAtLeast, hasTerm } from './documents.js';
import { entryOf } from './entries.js';
import { factorOf, isAboutAgreement, type Question, questionOf } from './factors.js';
import { type Ranked, rank } from './ranking.js';
import type { HitRow } from './row.js';
import { exactTerm, fuzzyTerm, inFigures, type QueryTerm } from './terms.js';

export interface SearchFilter {
  /** Collections to search; empty for all that can be searched. */
  readonly within: readonly SearchedCollection[];
  /** At most this many rows. */
  readonly limit: number;
}

export interface Hits {
  readonly rows: readonly HitRow[];
  /** How many records match, without the limit. */
  readonly total: number;
  /** Words of the question that the best records do not have. */
  readonly omitted: readonly string[];
}

const maxWords = 30;

/** The records whose text can match one of the terms. */
const documentsOf = (
  dataset: Dataset,
  within: readonly SearchedCollection[],
  terms: readonly QueryTerm[],
): Document[] => {
  const pattern = terms.map((term) => term.pattern.source).join('|');
  return within.flatMap((collection) =>
    dataset.grep(collection, pattern).map((record) => documentOf(entryOf(collection, record, dataset), terms)),
  );
};

/** The terms of a question and the records that can match them; all records where a word is found nowhere as written. */
const understand = (dataset: Dataset, words: readonly string[], within: readonly SearchedCollection[]) => {
  const exact = words.map(exactTerm);
  const found = documentsOf(dataset, within, exact);
  const isFound = (term: QueryTerm): boolean => found.some((document) => hasTerm(document, term));
  const terms = exact.map((term) => (isFound(term) ? term : fuzzyTerm(term.text)));
  const isAllFound = terms.every((term, at) => term === exact[at]);
  return { terms, documents: isAllFound ? found : documentsOf(dataset, within, terms) };
};

/** Words in double quotes, which must occur in a row. */
const phrasesIn = (input: string): string[] =>
  [...input.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => spaced(phrase)).filter((phrase) => phrase.trim() !== '');

/** Compounds are parted: a phrase may end within one. */
const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const hasPhrases = ({ entry }: Document, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => entry.texts.slice(0, -1).some((text) => spaced(text).includes(phrase)));

/**
 * The records with the most of the terms; where these are three or more, also those that lack one of them. A source alone
 * does not decide: its title repeats what records say in other words. Of the agreement, where the question is about `it`,
 * one of the terms is enough.
 */
const bestMatching = (documents: readonly Document[], { terms, isAboutIt }: Question): Document[] => {
  const records = documents.filter(({ entry }) => entry.collection !== 'sources');
  const decisive = records.length > 0 ? records : documents;
  const counts = terms.map((_term, at) => terms.length - at);
  const best = counts.find((count) => decisive.some((document) => hasAtLeast(document, count))) ?? 1;
  const enough = best > 2 ? best - 1 : best;
  return documents.filter((document) => hasAtLeast(document, isAboutIt && isAboutAgreement(document) ? 1 : enough));
};

const rowOf = ({ document, score }: Ranked): HitRow => {
  const { id, collection, texts, when } = document.entry;
  const [title, , text] = texts;
  return {
    id,
    collection,
    title,
    text,
    ...when,
    score: Math.round(score * 100) / 100,
    matched: [...new Set(document.fields().flatMap(({ matches }) => matches))],
  };
};

/** Words near a single mistyped one. */
const suggestions = (words: readonly string[], documents: readonly Document[]): string[] => {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return [];
  const vocabulary = new Set(documents.flatMap(({ entry }) => entry.texts.flatMap(termsOf)));
  return suggestWord(
    word,
    [...vocabulary].filter((other) => Math.abs(other.length - word.length) <= 2),
  );
};

/**
 * Every record with the words, best first: an exact name, then words in titles, then in texts. Words match by stem and
 * prefix, misspelled ones lightly, years by date, quoted ones as a phrase. If no record has all words, those with the
 * most. Throws `empty-argument`, `too-many-words` and `search-empty`.
 */
export const search = (dataset: Dataset, input: string, filter: SearchFilter): Hits => {
  const text = inFigures(input);
  const words = queryTerms(text);
  if (words.length === 0) throw new CliError('empty-argument', { what: 'the search' });
  if (words.length > maxWords) throw new CliError('too-many-words', { max: maxWords });
  const within = [...new Set(filter.within.length === 0 ? searchedCollections : filter.within)];
  const { terms, documents } = understand(dataset, words, within);
  const phrases = phrasesIn(input);
  const question = questionOf(text, terms);
  const candidates = bestMatching(
    documents.filter((document) => hasPhrases(document, phrases)),
    question,
  );
  const total = within.reduce((sum, collection) => sum + dataset.size(collection), 0);
  const ranked = rank(candidates, terms, total, (document) => factorOf(document, question));
  const [best] = ranked;
  if (best === undefined) {
    throw new CliError('search-empty', { name: input, suggestions: suggestions(words, documents) });
  }
  return {
    rows: ranked.slice(0, filter.limit).map(rowOf),
    total: ranked.length,
    omitted: terms.filter((term) => !hasTerm(best.document, term)).map(({ text }) => text),
  };
};
