import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { parseEdtf } from '../../src/dataset/edtf.js';
import { edtfText, id, recordSchemas, sourceIds, termText } from '../../src/dataset/schema.js';
import { parseTerm } from '../../src/dataset/term.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { contents } from '../support.js';

const [event] = contents.events;
const [source] = contents.sources;
const title = recordSchemas.events.shape.title;
const url = recordSchemas.sources.shape.url;

/** `a` and `b` with a character between them. */
const around = (code: number): string => `a${String.fromCodePoint(code)}b`;
const controls = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code < 0x20 || code > 0x7e);
/** Characters that hide or turn text, and halves of characters. */
const unseen = [
  ...[0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061],
  ...[0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xfff9, 0xfffa, 0xfffb, 0xd800, 0xdbff, 0xdc00, 0xdfff],
];

describe.each<[string, z.ZodType, valid: readonly unknown[], invalid: readonly unknown[]]>([
  [
    'a text',
    title,
    [
      ...['A', 'Pakistan & the "United States"', 'a = b', '1 - 2', "'quoted'", '[Description]', '(in brackets)'],
      ...['$5 million', '100% of it', 'Zardārī, São Tomé, 巴基斯坦, پاکستان', 'a\u00a0b', 'joiner\u200djoiner', '🇵🇰'],
    ],
    [
      ...['', ' ', ' a', 'a ', '\u00a0a', 'a\u00a0', '\ta', 'a\n', '=1', '+1', '-1', '@a', ' =1'],
      ...[...controls, ...unseen].map(around),
    ],
  ],
  [
    'an id',
    id,
    ['a', '7', 'cismoa-2005', 'a-7', 'x'.repeat(60)],
    ['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'é', 'a\n', 'x'.repeat(61), '../a', 7, null],
  ],
  [
    'an address',
    url,
    ['https://example.org/', 'http://example.org/a?b=c#d', 'https://example.org/%C3%A9'],
    [
      ...['', 'https://', 'example.org', 'ftp://example.org/', 'javascript:alert(1)', 'data:text/html,x', null],
      ...['a b', '\u001b]8;;', 'é', '\n', 'x'.repeat(600)].map((end) => `https://example.org/${end}`),
      ' https://example.org/',
    ],
  ],
  ['a list of sources', sourceIds, [['a'], ['a', 'b']], [[], ['a', 'a'], ['a', 'b', 'a']]],
  [
    'an event',
    recordSchemas.events,
    [event],
    [
      { ...event, entities: [...(event?.entities ?? []), event?.entities[0]] },
      { ...event, extra: 1 },
    ],
  ],
  ['a source', recordSchemas.sources, [source, { ...source, basedOn: null }], [{ ...source, basedOn: ['a', 'a'] }]],
])('%s', (_what, schema, valid, invalid) => {
  test('is taken', () => expect(valid.filter((value) => !schema.safeParse(value).success)).toEqual([]));
  test('is nothing else', () => expect(invalid.filter((value) => schema.safeParse(value).success)).toEqual([]));
});

test('the schema takes every date and term that parses, and nothing else', () => {
  const loose = fc.string({ unit: fc.constantFrom(...'0012/.-~'), maxLength: 24 });
  const agrees = (schema: z.ZodType, parse: (text: string) => unknown) => (text: string) =>
    schema.safeParse(text).success === (parse(text) !== undefined);
  fc.assert(fc.property(fc.oneof(loose, anyDate), agrees(edtfText, parseEdtf)), { numRuns: 600 });
  const terms = fc.string({ unit: fc.constantFrom(...'P1YMD'), maxLength: 6 });
  fc.assert(fc.property(terms, agrees(termText, parseTerm)), { numRuns: 500 });
});
