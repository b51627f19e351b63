/**
 * The one definition of the dataset. The TypeScript types, the JSON Schemas in `data/schema/` and the integrity rules
 * come from it. Run-time code imports types only: zod is never bundled.
 */
import { z } from 'zod';
import { parseEdtf } from './edtf.js';
import { termPattern } from './term.js';
import {
  type Collection,
  categories,
  certainties,
  endings,
  entityTypes,
  families,
  lanes,
  languages,
  nameKinds,
  natures,
  sourceKinds,
  verdicts,
} from './vocabulary.js';

/** Control, format and bidirectional characters and halves of characters that no text may hold; first characters that a spreadsheet would compute; outer spaces. */
const plainText =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as ranges, since validators of JSON Schema need not know \p{Cc}
  /^(?![=+\-@\s])[^\u0000-\u001f\u007f-\u009f\ud800-\udfff\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+(?<!\s)$/u;

const text = (description: string) => z.string().regex(plainText).meta({ description });
const nullable = <T extends z.ZodType>(schema: T, description: string) => schema.nullable().meta({ description });

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)
  .meta({ description: 'Unique over all collections.' });
const ref = (description: string) => id.meta({ description });
/** JSON Schema has a word for it, zod has not. */
const distinct = <T extends z.ZodType>(item: T, description: string) =>
  z
    .array(item)
    .refine((items) => new Set(items).size === items.length, 'holds an item twice')
    .meta({ description, uniqueItems: true });
const refs = (description: string) => distinct(id, description);

const edtfPattern =
  /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?)?(?:\/(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?)?)?$|^\.\.\/\d{4}(?:-\d{2}(?:-\d{2})?)?[?~%]?$/;

/** An EDTF string of the profile in edtf.ts. */
export const edtfText = z
  .string()
  .min(4)
  .max(23)
  .regex(edtfPattern)
  .refine((value) => parseEdtf(value) !== undefined, 'not an EDTF date of the profile')
  .meta({ description: 'EDTF (ISO 8601-2) date or interval.', examples: ['2005-10', '2023-08-02~', '2004-06-16/..'] });

export const termText = z
  .string()
  .regex(termPattern)
  .meta({ description: 'ISO 8601 duration.', examples: ['P15Y'] });

export const sourceIds = refs('Ids of the sources it rests on.').min(1);
const note = nullable(text('Remark'), 'What limits or qualifies the record.');
export const certainty = z.enum(certainties).meta({
  description:
    'documented: an official or primary document, or settled history; reported: press reports or unnamed officials; disputed: good sources contradict each other, the note says how.',
});

export const factRecord = z.strictObject({
  label: text('What the fact is about.'),
  value: text('The fact.'),
  date: nullable(edtfText, 'When it was so; null where no date applies.'),
  sources: sourceIds,
});

const attestationRecord = z.strictObject({
  date: edtfText,
  what: text('What the sources say of it.'),
  sources: sourceIds,
});

const participationRecord = z.strictObject({
  party: ref('Id of the party.'),
  from: nullable(edtfText, 'When it joined; null where it was a party from the start, or where that is unknown.'),
  until: nullable(edtfText, 'When it left; null where it did not, or where that is unknown.'),
  how: text('How it joined or left.'),
  sources: sourceIds,
});

/** A person\u2019s name split as citations need it, or the name of a body, or one that cannot be split. */
const author = z.union([
  z.strictObject({
    family: text('Family name.'),
    given: text('Given names.'),
    suffix: text('Suffix, such as Jr.').optional(),
  }),
  z.strictObject({ literal: text('A name as a whole.') }),
]);

