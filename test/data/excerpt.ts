/** A small, sound part of the dataset: rules are tried on it in milliseconds. */
import { type Contents, referencesOf } from '../../src/dataset/references.js';
import { collections } from '../../src/dataset/vocabulary.js';
import { contents } from '../support.js';

const { names, claims, questions, negotiations } = contents;

/** One record at least of every collection and of every rule. */
const seeds = [
  ...['cismoa-2023', 'eum-india-2009', 'seato-manila-pact-1954', 'gsomia-bangladesh-draft', 'badaber-closed-1970'],
  ...['mdaa-period', 'cismoa-2005-period', 'seato-membership', 'mnna-status'],
  ...[names, claims, questions, negotiations].flatMap((records) => records.slice(0, 2).map(({ id }) => id)),
];

const short: Contents = {
  ...contents,
  entities: contents.entities.map((entity) => ({ ...entity, related: [], facts: entity.facts.slice(0, 1) })),
};

const excerptOf = (records: Contents): Contents => {
  const kept = new Set(seeds);
  const references = referencesOf(records);
  // Iterating a set also visits what is added on the way.
  for (const id of kept) {
    for (const { record, to } of references) if (record === id) kept.add(to);
  }
  return Object.fromEntries(
    collections.map((name) => [name, records[name].filter(({ id }: { readonly id: string }) => kept.has(id))]),
  ) as unknown as Contents;
};

export const excerpt = excerptOf(short);
