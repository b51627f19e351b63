import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/dataset/edtf.js';
import { edtfText, id, recordSchemas, sourceIds, termText } from '../../src/dataset/schema.js';
import { parseTerm } from '../../src/dataset/term.js';
import { anyDate } from '../data/arbitrary-dates.js';
import { contents } from '../support.js';

const refusesTitle = (title: string): boolean =>
  !recordSchemas.events.safeParse({ ...contents.events[0], title }).success;

describe('text', () => {
  test.each([
    'A',
    'Pakistan & the "United States"',
    'a = b',
    '1 - 2',
    "'quoted'",
    '[Description]',
    '(in brackets)',
    '$5 million',
    '100% of it',
    'Zardārī, São Tomé, 巴基斯坦, پاکستان',
    'a\u00a0b',
    'zero width\u200djoiner',
    'flag 🇵🇰',
  ])('%j is text', (text) => {
    expect(refusesTitle(text)).toBe(false);
  });

  test.each(['', ' ', ' a', 'a ', '\u00a0a', 'a\u00a0', '\ta', 'a\n', '=1', '+1', '-1', '@a', ' =1'])(
    '%j is none',
    (text) => {
      expect(refusesTitle(text)).toBe(true);
    },
  );

  test('no control character is', () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code < 0x20 || code > 0x7e);
    expect(controls.filter((code) => !refusesTitle(`a${String.fromCharCode(code)}b`))).toEqual([]);
  });

  test('no character that hides or turns text is', () => {
    const unseen = [
      0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061,
      0x2064, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xfff9, 0xfffa, 0xfffb,
    ];
    expect(unseen.filter((code) => !refusesTitle(`a${String.fromCodePoint(code)}b`))).toEqual([]);
  });

  test('no half of a character is', () => {
    expect(['\ud800', '\udbff', '\udc00', '\udfff'].filter((half) => !refusesTitle(`a${half}b`))).toEqual([]);
  });
});

describe('ids', () => {
  test.each(['a', '7', 'cismoa-2005', 'a-7', 'x'.repeat(60)])('%s is one', (text) => {
    expect(id.safeParse(text).success).toBe(true);
  });

  test.each(['', 'A', 'a_b', 'a--b', '-a', 'a-', 'a b', 'é', 'a\n', 'x'.repeat(61), '../a', 7, null])(
    '%j is none',
    (value) => {
      expect(id.safeParse(value).success).toBe(false);
    },
  );

  test('a list of sources has one, and none twice', () => {
    const lists = [[], ['a'], ['a', 'b'], ['a', 'a'], ['a', 'b', 'a']];
    expect(lists.map((list) => sourceIds.safeParse(list).success)).toEqual([false, true, true, false, false]);
  });

  test('a list of references has none twice', () => {
    const [event] = contents.events;
    const entities = [...(event?.entities ?? []), event?.entities[0]];
    expect(recordSchemas.events.safeParse({ ...event, entities }).success).toBe(false);
  });
});

describe('dates and terms', () => {
  test('the schema takes every date of the profile', () => {
    fc.assert(fc.property(anyDate, (text) => edtfText.safeParse(text).success));
  });

  test('the schema takes what parses, and nothing else', () => {
    const loose = fc.string({ unit: fc.constantFrom(...'0012/.-~'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(loose, anyDate), (text) => {
        expect(edtfText.safeParse(text).success).toBe(parseEdtf(text) !== undefined);
      }),
      { numRuns: 500 },
    );
    const terms = fc.string({ unit: fc.constantFrom(...'P1YMD'), maxLength: 6 });
    fc.assert(
      fc.property(terms, (text) => {
        expect(termText.safeParse(text).success).toBe(parseTerm(text) !== undefined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('addresses of sources', () => {
  const takes = (url: unknown): boolean => recordSchemas.sources.safeParse({ ...contents.sources[0], url }).success;

  test.each(['https://example.org/', 'http://example.org/a?b=c#d', 'https://example.org/%C3%A9'])(
    '%s is one',
    (url) => {
      expect(takes(url)).toBe(true);
    },
  );

  test.each([
    '',
    'https://',
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://example.org/a b',
    'https://example.org/\u001b]8;;',
    'https://example.org/é',
    ' https://example.org/',
    'https://example.org/\n',
    `https://example.org/${'x'.repeat(600)}`,
    null,
  ])('%j is none', (url) => {
    expect(takes(url)).toBe(false);
  });
});
