/** Which records refer to which. */
import type { Records } from './schema.js';
import { type Collection, collections } from './vocabulary.js';

export type Contents = { readonly [C in Collection]: readonly Records[C][] };

export interface Reference {
  /** Id of the record that refers to another, and the field in which it does. */
  readonly record: string;
  readonly field: string;
  readonly to: string;
  /** The collections in which the other may be. */
  readonly within: readonly Collection[];
}

export const everyRecord = (contents: Contents): { collection: Collection; record: Records[Collection] }[] =>
  collections.flatMap((collection) => contents[collection].map((record) => ({ collection, record })));

const things: readonly Collection[] = ['entities', 'agreements'];
const subjects: readonly Collection[] = ['events', ...things];

/** The fields, at any depth, whose values are ids of other records, and the collections of these. */
const referringFields: Readonly<Record<Collection, Readonly<Record<string, readonly Collection[]>>>> = {
  events: { entities: things },
  entities: { related: things },
  agreements: {
    parties: ['entities'],
    signedBy: ['entities'],
    kind: ['entities'],
    party: ['entities'],
    supersedes: ['agreements'],
  },
  claims: { about: subjects },
  names: {},
  periods: { agreement: ['agreements'], startEvent: ['events'], endEvent: ['events'] },
  questions: { about: subjects },
  negotiations: { state: ['entities'] },
  sources: { basedOn: ['sources'] },
};

/** Every reference, in the order of the records. */
export const referencesOf = (contents: Contents): Reference[] =>
  everyRecord(contents).flatMap(({ collection, record }) => {
    const targets: (typeof referringFields)[Collection] = { ...referringFields[collection], sources: ['sources'] };
    const referencesIn = (value: object): Reference[] =>
      Object.entries(value).flatMap(([field, inner]) => {
        const within = targets[field];
        if (within === undefined) return typeof inner === 'object' && inner !== null ? referencesIn(inner) : [];
        const ids = [inner].flat().filter((id) => id !== null);
        return ids.map((to) => ({ record: record.id, field, to, within }));
      });
    return referencesIn(record);
  });
