import type { Contents } from '../src/dataset/integrity.js';
import type { Records } from '../src/dataset/schema.js';
import { type Collection, collections } from '../src/dataset/vocabulary.js';

type AnyRecord = Records[Collection];

/** Fields, at any depth, whose values are ids of other records. */
const referringFields = new Set([
  'entities',
  'sources',
  'related',
  'parties',
  'signedBy',
  'supersedes',
  'about',
  'agreement',
  'startEvent',
  'endEvent',
  'party',
  'state',
]);

const idsIn = (value: unknown): string[] => [value].flat().filter((id) => typeof id === 'string');

/** Every id that a value refers to. The kind of an agreement is an entity; that of a source or a name is a plain word. */
const referencesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    referringFields.has(key) || (key === 'kind' && 'parties' in value) ? idsIn(inner) : referencesIn(inner),
  );
};

/** For each id, the ids of the records that refer to it, in the order of the collections. */
export const referrers = (contents: Contents): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const record of collections.flatMap((collection): readonly AnyRecord[] => contents[collection])) {
    for (const id of new Set(referencesIn(record))) index.set(id, [...(index.get(id) ?? []), record.id]);
  }
  return index;
};
