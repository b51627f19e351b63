import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../errors.js';
import { sizes } from './edition.js';
import type { Records } from './schema.js';
import type { Collection } from './vocabulary.js';

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
  /**
   * At least the records in whose JSON one of the texts stands, in the order of the file: enough for a query that looks
   * closer, in less time than all of them take.
   */
  readonly mentioning: <C extends Collection>(collection: C, texts: readonly string[]) => readonly Records[C][];
  /**
   * The same for a pattern, in whatever case. Records with characters beyond ASCII always match: what these stand for is
   * not looked at.
   */
  readonly matching: <C extends Collection>(collection: C, pattern: string) => readonly Records[C][];
  /** All of them in turn, each read when it is asked for. */
  readonly each: <C extends Collection>(collection: C) => Iterable<Records[C]>;
  /** How many records a collection has. */
  readonly size: (collection: Collection) => number;
}

interface AnyRecord {
  readonly id: string;
}

/** Where records come from. */
interface Reader {
  readonly all: (collection: Collection) => readonly AnyRecord[];
  /** One record, without reading the others. */
  readonly one?: (collection: Collection, id: string) => AnyRecord | undefined;
  /** Some records, and their number, without reading the others. */
  readonly mentioning?: (collection: Collection, texts: readonly string[]) => readonly AnyRecord[];
  readonly matching?: (collection: Collection, pattern: string) => readonly AnyRecord[];
  readonly each?: (collection: Collection) => Iterable<AnyRecord>;
  readonly size?: (collection: Collection) => number;
}

/** From so many on it takes less time to read the whole collection than one by one, or than to search it again. */
const mostSingles = 40;
const mostSearches = 4;

/** One collection; keeps what it has read. */
const collectionFrom = (collection: Collection, { all, one, mentioning, matching, each, size }: Reader) => {
  const known = new Map<string, AnyRecord | undefined>();
  let singles = 0;
  let searches = 0;
  let count: number | undefined;
  let list: readonly AnyRecord[] | undefined;
  let map: ReadonlyMap<string, AnyRecord> | undefined;
  const everyRecord = (): readonly AnyRecord[] => {
    list ??= all(collection);
    return list;
  };
  const get = (id: string): AnyRecord | undefined => {
    if (known.has(id)) return known.get(id);
    if (list === undefined && one !== undefined && singles < mostSingles) {
      singles += 1;
      const record = one(collection, id);
      known.set(id, record);
      return record;
    }
    map ??= new Map(everyRecord().map((record) => [record.id, record]));
    return map.get(id);
  };
  const mentioned = (texts: readonly string[]): readonly AnyRecord[] => {
    const records = list ?? mentioning?.(collection, texts) ?? everyRecord();
    if (records !== list) for (const record of records) known.set(record.id, record);
    return records;
  };
  const matched = (pattern: string): readonly AnyRecord[] => {
    if (list !== undefined || matching === undefined || searches === mostSearches) return everyRecord();
    searches += 1;
    return matching(collection, pattern);
  };
  const counted = (): number => {
    if (list !== undefined) return list.length;
    count ??= size?.(collection) ?? everyRecord().length;
    return count;
  };
  return {
    everyRecord,
    byId: { get },
    mentioning: mentioned,
    matching: matched,
    each: () => list ?? each?.(collection) ?? everyRecord(),
    size: counted,
  };
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
    mentioning: (collection: Collection, texts: readonly string[]) => open(collection).mentioning(texts),
    matching: (collection: Collection, pattern: string) => open(collection).matching(pattern),
    each: (collection: Collection) => open(collection).each(),
    size: (collection: Collection) => open(collection).size(),
  } as Dataset;
};

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'a directory' : (code ?? 'not readable');
};

/** Bytes that are compared at a time. A buffer for a whole copy would be fresh memory, which costs more than reading. */
const pieceSize = 2 ** 16;

/** A copy begins with a line break: installers that store equal files once would else make one of it and its original. */
const copyStart = '\n';

/** Whether a file is the copy of these bytes. */
const isCopy = (path: string, bytes: Buffer): boolean => {
  const piece = Buffer.allocUnsafe(pieceSize);
  const file = openSync(path, 'r');
  try {
    readSync(file, piece, 0, copyStart.length, null);
    if (piece.toString('latin1', 0, copyStart.length) !== copyStart) return false;
    let at = 0;
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      if (!bytes.subarray(at, at + size).equals(piece.subarray(0, size))) return false;
      at += size;
    }
    return at === bytes.length;
  } finally {
    closeSync(file);
  }
};

