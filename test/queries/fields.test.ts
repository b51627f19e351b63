/** The fields of every format are those of the output schemas. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { type Answerer, fields } from '../../src/queries/fields.js';
import { outputSchemas } from '../../src/queries/output.js';
import { cli } from '../support.js';

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

test.each([
  ['summary', ['summary']],
  ['timeline', ['timeline', '--all']],
  ['chart', ['timeline', '--chart']],
  ['entity', ['entity', 'f-16']],
  ['status', ['status']],
  ['compare', ['compare']],
  ['claims', ['claims']],
  ['search', ['search', 'sanctions', '--limit', '100']],
  ['sources', ['sources']],
  ['show', ['show', 'cismoa-2005']],
] as const)('rows of %s have just these fields in this order, each with a value or null', async (answerer, args) => {
  const { stdout } = await cli([...args, '--format', 'jsonl']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => Object.keys(JSON.parse(line)).join(' '));
  expect(new Set(rows)).toEqual(new Set([fields[answerer].join(' ')]));
});
