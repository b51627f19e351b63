/**
 * The records as the program knows them: those of schema.ts, with what the build computes once. Each date as
 * stored (EDTF) is followed by its first and last possible day, null where open or unknown. Types, JSON Schemas and field lists
 * come from these definitions; run-time code imports types only, so zod is never bundled.
 */
import { z } from 'zod';
import { edtfText, factRecord, id, recordSchemas } from './schema.js';
import { bases, type Collection, collections, states } from './vocabulary.js';

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .meta({ description: 'A day, YYYY-MM-DD; null where open or unknown.' });
export const ids = (description: string) => z.array(id).meta({ description });
const span = { start: day, end: day };

type Shape = Readonly<Record<string, z.ZodType>>;
type Intersection<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void ? I : never;

/** The fields of a record, with those that the build adds after one of them: fields are printed in this order. */
const extended = <S extends Shape, A extends { readonly [F in keyof S]?: Shape }>(shape: S, added: A) =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([field, schema]) => [[field, schema], ...Object.entries(added[field] ?? {})]),
  ) as S & Intersection<A[keyof A]>;

const independentSources = ids(
  'Of the sources, and of those they are based on, the ones that are their own witnesses. A source of unknown origin is not counted.',
);

export const factRow = z.strictObject(extended(factRecord.shape, { date: span }));

export const agreementRow = z.strictObject(
  extended(recordSchemas.agreements.shape, {
    signed: { signedStart: day, signedEnd: day },
    inForce: { inForceStart: day, inForceEnd: day },
    reported: { reportedStart: day, reportedEnd: day },
    term: {
      expectedExpiry: edtfText.nullable().meta({
        description: 'Computed, not recorded: the term added to entry into force, else to signature.',
      }),
      expectedExpiryStart: day,
      expectedExpiryEnd: day,
    },
    supersedes: {
      supersededBy: id.nullable().meta({ description: 'Id of the agreement that replaces or renews it.' }),
    },
    sources: { independentSources },
  }),
);

/** An agreement and how it stood on the day of the answer. */
export const agreementStateRow = z.strictObject({
  ...agreementRow.shape,
  state: z.enum(states).meta({ description: 'How it stands today, for Pakistan where it is a party.' }),
  basis: z.enum(bases).nullable().meta({ description: 'What the state rests on; null where it is unknown.' }),
  lastAttested: edtfText.nullable().meta({
    description: 'Date of the latest statement that it was in force or in use; null where there is none.',
  }),
});

/** Where each record is, what it is called in one line, and what refers to it. */
export const indexRow = z.strictObject({
  id,
  collection: z.enum(collections),
  title: z.string().min(1),
  citedBy: ids('Ids of the records that refer to it.'),
  independentSources,
});

/** A former id and the one that replaced it. */
export const renamedRow = z.strictObject({ id, now: id });

const { publisher, ...source } = recordSchemas.sources.shape;

export const rowSchemas = {
  events: z.strictObject({
    ...extended(recordSchemas.events.shape, { date: span }),
    independentSources,
  }),

  entities: z.strictObject({
    ...extended(recordSchemas.entities.shape, {
      facts: {
        terms: agreementStateRow.nullable().meta({ description: 'The terms, where it is an agreement.' }),
        agreements: ids('Ids of the agreements of this kind, or to which it is a party.'),
      },
      related: { events: ids('Ids of the events it is involved in, by date.') },
      sources: { independentSources },
    }),
    type: z.enum([...recordSchemas.entities.shape.type.options, 'agreement']),
    facts: z.array(factRow),
  }),

  agreements: agreementRow,
  claims: recordSchemas.claims,
  names: recordSchemas.names,
  periods: z.strictObject(extended(recordSchemas.periods.shape, { interval: span })),
  questions: recordSchemas.questions,
  negotiations: z.strictObject(extended(recordSchemas.negotiations.shape, { date: span })),

  sources: z.strictObject({
    ...extended(source, { authors: { publisher }, issued: span }),
    citedBy: ids('Ids of the records that cite it.'),
    passedOnBy: ids('Ids of the sources that are based on it.'),
  }),
} satisfies Record<Collection, z.ZodObject>;

/** The compiled files, and the rows of each. */
export type Rows = { [C in Collection]: z.infer<(typeof rowSchemas)[C]> } & { index: IndexRow; renamed: RenamedRow };

export type EventRow = Rows['events'];
export type FactRow = z.infer<typeof factRow>;
export type AgreementRow = Rows['agreements'];
export type AgreementStateRow = z.infer<typeof agreementStateRow>;
export type EntityRow = Rows['entities'];
export type PeriodRow = Rows['periods'];
export type ClaimRow = Rows['claims'];
export type QuestionRow = Rows['questions'];
export type NegotiationRow = Rows['negotiations'];
export type SourceRow = Rows['sources'];
export type IndexRow = z.infer<typeof indexRow>;
export type RenamedRow = z.infer<typeof renamedRow>;

export type CompiledFile = keyof Rows;
