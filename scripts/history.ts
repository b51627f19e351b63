/** The schemas of what is published about the records rather than of them: changes by version, and renamed ids. */
import { z } from 'zod';
import { id } from '../src/dataset/schema.js';
import { collections } from '../src/dataset/vocabulary.js';

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