export const recordSchemas = {
  events: z.strictObject({
    id,
    date: edtfText,
    title: text('What happened, in one line.'),
    summary: text('What happened, in a few sentences.'),
    category: z.enum(categories),
    importance: z.literal([1, 2, 3]).meta({ description: '1: key event, 2: notable, 3: detail.' }),
    certainty,
    entities: refs('Ids of the entities and agreements involved.').min(1),
    sources: sourceIds,
    note,
  }),

  entities: z.strictObject({
    id,
    type: z.enum(entityTypes),
    name: text('The name it goes by here.'),
    aliases: distinct(text('Another name or abbreviation.'), 'Other names and abbreviations.'),
    description: text('What it is.'),
    facts: z.array(factRecord),
    related: refs('Ids of related entities and agreements.'),
    sources: sourceIds,
  }),

  agreements: z.strictObject({
    id,
    name: text('Title of the agreement.'),
    abbreviation: nullable(text('Abbreviation'), 'Abbreviation of the title.'),
    aliases: distinct(text('Another name.'), 'Other names.'),
    kind: nullable(id, 'Id of the kind of agreement (an entity) it is an instance of.'),
    family: z.enum(families),
    nature: z.enum(natures).meta({
      description:
        'treaty: binding; arrangement: not binding; transaction: a sale, lease or settlement; draft: not signed; unilateral: one side\u2019s promise.',
    }),
    parties: refs('Ids of the parties.').min(2),
    signed: nullable(edtfText, 'Signature; null where unknown or not signed.'),
    signedBy: refs('Ids of the signatories: persons or bodies.'),
    place: nullable(text('Place'), 'Place of signature.'),
    inForce: nullable(
      edtfText,
      'The agreement\u2019s own life, from entry into force to its end; null where no entry into force is recorded.',
    ),
    ending: nullable(z.enum(endings), 'How it ended; null where it has not, or where that is unknown.'),
    reported: nullable(edtfText, 'First press report of it, where nothing official confirms signature or force.'),
    term: nullable(termText, 'Agreed term.'),
    renewal: nullable(z.enum(['automatic']), 'Whether the term renews by itself unless notice is given.'),
    attested: z
      .array(attestationRecord)
      .meta({ description: 'Dated statements that it was in force or in use, oldest first.' }),
    participation: z
      .array(participationRecord)
      .meta({ description: 'Parties that joined or left while it went on among others.' }),
    purpose: text('What it is for.'),
    supersedes: nullable(id, 'Id of the agreement that it replaces or renews.'),
    certainty,
    sources: sourceIds,
    note,
  }),

  claims: z.strictObject({
    id,
    claim: text('What the article says.'),
    verdict: z.enum(verdicts),
    explanation: text('Why.'),
    about: ref('Id of the event, entity or agreement that the claim is about.'),
    sources: sourceIds,
  }),

  names: z.strictObject({
    id,
    name: text('The name as written.'),
    kind: z.enum(nameKinds),
    language: z.enum(languages).meta({ description: 'BCP 47 language tag.' }),
    usedBy: text('Who writes it so.'),
    sources: sourceIds,
  }),

  periods: z.strictObject({
    id,
    lane: z.enum(lanes),
    label: text('What was in force.'),
    interval: edtfText,
    agreement: nullable(id, 'Id of the agreement, if it is one.'),
    startEvent: ref('Id of the event that began it.'),
    endEvent: nullable(id, 'Id of the event that ended it.'),
    sources: sourceIds,
    note,
  }),

  questions: z.strictObject({
    id,
    question: text('What is not publicly known.'),
    known: text('What is known instead.'),
    missing: text('What would answer it.'),
    about: refs('Ids of the records it is about.').min(1),
    sources: sourceIds,
  }),

  negotiations: z.strictObject({
    id,
    state: ref('Id of the state that negotiated, delayed or refused.'),
    family: z.enum(families),
    what: text('What happened.'),
    date: edtfText,
    certainty,
    sources: sourceIds,
    note,
  }),

  sources: z.strictObject({
    id,
    title: text('Title as published; in square brackets a description, where the page shows no headline.'),
    titleEnglish: nullable(text('Title in English'), 'English translation of a title in another language.'),
    publisher: text('Publisher.'),
    authors: z.array(author).meta({ description: 'Authors.' }),
    issued: nullable(edtfText, 'Date of publication.'),
    url: z
      .string()
      .regex(/^https?:\/\/[\x21-\x7e]+$/)
      .max(600),
    kind: z.enum(sourceKinds),
    primary: z.boolean().meta({ description: 'An official or first-hand document.' }),
    basedOn: nullable(
      refs('Ids of sources.'),
      'Ids of the sources whose report it passes on; empty where it is its own witness; null where that is unknown.',
    ),
  }),
};

/** The record of each collection. */
export type Records = { [C in Collection]: z.infer<(typeof recordSchemas)[C]> };

export type EventRecord = Records['events'];
export type EntityRecord = Records['entities'];
export type AgreementRecord = Records['agreements'];
export type NegotiationRecord = Records['negotiations'];
export type SourceRecord = Records['sources'];
