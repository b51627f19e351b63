/** Records by id. */
import { citedSources } from '../dataset/citations.js';
import type { Dataset } from '../dataset/dataset.js';
import type { IndexRow, Rows, SourceRow } from '../dataset/rows.js';
import type { Collection } from '../dataset/vocabulary.js';
import { CliError } from '../errors.js';
import { currentId, find } from './lookup.js';
import { suggestWord } from './suggest.js';
import { keyOf, wordsOf } from './words.js';

/** The ids of a command line: in lower case, former ones replaced, each once. Words may be one id together. */
export const requestedIds = (dataset: Dataset, words: readonly string[]): string[] => {
  const together = words.join('-').toLowerCase();
  const ids = dataset.byId('index').get(together) === undefined ? words : [together];
  return [...new Set(ids.map((id) => currentId(dataset, id.toLowerCase())))];
};

export interface FoundRecord {
  readonly entry: IndexRow;
  readonly record: Rows[Collection];
}

const maxSuggestions = 3;

/** No id is as long, so a longer text is none that is mistyped. */
const maxIdLength = 100;

/** Ids that have all but one of the words of an input, at least two, and at most one other. */
const idsSharingWords = (input: string, ids: readonly string[]): string[] => {
  const words = wordsOf(input);
  return ids.filter((id) => {
    const own = wordsOf(id);
    const shared = words.filter((word) => own.includes(word)).length;
    return shared > 1 && Math.max(words.length, own.length) - shared <= 1;
  });
};

/** The ids of what goes by a name, for those who type a name; else ids that are near. */
const suggestIds = (dataset: Dataset, id: string): string[] => {
  const named = keyOf(id) === '' ? [] : find(id, dataset).map((thing) => thing.id);
  if (named.length > 0) return named.slice(0, maxSuggestions);
  if (id.length > maxIdLength) return [];
  const ids = dataset.all('index').map((each) => each.id);
  const mistyped = suggestWord(id, ids);
  return mistyped.length > 0 ? mistyped : idsSharingWords(id, ids).slice(0, maxSuggestions);
};

/** The record with an id, of whatever collection. Throws `id-not-found`. */
export const recordById = (dataset: Dataset, id: string): FoundRecord => {
  const entry = dataset.byId('index').get(id);
  const record = entry && dataset.byId(entry.collection).get(id);
  if (entry === undefined || record === undefined) {
    throw new CliError('id-not-found', { name: id, suggestions: suggestIds(dataset, id) });
  }
  return { entry, record };
};

/** The sources that records rest on, each once, in order of first citation; a source rests on itself. Throws `id-not-found`. */
export const sourcesOf = (dataset: Dataset, ids: readonly string[]): SourceRow[] => {
  const cited = ids.flatMap((id) => {
    const { entry, record } = recordById(dataset, id);
    return entry.collection === 'sources' ? [id] : citedSources(record);
  });
  return [...new Set(cited)].flatMap((id) => dataset.byId('sources').get(id) ?? []);
};

/** The records of one collection that the words of a command line are ids of. Throws an error of the code. */
export const recordsOf = <C extends Collection>(
  dataset: Dataset,
  collection: C,
  words: readonly string[],
  code: 'source-not-found' | 'question-not-found',
): Rows[C][] =>
  requestedIds(dataset, words).map((id) => {
    const record = dataset.byId(collection).get(id);
    if (record !== undefined) return record;
    const ids = dataset.all(collection).map((each) => each.id);
    throw new CliError(code, { name: id, suggestions: suggestWord(id, ids) });
  });
