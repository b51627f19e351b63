import type { ById, Dataset } from '../dataset/dataset.js';
import type { SourceRow } from '../dataset/rows.js';

/** What views look ids up in. Files are read when first needed. */
export interface Names {
  /** The name of an entity or agreement; the id itself where there is none. */
  readonly nameOf: (id: string) => string;
  /** The abbreviation or another name short enough for a list, with the id where that is another; the id alone where there is none. */
  readonly labelOf: (id: string) => string;
  /** What any record is called, in one line; the id itself where there is none. */
  readonly titleOf: (id: string) => string;
  readonly sources: ById<SourceRow>;
}

const maxLabelLength = 40;

const shortest = (names: readonly string[]): string | undefined =>
  names.filter(({ length }) => length <= maxLabelLength).sort((a, b) => a.length - b.length)[0];

const asId = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export const namesIn = (dataset: Dataset): Names => {
  const find = (id: string) => dataset.byId('entities').get(id) ?? dataset.byId('agreements').get(id);
  return {
    nameOf: (id) => find(id)?.name ?? id,
    labelOf: (id) => {
      const thing = find(id);
      if (thing === undefined) return id;
      const abbreviation = 'abbreviation' in thing ? thing.abbreviation : null;
      const name = abbreviation ?? shortest([thing.name]) ?? shortest(thing.aliases);
      if (name === undefined) return id;
      return asId(name) === id ? name : `${name} (${id})`;
    },
    titleOf: (id) => dataset.byId('index').get(id)?.title ?? id,
    sources: dataset.byId('sources'),
  };
};
