import { z } from 'zod';
import { agreementRow, day } from '../../dataset/rows.js';
import { certainty, edtfText, id, sourceIds } from '../../dataset/schema.js';
import { bases, states } from '../../dataset/vocabulary.js';

const elapsed = z.strictObject({ years: z.int().min(0), months: z.int().min(0), days: z.int().min(0) }).nullable();
const sinceOrUntil = z.union([edtfText, z.enum(['open', 'unknown'])]);

export const statusRow = z.strictObject({
  agreement: id.meta({ description: 'Id of the agreement that decides the answer.' }),
  name: agreementRow.shape.name,
  party: id.nullable().meta({
    description:
      'Id of the party whose view is taken: --party, or Pakistan where it is a party; null for the agreement itself.',
  }),
  on: z.string().meta({ description: 'The requested date, EDTF; `onStart` and `onEnd` are its first and last day.' }),
  onStart: day,
  onEnd: day,
  state: z.enum(states),
  basis: z.enum(bases).nullable().meta({
    description:
      'What the state rests on: recorded dates, attestations of force or use, press reports, or disputed sources; null where the state is unknown or the basis changed within the date.',
  }),
  agreementState: z
    .enum(states)
    .meta({ description: 'The state of the agreement itself on the last day, whoever was a party.' }),
  since: sinceOrUntil.meta({ description: 'Start of force, or of the reports: EDTF date, `open` or `unknown`.' }),
  sinceStart: day,
  sinceEnd: day,
  until: sinceOrUntil.meta({ description: 'End of force: EDTF date, `open` (none so far) or `unknown`.' }),
  untilStart: day,
  untilEnd: day,
  elapsed: elapsed.meta({
    description:
      'Time at least passed, on the last day of that date, since the start (in force, reported) or since the end (ended); null where neither is known.',
  }),
  elapsedAtMost: elapsed.meta({ description: 'Time at most passed: differs where the date is imprecise.' }),
  reported: agreementRow.shape.reported,
  term: agreementRow.shape.term,
  expectedExpiry: agreementRow.shape.expectedExpiry,
  lastAttested: agreementRow.shape.attested.element.nullable().meta({
    description: 'The latest statement by that day that it was in force or in use.',
  }),
  certainty,
  explanation: z.string().min(1),
  note: agreementRow.shape.note,
  sources: sourceIds,
  independentSources: agreementRow.shape.independentSources,
});

export type StatusRow = z.infer<typeof statusRow>;
