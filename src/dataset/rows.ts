/**
 * The records as the program knows them: those of schema.ts, with what the build computes once. Each date as
 * stored (EDTF) is followed by its first and last possible day, null where open or unknown. Types, JSON Schemas and field lists
 * come from these definitions; run-time code imports types only, so zod is never bundled.
 */
import { z } from 'zod';
import {
  agreementRecord,
  claimRecord,
  edtfText,
  entityRecord,
  eventRecord,
  factRecord,
  id,
  nameRecord,
  negotiationRecord,
  periodRecord,
  questionRecord,
  sourceRecord,
} from './schema.js';
import { bases, type Collection, collections, states } from './vocabulary.js';

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .meta({ description: 'A day, YYYY-MM-DD; null where open or unknown.' });
export const ids = (description: string) => z.array(id).meta({ description });
const span = { start: day, end: day };

const independentSources = ids(
  'Of the sources, and of those they are based on, the ones that are their own witnesses. A source of unknown origin is not counted.',
);

const { id: eventId, date: eventDate, ...eventRest } = eventRecord.shape;
export const eventRow = z.strictObject({ id: eventId, date: eventDate, ...span, ...eventRest, independentSources });

const { sources: factSources, ...factRest } = factRecord.shape;
export const factRow = z.strictObject({ ...factRest, ...span, sources: factSources });

const agreement = agreementRecord.shape;
export const agreementRow = z.strictObject({
  id: agreement.id,
  name: agreement.name,
  abbreviation: agreement.abbreviation,
  aliases: agreement.aliases,
  kind: agreement.kind,
  family: agreement.family,
  nature: agreement.nature,
  parties: agreement.parties,
  signed: agreement.signed,
  signedStart: day,
  signedEnd: day,
  signedBy: agreement.signedBy,
  place: agreement.place,
  inForce: agreement.inForce,
  inForceStart: day,
  inForceEnd: day,
  ending: agreement.ending,
  reported: agreement.reported,
  reportedStart: day,
  reportedEnd: day,
  term: agreement.term,
  expectedExpiry: edtfText.nullable().meta({
    description: 'Computed, not recorded: the term added to entry into force, else to signature.',
  }),
  expectedExpiryStart: day,
  expectedExpiryEnd: day,
  renewal: agreement.renewal,
  attested: agreement.attested,
  participation: agreement.participation,
  purpose: agreement.purpose,
  supersedes: agreement.supersedes,
  supersededBy: id.nullable().meta({ description: 'Id of the agreement that replaces or renews it.' }),
  certainty: agreement.certainty,
  sources: agreement.sources,
  independentSources,
  note: agreement.note,
});

/** An agreement and how it stood on the day of the answer. */
export const agreementStateRow = z.strictObject({
  ...agreementRow.shape,
  state: z.enum(states).meta({ description: 'How it stands today, for Pakistan where it is a party.' }),
  basis: z.enum(bases).nullable().meta({ description: 'What the state rests on; null where it is unknown.' }),
  lastAttested: edtfText.nullable().meta({
    description: 'Date of the latest statement that it was in force or in use; null where there is none.',
  }),
});

const { related, sources: entitySources, facts: _facts, ...entityRest } = entityRecord.shape;
export const entityRow = z.strictObject({
  ...entityRest,
  type: z.enum([...entityRecord.shape.type.options, 'agreement']),
  facts: z.array(factRow),
  terms: agreementStateRow.nullable().meta({ description: 'The terms, where it is an agreement.' }),
  agreements: ids('Ids of the agreements of this kind, or to which it is a party.'),
  related,
  events: ids('Ids of the events it is involved in, by date.'),
  sources: entitySources,
  independentSources,
});

const { id: periodId, lane, label, interval, ...periodRest } = periodRecord.shape;
export const periodRow = z.strictObject({ id: periodId, lane, label, interval, ...span, ...periodRest });

const { id: sourceId, title, titleEnglish, authors, publisher, issued, ...sourceRest } = sourceRecord.shape;
export const sourceRow = z.strictObject({
  ...{ id: sourceId, title, titleEnglish, authors, publisher, issued },
  ...span,
  ...sourceRest,
  citedBy: ids('Ids of the records that cite it.'),
  passedOnBy: ids('Ids of the sources that are based on it.'),
});

const { id: negotiationId, state, family, what, date: negotiationDate, ...negotiationRest } = negotiationRecord.shape;
export const negotiationRow = z.strictObject({
  ...{ id: negotiationId, state, family, what, date: negotiationDate },
  ...span,
  ...negotiationRest,
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

export const rowSchemas = {
  events: eventRow,
  entities: entityRow,
  agreements: agreementRow,
  claims: claimRecord,
  names: nameRecord,
  periods: periodRow,
  questions: questionRecord,
  negotiations: negotiationRow,
  sources: sourceRow,
} satisfies Record<Collection, z.ZodObject>;

export type EventRow = z.infer<typeof eventRow>;
export type FactRow = z.infer<typeof factRow>;
export type AgreementRow = z.infer<typeof agreementRow>;
export type AgreementStateRow = z.infer<typeof agreementStateRow>;
export type EntityRow = z.infer<typeof entityRow>;
export type PeriodRow = z.infer<typeof periodRow>;
export type ClaimRow = z.infer<typeof claimRecord>;
export type NameRow = z.infer<typeof nameRecord>;
export type QuestionRow = z.infer<typeof questionRecord>;
export type NegotiationRow = z.infer<typeof negotiationRow>;
export type SourceRow = z.infer<typeof sourceRow>;

export type IndexRow = z.infer<typeof indexRow>;
export type RenamedRow = z.infer<typeof renamedRow>;

/** The compiled files, and the rows of each. */
export interface Rows {
  index: IndexRow;
  renamed: RenamedRow;
  events: EventRow;
  entities: EntityRow;
  agreements: AgreementRow;
  claims: ClaimRow;
  names: NameRow;
  periods: PeriodRow;
  questions: QuestionRow;
  negotiations: NegotiationRow;
  sources: SourceRow;
}

export type CompiledFile = keyof Rows;
