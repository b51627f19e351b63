import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitize, sanitizeJson } from '../../src/terminal/sanitize.js';

const hidden =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

describe('sanitize', () => {
  test.each([
    ['\u001b[31mred', '^[[31mred'],
    ['a\u0007b\rc\td\ne', 'a^Gb^Mc^Id^Je'],
    ['\u0000\u007f', '^@^?'],
    ['\u009b1m', '\\u009b1m'],
    ['\u202eabc\u2066', '\\u202eabc\\u2066'],
    ['\ufeff\u200b\u00ad', '\\ufeff\\u200b\\u00ad'],
    ['\ud800x', '\\ud800x'],
    ['x\udc00', 'x\\udc00'],
    ['\u{e0041}', '\\udb40\\udc41'],
  ])('%j is shown as %s', (text, shown) => {
    expect(sanitize(text)).toBe(shown);
  });

  test('letters, marks, joiners and emoji stay as they are', () => {
    for (const text of ['Ünïcödé', 'संचार', 'اردو', '日本', '👨‍👩‍👧', 'a\u200cb', '—“”…'])
      expect(sanitize(text)).toBe(text);
  });

  test('nothing hidden is left of any text, and shown text stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitize(text)).not.toMatch(hidden);
        expect(sanitize(sanitize(text))).toBe(sanitize(text));
      }),
    );
  });
});

describe('sanitizeJson', () => {
  test('the JSON means the same and holds nothing hidden but line breaks', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.constantFrom(0, 2), (value, text, indent) => {
        const json = sanitizeJson(JSON.stringify({ value, text }, null, indent));
        expect(json.replaceAll('\n', '')).not.toMatch(hidden);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text })));
      }),
    );
  });

  test('characters beyond ASCII stay readable', () => {
    expect(sanitizeJson('"é\u009b\u202e"')).toBe('"é\\u009b\\u202e"');
  });
});
