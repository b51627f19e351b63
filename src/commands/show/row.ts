import { z } from 'zod';
import { ids, rowSchemas } from '../../dataset/rows.js';
import { id } from '../../dataset/schema.js';
import { collections } from '../../dataset/vocabulary.js';

export const recordRow = z.strictObject({
  id,
  collection: z.enum(collections),
  record: z.union(Object.values(rowSchemas)),
  citedBy: ids('Ids of the records that refer to it.'),
  independentSources: ids('Of its sources, and of those they are based on, the ones that are their own witnesses.'),
});

export type RecordRow = z.infer<typeof recordRow>;
