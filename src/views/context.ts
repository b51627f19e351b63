import type { ById, Dataset } from '../dataset/dataset.js';
import type { SourceRecord } from '../dataset/schema.js';

/** What views look ids up in: names of entities and agreements, and sources. Collections are read when first asked for. */
export interface Names {
  /** The name of an entity or agreement; the id itself where there is none. */
  readonly nameOf: (id: string) => string;
  readonly sources: () => ById<SourceRecord>;
}

export const namesIn = (dataset: Dataset): Names => ({
  nameOf: (id) => dataset.byId('entities').get(id)?.name ?? dataset.byId('agreements').get(id)?.name ?? id,
  sources: () => dataset.byId('sources'),
});
