import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../errors.js';
import { checksum } from './checksum.js';
import type { Records } from './schema.js';
import type { Collection } from './vocabulary.js';

/** Checksum of every data file, taken when the program was built; see checksum.ts. */
export type Checksums = Readonly<Record<Collection, number>>;

/** Records by id. */
export interface ById<T> {
  readonly get: (id: string) => T | undefined;
}

/** The collections, each read when first asked for. */
export interface Dataset {
  /** All records of a collection, in the order of the file. Throws the fault `dataset-damaged`. */
  readonly all: <C extends Collection>(collection: C) => readonly Records[C][];
  /** The same by id. Where only a few are asked for, only those are read. */
  readonly byId: <C extends Collection>(collection: C) => ById<Records[C]>;
}

interface AnyRecord {
  readonly id: string;
}

/** Where records come from. */
interface Reader {
  readonly all: (collection: Collection) => readonly AnyRecord[];
  /** One record, without reading the others. */
  readonly one?: (collection: Collection, id: string) => AnyRecord | undefined;
}

/** From so many on it takes less time to read the whole collection than one by one. */
const mostSingles = 40;

/** One collection; keeps what it has read. */
const collectionFrom = (collection: Collection, { all, one }: Reader) => {
  const singles = new Map<string, AnyRecord | undefined>();
  let list: readonly AnyRecord[] | undefined;
  let map: ReadonlyMap<string, AnyRecord> | undefined;
  const everyRecord = (): readonly AnyRecord[] => {
    list ??= all(collection);
    return list;
  };
  const get = (id: string): AnyRecord | undefined => {
    if (list === undefined && one !== undefined && singles.size < mostSingles) {
      if (!singles.has(id)) singles.set(id, one(collection, id));
      return singles.get(id);
    }
    map ??= new Map(everyRecord().map((record) => [record.id, record]));
    return map.get(id);
  };
  return { everyRecord, byId: { get } };
};

/** A dataset over any reader of collections. */
export const datasetFrom = (reader: Reader): Dataset => {
  const opened = new Map<Collection, ReturnType<typeof collectionFrom>>();
  const open = (collection: Collection) => {
    const known = opened.get(collection) ?? collectionFrom(collection, reader);
    opened.set(collection, known);
    return known;
  };
  return {
    all: (collection: Collection) => open(collection).everyRecord(),
    byId: (collection: Collection) => open(collection).byId,
  } as Dataset;
};

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'a directory' : (code ?? 'not readable');
};

/** The bytes of a data file, if they are those that the program was built with. Throws the fault `dataset-damaged`. */
const verifiedBytes = (directory: string, collection: Collection, expected: number): Buffer => {
  const file = `${collection}.json`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(directory, file));
  } catch (error) {
    throw new Fault('dataset-damaged', { file, reason: reasonOf(error) });
  }
  if (checksum(bytes) === expected) return bytes;
  throw new Fault('dataset-damaged', { file, reason: bytes.length === 0 ? 'empty' : 'not as it was published' });
};

const isId = (text: string): boolean => /^[a-z0-9-]+$/.test(text);

/** One record out of a file in the published form, in which records begin and end on lines of their own, indented by one. */
const recordIn = (bytes: Buffer, id: string): AnyRecord | undefined => {
  const start = isId(id) ? bytes.indexOf(`\n {\n  "id": "${id}",\n`) : -1;
  if (start < 0) return undefined;
  const end = bytes.indexOf('\n }', start) + '\n }'.length;
  return JSON.parse(bytes.toString('utf8', start, end));
};

/**
 * The dataset in a directory of JSON files. A file that is not byte for byte the one the program was built with is
 * refused: there is no answer rather than a wrong one.
 */
export const openDataset = (directory: string, checksums: Checksums): Dataset => {
  const read = new Map<Collection, Buffer>();
  const bytesOf = (collection: Collection): Buffer => {
    const bytes = read.get(collection) ?? verifiedBytes(directory, collection, checksums[collection]);
    read.set(collection, bytes);
    return bytes;
  };
  return datasetFrom({
    all: (collection) => JSON.parse(bytesOf(collection).toString('utf8')),
    one: (collection, id) => recordIn(bytesOf(collection), id),
  });
};
