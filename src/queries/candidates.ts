import type { Dataset } from '../dataset/dataset.js';
import { collections } from '../dataset/vocabulary.js';
import { things } from './lookup.js';
import { titlesIn } from './show.js';

/** A word that completes a command line: ids, which need no quoting, and what they stand for. */
export interface CompletionCandidate {
  readonly value: string;
  readonly says: string;
}

const named = (records: readonly { readonly id: string; readonly name: string }[]): CompletionCandidate[] =>
  records.map(({ id, name }) => ({ value: id, says: name }));

/** What can be completed, by what is asked for. */
export const candidates = {
  entities: (dataset: Dataset) => named(things(dataset)),
  agreements: (dataset: Dataset) => [
    ...named(dataset.all('agreements')),
    ...named(dataset.all('entities').filter(({ type }) => type === 'agreement-kind')),
  ],
  states: (dataset: Dataset) => named(dataset.all('entities').filter(({ type }) => type === 'state')),
  sources: (dataset: Dataset) => dataset.all('sources').map(({ id, title }) => ({ value: id, says: title })),
  records: (dataset: Dataset) => {
    const titleOf = titlesIn(dataset);
    return collections.flatMap((collection) =>
      dataset.all(collection).map(({ id }) => ({ value: id, says: titleOf(id) })),
    );
  },
} satisfies Record<string, (dataset: Dataset) => CompletionCandidate[]>;

export type CandidateKind = keyof typeof candidates;
