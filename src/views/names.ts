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

const longestLabel = 40;

const shortest = (names: readonly string[]): string | undefined =>
  names.filter(({ length }) => length <= longestLabel).sort((a, b) => a.length - b.length)[0];

const asId = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The name where it is short, else an abbreviation or alias that is. */
const shortName = (id: string, dataset: Dataset): string | undefined => {
  const agreement = dataset.byId('agreements').get(id);
  if (agreement !== undefined) {
    const { abbreviation, name, aliases } = agreement;
    return abbreviation ?? shortest([name]) ?? shortest(aliases);
  }
  const entity = dataset.byId('entities').get(id);
  return entity && (shortest([entity.name]) ?? shortest(entity.aliases));
};

export const namesIn = (dataset: Dataset): Names => ({
  nameOf: (id) => dataset.byId('entities').get(id)?.name ?? dataset.byId('agreements').get(id)?.name ?? id,
  labelOf: (id) => {
    const name = shortName(id, dataset);
    if (name === undefined) return id;
    return asId(name) === id ? name : `${name} (${id})`;
  },
  titleOf: (id) => dataset.byId('index').get(id)?.title ?? id,
  sources: { get: (id) => dataset.byId('sources').get(id) },
});
