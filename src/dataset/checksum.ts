/**
 * The checksum by which a damaged data file is noticed at run time: CRC-32 as in gzip (ISO 3309). Damage within four
 * bytes in a row never goes unnoticed, and other damage does with a chance of one in four billion; the SHA-256 of each
 * file stands in `data/datapackage.json` for those who want to prove more.
 */

const polynomial = 0xedb88320;

/** The remainder of one byte. */
const remainderOf = (byte: number): number => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = (remainder >>> 1) ^ (remainder & 1 ? polynomial : 0);
  return remainder;
};

/**
 * The CRC-32 of some bytes, unsigned. The program takes that of `node:zlib` where Node has it (from 20.16 on): a loop of
 * ours over so many bytes is optimized while it runs, which takes more memory than all else an answer needs.
 */
export const crc32 = (bytes: Uint8Array): number => {
  const remainders = Int32Array.from({ length: 256 }, (_, byte) => remainderOf(byte));
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 0xff] as number);
  return ~crc >>> 0;
};
