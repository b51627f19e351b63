import type { Dataset } from '../dataset/dataset.js';
import type { AgreementRow, EntityRow } from '../dataset/rows.js';
import { CliError } from '../errors.js';
import { suggest } from './suggest.js';
import { isOffice, officeNamed, withoutTitles } from './titles.js';
import { isFiller, keyOf, queryTerms, termsOf, wordsOf } from './words.js';

/** Who or what can be looked up by name: entities, and agreements, which are entities too. */
export type Thing = EntityRow | AgreementRow;

export const isAgreement = (thing: Thing): thing is AgreementRow => 'parties' in thing;

const otherNames = (thing: Thing): readonly string[] =>
  isAgreement(thing) && thing.abbreviation !== null ? [thing.abbreviation, ...thing.aliases] : thing.aliases;

const namesOf = (thing: Thing): readonly string[] => [thing.name, ...otherNames(thing)];

/** Shorter beginnings are those of too many words. */
const minPrefix = 3;

/** Numbers match whole, designations up to a letter (`P-3` for P-3C), one or two letters whole, words as prefixes. */
const matchesTerm = (term: string, query: string): boolean => {
  if (term === query) return true;
  if (!term.startsWith(query)) return false;
  if (!/\d/.test(query)) return query.length >= minPrefix;
  return /^[a-z]+\d+$/.test(query) && /^[a-z]/.test(term.slice(query.length));
};

const hasTerms = (name: string, query: readonly string[]): boolean => {
  const terms = termsOf(name);
  return query.every((each) => terms.some((term) => matchesTerm(term, each)));
};

/** From the strictest to the loosest; the first level with a match decides. */
const exactLevels: readonly ((thing: Thing, key: string) => boolean)[] = [
  ({ id }, key) => keyOf(id) === key,
  ({ name }, key) => keyOf(name) === key,
  (thing, key) => otherNames(thing).some((name) => keyOf(name) === key),
];

/** What a name means as a whole. */
const exactMatches = (name: string, among: readonly Thing[]): readonly Thing[] => {
  const key = keyOf(name);
  for (const isNamed of exactLevels) {
    const matches = among.filter((thing) => isNamed(thing, key));
    if (matches.length > 0) return matches;
  }
  return [];
};

/** Those with all words of a text in one of their names. Numbers alone are years and parts of designations, no names. */
const matchesByWord = (text: string, among: readonly Thing[]): readonly Thing[] => {
  const terms = queryTerms(text);
  if (!terms.some((term) => /\p{L}/u.test(term)) || terms.every(isFiller)) return [];
  return among.filter((thing) => namesOf(thing).some((name) => hasTerms(name, terms)));
};

/** All agreements and kinds of agreements. */
export const agreementsAndKinds = (dataset: Dataset): readonly Thing[] => [
  ...dataset.all('agreements'),
  ...dataset.all('entities').filter(({ type }) => type === 'agreement-kind'),
];

/** All entities and agreements. */
export const things = (dataset: Dataset): readonly Thing[] => [
  ...dataset.all('entities'),
  ...dataset.all('agreements'),
];

/** Whether a record has held an office: its facts are labeled by office. */
const hasHeld = (thing: Thing, offices: readonly string[]): boolean =>
  !isAgreement(thing) && thing.facts.some(({ label }) => wordsOf(label).some((word) => offices.includes(word)));

/** A name with titles, narrowed to those who held the office where anyone did. */
const matchesWithTitle = (text: string, among: readonly Thing[]): readonly Thing[] => {
  const titled = withoutTitles(text);
  if (titled === undefined) return [];
  const exact = exactMatches(titled.name, among);
  const matches = exact.length > 0 ? exact : matchesByWord(titled.name, among);
  const held = matches.filter((thing) => hasHeld(thing, titled.offices));
  return held.length > 0 ? held : matches;
};

/** Those who held the office that a text names. */
const holdersOf = (text: string, among: readonly Thing[]): readonly Thing[] => {
  const office = officeNamed(text);
  if (office === undefined) return [];
  return among.filter(
    (thing) =>
      !isAgreement(thing) &&
      thing.type === 'person' &&
      thing.facts.some(({ label, date }) => date !== null && isOffice(label, office)),
  );
};

