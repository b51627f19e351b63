import { distance } from 'fastest-levenshtein';
import { authorName } from '../../dataset/authors.js';
import type { Dataset } from '../../dataset/dataset.js';
import { span } from '../../dataset/edtf.js';
import type { Rows } from '../../dataset/rows.js';
import { type Collection, type SearchedCollection, searchedCollections } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { suggestWord } from '../../lookup/suggest.js';
import { fold, isAscii, queryTerms, termsOf } from '../../lookup/words.js';
import { type AskedWord, beginningLikeness, misspellingLikeness, type Ranked, rank } from './ranking.js';
import type { HitRow } from './row.js';

export interface SearchFilter {
  /** Collections to search; empty for all that can be searched. */
  readonly within: readonly SearchedCollection[];
  readonly limit: number | null;
}

export interface Hits {
  readonly rows: readonly HitRow[];
  /** How many records mention the terms, without the limit. */
  readonly total: number;
}

/** A record as it is searched. */
interface Entry {
  readonly id: string;
  readonly collection: Collection;
  readonly texts: readonly [title: string, aliases: string, text: string, details: string];
  readonly date: string | null;
  /** What the record counts beside the words. */
  readonly weight: number;
}

/** What a mention in each text counts: one in the title says more than one in the text. */
const boosts = [4, 4, 1.5, 1];

/** Of two events that mention the words, the key event is the one that is meant. */
const eventWeight = { 1: 2, 2: 1.1, 3: 1 };
/** Bibliography entries repeat the words of the records that rest on them. */
const sourceWeight = 0.3;

/** What is searched in a record. */
const entryOf: { readonly [C in SearchedCollection]: (record: Rows[C]) => Entry } = {
  events: ({ id, title, summary, note, date, importance }) => ({
    id,
    collection: 'events',
    texts: [title, '', summary, note ?? ''],
    date,
    weight: eventWeight[importance],
  }),
  entities: ({ id, name, aliases, description, facts }) => ({
    id,
    collection: 'entities',
    texts: [name, aliases.join(' · '), description, facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')],
    date: null,
    weight: 1,
  }),
  agreements: ({ id, name, abbreviation, aliases, purpose, note, signed }) => ({
    id,
    collection: 'agreements',
    texts: [name, [abbreviation ?? '', ...aliases].join(' · '), purpose, note ?? ''],
    date: signed,
    weight: 1,
  }),
  claims: ({ id, claim, explanation }) => ({
    id,
    collection: 'claims',
    texts: [claim, '', explanation, ''],
    date: null,
    weight: 0.8,
  }),
  names: ({ id, name, usedBy }) => ({
    id,
    collection: 'names',
    texts: [name, '', usedBy, ''],
    date: null,
    weight: 0.8,
  }),
  negotiations: ({ id, what, date, note }) => ({
    id,
    collection: 'negotiations',
    texts: ['', '', what, note ?? ''],
    date,
    weight: 0.8,
  }),
  questions: ({ id, question, known, missing }) => ({
    id,
    collection: 'questions',
    texts: [question, '', known, missing],
    date: null,
    weight: 0.8,
  }),
  sources: ({ id, title, authors, publisher, issued }) => ({
    id,
    collection: 'sources',
    texts: [title, authors.map(authorName).join(' · '), publisher, ''],
    date: issued,
    weight: sourceWeight,
  }),
};

/** The entries that a pattern can match; all without one. */
const entriesOf = (dataset: Dataset, within: readonly SearchedCollection[], pattern?: string): Entry[] =>
  within.flatMap((collection) => {
    const records = pattern === undefined ? dataset.all(collection) : dataset.grep(collection, pattern);
    return records.map(entryOf[collection] as (record: unknown) => Entry);
  });

/** More words than this are no question. */
const mostWords = 30;
/** No record has a longer word. */
const longestWord = 60;

interface Query {
  readonly terms: readonly string[];
  /** Folded texts in quotes, which must occur as they are. */
  readonly phrases: readonly string[];
}

const spaced = (text: string): string => ` ${termsOf(text).join(' ')} `;

/** Words, and phrases in double quotes; a single argument with spaces is words, not a phrase. */
const queryOf = (input: string): Query => {
  const phrases = [...input.matchAll(/"([^"]*)"/g)].map(([, phrase = '']) => spaced(phrase));
  return {
    terms: queryTerms(input),
    phrases: phrases.filter((phrase) => phrase.trim() !== ''),
  };
};

/** Misspelled words may differ in a fifth of their letters, short ones not at all. */
const allowedEdits = (term: string): number => (term.length < 5 ? 0 : term.length < 8 ? 1 : 2);

const isMisspelling = (asked: string, word: string): boolean => {
  const edits = allowedEdits(asked);
  return edits > 0 && Math.abs(word.length - asked.length) <= edits && distance(word, asked) <= edits;
};

/** Finds a word, or a word whose joints are left out, at the beginning of a word; quick to say no. */
const patternOf = (asked: string): string => {
  const letters = asked.split('').join("[-.'\\u2019/]?");
  return isAscii(asked) ? `\\b${letters}` : letters;
};

/** Everything that an entry can be found by, in one text. */
const wholeText = (entry: Entry): string => {
  const text = entry.texts.join('\n');
  return isAscii(text) ? text : fold(text);
};

const vocabularyOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap(({ texts }) => texts.flatMap(termsOf))),
];

