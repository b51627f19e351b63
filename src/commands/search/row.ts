import { z } from 'zod';
import { day } from '../../dataset/rows.js';
import { edtfText, id } from '../../dataset/schema.js';
import { collections } from '../../dataset/vocabulary.js';

export const hitRow = z.strictObject({
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

export type HitRow = z.infer<typeof hitRow>;
