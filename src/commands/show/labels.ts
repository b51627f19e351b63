/** The fields of records in plain words. */
import type { Collection, Lane, languages, Nature } from '../../dataset/vocabulary.js';
import { familyNames } from '../../views/state.js';
import { capitalize } from '../../views/text.js';

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
const computed = /^(?:citedBy|passedOnBy|terms|events|agreements|supersededBy|expectedExpiry|independentSources)$/;
const computedDay = /^(?:start|end)$|(?:Start|End)$/;

export const isComputed = (key: string): boolean => computed.test(key) || computedDay.test(key);

const labels: Readonly<Record<string, string>> = {
  titleEnglish: 'Title in English',
  aliases: 'Also called',
  issued: 'Published',
  url: 'Address',
  primary: 'First-hand',
  startEvent: 'Began with',
  endEvent: 'Ended with',
  interval: 'Period',
  lane: 'About',
  entities: 'Involved',
  supersedes: 'Replaces',
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
  return labels[key] ?? capitalize(words);
};

/** By field, the words for its values. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  family: familyNames,
  lane: {
    alliance: 'an alliance',
    foundational: 'a foundational or transit agreement',
    basing: 'bases',
    restriction: 'a restriction',
  } satisfies Record<Lane, string>,
  nature: {
    treaty: 'binding treaty or agreement',
    arrangement: 'arrangement, not binding',
    transaction: 'sale, lease or settlement',
    draft: 'draft, not signed',
    unilateral: 'promise of one side',
  } satisfies Record<Nature, string>,
  importance: { 1: 'key event', 2: 'notable', 3: 'detail' },
  language: { en: 'English', fr: 'French', hi: 'Hindi' } satisfies Record<(typeof languages)[number], string>,
  primary: { true: 'yes, official or first-hand', false: 'no' },
  renewal: { automatic: 'renews itself unless notice is given' },
};

/** A value of a closed list in words; undefined where it stands for itself. */
export const wordsOf = (key: string, value: unknown): string | undefined => valueWords[key]?.[String(value)];
