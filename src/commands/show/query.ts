import type { Dataset } from '../../dataset/dataset.js';
import { CliError } from '../../errors.js';
import { find as findNamed } from '../../lookup/lookup.js';
import { suggestWord } from '../../lookup/suggest.js';
import { keyOf } from '../../lookup/words.js';
import type { RecordRow } from './row.js';

/** Ids of what goes by a name, for those who type a name. */
const lookUpIds = (name: string, dataset: Dataset): string[] =>
  findNamed(name, dataset)
    .map(({ id }) => id)
    .slice(0, 3);

const find = (dataset: Dataset, id: string): RecordRow => {
  const entry = dataset.byId('index').get(id);
  const record = entry && dataset.byId(entry.collection).get(id);
  if (entry === undefined || record === undefined) {
    const named = keyOf(id) === '' ? [] : lookUpIds(id, dataset);
    const ids = dataset.all('index').map((each) => each.id);
    throw new CliError('id-not-found', { id, suggestions: named.length > 0 ? named : suggestWord(id, ids) });
  }
  const { collection, citedBy, independentSources } = entry;
  return { id, collection, record, citedBy, independentSources };
};

/** Complete records by id, and what refers to them. Throws `id-not-found`. */
export const show = (dataset: Dataset, ids: readonly string[]): readonly RecordRow[] =>
  [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => find(dataset, id));
