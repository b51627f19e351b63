import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/dataset/checksum.js';
import { textOf } from '../support.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same function in whole numbers, without 32-bit tricks. */
const reference = (bytes: Uint8Array): number => {
  const prime = 0x01000193n;
  const step = (hash: bigint, value: bigint): bigint => ((hash ^ value) * prime) & 0xffffffffn;
  let hash = 0x811c9dc5n;
  let at = 0;
  const byte = (index: number): bigint => BigInt(bytes[index] as number);
  for (; at + 4 <= bytes.length; at += 4) {
    hash = step(hash, byte(at) + 256n * byte(at + 1) + 65_536n * byte(at + 2) + 16_777_216n * byte(at + 3));
  }
  for (; at < bytes.length; at += 1) hash = step(hash, byte(at));
  return Number(step(hash, BigInt(bytes.length)));
};

const sample = bytesOf(textOf('data/names.json').slice(0, 403));
const whole = bytesOf(textOf('data/names.json'));

describe('the checksum', () => {
  test('of known bytes', () => {
    expect(checksum(new Uint8Array())).toBe(reference(new Uint8Array()));
    expect(checksum(new Uint8Array())).toBe(0x050c5d1f);
    expect(checksum(bytesOf('cismoa'))).toBe(reference(bytesOf('cismoa')));
    expect(checksum(sample)).toBe(reference(sample));
  });

  test('is an unsigned 32-bit number and what the arithmetic says, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const sum = checksum(bytes);
        expect(sum).toBe(reference(bytes));
        expect(Number.isInteger(sum) && sum >= 0 && sum < 2 ** 32).toBe(true);
      }),
    );
  });

  test('does not depend on where the bytes lie in memory', () => {
    for (const offset of [0, 1, 2, 3, 4, 7]) {
      const memory = new Uint8Array(sample.length + 16).fill(0xaa);
      memory.set(sample, offset);
      expect(checksum(memory.subarray(offset, offset + sample.length))).toBe(checksum(sample));
      expect(checksum(Buffer.from(memory.buffer, offset, sample.length))).toBe(checksum(sample));
    }
  });
});

describe('damage changes the checksum', () => {
  test('every other value of every byte', () => {
    const sum = checksum(sample);
    const damaged = sample.slice();
    const unnoticed: string[] = [];
    for (const [at, byte] of sample.entries()) {
      for (let other = 1; other < 256; other += 1) {
        damaged[at] = byte ^ other;
        if (checksum(damaged) === sum) unnoticed.push(`byte ${at} by ${other}`);
      }
      damaged[at] = byte;
    }
    expect(unnoticed).toEqual([]);
    expect(checksum(damaged)).toBe(sum);
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
          expect(checksum(damaged) === checksum(sample)).toBe(isSame);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('every truncation', () => {
    const sums = Array.from({ length: whole.length + 1 }, (_, length) => checksum(whole.subarray(0, length)));
    expect(new Set(sums).size).toBe(whole.length + 1);
  });

  test('bytes added at the end, zeros too', () => {
    const sums = ['', '\0', '\0\0', '\0\0\0', '\0\0\0\0', '\0\0\0\0\0', '\n', ' '].map((tail) =>
      checksum(Buffer.concat([sample, bytesOf(tail)])),
    );
    expect(new Set(sums).size).toBe(8);
  });

  test('zeros only differ by length', () => {
    const sums = Array.from({ length: 100 }, (_, length) => checksum(new Uint8Array(length)));
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
      if (checksum(damaged) === checksum(sample) && String(a) !== String(b)) unnoticed.push(word);
    }
    expect(unnoticed).toEqual([]);
  });
});
