import type { Dataset } from '../../dataset/dataset.js';
import { referenceText } from '../../formats/reference.js';
import { accessed, datasetWork, type Work } from '../../formats/work.js';
import { requestedIds, sourcesOf } from '../../lookup/records.js';
import type { ReferenceRow } from './row.js';

/** The works to cite for some records: their sources; without ids the dataset. Throws `id-not-found`. */
export const worksFor = (dataset: Dataset, ids: readonly string[]): readonly Work[] =>
  ids.length === 0 ? [datasetWork] : sourcesOf(dataset, requestedIds(dataset, ids));

export const referenceRowOf = (work: Work): ReferenceRow => {
  const { id, title, titleEnglish, authors, publisher, issued, url } = work;
  const reference = referenceText(work);
  const visited = url === null ? null : accessed;
  return { id, reference, title, titleEnglish, authors, publisher, issued, url, accessed: visited };
};
