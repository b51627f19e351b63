import type { Dataset } from '../dataset/dataset.js';
import { agreementsAndKinds, things } from './lookup.js';

/** A word that completes a command line: ids, which need no quoting, and what they stand for. */
export interface CompletionCandidate {
  readonly value: string;
  readonly description: string;
}

const named = (records: readonly { readonly id: string; readonly name: string }[]): CompletionCandidate[] =>
  records.map(({ id, name }) => ({ value: id, description: name }));

/** What can be completed, by what is asked for. */
export const candidates = {
  entities: (dataset: Dataset) => named(things(dataset)),
  agreements: (dataset: Dataset) => named(agreementsAndKinds(dataset)),
  states: (dataset: Dataset) => named(dataset.all('entities').filter(({ type }) => type === 'state')),
  questions: (dataset: Dataset) =>
    dataset.all('questions').map(({ id, question }) => ({ value: id, description: question })),
  sources: (dataset: Dataset) => dataset.all('sources').map(({ id, title }) => ({ value: id, description: title })),
  records: (dataset: Dataset) => dataset.all('index').map(({ id, title }) => ({ value: id, description: title })),
} satisfies Record<string, (dataset: Dataset) => CompletionCandidate[]>;

export type CandidateKind = keyof typeof candidates;