/** Words that are in so many names that they name nothing by themselves. */
const generalWords = new Set(
  `act agreement aid air alliance amendment arms army article attack base command defense deal embargo exercise force
  framework fund general law mission military missile nato navy nuclear office pact policy program report sale sanction
  section security strike support talks term test treaty visit war weapon`.split(/\s+/),
);

const isGeneral = (term: string): boolean =>
  generalWords.has(term.replace(/s$/, '')) || generalWords.has(term) || (term.length < 3 && !/\d/.test(term));

/** Whether a designation is only the beginning of one in a name. */
const isPartOf = (term: string, thing: Thing): boolean =>
  /\d/.test(term) && !namesOf(thing).some((name) => termsOf(name).includes(term));

/** A lone match by words that are no name by themselves, or by a part: something to suggest, not an answer. */
const isWeak = ([match, ...others]: readonly Thing[], name: string): boolean =>
  match !== undefined &&
  others.length === 0 &&
  queryTerms(name).every((term) => isGeneral(term) || isPartOf(term, match));

/** What a name means, and what may only be suggested for it. */
const matchesAndWeak = (name: string, among: readonly Thing[]) => {
  const exact = exactMatches(name, among);
  const whole = exact.length > 0 ? exact : holdersOf(name, among);
  if (whole.length > 0) return { matches: whole, weak: [] };
  const byWord = matchesByWord(name, among);
  if (isWeak(byWord, name)) return { matches: [], weak: byWord };
  return { matches: byWord.length > 0 ? byWord : matchesWithTitle(name, among), weak: [] };
};

/** Everything that a name means among some; empty if nothing. Throws `empty-argument` for one without letters or digits. */
export const matchesOf = (name: string, among: readonly Thing[]): readonly Thing[] => {
  if (keyOf(name) === '') throw new CliError('empty-argument', { what: 'the name' });
  return matchesAndWeak(name, among).matches;
};

/** Names near a mistyped one, up to three. */
export const suggestThings = (name: string, among: readonly Thing[]): string[] => {
  const { weak } = matchesAndWeak(name, among);
  if (weak.length > 0) return weak.map((thing) => thing.name);
  return suggest(
    withoutTitles(name)?.name ?? name,
    among.map((thing) => ({ label: thing.name, names: namesOf(thing) })),
  );
};

/** What a name means if it is the whole name, alias or id of something. */
export const exactMatchesOf = (name: string, dataset: Dataset): readonly Thing[] => exactMatches(name, things(dataset));

/** No name of anything is as long. */
const maxNameLength = 200;

/** What a name could mean: records with its letters in a row, or with one of its words. */
const candidates = (name: string, dataset: Dataset): readonly Thing[] => {
  const key = keyOf(name);
  if (key.length > maxNameLength || officeNamed(name) !== undefined) return things(dataset);
  const words = wordsOf(name).map((word) => `(?<![a-z0-9])${word}`);
  const pattern = [[...key].join('[^a-z0-9]*'), ...words].join('|');
  return [...dataset.grep('entities', pattern), ...dataset.grep('agreements', pattern)];
};

/** The id that replaced a former one; any other text as it is. */
export const currentId = (dataset: Dataset, text: string): string => dataset.byId('renamed').get(text)?.now ?? text;

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

/**
 * What several words mean: one name where they are one, else a name each. Words that are each a whole name are not taken
 * for parts of another (`india pakistan`). Throws the errors of `lookUp`.
 */
export const lookUpWords = (words: readonly string[], dataset: Dataset): readonly Thing[] => {
  const together = words.join(' ');
  if (words.length === 1) return lookUp(together, dataset);
  const isWhole = (name: string): boolean => exactMatchesOf(name, dataset).length > 0;
  const isList = !isWhole(together) && words.every(isWhole);
  const matches = isList ? [] : find(together, dataset);
  if (matches.length > 0) return matches;
  if (words.every((word) => find(word, dataset).length === 0)) return lookUp(together, dataset);
  return [...new Map(words.flatMap((word) => lookUp(word, dataset)).map((thing) => [thing.id, thing])).values()];
};

/** The one thing that a name means. Throws `entity-ambiguous` where there are several, and the errors of `lookUp`. */
export const lookUpOne = (name: string, dataset: Dataset): Thing => {
  const matches = lookUp(name, dataset);
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  throw new CliError('entity-ambiguous', { name, ids: matches.map(({ id }) => id) });
};
