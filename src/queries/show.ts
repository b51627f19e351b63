import type { Dataset } from '../dataset/dataset.js';
import { type Collection, collections } from '../dataset/vocabulary.js';
import { Fault } from '../errors.js';
import type { RecordRow } from './output.js';
import { type AnyRecord, referrers } from './references.js';
import { suggestWord } from './suggest.js';

export interface Found {
  readonly collection: Collection;
  readonly record: AnyRecord;
}

/** The record with an id, of whichever collection. */
export const find = (dataset: Dataset, id: string): Found | undefined => {
  for (const collection of collections) {
    const record = dataset.byId(collection).get(id);
    if (record !== undefined) return { collection, record };
  }
  return undefined;
};

const found = (dataset: Dataset, id: string): Found => {
  const result = find(dataset, id);
  if (result !== undefined) return result;
  const ids = collections.flatMap((collection) => dataset.all(collection).map((record) => record.id));
  throw new Fault('id-not-found', { id, suggestions: suggestWord(id, ids) });
};

/** Whole records by id, and what refers to them. Throws the fault `id-not-found`. */
export const show = (dataset: Dataset, ids: readonly string[]): readonly RecordRow[] => {
  const records = [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => found(dataset, id));
  const citedBy = referrers(dataset);
  return records.map(({ collection, record }) => ({
    id: record.id,
    collection,
    record,
    citedBy: [...(citedBy.get(record.id) ?? [])],
  }));
};

/** What a record is called, in one line. */
const titleOf = (record: AnyRecord): string =>
  'title' in record
    ? record.title
    : 'name' in record
      ? record.name
      : 'claim' in record
        ? record.claim
        : 'question' in record
          ? record.question
          : record.label;

/** Titles of records by id. */
export const titlesIn =
  (dataset: Dataset) =>
  (id: string): string => {
    const record = find(dataset, id)?.record;
    return record === undefined ? id : titleOf(record);
  };
