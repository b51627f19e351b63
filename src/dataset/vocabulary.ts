/** The closed word lists of the dataset. Types, JSON Schemas, option choices and completion all come from these. */

export const collections = [
  'events',
  'entities',
  'agreements',
  'claims',
  'names',
  'periods',
  'questions',
  'negotiations',
  'sources',
] as const;
export type Collection = (typeof collections)[number];

/** The collections that can be searched. */
export const searchedCollections = collections.filter((collection) => collection !== 'periods');
export type SearchedCollection = (typeof searchedCollections)[number];

export const categories = [
  'agreement',
  'aid',
  'arms-transfer',
  'basing',
  'conflict',
  'exercise',
  'incident',
  'legislation',
  'policy',
  'sanction',
  'statement',
  'visit',
] as const;
export type Category = (typeof categories)[number];

/** From the strongest to the weakest. */
export const certainties = ['documented', 'reported', 'disputed'] as const;
export type Certainty = (typeof certainties)[number];

export const entityTypes = [
  'agreement-kind',
  'state',
  'organization',
  'person',
  'law',
  'equipment',
  'operation',
  'place',
] as const;

export const families = ['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA', 'MDAA', 'multilateral-pact', 'other'] as const;
export type Family = (typeof families)[number];

/** What an agreement is: a sale is carried out rather than in force, a draft is not signed. */
export const natures = ['treaty', 'arrangement', 'transaction', 'draft', 'unilateral'] as const;
export type Nature = (typeof natures)[number];

/** How an agreement ended: expiry is not termination. */
export const endings = ['expired', 'terminated', 'superseded', 'completed'] as const;
export type Ending = (typeof endings)[number];

export const verdicts = ['corroborated', 'partly', 'uncorroborated', 'contradicted'] as const;
export type Verdict = (typeof verdicts)[number];

export const lanes = ['alliance', 'foundational', 'basing', 'restriction'] as const;
export type Lane = (typeof lanes)[number];

export const nameKinds = ['short-form', 'expansion', 'translation', 'national-variant', 'press-shorthand'] as const;
export const languages = ['en', 'fr', 'hi'] as const;

export const sourceKinds = [
  'treaty',
  'law',
  'official',
  'archive',
  'academic',
  'think-tank',
  'reference',
  'news',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** How an agreement stood on a day. */
export const states = [
  'in-force',
  'expired',
  'terminated',
  'superseded',
  'completed',
  'withdrawn',
  'not-yet',
  'not-signed',
  'reported',
  'undetermined',
  'unknown',
] as const;
export type State = (typeof states)[number];

/**
 * What a state rests on. `recorded`: a date of entry into force, of the end or of a signature; `attested`: statements that
 * it was in force or in use; `reported`: press reports; `disputed`: sources that contradict each other.
 */
export const bases = ['recorded', 'attested', 'reported', 'disputed'] as const;
export type Basis = (typeof bases)[number];
