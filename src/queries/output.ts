/**
 * The one definition of what each command answers with: the TypeScript types of the rows and the JSON Schemas shipped
 * as `data/schema/*.output.json` come from it. Run-time code imports types only: zod is never bundled.
 *
 * Beside each date as stored (EDTF) stand its first and last possible day, null where open or unknown.
 */
import { z } from 'zod';
import {
  agreementRecord,
  certainty,
  claimRecord,
  edtfText,
  entityRecord,
  eventRecord,
  factRecord,
  id,
  nameRecord,
  periodRecord,
  questionRecord,
  recordSchemas,
  sourceIds,
  sourceRecord,
} from '../dataset/schema.js';
import { collections, states } from '../dataset/vocabulary.js';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .meta({ description: 'A day, YYYY-MM-DD; null where open or unknown.' });
const ids = (description: string) => z.array(id).meta({ description });

const eventRow = z.strictObject({
  id: eventRecord.shape.id,
  date: eventRecord.shape.date,
  start: day,
  end: day,
  title: eventRecord.shape.title,
  summary: eventRecord.shape.summary,
  category: eventRecord.shape.category,
  importance: eventRecord.shape.importance,
  certainty: eventRecord.shape.certainty,
  entities: eventRecord.shape.entities,
  sources: eventRecord.shape.sources,
  note: eventRecord.shape.note,
});

const factRow = z.strictObject({
  label: factRecord.shape.label,
  value: factRecord.shape.value,
  date: factRecord.shape.date,
  start: day,
  end: day,
  sources: factRecord.shape.sources,
});

const agreementRow = z.strictObject({
  id: agreementRecord.shape.id,
  name: agreementRecord.shape.name,
  abbreviation: agreementRecord.shape.abbreviation,
  aliases: agreementRecord.shape.aliases,
  kind: agreementRecord.shape.kind,
  family: agreementRecord.shape.family,
  parties: agreementRecord.shape.parties,
  signed: agreementRecord.shape.signed,
  signedStart: day,
  signedEnd: day,
  signedBy: agreementRecord.shape.signedBy,
  place: agreementRecord.shape.place,
  inForce: agreementRecord.shape.inForce,
  inForceStart: day,
  inForceEnd: day,
  reported: agreementRecord.shape.reported,
  reportedStart: day,
  reportedEnd: day,
  term: agreementRecord.shape.term,
  expectedExpiry: edtfText.nullable().meta({
    description: 'Computed, not recorded: the term added to entry into force, else to signature.',
  }),
  expectedExpiryStart: day,
  expectedExpiryEnd: day,
  status: agreementRecord.shape.status,
  purpose: agreementRecord.shape.purpose,
  supersedes: agreementRecord.shape.supersedes,
  supersededBy: id.nullable().meta({ description: 'Id of the agreement that replaces or renews it.' }),
  certainty: agreementRecord.shape.certainty,
  sources: agreementRecord.shape.sources,
  note: agreementRecord.shape.note,
});

const entityRow = z.strictObject({
  id: entityRecord.shape.id,
  type: z.enum([...entityRecord.shape.type.options, 'agreement']),
  name: entityRecord.shape.name,
  aliases: entityRecord.shape.aliases,
  description: entityRecord.shape.description,
  facts: z.array(factRow),
  terms: agreementRow.nullable().meta({ description: 'The terms, where it is an agreement.' }),
  agreements: ids('Ids of the agreements of this kind, or to which it is a party.'),
  related: entityRecord.shape.related,
  events: ids('Ids of the events it is involved in, by date.'),
  sources: entityRecord.shape.sources,
});

const elapsed = z.strictObject({ years: z.int().min(0), months: z.int().min(0), days: z.int().min(0) }).nullable();
const sinceOrUntil = z.union([edtfText, z.enum(['open', 'unknown'])]);

