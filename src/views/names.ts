import type { ById, Dataset } from '../dataset/dataset.js';
import type { SourceRow } from '../dataset/rows.js';

/** What views look ids up in. Files are read when first needed. */
export interface Names {
  /** The name of an entity or agreement; the id itself where there is none. */
  readonly nameOf: (id: string) => string;
  /** What any record is called, in one line; the id itself where there is none. */
  readonly titleOf: (id: string) => string;
  readonly sources: ById<SourceRow>;
}

export const namesIn = (dataset: Dataset): Names => ({
  nameOf: (id) => dataset.byId('entities').get(id)?.name ?? dataset.byId('agreements').get(id)?.name ?? id,
  titleOf: (id) => dataset.byId('index').get(id)?.title ?? id,
  sources: { get: (id) => dataset.byId('sources').get(id) },
});
