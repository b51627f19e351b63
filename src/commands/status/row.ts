import { z } from 'zod';
import { agreementRow, day } from '../../dataset/rows.js';
import { certainty, edtfText, id, sourceIds } from '../../dataset/schema.js';
import { states } from '../../dataset/vocabulary.js';

const elapsed = z.strictObject({ years: z.int().min(0), months: z.int().min(0), days: z.int().min(0) }).nullable();
const sinceOrUntil = z.union([edtfText, z.enum(['open', 'unknown'])]);

export const statusRow = z.strictObject({
  agreement: id.meta({ description: 'Id of the agreement that decides the answer.' }),
  name: agreementRow.shape.name,
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
  term: agreementRow.shape.term,
  expectedExpiry: agreementRow.shape.expectedExpiry,
  certainty,
  explanation: z.string().min(1),
  sources: sourceIds,
});

export type StatusRow = z.infer<typeof statusRow>;
