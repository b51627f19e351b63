import { z } from 'zod';
import { day } from '../../dataset/rows.js';
import { recordSchemas } from '../../dataset/schema.js';

const { title, titleEnglish, authors, publisher, issued, url } = recordSchemas.sources.shape;

export const referenceRow = z.strictObject({
  id: z.string().meta({ description: 'Id of the source; of the dataset its name and version.' }),
  reference: z.string().meta({ description: 'The reference as text.' }),
  title,
  titleEnglish,
  authors,
  publisher,
  issued,
  url: url.nullable().meta({ description: 'Address; null for the dataset.' }),
  accessed: day.meta({ description: 'The day on which the address was last visited; null without one.' }),
});

export type ReferenceRow = z.infer<typeof referenceRow>;
