import type { Dataset } from '../dataset/dataset.js';
import type { AgreementRow, EntityRow } from '../dataset/rows.js';
import { CliError } from '../errors.js';
import { suggest } from './suggest.js';
import { keyOf, wordsOf } from './words.js';

/** Who or what can be looked up by name: entities, and agreements, which are entities too. */
export type Thing = EntityRow | AgreementRow;

export const isAgreement = (thing: Thing): thing is AgreementRow => 'parties' in thing;

const otherNames = (thing: Thing): readonly string[] =>
  isAgreement(thing) && thing.abbreviation !== null ? [thing.abbreviation, ...thing.aliases] : thing.aliases;

const namesOf = (thing: Thing): readonly string[] => [thing.name, ...otherNames(thing)];

const hasWordsStartingWith = (name: string, prefixes: readonly string[]): boolean => {
  const words = wordsOf(name);
  return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
};

/** From the strictest to the loosest; the first level with a match decides. */
const levels: readonly ((thing: Thing, key: string, words: readonly string[]) => boolean)[] = [
  (thing, key) => keyOf(thing.id) === key,
  (thing, key) => keyOf(thing.name) === key,
  (thing, key) => otherNames(thing).some((name) => keyOf(name) === key),
  (thing, _key, words) => namesOf(thing).some((name) => hasWordsStartingWith(name, words)),
];

/** All entities and agreements. */
export const things = (dataset: Dataset): readonly Thing[] => [
  ...dataset.all('entities'),
  ...dataset.all('agreements'),
];

/** Entities whose names are near a mistyped one, up to three. */
export const suggestThings = (name: string, among: readonly Thing[]): string[] =>
  suggest(
    name,
    among.map((thing) => ({ label: thing.name, names: [thing.id, ...namesOf(thing)] })),
  );

/** The key of a name. Throws the fault `empty-argument` for a name without letters or digits. */
const keyOfName = (name: string): string => {
  const key = keyOf(name);
  if (key === '') throw new CliError('empty-argument', { what: 'the name' });
  return key;
};

/** Everything that a name means; empty if nothing. Throws the fault `empty-argument` for a name without letters or digits. */
export const matchesOf = (name: string, among: readonly Thing[]): readonly Thing[] => {
  const key = keyOfName(name);
  const words = wordsOf(name);
  for (const level of levels) {
    const matches = among.filter((thing) => level(thing, key, words));
    if (matches.length > 0) return matches;
  }
  return [];
};

/** No name of anything is as long. */
const longestName = 200;

/** All that a name can mean on any level: what has its letters in a row, or its first word. */
const candidates = (name: string, dataset: Dataset): readonly Thing[] => {
  const key = keyOfName(name);
  const [word = ''] = wordsOf(name);
  if (key.length > longestName) return things(dataset);
  const pattern = `${[...key].join('[^a-z0-9]*')}|(?<![a-z0-9])${word}`;
  return [...dataset.grep('entities', pattern), ...dataset.grep('agreements', pattern)];
};

/** The same, but at least one: else throws the fault `entity-not-found` with suggestions. */
export const lookUp = (name: string, dataset: Dataset): readonly Thing[] => {
  const matches = matchesOf(name, candidates(name, dataset));
  if (matches.length > 0) return matches;
  throw new CliError('entity-not-found', { name, suggestions: suggestThings(name, things(dataset)) });
};
