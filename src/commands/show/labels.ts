/** The fields of records in plain words. */
import type { Collection, Lane, Nature } from '../../dataset/vocabulary.js';

export const collectionNames: Readonly<Record<Collection, string>> = {
  events: 'event',
  entities: 'entity',
  agreements: 'agreement',
  claims: 'claim',
  names: 'name',
  periods: 'period',
  questions: 'open question',
  negotiations: 'negotiation',
  sources: 'source',
};

/** Computed by the build beside what is stored. */
const computed = new Set([
  ...['citedBy', 'passedOnBy', 'terms', 'events', 'agreements', 'supersededBy', 'expectedExpiry', 'independentSources'],
  ...['start', 'end'],
]);

export const isComputed = (key: string): boolean => computed.has(key) || /(?:Start|End)$/.test(key);

const labels: Readonly<Record<string, string>> = {
  titleEnglish: 'Title in English',
  aliases: 'Also called',
  kind: 'Kind',
  usedBy: 'Used by',
  basedOn: 'Based on',
  issued: 'Published',
  url: 'Address',
  primary: 'First-hand',
  startEvent: 'Began with',
  endEvent: 'Ended with',
  interval: 'In force',
  lane: 'About',
  importance: 'Importance',
  entities: 'Involved',
  supersedes: 'Replaces',
  attested: 'Attested',
  participation: 'Joined or left',
  reported: 'First reported',
  ending: 'How it ended',
  missing: 'What would answer it',
  known: 'What is known',
  what: 'What happened',
};

/** `signedBy` as `Signed by`. */
export const labelOf = (key: string): string => {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return labels[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
};

const laneWords: Readonly<Record<Lane, string>> = {
  alliance: 'an alliance',
  foundational: 'a foundational or transit agreement',
  basing: 'bases',
  restriction: 'a restriction',
};

const natureWords: Readonly<Record<Nature, string>> = {
  treaty: 'binding treaty or agreement',
  arrangement: 'arrangement, not binding',
  transaction: 'sale, lease or settlement',
  draft: 'draft, not signed',
  unilateral: 'promise of one side',
};

const importanceWords: Readonly<Record<string, string>> = { 1: 'key event', 2: 'notable', 3: 'detail' };

const languageWords: Readonly<Record<string, string>> = { en: 'English', fr: 'French', hi: 'Hindi', ur: 'Urdu' };

const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lane: laneWords,
  nature: natureWords,
  importance: importanceWords,
  language: languageWords,
  primary: { true: 'yes, official or first-hand', false: 'no' },
  renewal: { automatic: 'renews itself unless notice is given' },
};

/** A value of a closed list in words; undefined where it stands for itself. */
export const wordsOf = (key: string, value: unknown): string | undefined => valueWords[key]?.[String(value)];