/** The bytes of a data file, if they are those of its copy. Throws the fault `dataset-damaged`. */
const verifiedBytes = (directory: string, copies: string, collection: Collection): Buffer => {
  const file = `${collection}.json`;
  const damaged = (reason: string): Fault<'dataset-damaged'> => new Fault('dataset-damaged', { file, reason });
  const reading = <T>(read: () => T, of = ''): T => {
    try {
      return read();
    } catch (error) {
      throw damaged(`${of}${reasonOf(error)}`);
    }
  };
  const bytes = reading(() => readFileSync(join(directory, file)));
  if (bytes.length === 0) throw damaged('empty');
  const isSame = reading(() => isCopy(join(copies, file), bytes), 'its copy in dist/data: ');
  if (!isSame) throw damaged('not the same as its copy in dist/data');
  return bytes;
};

/** In the published form records begin and end on lines of their own, indented by one. */
const recordStart = '\n {\n';
const recordEnd = '\n }';

const isId = (text: string): boolean => /^[a-z0-9-]+$/.test(text);

/** The place after the end of the record that holds a place. */
const endAfter = (bytes: Buffer, at: number): number => bytes.indexOf(recordEnd, at) + recordEnd.length;

/** The record that begins at a place; no other is parsed. */
const recordFrom = (bytes: Buffer, start: number): AnyRecord =>
  JSON.parse(bytes.toString('utf8', start, endAfter(bytes, start)));

const recordIn = (bytes: Buffer, id: string): AnyRecord | undefined => {
  const start = isId(id) ? bytes.indexOf(`${recordStart}  "id": "${id}",\n`) : -1;
  return start < 0 ? undefined : recordFrom(bytes, start);
};

/** A data file, as bytes or as a text with a character for each byte. */
interface Searchable {
  readonly indexOf: (text: string, from?: number) => number;
  readonly lastIndexOf: (text: string, from?: number) => number;
}

/**
 * The places where those records begin in which something is found, in order. `find` gives a place in the first such
 * record from a place on, -1 if there is none.
 */
function* startsWhere(contents: Searchable, find: (from: number) => number): Iterable<number> {
  for (let at = contents.indexOf(recordStart); at >= 0; at = contents.indexOf(recordStart, at + 1)) {
    const found = find(at);
    if (found < 0) return;
    at = contents.lastIndexOf(recordStart, found);
    yield at;
  }
}

/** Bytes of records that are parsed at a time, at least. */
const partSize = 2 ** 13;

/** All records in turn, some read together: one by one takes longer, and all at once need more memory. */
function* everyRecordIn(bytes: Buffer): Iterable<AnyRecord> {
  for (let start = bytes.indexOf(recordStart); start >= 0; ) {
    const next = bytes.indexOf(recordStart, start + partSize);
    const end = bytes.lastIndexOf(recordEnd, next) + recordEnd.length;
    yield* JSON.parse(`[${bytes.toString('utf8', start, end)}]`);
    start = next;
  }
}

const recordsMentioning = (bytes: Buffer, texts: readonly string[]): readonly AnyRecord[] => {
  const starts = new Set(texts.flatMap((text) => [...startsWhere(bytes, (from) => bytes.indexOf(text, from))]));
  return [...starts].sort((a, b) => a - b).map((start) => recordFrom(bytes, start));
};

const recordsMatching = (bytes: Buffer, pattern: string): readonly AnyRecord[] => {
  const text = bytes.toString('latin1');
  const matcher = new RegExp(`${pattern}|[\\x80-\\xff]`, 'gi');
  const find = (from: number): number => {
    matcher.lastIndex = from;
    return matcher.test(text) ? matcher.lastIndex : -1;
  };
  return Array.from(startsWhere(text, find), (start) => recordFrom(bytes, start));
};

/**
 * The dataset in a directory of JSON files. A file that is not byte for byte as its copy, made when the program was built,
 * is refused: there is no answer rather than a wrong one. Comparing takes a tenth of the time of any checksum, which Node
 * has to load much for.
 */
export const openDataset = (directory: string, copies: string): Dataset => {
  const read = new Map<Collection, Buffer>();
  const bytesOf = (collection: Collection): Buffer => {
    const bytes = read.get(collection) ?? verifiedBytes(directory, copies, collection);
    read.set(collection, bytes);
    return bytes;
  };
  return datasetFrom({
    all: (collection) => JSON.parse(bytesOf(collection).toString('utf8')),
    one: (collection, id) => recordIn(bytesOf(collection), id),
    mentioning: (collection, texts) => recordsMentioning(bytesOf(collection), texts),
    matching: (collection, pattern) => recordsMatching(bytesOf(collection), pattern),
    each: (collection) => everyRecordIn(bytesOf(collection)),
    size: (collection) => {
      // The number stands for the published file: it has to be that.
      bytesOf(collection);
      return sizes[collection];
    },
  });
};
