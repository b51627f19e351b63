import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { Dataset } from '../dataset/dataset.js';
import { span } from '../dataset/edtf.js';
import type { Records } from '../dataset/schema.js';
import type { Collection } from '../dataset/vocabulary.js';
import { Fault } from '../errors.js';
import type { HitRow } from './output.js';
import { type SearchedCollection, searchedCollections } from './searched-collections.js';
import { suggestWord } from './suggest.js';
import { askedTerms, fold, isAscii, termsOf } from './words.js';

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
  readonly title: string;
  readonly aliases: string;
  readonly text: string;
  readonly details: string;
  readonly date: string | null;
  /** What the record counts beside the words. */
  readonly weight: number;
}

const textFields = ['title', 'aliases', 'text', 'details'] as const;

/** A hit in the title says more than one in the text. */
const boost = { title: 4, aliases: 4, text: 1.5, details: 1 };

/** Of two events that mention the words, the key event is the one that is meant. */
const eventWeight = { 1: 2, 2: 1.1, 3: 1 };
/** Bibliography entries repeat the words of the records that rest on them. */
const sourceWeight = 0.3;

/** What is searched in a record. */
const entryOf: { readonly [C in SearchedCollection]: (record: Records[C]) => Entry } = {
  events: ({ id, title, summary, note, date, importance }) => ({
    id,
    collection: 'events',
    title,
    aliases: '',
    text: summary,
    details: note ?? '',
    date,
    weight: eventWeight[importance],
  }),
  entities: ({ id, name, aliases, description, facts }) => ({
    id,
    collection: 'entities',
    title: name,
    aliases: aliases.join(' · '),
    text: description,
    details: facts.map(({ label, value }) => `${label}: ${value}`).join(' · '),
    date: null,
    weight: 1,
  }),
  agreements: ({ id, name, abbreviation, aliases, purpose, note, signed }) => ({
    id,
    collection: 'agreements',
    title: name,
    aliases: [abbreviation ?? '', ...aliases].join(' · '),
    text: purpose,
    details: note ?? '',
    date: signed,
    weight: 1,
  }),
  claims: ({ id, claim, explanation }) => ({
    id,
    collection: 'claims',
    title: claim,
    aliases: '',
    text: explanation,
    details: '',
    date: null,
    weight: 0.8,
  }),
  questions: ({ id, question, known, missing }) => ({
    id,
    collection: 'questions',
    title: question,
    aliases: '',
    text: known,
    details: missing,
    date: null,
    weight: 0.8,
  }),
  sources: ({ id, title, authors, publisher, issued }) => ({
    id,
    collection: 'sources',
    title,
    aliases: authors.join(' · '),
    text: publisher,
    details: '',
    date: issued,
    weight: sourceWeight,
  }),
};

/** The entries that a pattern can match; all without one. */
const entriesOf = (dataset: Dataset, within: readonly SearchedCollection[], pattern?: string): Entry[] =>
  within.flatMap((collection) => {
    const records = pattern === undefined ? dataset.all(collection) : dataset.matching(collection, pattern);
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
    terms: askedTerms(input),
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
  const text = textFields.map((field) => entry[field]).join('\n');
  return isAscii(text) ? text : fold(text);
};

const vocabularyOf = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap((entry) => textFields.flatMap((field) => termsOf(entry[field])))),
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
  if (meanings.every(({ isMisspelled }) => !isMisspelled)) return { entries: some, meanings };
  const all = entriesOf(dataset, within);
  return { entries: all, meanings: meaningsOf(query, all, vocabularyOf) };
};

/**
 * Ranked by an index of the records that can match, since most of the time of a whole index goes into texts that cannot.
 * What the weight of a word depends on, how many records there are and how many mention it, is told to it.
 */
const ranked = (query: Query, meant: readonly Meaning[], total: number, byId: ReadonlyMap<string, Entry>) => {
  const meanings = new Map(meant.map((meaning) => [meaning.asked, meaning]));
  const [first, ...others] = [...meanings.values()].map((meaning) => meaning.entries);
  const matching = [...(first ?? [])].filter((entry) => others.every((set) => set.has(entry)));
  if (matching.length === 0) return [];
  const words = [...meanings.values()].flatMap((meaning) => meaning.words);
  const index = new MiniSearch<{ id: string | number }>({
    fields: [...textFields],
    tokenize: termsOf,
    processTerm: (term) => (words.some((word) => term.startsWith(word)) ? term : null),
  });
  index.addAll(matching);
  // All other records count, whatever is in them.
  for (let other = matching.length; other < total; other += 1) index.add({ id: other });
  /** How rare a word is among all records, as BM25 weighs it. */
  const rarity = (term: string): number => {
    const mentioning = meanings.get(term)?.entries.size ?? 0;
    return Math.log(1 + (total - mentioning + 0.5) / (mentioning + 0.5));
  };
  const isMisspelled = (term: string): boolean => meanings.get(term)?.isMisspelled === true;
  return index.search(query.terms.join(' '), {
    combineWith: 'AND',
    prefix: (term) => !isMisspelled(term),
    fuzzy: (term) => (isMisspelled(term) ? allowedEdits(term) : false),
    boost,
    boostTerm: rarity,
    boostDocument: (id) => byId.get(id as string)?.weight ?? 1,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
};

const hasPhrases = (entry: Entry, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => textFields.some((field) => spaced(entry[field]).includes(phrase)));

const rowOf = (entry: Entry, score: number, matched: readonly string[]): HitRow => ({
  id: entry.id,
  collection: entry.collection,
  title: entry.title,
  text: entry.text,
  date: entry.date,
  ...span(entry.date),
  score: Math.round(score * 100) / 100,
  matched: [...matched],
});

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
  if (query.terms.length === 0) throw new Fault('empty-argument', { what: 'the search' });
  if (query.terms.length > mostWords) throw new Fault('too-many-words', { most: mostWords });
  const within = [...new Set(filter.within.length === 0 ? searchedCollections : filter.within)];
  const { entries, meanings } = understood(dataset, query, within);
  const total = within.reduce((sum, collection) => sum + dataset.size(collection), 0);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const results = ranked(query, meanings, total, byId);
  const found = results.flatMap(({ id, score, terms }) => {
    const entry = byId.get(id as string) as Entry;
    return hasPhrases(entry, query.phrases) ? [rowOf(entry, score, terms)] : [];
  });
  if (found.length === 0) {
    throw new Fault('search-empty', { terms: input, suggestions: suggestions(query, dataset, within) });
  }
  return { rows: filter.limit === null ? found : found.slice(0, filter.limit), total: found.length };
};

/** Whether a word of a text is one of the matched terms, for marking it. */
export const isMatched = (word: string, matched: ReadonlySet<string>): boolean =>
  matched.has(fold(word)) || termsOf(word).some((term) => matched.has(term));
