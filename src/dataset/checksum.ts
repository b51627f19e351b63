const prime = 0x01000193;

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The whole little-endian words of some bytes. */
const wordsIn = (bytes: Uint8Array): Int32Array => {
  const count = bytes.length >> 2;
  if (isLittleEndian && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, count * 4);
  return Int32Array.from({ length: count }, (_, at) => view.getInt32(at * 4, true));
};

/**
 * The checksum by which a damaged data file is noticed at run time: FNV-1a over 32-bit words, then the odd bytes and
 * the length. Each step is a bijection of the state, so damage within one word never goes unnoticed, and other damage
 * does with a chance of one in four billion. It takes two milliseconds for 400 KB, where loading `node:crypto` takes ten;
 * the SHA-256 of each file stands in `data/datapackage.json` for those who want to prove more.
 */
export const checksum = (bytes: Uint8Array): number => {
  const { imul } = Math;
  const words = wordsIn(bytes);
  let hash = 0x811c9dc5;
  let at = 0;
  // Four words a round: a shorter loop is optimized sooner, which takes more time and memory than all that is left to do.
  for (; at + 4 <= words.length; at += 4) {
    hash = imul(hash ^ (words[at] as number), prime);
    hash = imul(hash ^ (words[at + 1] as number), prime);
    hash = imul(hash ^ (words[at + 2] as number), prime);
    hash = imul(hash ^ (words[at + 3] as number), prime);
  }
  for (; at < words.length; at += 1) hash = imul(hash ^ (words[at] as number), prime);
  for (at *= 4; at < bytes.length; at += 1) hash = imul(hash ^ (bytes[at] as number), prime);
  return imul(hash ^ bytes.length, prime) >>> 0;
};
