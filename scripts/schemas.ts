/** The schemas of what is published beyond the records: the JSON of each command, changes by version, renamed ids. */
import { z } from 'zod';
import { referenceRow } from '../src/commands/cite/row.js';
import { hitRow } from '../src/commands/search/row.js';
import { recordRow } from '../src/commands/show/row.js';
import { statusRow } from '../src/commands/status/row.js';
import { summaryRow } from '../src/commands/summary/row.js';
import { agreementStateRow, rowSchemas } from '../src/dataset/rows.js';
import { id } from '../src/dataset/schema.js';
import { collections } from '../src/dataset/vocabulary.js';

const lists = {
  timeline: rowSchemas.events,
  chart: rowSchemas.periods,
  entity: rowSchemas.entities,
  compare: agreementStateRow,
  claims: rowSchemas.claims,
  search: hitRow,
  questions: rowSchemas.questions,
  sources: rowSchemas.sources,
  cite: referenceRow,
  show: recordRow,
};

const objects = { summary: summaryRow, status: statusRow };

/** The row of each command. */
export const rows: Readonly<Record<string, z.ZodObject>> = { ...objects, ...lists };

/** What each command prints: one object, or an array of rows. */
export const outputSchemas: Readonly<Record<string, z.ZodType>> = {
  ...objects,
  ...Object.fromEntries(Object.entries(lists).map(([name, row]) => [name, z.array(row)])),
};

/** The fields of each command's rows, in order. */
export const fieldLists: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(rows).map(([name, { shape }]) => [name, Object.keys(shape)]),
);

const reason = z.string().min(1).meta({ description: 'Why.' });

export const changelogEntry = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .meta({ description: 'The edition, as in datapackage.json.' }),
  date: z.iso.date(),
  added: z.partialRecord(z.enum(collections), z.array(id)).meta({ description: 'Ids of new records by collection.' }),
  corrected: z
    .array(
      z.strictObject({
        id,
        changes: z.array(
          z.strictObject({
            fields: z.array(z.string().min(1)).meta({ description: 'The fields that changed.' }),
            why: reason,
          }),
        ),
      }),
    )
    .meta({ description: 'Records whose content changed.' }),
  renamed: z.record(id, id).meta({ description: 'Former ids and those that replaced them.' }),
  removed: z.array(z.strictObject({ id, why: reason })).meta({ description: 'Records that are gone, and why.' }),
});

export const renamedIds = z.record(id, id).meta({ description: 'Former ids and the ids that replaced them.' });
