import { z } from 'zod';
import { agreementStateRow, entityRow, eventRow, factRow, rowSchemas } from '../../dataset/rows.js';
import { sourceRecord } from '../../dataset/schema.js';
import { statusRow } from '../status/row.js';

export const summaryRow = z.strictObject({
  on: z.string(),
  kind: entityRow.shape.id.meta({ description: 'Id of the kind of agreement it is an instance of.' }),
  name: entityRow.shape.name,
  names: z.array(rowSchemas.names).meta({ description: 'Every spelling and expansion, and who uses it.' }),
  description: entityRow.shape.description,
  purpose: factRow,
  notPurpose: factRow,
  status: statusRow,
  agreements: z.array(agreementStateRow).meta({ description: 'The agreement of 2005 and its reported renewal.' }),
  events: z.array(eventRow).meta({ description: 'Key dates, the reports of July and August 2023 among them.' }),
  questions: z.array(rowSchemas.questions).meta({ description: 'What is not publicly known.' }),
  sources: z.array(sourceRecord).meta({ description: 'Every source named above.' }),
});

export type SummaryRow = z.infer<typeof summaryRow>;
