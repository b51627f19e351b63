import type { Dataset } from '../../dataset/dataset.js';
import { recordById, requestedIds } from '../../lookup/records.js';
import type { RecordRow } from './row.js';

/** Complete records by id, and what refers to them. Throws `id-not-found`. */
export const show = (dataset: Dataset, ids: readonly string[]): readonly RecordRow[] =>
  requestedIds(dataset, ids).map((id) => {
    const { entry, record } = recordById(dataset, id);
    const { collection, citedBy, independentSources } = entry;
    return { id, collection, record, citedBy, independentSources };
  });
