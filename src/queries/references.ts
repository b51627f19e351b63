import type { Dataset } from '../dataset/dataset.js';
import type { Records } from '../dataset/schema.js';
import { type Collection, collections } from '../dataset/vocabulary.js';

/** A record of any collection. */
export type AnyRecord = Records[Collection];

/** Values of these keys, at any depth, are ids of other records. */
const referringKeys = new Set([
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
]);

const idsIn = (value: unknown): string[] => [value].flat().filter((id) => typeof id === 'string');

/** Ids in the fields of a record or a fact. */
const referencesInFields = (fields: object): string[] =>
  Object.entries(fields).flatMap(([key, value]) => (referringKeys.has(key) ? idsIn(value) : []));

/** Every id that a record refers to, once. The kind of an agreement is an entity, that of a source or a name a word. */
const referencesIn = (record: AnyRecord): ReadonlySet<string> => {
  const facts = 'facts' in record ? record.facts : [];
  const kind = 'parties' in record ? idsIn(record.kind) : [];
  return new Set([record, ...facts].flatMap(referencesInFields).concat(kind));
};

/** For each id, the records that refer to it, in the order of the collections. */
export const referrers = (dataset: Dataset): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const collection of collections) {
    for (const record of dataset.all(collection)) {
      for (const id of referencesIn(record)) {
        const list = index.get(id);
        if (list === undefined) index.set(id, [record.id]);
        else list.push(record.id);
      }
    }
  }
  return index;
};
