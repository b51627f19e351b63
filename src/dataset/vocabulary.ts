/** The closed word lists of the dataset. Types, JSON Schemas, option choices and completion all come from these. */

export const collections = [
  'events',
  'entities',
  'agreements',
  'claims',
  'names',
  'periods',
  'questions',
  'sources',
] as const;
export type Collection = (typeof collections)[number];

/** The collections that can be searched. */
export const searchedCollections = ['events', 'entities', 'agreements', 'claims', 'questions', 'sources'] as const;
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

/** From the best founded to the least. */
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
export type EntityType = (typeof entityTypes)[number];

export const families = ['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA', 'MDAA', 'multilateral-pact', 'other'] as const;
export type Family = (typeof families)[number];

/** How an agreement stands between its Pakistani (else first-named) and its US side, as far as the record goes. */
export const agreementStatuses = [
  'in-force',
  'expired',
  'terminated',
  'superseded',
  'reported-renewed',
  'unknown',
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

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

/** What `status` can answer about one day. The first five are the common ones; the rest keep expiry, termination and ignorance apart. */
export const states = [
  'in-force',
  'expired',
  'not-yet',
  'undetermined',
  'reported',
  'terminated',
  'superseded',
  'unknown',
] as const;
export type State = (typeof states)[number];
