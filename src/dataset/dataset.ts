/** The compiled dataset, read at run time: one JSON Lines file a collection, written by scripts/compile.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { CliError } from '../errors.js';
import type { CompiledFile, Rows } from './rows.js';

/** Records by id. */
export interface ById<T> {
  readonly get: (id: string) => T | undefined;
}

/** The collections, each read when first asked for. Every method throws `dataset-damaged` or `file-unreadable`. */
export interface Dataset {
  /** All records of a collection, in the order of the file. */
  readonly all: <F extends CompiledFile>(file: F) => readonly Rows[F][];
  /** Records by id, parsed one at a time. */
  readonly byId: <F extends CompiledFile>(file: F) => ById<Rows[F]>;
  /**
   * The records whose JSON matches a case-insensitive pattern, for queries that then look closer: parsing a few lines is
   * faster than parsing all. Records with non-ASCII characters always match, since case and accents are not folded here.
   */
  readonly grep: <F extends CompiledFile>(file: F, pattern: string) => readonly Rows[F][];
  /** The number of records. */
  readonly size: (file: CompiledFile) => number;
}

/** What the build recorded of the compiled files: CRC-32 by file. */
export type Checksums = Readonly<Record<CompiledFile, number>>;

const memoize = <K, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
};

/** A dataset over the texts of its files: a record a line, `id` first. */
export const datasetFrom = (read: (file: CompiledFile) => string): Dataset => {
  const textOf = memoize(read);
  const linesOf = memoize((file: CompiledFile) => textOf(file).split('\n').slice(0, -1));
  const all = memoize((file: CompiledFile) => JSON.parse(`[${linesOf(file).join(',')}]`));
  const find = (file: CompiledFile, id: string): unknown => {
    const text = textOf(file);
    const prefix = `{"id":${JSON.stringify(id)},`;
    const start = text.startsWith(prefix) ? 0 : text.indexOf(`\n${prefix}`) + 1;
    return start === 0 && !text.startsWith(prefix)
      ? undefined
      : JSON.parse(text.slice(start, text.indexOf('\n', start)));
  };
  const grep = (file: CompiledFile, pattern: string): unknown[] => {
    const matcher = new RegExp(`${pattern}|[^\\x00-\\x7f]`, 'i');
    return linesOf(file)
      .filter((line) => matcher.test(line))
      .map((line) => JSON.parse(line));
  };
  const byId = memoize((file: CompiledFile) => ({ get: memoize((id: string) => find(file, id)) }));
  return { all, byId, grep, size: (file) => linesOf(file).length } as Dataset;
};

const readProblems: Readonly<Record<string, string>> = { ENOENT: 'missing', EISDIR: 'a directory' };

/** Reads a compiled file and checks that it is whole. Throws `dataset-damaged` or `file-unreadable`. */
const readVerified = (directory: string, name: CompiledFile, checksum: number): string => {
  const file = `${name}.jsonl`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(directory, file));
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const reason = readProblems[code];
    if (reason === undefined) throw new CliError('file-unreadable', { path: join(directory, file), code });
    throw new CliError('dataset-damaged', { file, reason });
  }
  if (bytes.length === 0) throw new CliError('dataset-damaged', { file, reason: 'empty' });
  if (crc32(bytes) !== checksum) throw new CliError('dataset-damaged', { file, reason: 'wrong checksum' });
  return bytes.toString('utf8');
};

/** The compiled dataset in a directory. */
export const openDataset = (directory: string, checksums: Checksums): Dataset =>
  datasetFrom((file) => readVerified(directory, file, checksums[file]));