/** An asked word: the words it may mean, and the entries that mention one of them. */
interface Meaning {
  readonly asked: string;
  readonly words: readonly string[];
  readonly isMisspelled: boolean;
  readonly entries: ReadonlySet<Entry>;
}

/** For each asked word what it may mean: itself as a beginning, else those words of a vocabulary that it misspells. */
const meaningsOf = (
  query: Query,
  entries: readonly Entry[],
  vocabularyFor: (entries: readonly Entry[]) => readonly string[],
): readonly Meaning[] => {
  const texts = entries.map(wholeText);
  const mentioning = (words: readonly string[]): ReadonlySet<Entry> => {
    const patterns = words.map((word) => new RegExp(patternOf(word), 'i'));
    return new Set(entries.filter((_entry, at) => patterns.some((pattern) => pattern.test(texts[at] ?? ''))));
  };
  let vocabulary: readonly string[] | undefined;
  return query.terms.map((asked) => {
    const found = mentioning(asked.length > longestWord ? [] : [asked]);
    if (found.size > 0) return { asked, words: [asked], isMisspelled: false, entries: found };
    vocabulary ??= vocabularyFor(entries);
    const words = vocabulary.filter((word) => isMisspelling(asked, word));
    return { asked, words, isMisspelled: true, entries: mentioning(words) };
  });
};

/** What the words mean, and the entries that can mention them: all there are where a word is in none as it is written. */
const understood = (dataset: Dataset, query: Query, within: readonly SearchedCollection[]) => {
  const isTooLong = query.terms.some((term) => term.length > longestWord);
  const some = entriesOf(dataset, within, isTooLong ? undefined : query.terms.map(patternOf).join('|'));
  const meanings = meaningsOf(query, some, () => []);
  return meanings.every(({ isMisspelled }) => !isMisspelled)
    ? meanings
    : meaningsOf(query, entriesOf(dataset, within), vocabularyOf);
};

/** The records that mention every asked word, best first. */
const ranked = (meanings: readonly Meaning[], total: number) => {
  const [first, ...others] = meanings.map((meaning) => meaning.entries);
  const matching = [...(first ?? [])].filter((entry) => others.every((set) => set.has(entry)));
  const asked = meanings.map(({ asked, words, isMisspelled, entries }): AskedWord => {
    const meant = new Set(words);
    return {
      likeness: isMisspelled
        ? (word) => (meant.has(word) ? misspellingLikeness(word, distance(word, asked)) : 0)
        : (word) => (word.startsWith(asked) ? beginningLikeness(asked, word) : 0),
      mentions: entries.size,
    };
  });
  return rank(matching, asked, boosts, total);
};

const hasPhrases = (entry: Entry, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => entry.texts.some((text) => spaced(text).includes(phrase)));

const rowOf = ({ record, score, matched }: Ranked<Entry>): HitRow => {
  const { id, collection, texts, date } = record;
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

/** Words near the query, for when it found nothing. */
const suggestions = ({ terms }: Query, dataset: Dataset, within: readonly SearchedCollection[]): string[] => {
  const [term] = terms;
  if (terms.length !== 1 || term === undefined) return [];
  const candidates = vocabularyOf(entriesOf(dataset, within)).filter(
    (word) => word.length > 3 && Math.abs(word.length - term.length) <= 2,
  );
  return suggestWord(term, candidates);
};

/**
 * Every record that mentions all the words, best first. Words match as beginnings, misspelled ones lightly; words in
 * double quotes as a phrase. Throws the faults `empty-argument` and `search-empty`.
 */
export const search = (dataset: Dataset, input: string, filter: SearchFilter): Hits => {
  const query = queryOf(input);
  if (query.terms.length === 0) throw new CliError('empty-argument', { what: 'the search' });
  if (query.terms.length > mostWords) throw new CliError('too-many-words', { max: mostWords });
  const within = [...new Set(filter.within.length === 0 ? searchedCollections : filter.within)];
  const meanings = understood(dataset, query, within);
  const total = within.reduce((sum, collection) => sum + dataset.size(collection), 0);
  const found = ranked(meanings, total).filter(({ record }) => hasPhrases(record, query.phrases));
  if (found.length === 0) {
    throw new CliError('search-empty', { terms: input, suggestions: suggestions(query, dataset, within) });
  }
  const shown = filter.limit === null ? found : found.slice(0, filter.limit);
  return { rows: shown.map(rowOf), total: found.length };
};

/** Whether a word of a text is one of the matched terms, for marking it. */
export const isMatched = (word: string, matched: ReadonlySet<string>): boolean =>
  matched.has(fold(word)) || termsOf(word).some((term) => matched.has(term));
