/** What is searched in each record, and how much it counts. */
import { authorName } from '../../dataset/authors.js';
import { span } from '../../dataset/edtf.js';
import type { Rows } from '../../dataset/rows.js';
import type { Collection, SearchedCollection } from '../../dataset/vocabulary.js';

/** Longer periods are about no year in particular. */
const maxYears = 3;

/** The years of a date, as words. */
const yearsOf = (date: string | null): string => {
  const { start, end } = span(date);
  if (start === null || end === null) return '';
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (last - first >= maxYears) return '';
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).join(' ');
};

/** The words of an id, which are chosen to tell the record from others, and the years of its date. */
const keywords = (id: string, date: string | null = null): string => `${id.replaceAll('-', ' ')} ${yearsOf(date)}`;

/** A record as it is searched. */
export interface Entry {
  readonly id: string;
  readonly collection: Collection;
  readonly texts: readonly [title: string, aliases: string, text: string, details: string, keywords: string];
  readonly date: string | null;
  /** What the record counts beside the words. */
  readonly weight: number;
}

/** What a mention in each text counts: one in the title says more than one in the text. */
export const boosts = [4, 4, 1.5, 1, 3];

/** Of two events that mention the words, the key event is the one that is meant. */
const eventWeight = { 1: 2, 2: 1.1, 3: 1 };
/** A kind of agreement comes before the agreements of its kind. */
const kindWeight = 2;
/** Of several agreements of a kind, Pakistan's is the one that is meant. */
const homeWeight = 3;
/** Bibliography entries repeat the words of the records that rest on them. */
const sourceWeight = 0.3;

/** What is searched in a record. */
export const entryOf: { readonly [C in SearchedCollection]: (record: Rows[C]) => Entry } = {
  events: ({ id, title, summary, note, date, importance }) => ({
    id,
    collection: 'events',
    texts: [title, '', summary, note ?? '', keywords(id, date)],
    date,
    weight: eventWeight[importance],
  }),
  entities: ({ id, type, name, aliases, description, facts }) => ({
    id,
    collection: 'entities',
    texts: [
      name,
      aliases.join(' · '),
      description,
      facts.map(({ label, value }) => `${label}: ${value}`).join(' · '),
      keywords(id),
    ],
    date: null,
    weight: type === 'agreement-kind' ? kindWeight : 1,
  }),
  agreements: ({ id, name, abbreviation, aliases, purpose, note, signed, parties }) => ({
    id,
    collection: 'agreements',
    texts: [name, [abbreviation ?? '', ...aliases].join(' · '), purpose, note ?? '', keywords(id, signed)],
    date: signed,
    weight: parties.includes('pakistan') ? homeWeight : 1,
  }),
  claims: ({ id, claim, explanation, about }) => ({
    id,
    collection: 'claims',
    texts: [claim, '', explanation, about, keywords(id)],
    date: null,
    weight: 0.8,
  }),
  names: ({ id, name, usedBy }) => ({
    id,
    collection: 'names',
    texts: [name, '', usedBy, '', keywords(id)],
    date: null,
    weight: 0.8,
  }),
  negotiations: ({ id, what, date, note }) => ({
    id,
    collection: 'negotiations',
    texts: [what, '', '', note ?? '', keywords(id, date)],
    date,
    weight: 0.8,
  }),
  questions: ({ id, question, known, missing, about }) => ({
    id,
    collection: 'questions',
    texts: [question, '', known, [missing, ...about].join(' · '), keywords(id)],
    date: null,
    weight: 1.5,
  }),
  sources: ({ id, title, authors, publisher, issued }) => ({
    id,
    collection: 'sources',
    texts: [title, authors.map(authorName).join(' · '), publisher, '', yearsOf(issued)],
    date: issued,
    weight: sourceWeight,
  }),
};