const statusRow = z.strictObject({
  agreement: id.meta({ description: 'Id of the agreement that decides the answer.' }),
  name: agreementRecord.shape.name,
  on: z.string().meta({ description: 'The date asked for: YYYY, YYYY-MM or YYYY-MM-DD.' }),
  onStart: day,
  onEnd: day,
  state: z.enum(states),
  since: sinceOrUntil.meta({ description: 'Start of force, or of the reports: EDTF date, `open` or `unknown`.' }),
  sinceStart: day,
  sinceEnd: day,
  until: sinceOrUntil.meta({ description: 'End of force: EDTF date, `open` (none so far) or `unknown`.' }),
  untilStart: day,
  untilEnd: day,
  elapsed: elapsed.meta({
    description:
      'Time at least passed, on the last day asked for, since the start (in force, reported) or since the end (ended); null where neither is known.',
  }),
  elapsedAtMost: elapsed.meta({ description: 'Time at most passed: differs where the date is imprecise.' }),
  term: agreementRecord.shape.term,
  expectedExpiry: agreementRow.shape.expectedExpiry,
  certainty,
  explanation: z.string().min(1),
  sources: sourceIds,
});

const claimRow = z.strictObject({
  id: claimRecord.shape.id,
  claim: claimRecord.shape.claim,
  verdict: claimRecord.shape.verdict,
  explanation: claimRecord.shape.explanation,
  about: claimRecord.shape.about,
  sources: claimRecord.shape.sources,
});

const hitRow = z.strictObject({
  id,
  collection: z.enum(collections),
  title: z.string().min(1),
  text: z.string().meta({ description: 'What the record says; for a source, its publisher.' }),
  date: edtfText.nullable(),
  start: day,
  end: day,
  score: z.number().positive(),
  matched: z.array(z.string()).meta({ description: 'Words of the record that matched.' }),
});

const sourceRow = z.strictObject({
  id: sourceRecord.shape.id,
  title: sourceRecord.shape.title,
  authors: sourceRecord.shape.authors,
  publisher: sourceRecord.shape.publisher,
  issued: sourceRecord.shape.issued,
  start: day,
  end: day,
  url: sourceRecord.shape.url,
  kind: sourceRecord.shape.kind,
  primary: sourceRecord.shape.primary,
  citedBy: ids('Ids of the records that rest on it.'),
});

const recordRow = z.strictObject({
  id,
  collection: z.enum(collections),
  record: z.union(Object.values(recordSchemas)),
  citedBy: ids('Ids of the records that refer to it.'),
});

const periodRow = z.strictObject({
  id: periodRecord.shape.id,
  lane: periodRecord.shape.lane,
  label: periodRecord.shape.label,
  interval: periodRecord.shape.interval,
  start: day,
  end: day,
  agreement: periodRecord.shape.agreement,
  startEvent: periodRecord.shape.startEvent,
  endEvent: periodRecord.shape.endEvent,
  sources: periodRecord.shape.sources,
  note: periodRecord.shape.note,
});

const summaryRow = z.strictObject({
  on: z.string(),
  kind: entityRecord.shape.id.meta({ description: 'Id of the kind of agreement it is an instance of.' }),
  name: entityRecord.shape.name,
  names: z.array(nameRecord).meta({ description: 'Every spelling and expansion, and who uses it.' }),
  description: entityRecord.shape.description,
  purpose: factRow,
  notPurpose: factRow,
  status: statusRow,
  agreements: z.array(agreementRow).meta({ description: 'The agreement of 2005 and its reported renewal.' }),
  events: z.array(eventRow).meta({ description: 'Key dates, the reports of July and August 2023 among them.' }),
  questions: z.array(questionRecord).meta({ description: 'What is not publicly known.' }),
  sources: z.array(sourceRecord).meta({ description: 'Every source named above.' }),
});

/** By command; `single` answers are one object, the others arrays. */
export const outputSchemas = {
  summary: summaryRow,
  timeline: z.array(eventRow),
  chart: z.array(periodRow),
  entity: z.array(entityRow),
  status: statusRow,
  compare: z.array(agreementRow),
  claims: z.array(claimRow),
  search: z.array(hitRow),
  sources: z.array(sourceRow),
  show: z.array(recordRow),
};

export type EventRow = z.infer<typeof eventRow>;
export type FactRow = z.infer<typeof factRow>;
export type AgreementRow = z.infer<typeof agreementRow>;
export type EntityRow = z.infer<typeof entityRow>;
export type StatusRow = z.infer<typeof statusRow>;
export type ClaimRow = z.infer<typeof claimRow>;
export type HitRow = z.infer<typeof hitRow>;
export type SourceRow = z.infer<typeof sourceRow>;
export type RecordRow = z.infer<typeof recordRow>;
export type PeriodRow = z.infer<typeof periodRow>;
export type SummaryRow = z.infer<typeof summaryRow>;
