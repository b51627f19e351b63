import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../errors.js';
import { checksum } from './checksum.js';
import type { Records } from './schema.js';
import type { Collection } from './vocabulary.js';

/** Checksum of every data file, taken when the program was built; see checksum.ts. */
export type Checksums = Readonly<Record<Collection, number>>;

/** The collections, each read when first asked for. */
export interface Dataset {
  /** All records of a collection, in the order of the file. Throws the fault `dataset-damaged`. */
  readonly all: <C extends Collection>(collection: C) => readonly Records[C][];
  /** The same by id. */
  readonly byId: <C extends Collection>(collection: C) => ReadonlyMap<string, Records[C]>;
}

/** A dataset over any reader of collections; keeps what it has read. */
export const datasetFrom = (read: (collection: Collection) => readonly { readonly id: string }[]): Dataset => {
  const lists = new Map<Collection, readonly { readonly id: string }[]>();
  const maps = new Map<Collection, ReadonlyMap<string, { readonly id: string }>>();
  const all = (collection: Collection) => {
    const list = lists.get(collection) ?? read(collection);
    lists.set(collection, list);
    return list;
  };
  const byId = (collection: Collection) => {
    const map = maps.get(collection) ?? new Map(all(collection).map((record) => [record.id, record]));
    maps.set(collection, map);
    return map;
  };
  return { all, byId } as Dataset;
};

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'a directory' : (code ?? 'not readable');
};

/**
 * The dataset in a directory of JSON files. A file that is not byte for byte the one the program was built with is
 * refused: there is no answer rather than a wrong one.
 */
export const openDataset = (directory: string, checksums: Checksums): Dataset =>
  datasetFrom((collection) => {
    const file = `${collection}.json`;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(directory, file));
    } catch (error) {
      throw new Fault('dataset-damaged', { file, reason: reasonOf(error) });
    }
    if (checksum(bytes) !== checksums[collection]) {
      throw new Fault('dataset-damaged', { file, reason: bytes.length === 0 ? 'empty' : 'not as it was published' });
    }
    return JSON.parse(bytes.toString('utf8'));
  });
