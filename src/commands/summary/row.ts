import { z } from 'zod';
import { agreementStateRow, factRow, rowSchemas } from '../../dataset/rows.js';
import { recordSchemas } from '../../dataset/schema.js';
import { statusRow } from '../status/row.js';

export const summaryRow = z.strictObject({
  on: z.string(),
  kind: rowSchemas.entities.shape.id.meta({ description: 'Id of the kind of agreement it is an instance of.' }),
  name: rowSchemas.entities.shape.name,
  names: z.array(rowSchemas.names).meta({ description: 'Every spelling and expansion, and who uses it.' }),
  description: rowSchemas.entities.shape.description,
  purpose: factRow,
  notPurpose: factRow,
  status: statusRow,
  agreements: z.array(agreementStateRow).meta({ description: 'The agreement of 2005 and its reported renewal.' }),
  events: z
    .array(rowSchemas.events)
    .meta({ description: 'Key dates, the reports of July and August 2023 among them.' }),
  questions: z.array(rowSchemas.questions).meta({ description: 'What is not publicly known.' }),
  sources: z.array(recordSchemas.sources).meta({ description: 'Every source named above.' }),
});

export type SummaryRow = z.infer<typeof summaryRow>;
