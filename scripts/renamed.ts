/** Ids that were renamed: `data/renamed.json`, by former id. */
import type { Contents } from '../src/dataset/references.js';
import type { RenamedRow } from '../src/dataset/rows.js';
import { collections } from '../src/dataset/vocabulary.js';

export type Renamed = Readonly<Record<string, string>>;

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
