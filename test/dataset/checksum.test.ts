import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/dataset/checksum.js';
import { textOf } from '../support.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const sample = bytesOf(textOf('data/names.json').slice(0, 403));
const whole = bytesOf(textOf('data/names.json'));

describe('the checksum', () => {
  test('of known bytes', () => {
    // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  test('is what zlib says, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlib.crc32(bytes));
      }),
    );
    expect(crc32(whole)).toBe(zlib.crc32(whole));
  });

  test('does not depend on where the bytes lie in memory', () => {
    for (const offset of [0, 1, 2, 3, 4, 7]) {
      const memory = new Uint8Array(sample.length + 16).fill(0xaa);
      memory.set(sample, offset);
      expect(crc32(memory.subarray(offset, offset + sample.length))).toBe(crc32(sample));
      expect(crc32(Buffer.from(memory.buffer, offset, sample.length))).toBe(crc32(sample));
    }
  });
});

describe('damage changes the checksum', () => {
  test('every other value of every byte', () => {
    const sum = crc32(sample);
    const damaged = sample.slice();
    const unnoticed: string[] = [];
    for (const [at, byte] of sample.entries()) {
      for (let other = 1; other < 256; other += 1) {
        damaged[at] = byte ^ other;
        if (crc32(damaged) === sum) unnoticed.push(`byte ${at} by ${other}`);
      }
      damaged[at] = byte;
    }
    expect(unnoticed).toEqual([]);
    expect(crc32(damaged)).toBe(sum);
  });

  test('any damage within one word', () => {
    fc.assert(
      fc.property(
        fc.nat(Math.floor(sample.length / 4) - 1),
        fc.uint8Array({ minLength: 4, maxLength: 4 }),
        (word, bytes) => {
          const damaged = sample.slice();
          damaged.set(bytes, word * 4);
          const isSame = damaged.every((byte, at) => byte === sample[at]);
          expect(crc32(damaged) === crc32(sample)).toBe(isSame);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every truncation', () => {
    const sums = Array.from({ length: whole.length + 1 }, (_, length) => crc32(whole.subarray(0, length)));
    expect(new Set(sums).size).toBe(whole.length + 1);
  });

  test('bytes added at the end, zeros too', () => {
    const sums = ['', '\0', '\0\0', '\0\0\0', '\0\0\0\0', '\0\0\0\0\0', '\n', ' '].map((tail) =>
      crc32(Buffer.concat([sample, bytesOf(tail)])),
    );
    expect(new Set(sums).size).toBe(8);
  });

  test('zeros only differ by length', () => {
    const sums = Array.from({ length: 100 }, (_, length) => crc32(new Uint8Array(length)));
    expect(new Set(sums).size).toBe(100);
  });

  test('two words swapped', () => {
    const unnoticed: number[] = [];
    const words = Math.floor(sample.length / 4);
    for (let word = 0; word + 1 < words; word += 1) {
      const [a, b] = [sample.slice(word * 4, word * 4 + 4), sample.slice(word * 4 + 4, word * 4 + 8)];
      const damaged = sample.slice();
      damaged.set(b, word * 4);
      damaged.set(a, word * 4 + 4);
      if (crc32(damaged) === crc32(sample) && String(a) !== String(b)) unnoticed.push(word);
    }
    expect(unnoticed).toEqual([]);
  });
});
