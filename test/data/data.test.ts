/** The files as they are shipped. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { generated } from '../../scripts/generated.js';
import { fields } from '../../src/commands/fields.js';
import type { Contents } from '../../src/dataset/references.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { contents, root, textOf } from '../support.js';
import { datesIn } from './dates.js';
import { mutants } from './mutants.js';

/** How many records each collection holds: to be changed with the data, so that a lost record is noticed. */
const counts: Readonly<Record<Collection, number>> = {
  events: 447,
  entities: 248,
  agreements: 59,
  claims: 27,
  names: 15,
  periods: 16,
  questions: 12,
  negotiations: 9,
  sources: 1497,
};

interface Leaf {
  /** Collection, id and fields: `events cismoa-expired-2020 sources 0`. */
  readonly place: string;
  readonly text: string;
  readonly isItem: boolean;
}

const leavesOf = (value: unknown, place: string, isItem = false): Leaf[] => {
  if (typeof value === 'string') return [{ place, text: value, isItem }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${place} ${key}`, Array.isArray(value)));
};

const leavesIn = (among: readonly Collection[]): Leaf[] =>
  among.flatMap((collection) =>
    contents[collection].flatMap((record: { id: string }) => leavesOf(record, `${collection} ${record.id}`)),
  );

const leaves = leavesIn(collections);

const dataFiles = collections.map((name) => ({ name, path: `data/${name}.json` }));
const descriptor = JSON.parse(textOf('data/datapackage.json'));

describe('the records', () => {
  test('are as many as were collected', () => {
    expect(Object.fromEntries(collections.map((name) => [name, contents[name].length]))).toEqual(counts);
  });

  test('are formatted so that a change of one field is a change of one line', () => {
    const badly = dataFiles.filter(({ name, path }) => textOf(path) !== `${JSON.stringify(contents[name], null, 1)}\n`);
    expect(badly).toEqual([]);
  });

  test('have distinct addresses of sources', () => {
    const addresses = contents.sources.map(({ url }) => url.replace(/^https?:\/\/(?:www\.)?|[/#]*$/g, ''));
    expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
  });

  test('list nothing twice', () => {
    const listsOf = (value: unknown): unknown[][] =>
      typeof value !== 'object' || value === null
        ? []
        : [...(Array.isArray(value) ? [value] : []), ...Object.values(value).flatMap(listsOf)];
    const keys = (list: unknown[]) => list.map((item) => JSON.stringify(item));
    const repeating = listsOf(contents).filter((list) => new Set(keys(list)).size !== list.length);
    expect(repeating).toEqual([]);
  });

  test('all keep their keys in the order of the schema', () => {
    const filled = collections.filter((name) => contents[name].length > 0);
    const orders = filled.map((name) => [...new Set(contents[name].map((row) => Object.keys(row).join()))]);
    const inSchema = filled.map((name) => [
      Object.keys(JSON.parse(textOf(`data/schema/${name}.schema.json`)).items.properties).join(),
    ]);
    expect(orders).toEqual(inSchema);
  });

  test('renew agreements without a circle', () => {
    const before = new Map(contents.agreements.map(({ id, supersedes }) => [id, supersedes]));
    const lengthOf = (id: string | null | undefined): number =>
      id === null || id === undefined ? 0 : 1 + lengthOf(before.get(id));
    expect(Math.max(...contents.agreements.map(({ id }) => lengthOf(id)))).toBe(3);
  });
});

describe('texts', () => {
  const prose = leavesIn(['events', 'entities', 'agreements', 'claims', 'periods', 'questions']);
  const isComposed = (text: string) => text === text.normalize('NFC') && text === text.trim() && !/\s\s/.test(text);

  test.each<[string, readonly Leaf[], (leaf: Leaf) => boolean]>([
    ['no unseen character', leaves, ({ text }) => /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u.test(text)],
    ['nothing that a spreadsheet computes', leaves, ({ text }) => /^(?:[=+\-@\s]|$)/.test(text)],
    ['composed characters (NFC) and single spaces', leaves, ({ text }) => !isComposed(text)],
    ['no markup', prose, ({ text }) => /<\/?[a-z]+[^<>]*>|&(?:[a-z]+|#\d+);|\*\*|\]\(|`/i.test(text)],
    ['no "; " in items of lists, which CSV joins by it', leaves, ({ text, isItem }) => isItem && text.includes('; ')],
  ])('hold %s', (_what, among, isWrong) => {
    expect(among.filter(isWrong).map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  // Small letters only: with a capital they are names, such as Ministry of Defence.
  const british =
    /\b(?:(?:un)?authoris|recognis|organis|normalis|modernis|formalis|finalis|criticis(?:e|ing)|emphasis(?:e|ing)|analyse|defence|offence|licence|pretence|colour|favour|honour|labour|neighbour|behaviour|harbour|armour|rumour|centre|theatre|kilomet(?:re)|metre|programme|cancell(?:ed|ing)|travell|signall(?:ed|ing)|fulfil\b|enrol\b|catalogue|cheque|sceptic|artefact|manoeuvr|aeroplane|judgement|ageing|whilst|amongst|tonnes?\b|grey\b)[a-z]*\b/;
  const ownProse = prose.filter(
    ({ place }) =>
      !/ (?:id|sources|aliases|entities|related|about|startEvent|endEvent|agreement)(?: \d+)?$/.test(place),
  );

  test('of our own are in American spelling', () => {
    expect(ownProse.filter(({ text }) => british.test(text))).toEqual([]);
    expect(ownProse.length).toBeGreaterThan(3000);
  });
});

/** The descriptions in our schemas are for people: `examples` and `uniqueItems` are known to JSON Schema. */
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

const validators = Object.fromEntries(
  collections.map((name) => [name, ajv.compile(JSON.parse(textOf(`data/schema/${name}.schema.json`)))]),
) as Record<Collection, ValidateFunction>;

describe('an independent validator', () => {
  test.each(collections)('finds nothing wrong with %s', (name) => {
    const validate = validators[name];
    validate(contents[name]);
    expect(validate.errors).toBeNull();
  });

  test('compiles the schemas of the outputs, strictly', () => {
    const files = readdirSync(join(root, 'data', 'schema')).filter((name) => name.endsWith('.output.schema.json'));
    expect(files.map((file) => typeof ajv.compile(JSON.parse(textOf(`data/schema/${file}`))))).toEqual(
      files.map(() => 'function'),
    );
    expect(files).toEqual(
      Object.keys(fields)
        .map((name) => `${name}.output.schema.json`)
        .toSorted(),
    );
  });

  test('refuses what the own schema refuses, but for the calendar, which JSON Schema does not know', () => {
    const changedIn = (damaged: Contents) => collections.find((name) => damaged[name] !== contents[name]) ?? 'events';
    const passed = [...mutants(contents, 120, 5)]
      .filter(({ rule, name }) => rule === 'schema' && !/bad date|inverted interval/.test(name))
      .filter(({ contents: damaged }) => validators[changedIn(damaged)](damaged[changedIn(damaged)]));
    expect(passed.map(({ name }) => name)).toEqual([]);
  });
});

describe('what is generated', () => {
  const files = generated();

  test.each(files)('%s is current', (path, content) => {
    expect(textOf(path)).toBe(content);
  });

  test('is every schema there is', () => {
    const schemas = readdirSync(join(root, 'data', 'schema')).map((name) => `data/schema/${name}`);
    const made = files.map(([path]) => path).filter((path) => path.startsWith('data/schema/'));
    expect(made.sort()).toEqual(schemas.sort());
  });
});

describe('the descriptor of the dataset', () => {
  test('names every file with its bytes, its hash, its rows and its schema', () => {
    expect(descriptor.resources).toMatchObject(
      dataFiles.map(({ name, path }) => {
        const content = readFileSync(join(root, path));
        return {
          name,
          path: `${name}.json`,
          bytes: content.length,
          hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
          rows: contents[name].length,
          jsonSchema: `schema/${name}.schema.json`,
        };
      }),
    );
  });

  test('has the version of the package and its data license', () => {
    const { version, license } = JSON.parse(textOf('package.json'));
    expect(descriptor.version).toBe(version);
    expect(license).toContain(descriptor.licenses[0].name);
  });

  test('spans from the first event to the latest day that anything is dated to', () => {
    const { events, sources, agreements } = contents;
    const days = datesIn({ ...contents, entities: [] }).flatMap((date) => date.match(/\d{4}-\d\d-\d\d/g) ?? []);
    expect(descriptor.temporal).toEqual({ start: '1947', end: days.sort().at(-1) });
    const dates = [
      ...events.map(({ date }) => date),
      ...sources.map(({ issued }) => issued),
      ...agreements.map(({ signed }) => signed),
    ];
    const years = dates.flatMap((date) => date?.match(/\d{4}/g) ?? []);
    expect(years.sort().at(-1)).toBe(descriptor.temporal.end.slice(0, 4));
  });

  test('was compiled after the latest source', () => {
    expect(descriptor.created.slice(0, 10) >= descriptor.temporal.end).toBe(true);
  });
});
