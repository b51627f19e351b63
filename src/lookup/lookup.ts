import type { Dataset } from '../dataset/dataset.js';
import type { AgreementRow, EntityRow } from '../dataset/rows.js';
import { CliError } from '../errors.js';
import { currentId } from './records.js';
import { suggest } from './suggest.js';
import { withoutTitles } from './titles.js';
import { keyOf, queryTerms, termsOf, wordsOf } from './words.js';

/** Who or what can be looked up by name: entities, and agreements, which are entities too. */
export type Thing = EntityRow | AgreementRow;

export const isAgreement = (thing: Thing): thing is AgreementRow => 'parties' in thing;

const otherNames = (thing: Thing): readonly string[] =>
  isAgreement(thing) && thing.abbreviation !== null ? [thing.abbreviation, ...thing.aliases] : thing.aliases;

const namesOf = (thing: Thing): readonly string[] => [thing.name, ...otherNames(thing)];

/** Numbers and designations (`16`, `f16`) match whole; words match as prefixes. */
const matchesTerm = (term: string, query: string): boolean =>
  /\d/.test(query) ? term === query : term.startsWith(query);

const hasTerms = (name: string, query: readonly string[]): boolean => {
  const terms = termsOf(name);
  return query.every((each) => terms.some((term) => matchesTerm(term, each)));
};

interface NameQuery {
  readonly key: string;
  readonly terms: readonly string[];
}

/** From the strictest to the loosest; the first level with a match decides. */
const levels: readonly ((thing: Thing, query: NameQuery) => boolean)[] = [
  (thing, { key }) => keyOf(thing.id) === key,
  (thing, { key }) => keyOf(thing.name) === key,
  (thing, { key }) => otherNames(thing).some((name) => keyOf(name) === key),
  (thing, { terms }) => terms.length > 0 && namesOf(thing).some((name) => hasTerms(name, terms)),
];

/** The levels that compare whole names. */
const exactLevels = levels.slice(0, 3);

/** All entities and agreements. */
export const things = (dataset: Dataset): readonly Thing[] => [
  ...dataset.all('entities'),
  ...dataset.all('agreements'),
];

/** Entities whose names are near a mistyped one, up to three. */
export const suggestThings = (name: string, among: readonly Thing[]): string[] =>
  suggest(
    name,
    among.map((thing) => ({ label: thing.name, names: namesOf(thing) })),
  );

/** Throws `empty-argument` for a name without letters or digits. */
const queryOf = (name: string): NameQuery => {
  const key = keyOf(name);
  if (key === '') throw new CliError('empty-argument', { what: 'the name' });
  return { key, terms: queryTerms(name) };
};

const matchesOnLevels = (name: string, among: readonly Thing[], tried: typeof levels): readonly Thing[] => {
  const query = queryOf(name);
  for (const level of tried) {
    const matches = among.filter((thing) => level(thing, query));
    if (matches.length > 0) return matches;
  }
  return [];
};

/** Whether a record has held an office: its facts are labeled by office. */
const hasHeld = (thing: Thing, offices: readonly string[]): boolean =>
  !isAgreement(thing) && thing.facts.some(({ label }) => wordsOf(label).some((word) => offices.includes(word)));

/** A name with titles, narrowed to those who held the office where anyone did. */
const matchesWithTitle = (name: string, among: readonly Thing[]): readonly Thing[] => {
  const titled = withoutTitles(name);
  if (titled === undefined) return [];
  const matches = matchesOnLevels(titled.name, among, levels);
  const held = matches.filter((thing) => hasHeld(thing, titled.offices));
  return held.length > 0 ? held : matches;
};

/** Everything that a name means; empty if nothing. Throws `empty-argument` for a name without letters or digits. */
export const matchesOf = (name: string, among: readonly Thing[]): readonly Thing[] => {
  const matches = matchesOnLevels(name, among, levels);
  return matches.length > 0 ? matches : matchesWithTitle(name, among);
};

/** What a name means if it is the whole name, alias or id of something. */
export const exactMatchesOf = (name: string, dataset: Dataset): readonly Thing[] =>
  keyOf(name) === '' ? [] : matchesOnLevels(name, things(dataset), exactLevels);

/** No name of anything is as long. */
const maxNameLength = 200;

/** What a name could mean on any level: records with its letters in a row, or with one of its words. */
const candidates = (name: string, dataset: Dataset): readonly Thing[] => {
  const { key } = queryOf(name);
  if (key.length > maxNameLength) return things(dataset);
  const words = wordsOf(name).map((word) => `(?<![a-z0-9])${word}`);
  const pattern = [[...key].join('[^a-z0-9]*'), ...words].join('|');
  return [...dataset.grep('entities', pattern), ...dataset.grep('agreements', pattern)];
};

/** Everything that a name or a former id means; empty if nothing. Throws `empty-argument`. */
export const find = (text: string, dataset: Dataset): readonly Thing[] => {
  const name = currentId(dataset, text);
  return matchesOf(name, candidates(name, dataset));
};

/** The same, but at least one: else throws `entity-not-found` with suggestions. */
export const lookUp = (name: string, dataset: Dataset): readonly Thing[] => {
  const matches = find(name, dataset);
  if (matches.length > 0) return matches;
  throw new CliError('entity-not-found', { name, suggestions: suggestThings(name, things(dataset)) });
};

/** What several words mean: one name where they are one, else a name each. Throws the errors of `lookUp`. */
export const lookUpWords = (words: readonly string[], dataset: Dataset): readonly Thing[] => {
  const whole = words.length > 1 ? find(words.join(' '), dataset) : [];
  if (whole.length > 0) return whole;
  return [...new Map(words.flatMap((word) => lookUp(word, dataset)).map((thing) => [thing.id, thing])).values()];
};

/** The one thing that a name means. Throws `entity-ambiguous` where there are several, and the errors of `lookUp`. */
export const lookUpOne = (name: string, dataset: Dataset): Thing => {
  const matches = lookUp(name, dataset);
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  throw new CliError('entity-ambiguous', { name, ids: matches.map(({ id }) => id) });
};
