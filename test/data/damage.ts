/** How records are damaged at random. What is not changed is shared with the original, which is never touched. */
import type { Finding } from '../../src/dataset/integrity.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';

/** A number from 0 up to, but not including, 1. */
export type Random = () => number;
export type Row = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<Collection, readonly Row[]>>;
type Path = readonly (string | number)[];

export interface Damaged {
  readonly where: string;
  readonly rows: Rows;
}

export interface Damage {
  readonly kind: string;
  readonly rule: Finding['rule'];
  /** Undefined where the record that chance picked cannot be damaged so. */
  readonly make: (rows: Rows, random: Random) => Damaged | undefined;
}

/** Mulberry32: small, and the same everywhere. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export const below = (limit: number, random: Random): number => Math.floor(random() * limit);
export const pick = <T>(list: readonly T[], random: Random): T => list[below(list.length, random)] as T;

/** A node of a record: the record itself, a field, an item of a list, and so on down. */
export interface Node {
  readonly path: Path;
  readonly value: unknown;
}

const nodesOf = (value: unknown, path: Path = []): Node[] =>
  typeof value === 'object' && value !== null
    ? [
        { path, value },
        ...Object.entries(value).flatMap(([key, part]) =>
          nodesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [{ path, value }];

/** The same value with another one at a path. */
const withValueAt = (value: unknown, [key, ...rest]: Path, inner: unknown): unknown => {
  if (key === undefined) return inner;
  if (Array.isArray(value)) return value.with(Number(key), withValueAt(value[Number(key)], rest, inner));
  return { ...(value as Row), [key]: withValueAt((value as Row)[key], rest, inner) };
};

/** The field that a node belongs to: of an item, the field that lists it. */
export const fieldOf = ({ path }: Node): string => String(path.findLast((key) => typeof key === 'string') ?? '');

interface Place {
  readonly collection: Collection;
  readonly at: number;
  readonly row: Row;
}

export const placeIn = (rows: Rows, among: readonly Collection[], random: Random): Place => {
  const collection = pick(
    among.filter((name) => rows[name].length > 0),
    random,
  );
  const at = below(rows[collection].length, random);
  return { collection, at, row: rows[collection][at] as Row };
};

const withRow = (rows: Rows, { collection, at }: Place, row: unknown): Rows => ({
  ...rows,
  [collection]: rows[collection].with(at, row as Row),
});

const whereIs = ({ collection, row }: Place, path: Path = []): string =>
  [collection, String(row.id), path.join('.')].filter((part) => part !== '').join(' ');

/** Damage to one node of one record: the shape no longer holds, or a reference. */
export const ofNode = (
  kind: string,
  fits: (node: Node, collection: Collection) => boolean,
  becomes: (value: unknown, random: Random, rows: Rows) => unknown,
  rule: Finding['rule'] = 'schema',
): Damage => ({
  kind,
  rule,
  make: (rows, random) => {
    const place = placeIn(rows, collections, random);
    const nodes = nodesOf(place.row).filter((node) => fits(node, place.collection));
    if (nodes.length === 0) return undefined;
    const { path, value } = pick(nodes, random);
    const row = withValueAt(place.row, path, becomes(value, random, rows));
    return { where: whereIs(place, path), rows: withRow(rows, place, row) };
  },
});

/** Damage to the fields of one record; undefined where it does not apply to it. */
export const ofRecord = (
  kind: string,
  rule: Finding['rule'],
  among: readonly Collection[],
  becomes: (row: Row, random: Random, rows: Rows) => Row | undefined,
): Damage => ({
  kind,
  rule,
  make: (rows, random) => {
    const place = placeIn(rows, among, random);
    const row = becomes(place.row, random, rows);
    return row === undefined ? undefined : { where: whereIs(place), rows: withRow(rows, place, row) };
  },
});

/** Damage to the list of records of one collection. */
export const ofList = (
  kind: string,
  rule: Finding['rule'],
  among: readonly Collection[],
  becomes: (list: readonly Row[], at: number, random: Random) => readonly Row[],
): Damage => ({
  kind,
  rule,
  make: (rows, random) => {
    const place = placeIn(rows, among, random);
    const list = becomes(rows[place.collection], place.at, random);
    return { where: whereIs(place), rows: { ...rows, [place.collection]: list } };
  },
});
