/** Compiles the published dataset to the form that the program reads: a row a line, with everything worth computing once. */
import type { z } from 'zod';
import { expectedExpiry } from '../src/agreements/expiry.js';
import { type Dataset, datasetFrom } from '../src/dataset/dataset.js';
import { span } from '../src/dataset/edtf.js';
import type { Contents } from '../src/dataset/references.js';
import { type CompiledFile, factRow, indexRow, type Rows, rowSchemas } from '../src/dataset/rows.js';
import type { AgreementRecord } from '../src/dataset/schema.js';
import { type Collection, collections } from '../src/dataset/vocabulary.js';
import type { Renamed } from './published.js';
import { citationsIn, independentSourcesIn, referrersIn, renamedRows } from './references.js';

/** The rows of every compiled file. */
export type Compiled = { readonly [F in CompiledFile]: readonly Rows[F][] };

/** A row of just the fields of its schema, in their order. */
const inOrder = <S extends z.ZodObject>(schema: S, values: Readonly<Record<keyof S['shape'], unknown>>): z.infer<S> =>
  Object.fromEntries(Object.keys(schema.shape).map((field) => [field, values[field]])) as z.infer<S>;

const prefixed = <P extends string>(prefix: P, date: string | null) => {
  const { start, end } = span(date);
  return { [`${prefix}Start`]: start, [`${prefix}End`]: end } as Record<`${P}Start` | `${P}End`, string | null>;
};

/** The kind of an agreement, and everyone who is a party or signatory to it. */
const involvedIn = ({ kind, parties, signedBy }: AgreementRecord): string[] => [
  ...(kind === null ? [] : [kind]),
  ...parties,
  ...signedBy,
];

/** The field that says in one line what a record is. */
const titleFields: Readonly<Record<Collection, string>> = {
  events: 'title',
  entities: 'name',
  agreements: 'name',
  claims: 'claim',
  names: 'name',
  periods: 'label',
  questions: 'question',
  negotiations: 'what',
  sources: 'title',
};

/** @returns the rows of every collection, in the order of the records */
export const compile = (contents: Contents, renamed: Renamed = {}): Compiled => {
  const citedBy = citationsIn(contents);
  const eventsOf = referrersIn(contents.events, ({ entities }) => entities);
  const agreementsOf = referrersIn(contents.agreements, involvedIn);
  const passedOnBy = referrersIn(contents.sources, ({ basedOn }) => basedOn ?? []);
  const independent = independentSourcesIn(contents.sources);
  const successors = new Map(contents.agreements.map(({ id, supersedes }) => [supersedes, id]));
  return {
    ...contents,
    renamed: renamedRows(contents, renamed),
    index: collections.flatMap((collection) =>
      contents[collection].map((record) =>
        inOrder(indexRow, {
          id: record.id,
          collection,
          title: record[titleFields[collection] as keyof typeof record],
          citedBy: citedBy(record.id),
          independentSources: independent('sources' in record ? record.sources : [record.id]),
        }),
      ),
    ),
    events: contents.events.map((event) =>
      inOrder(rowSchemas.events, { ...event, ...span(event.date), independentSources: independent(event.sources) }),
    ),
    entities: contents.entities.map((entity) =>
      inOrder(rowSchemas.entities, {
        ...entity,
        facts: entity.facts.map((fact) => inOrder(factRow, { ...fact, ...span(fact.date) })),
        terms: null,
        agreements: agreementsOf(entity.id),
        events: eventsOf(entity.id),
        independentSources: independent(entity.sources),
      }),
    ),
    agreements: contents.agreements.map((agreement) => {
      const expiry = expectedExpiry(agreement);
      return inOrder(rowSchemas.agreements, {
        ...agreement,
        ...prefixed('signed', agreement.signed),
        ...prefixed('inForce', agreement.inForce),
        ...prefixed('reported', agreement.reported),
        expectedExpiry: expiry,
        ...prefixed('expectedExpiry', expiry),
        supersededBy: successors.get(agreement.id) ?? null,
        independentSources: independent(agreement.sources),
      });
    }),
    periods: contents.periods.map((period) => inOrder(rowSchemas.periods, { ...period, ...span(period.interval) })),
    negotiations: contents.negotiations.map((negotiation) =>
      inOrder(rowSchemas.negotiations, { ...negotiation, ...span(negotiation.date) }),
    ),
    sources: contents.sources.map((source) =>
      inOrder(rowSchemas.sources, {
        ...source,
        ...span(source.issued),
        citedBy: citedBy(source.id),
        passedOnBy: passedOnBy(source.id),
      }),
    ),
  };
};

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Rows as JSON Lines in ASCII: everything else is escaped, so that files are read and searched as one-byte text. */
const jsonLines = (rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row).replace(/[\u0080-\uffff]/g, escapeUnit)}\n`).join('');

/** The compiled files: name and text. */
export const compiledFiles = (contents: Contents, renamed: Renamed): readonly (readonly [CompiledFile, string])[] =>
  Object.entries(compile(contents, renamed)).map(([file, rows]) => [file as CompiledFile, jsonLines(rows)]);

/** The dataset as the program reads it, without the files. */
export const compiledDataset = (contents: Contents, renamed: Renamed): Dataset => {
  const compiled = compile(contents, renamed);
  return datasetFrom((file) => jsonLines(compiled[file]));
};
