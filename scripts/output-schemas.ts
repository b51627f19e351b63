/** The schema of each command's JSON. Field lists of the rows come from here. */
import { z } from 'zod';
import { referenceRow } from '../src/commands/cite/row.js';
import { hitRow } from '../src/commands/search/row.js';
import { recordRow } from '../src/commands/show/row.js';
import { statusRow } from '../src/commands/status/row.js';
import { summaryRow } from '../src/commands/summary/row.js';
import { agreementStateRow, rowSchemas } from '../src/dataset/rows.js';

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

/** By command: an array of rows, or one object. */
export const outputSchemas: Readonly<Record<string, z.ZodType>> = {
  ...objects,
  ...Object.fromEntries(Object.entries(lists).map(([name, row]) => [name, z.array(row)])),
};

/** The row of each command. */
export const rows: Readonly<Record<string, z.ZodObject>> = { ...objects, ...lists };

/** The fields of each command's rows, in order. */
export const fieldLists: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [name, Object.keys(row.shape)]),
);
