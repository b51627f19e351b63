import type { Dataset } from '../../dataset/dataset.js';
import { span } from '../../dataset/edtf.js';
import { type SearchedCollection, searchedCollections } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { suggestWord } from '../../lookup/suggest.js';
import { fold, queryTerms, termsOf, wordsOf } from '../../lookup/words.js';
import { type Entry, entryOf } from './entries.js';
import { nameFactor, orderFactor, questionOf, titleFactor } from './factors.js';
import { type Indexed, indexEntry, type Ranked, rank } from './ranking.js';
import type { HitRow } from './row.js';
import { exactTerm, fuzzyTerm, inFigures, patternOf, type QueryTerm } from './terms.js';

export interface SearchFilter {
  /** Collections to search; empty for all that can be searched. */
  readonly within: readonly SearchedCollection[];
  readonly limit: number | null;
}

export interface Hits {
  readonly rows: readonly HitRow[];
  /** How many records match, without the limit. */
  readonly total: number;
  /** Words of the question that the best records do not have. */
  readonly omitted: readonly string[];
}

const maxWords = 30;
/** From this many words on, a record may lack one. */
const longQuestion = 3;
/** What each missing word leaves of a score. */
const missingFactor = 0.3;
/** No record has a longer word. */
const maxWordLength = 60;

/** The entries whose text matches a pattern; all without one. */
const entriesOf = (dataset: Dataset, within: readonly SearchedCollection[], pattern?: string): Indexed[] =>
  within.flatMap((collection) => {
    const records = pattern === undefined ? dataset.all(collection) : dataset.grep(collection, pattern);
    return records.map((record) => indexEntry((entryOf[collection] as (record: unknown) => Entry)(record)));
  });

const hasTerm = ({ words }: Indexed, { similarity }: QueryTerm): boolean =>
  words.some((list) => list.some((word) => similarity(word) > 0));

/** The terms of a question and the entries that can match them; all entries where a word is found nowhere as written. */
const understand = (dataset: Dataset, words: readonly string[], within: readonly SearchedCollection[]) => {
  const isTooLong = words.some((word) => word.length > maxWordLength);
  const pattern = words
    .filter((word) => word.length <= maxWordLength)
    .map(patternOf)
    .join('|');
  const found = pattern === '' ? [] : entriesOf(dataset, within, pattern);
  const exact = words.map(exactTerm);
  const isMissing = (term: QueryTerm): boolean => !found.some((entry) => hasTerm(entry, term));
  if (!isTooLong && !exact.some(isMissing)) return { terms: exact, entries: found };
  const terms = exact.map((term) =>
    isMissing(term) && term.text.length <= maxWordLength ? fuzzyTerm(term.text) : term,
  );
  return { terms, entries: entriesOf(dataset, within) };
};

/** Words in double quotes, which must occur in a row. */
const phrasesIn = (input: string): string[] =>
  [...input.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => spaced(phrase)).filter((phrase) => phrase.trim() !== '');

/** Compounds are parted: a phrase may end within one. */
const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const hasPhrases = ({ entry }: Indexed, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => entry.texts.slice(0, -1).some((text) => spaced(text).includes(phrase)));

/**
 * The entries with the most of the terms; of a long question also those that lack one more. A source alone does not
 * decide: its title repeats what records say in other words.
 */
const bestMatching = (entries: readonly Indexed[], terms: readonly QueryTerm[]): Indexed[] => {
  const counted = entries.map((entry) => ({ entry, count: terms.filter((term) => hasTerm(entry, term)).length }));
  const records = counted.filter(({ entry }) => entry.entry.collection !== 'sources');
  const best = (records.length > 0 ? records : counted).reduce((max, { count }) => Math.max(max, count), 1);
  const min = terms.length >= longQuestion ? Math.max(2, best - 1) : best;
  return counted.filter(({ count }) => count >= Math.min(min, best)).map(({ entry }) => entry);
};

/** How much more an open question counts for a question. */
const questionFactor = 2.5;

const rowOf = ({ item, score, matched }: Ranked): HitRow => {
  const { id, collection, texts, date } = item.entry;
  const [title, , text] = texts;
  return {
    id,
    collection,
    title,
    text,
    date,
    ...span(date),
    score: Math.round(score * 100) / 100,
    matched: [...matched],
  };
};

/** Words near a single mistyped one. */
const suggestions = (words: readonly string[], entries: readonly Indexed[]): string[] => {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return [];
  const vocabulary = new Set(entries.flatMap((entry) => entry.words.flat()));
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
  const { terms, entries } = understand(dataset, words, within);
  const phrases = phrasesIn(input);
  const candidates = bestMatching(
    entries.filter((entry) => hasPhrases(entry, phrases)),
    terms,
  );
  const total = within.reduce((sum, collection) => sum + dataset.size(collection), 0);
  const question = questionOf(text, terms);
  const asksFactor = question.askingShare > 0 ? questionFactor : 1;
  const missing = (item: Indexed): number => terms.filter((term) => !hasTerm(item, term)).length;
  const factor = (item: Indexed): number =>
    nameFactor(item, question) *
    orderFactor(item, question) *
    titleFactor(item, question) *
    (item.entry.collection === 'questions' ? asksFactor : 1) *
    missingFactor ** missing(item);
  const ranked = rank(candidates, terms, { total, factor });
  const [best] = ranked;
  if (best === undefined) {
    throw new CliError('search-empty', { name: input, suggestions: suggestions(words, entries) });
  }
  return {
    rows: ranked.slice(0, filter.limit ?? ranked.length).map(rowOf),
    total: ranked.length,
    omitted: terms.filter((term) => !hasTerm(best.item, term)).map(({ text }) => text),
  };
};

/** Whether a word of a text is one of the matched words, for marking it. */
export const isMatched = (word: string, matched: ReadonlySet<string>): boolean =>
  matched.has(fold(word)) || termsOf(word).some((term) => matched.has(term));
