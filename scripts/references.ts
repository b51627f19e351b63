/** What records know of each other: who refers to whom, whose reports sources pass on, and ids that were renamed. */
import { type Contents, referencesOf } from '../src/dataset/references.js';
import type { RenamedRow } from '../src/dataset/rows.js';
import type { SourceRecord } from '../src/dataset/schema.js';
import { collections } from '../src/dataset/vocabulary.js';
import type { Renamed } from './published.js';

type Identified = { readonly id: string };

/** For each id, the ids of the records that refer to it, in the order of the records. */
export const referrersIn = <R extends Identified>(
  records: readonly R[],
  referredBy: (record: R) => readonly string[],
) => {
  const lists = new Map<string, string[]>();
  for (const record of records) {
    for (const id of new Set(referredBy(record))) lists.set(id, [...(lists.get(id) ?? []), record.id]);
  }
  return (id: string): readonly string[] => lists.get(id) ?? [];
};

/** For each id, the ids of the records that refer to it, in their order; not of the sources that are based on it. */
export const citationsIn = (contents: Contents) => {
  const citing = new Map<string, string[]>();
  for (const { record, field, to } of referencesOf(contents)) {
    const known = citing.get(to) ?? [];
    if (field !== 'basedOn' && !known.includes(record)) citing.set(to, [...known, record]);
  }
  return (id: string): readonly string[] => citing.get(id) ?? [];
};

/**
 * The independent sources of a record: those that are based on no other, themselves or at the end of a chain.
 * Sources of unknown origin (`basedOn` null) are left out: they may pass on one of the others.
 * @returns for a list of ids the ids of the independent sources, in the order in which they are met
 */
export const independentSourcesIn = (sources: readonly SourceRecord[]) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const originsOf = (id: string, path: readonly string[] = []): string[] => {
    const basedOn = byId.get(id)?.basedOn ?? null;
    if (basedOn === null || path.includes(id)) return [];
    return basedOn.length === 0 ? [id] : basedOn.flatMap((other) => originsOf(other, [...path, id]));
  };
  return (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => originsOf(id)))];
};

/** Former ids with the ids of today, over several renamings. Throws where one is in use again or leads to no record. */
export const renamedRows = (contents: Contents, renamed: Renamed): RenamedRow[] => {
  const ids = new Set(collections.flatMap((collection) => contents[collection].map(({ id }) => id)));
  const follow = (id: string, path: readonly string[] = []): string => {
    const next = path.includes(id) ? undefined : renamed[id];
    return next === undefined ? id : follow(next, [...path, id]);
  };
  return Object.keys(renamed).map((id) => {
    const now = follow(id);
    if (ids.has(id)) throw new Error(`data/renamed.json: ${id} is the id of a record`);
    if (!ids.has(now)) throw new Error(`data/renamed.json: ${id} leads to no record`);
    return { id, now };
  });
};
