import { type Contents, referencesOf } from '../src/dataset/references.js';

/** For each id, the ids of the records that refer to it, in their order; not of the sources that are based on it. */
export const referrers = (contents: Contents): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const { record, field, to } of referencesOf(contents)) {
    const known = index.get(to) ?? [];
    if (field !== 'basedOn' && !known.includes(record)) index.set(to, [...known, record]);
  }
  return index;
};
