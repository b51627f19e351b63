/** The fields of every format are those of the output schemas. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type Answerer, fields } from '../../src/queries/fields.js';
import { outputSchemas } from '../../src/queries/output.js';

const keysOf = (schema: z.ZodType): string[] => {
  const { element, shape } = schema as unknown as { element?: z.ZodType; shape?: Record<string, unknown> };
  return element === undefined ? Object.keys(shape ?? {}) : keysOf(element);
};

test.each(Object.keys(fields) as Answerer[])('%s: the same fields in the same order', (answerer) => {
  const keys = keysOf(outputSchemas[answerer]);
  expect(fields[answerer]).toEqual(keys);
  expect(keys.length).toBeGreaterThan(3);
});

test('every answer has fields, and no others have', () => {
  expect(Object.keys(fields).toSorted()).toEqual(Object.keys(outputSchemas).toSorted());
});
