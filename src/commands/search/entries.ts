/** What is searched in each record, and how much it counts. */
import { authorName } from '../../dataset/authors.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Rows } from '../../dataset/rows.js';
import type { SearchedCollection } from '../../dataset/vocabulary.js';
import type { HitRow } from './row.js';

/** A date, and its first and last day. */
export type When = Pick<HitRow, 'date' | 'start' | 'end'>;

const undated: When = { date: null, start: null, end: null };

/** A record as it is searched. */
export interface Entry {
  readonly id: string;
  readonly collection: SearchedCollection;
  readonly texts: readonly [title: string, aliases: string, text: string, details: string, keywords: string];
  readonly when: When;
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

const separator = '\n';

/** All names of a record: its title and aliases. */
export const namesOf = ({ texts: [title, aliases] }: Entry): string[] => [title, ...aliases.split(separator)];

interface Content {
  readonly title: string;
  readonly aliases?: readonly (string | null)[];
  readonly text?: string;
  readonly details?: readonly (string | null)[];
  readonly when?: When;
  readonly weight?: number;
}

const contentOf: { readonly [C in SearchedCollection]: (record: Rows[C], dataset: Dataset) => Content } = {
  events: ({ title, summary, note, date, start, end, importance }) => ({
    title,
    text: summary,
    details: [note],
    when: { date, start, end },
    weight: eventWeight[importance],
  }),
  entities: ({ type, name, aliases, description, facts }) => ({
    title: name,
    aliases,
    text: description,
    details: facts.map(({ label, value }) => `${label}: ${value}`),
    weight: type === 'agreement-kind' ? kindWeight : 1,
  }),
  agreements: ({ name, abbreviation, aliases, purpose, note, signed, signedStart, signedEnd, parties }) => ({
    title: name,
    aliases: [abbreviation, ...aliases],
    text: purpose,
    details: [note],
    when: { date: signed, start: signedStart, end: signedEnd },
    weight: parties.includes('pakistan') ? homeWeight : 1,
  }),
  claims: ({ claim, explanation, about }) => ({ title: claim, text: explanation, details: [about], weight: 0.8 }),
  names: ({ name, usedBy }) => ({ title: name, text: usedBy, weight: 0.8 }),
  negotiations: ({ state, family, what, date, start, end, note }, dataset) => ({
    title: `Negotiation with ${dataset.byId('entities').get(state)?.name} (${family === 'other' ? 'other agreement' : family})`,
    text: what,
    details: [note],
    when: { date, start, end },
    weight: 0.8,
  }),
  questions: ({ question, known, missing, about }) => ({
    title: question,
    text: known,
    details: [missing, ...about],
    weight: 1.5,
  }),
  sources: ({ title, authors, publisher, issued, start, end }) => ({
    title,
    aliases: authors.map(authorName),
    text: publisher,
    when: { date: issued, start, end },
    weight: sourceWeight,
  }),
};

/** Longer periods are about no year in particular. */
const maxYears = 3;

/** The years of a date, as words. */
const yearsOf = ({ start, end }: When): string => {
  if (start === null || end === null) return '';
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (last - first >= maxYears) return '';
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).join(' ');
};

/** What is searched in a record. */
export const entryOf = <C extends SearchedCollection>(collection: C, record: Rows[C], dataset: Dataset): Entry => {
  const content = contentOf[collection](record, dataset);
  const { title, aliases = [], text = '', details = [], when = undated, weight = 1 } = content;
  // The words of an id are chosen to tell the record from others, but those of a source name its publisher and date.
  const idWords = collection === 'sources' ? '' : record.id.replaceAll('-', ' ');
  const keywords = `${idWords} ${yearsOf(when)}`;
  return {
    id: record.id,
    collection,
    texts: [title, aliases.join(separator), text, details.join(separator), keywords],
    when,
    weight,
  };
};
