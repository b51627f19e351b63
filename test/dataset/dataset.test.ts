import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datasetFrom, openDataset } from '../../src/dataset/dataset.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { CliError, describeError } from '../../src/errors.js';
import { contents, root } from '../support.js';

const published = join(root, 'data');
const copies = join(root, 'dist', 'data');
/** What is thrown, as code and details. */
const faultOf = (action: () => unknown): object => {
  try {
    action();
  } catch (error) {
    if (error instanceof CliError) return { code: error.code, ...(error.details as object) };
    throw error;
  }
  return { code: 'none' };
};

describe('datasetFrom', () => {
  test('when a collection is not asked for, it is not read; when asked again, not read again', () => {
    const read: Collection[] = [];
    const dataset = datasetFrom({
      all: (collection) => {
        read.push(collection);
        return contents[collection];
      },
    });
    expect(read).toEqual([]);
    expect(dataset.all('names')).toBe(contents.names);
    expect(dataset.byId('names').get('name-cismoa')).toBe(contents.names[1]);
    expect(dataset.byId('names')).toBe(dataset.byId('names'));
    expect(dataset.all('names')).toBe(contents.names);
    expect(dataset.byId('claims').get('nobody')).toBeUndefined();
    expect(dataset.all('claims')).toBe(contents.claims);
    expect(read).toEqual(['names', 'claims']);
  });

  test('when few records are asked for, they are read one by one; when many are, all at once', () => {
    const read: string[] = [];
    const dataset = datasetFrom({
      all: (collection) => {
        read.push('all');
        return contents[collection];
      },
      one: (collection, id) => {
        read.push(id);
        return contents[collection].find((record) => record.id === id);
      },
    });
    const ids = contents.sources.map(({ id }) => id);
    for (const id of [...ids.slice(0, 3), ...ids.slice(0, 3), 'nobody', 'nobody']) {
      expect(dataset.byId('sources').get(id)).toBe(contents.sources.find((record) => record.id === id));
    }
    expect(read).toEqual([...ids.slice(0, 3), 'nobody']);
    for (const [at, id] of ids.entries()) expect(dataset.byId('sources').get(id)).toBe(contents.sources[at]);
    expect(read).toHaveLength(41);
    expect(read.at(-1)).toBe('all');
  });

  test('when all have been read, none is read again by itself', () => {
    const dataset = datasetFrom({ all: (collection) => contents[collection], one: () => undefined });
    expect(dataset.all('names')).toHaveLength(15);
    expect(dataset.byId('names').get('name-cismoa')).toBe(contents.names[1]);
  });

  test('when a reader can only give all, some are all, and each is one of them', () => {
    const dataset = datasetFrom({ all: (collection) => contents[collection] });
    expect(dataset.mentioning('names', ['nobody'])).toBe(contents.names);
    expect(dataset.matching('names', 'nobody')).toBe(contents.names);
    expect(dataset.each('names')).toBe(contents.names);
    expect(dataset.size('names')).toBe(15);
  });

  test('when all have been read, some are looked for no more', () => {
    const dataset = datasetFrom({
      all: (collection) => contents[collection],
      mentioning: () => [],
      matching: () => [],
      each: () => [],
      size: () => 0,
    });
    expect([dataset.mentioning('names', []), dataset.matching('names', ''), dataset.each('names')]).toEqual([
      [],
      [],
      [],
    ]);
    expect(dataset.size('names')).toBe(0);
    dataset.all('names');
    expect(dataset.mentioning('names', [])).toBe(contents.names);
    expect(dataset.matching('names', '')).toBe(contents.names);
    expect(dataset.each('names')).toBe(contents.names);
    expect(dataset.size('names')).toBe(15);
  });

  test('when a collection is searched often, it is read as a whole', () => {
    const read: string[] = [];
    const dataset = datasetFrom({
      all: (collection) => {
        read.push('all');
        return contents[collection];
      },
      matching: (_collection, pattern) => {
        read.push(pattern);
        return [];
      },
    });
    const found = ['a', 'b', 'c', 'd', 'e', 'f'].map((pattern) => dataset.matching('names', pattern));
    expect(found).toEqual([[], [], [], [], contents.names, contents.names]);
    expect(read).toEqual(['a', 'b', 'c', 'd', 'all']);
  });

  test('when records have been mentioned, none is read again by itself; their number is taken once', () => {
    const read: string[] = [];
    const dataset = datasetFrom({
      all: (collection) => contents[collection],
      one: (_collection, id) => {
        read.push(id);
        return undefined;
      },
      mentioning: (collection) => contents[collection].slice(0, 2),
      size: () => {
        read.push('size');
        return 15;
      },
    });
    dataset.mentioning('names', ['CIS-MOA']);
    expect(dataset.byId('names').get(contents.names[1]?.id ?? '')).toBe(contents.names[1]);
    expect(dataset.byId('names').get('nobody')).toBeUndefined();
    expect([dataset.size('names'), dataset.size('names')]).toEqual([15, 15]);
    expect(read).toEqual(['nobody', 'size']);
  });

  test('when an id is unknown, the map has nothing for it', () => {
    const dataset = datasetFrom({ all: (collection) => contents[collection] });
    expect(['toString', '__proto__', '', 'nobody'].map((id) => dataset.byId('names').get(id))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('when reading fails, it is tried again next time', () => {
    let times = 0;
    const dataset = datasetFrom({
      all: () => {
        times += 1;
        if (times === 1) throw new Error('busy');
        return contents.names;
      },
    });
    expect(() => dataset.all('names')).toThrow('busy');
    expect(dataset.all('names')).toBe(contents.names);
  });
});

describe('openDataset', () => {
  let directory = '';
  const at = (name: string) => join(directory, name);
  const names = readFileSync(join(published, 'names.json'));

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cismoa-dataset-'));
    cpSync(published, directory, { recursive: true });
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  const damaged = (reason: string) => ({ code: 'dataset-damaged', file: 'names.json', reason });
  const ask = () => faultOf(() => openDataset(directory, copies).all('names'));

  test('when the files are as published, it gives their records', () => {
    const dataset = openDataset(directory, copies);
    expect(Object.fromEntries(collections.map((name) => [name, dataset.all(name)]))).toEqual(contents);
  });

  test('when a text is asked for, the records with it are given in order, and maybe others', () => {
    const dataset = openDataset(directory, copies);
    const texts = ['"f-16"', '"pervez-musharraf"'];
    const expected = contents.events.filter(({ entities }) =>
      entities.some((id) => ['f-16', 'pervez-musharraf'].includes(id)),
    );
    const found = dataset.mentioning('events', texts);
    expect(expected.length).toBeGreaterThan(20);
    expect(found.filter((event) => expected.some(({ id }) => id === event.id))).toEqual(expected);
    expect(found.length).toBeLessThan(contents.events.length / 2);
    expect(dataset.mentioning('events', ['"nobody"'])).toEqual([]);
    expect(dataset.mentioning('events', [])).toEqual([]);
    expect(dataset.mentioning('names', [''])).toEqual(contents.names);
  });

  test('when a pattern is asked for, the records that it matches are given in order, and all beyond ASCII', () => {
    const dataset = openDataset(directory, copies);
    const isMeant = (record: object) => /\bnuclear|[^ -~]/i.test(JSON.stringify(record));
    for (const collection of collections) {
      const expected = (contents[collection] as readonly object[]).filter(isMeant);
      expect(dataset.matching(collection, '\\bNuclear')).toEqual(expected);
      expect(openDataset(directory, copies).matching(collection, '')).toEqual(contents[collection]);
    }
  });

  test('when records are asked for in turn, and pluralize, they are those of the file', () => {
    const dataset = openDataset(directory, copies);
    for (const collection of collections) {
      expect([...dataset.each(collection)]).toEqual(contents[collection]);
      expect(dataset.size(collection)).toBe(contents[collection].length);
    }
  });

  test('when a file is damaged, none of its records is given, however it is asked for', () => {
    writeFileSync(at('names.json'), String(names).replace('CIS-MOA', 'CIS-M0A'));
    const dataset = openDataset(directory, copies);
    const faults = [
      () => dataset.mentioning('names', ['nobody']),
      () => dataset.matching('names', 'nobody'),
      () => [...dataset.each('names')],
      () => dataset.size('names'),
      () => dataset.byId('names').get('nobody'),
    ].map(faultOf);
    expect(faults).toEqual(Array(5).fill(damaged('not the same as its copy in dist/data')));
  });

  test('when a file is missing, it is damaged, by id too', () => {
    rmSync(at('names.json'));
    expect(ask()).toEqual(damaged('missing'));
    expect(faultOf(() => openDataset(directory, copies).byId('names').get('name-cismoa'))).toEqual(damaged('missing'));
  });

  test('when only another file is damaged, the answer does not suffer', () => {
    writeFileSync(at('sources.json'), 'x');
    expect(openDataset(directory, copies).all('names')).toEqual(contents.names);
  });

  test('when the directory is missing, the file is', () => {
    rmSync(directory, { recursive: true });
    expect(ask()).toEqual(damaged('missing'));
    mkdirSync(directory);
  });

  test('when the directory is a file, the reason is the code of the system', () => {
    expect(faultOf(() => openDataset(at('claims.json'), copies).all('names'))).toEqual(damaged('ENOTDIR'));
  });

  test('when a file is empty', () => {
    writeFileSync(at('names.json'), '');
    expect(ask()).toEqual(damaged('empty'));
  });

  test('when a file is a directory', () => {
    rmSync(at('names.json'));
    mkdirSync(at('names.json'));
    expect(ask()).toEqual(damaged('a directory'));
  });

  test.runIf(process.getuid?.() !== 0)('when a file may not be read, the reason is the code of the system', () => {
    chmodSync(at('names.json'), 0);
    expect(ask()).toEqual(damaged('EACCES'));
  });

  test.each([
    ['cut in half', names.subarray(0, names.length / 2)],
    ['without its last byte', names.subarray(0, -1)],
    ['with a byte more', Buffer.concat([names, Buffer.from('\n')])],
    ['with a byte order mark', Buffer.concat([Buffer.from('\ufeff'), names])],
    ['with Windows line ends', Buffer.from(String(names).replaceAll('\n', '\r\n'))],
    ['of zeros', Buffer.alloc(names.length)],
    ['of other JSON', Buffer.from('[]\n')],
    ['of no JSON', Buffer.from('not JSON')],
    ['of JSON without its end', Buffer.from('[')],
    ['of another collection', readFileSync(join(published, 'claims.json'))],
    ['of the same records, formatted otherwise', Buffer.from(JSON.stringify(contents.names))],
    ['with two records swapped', Buffer.from(`${JSON.stringify(contents.names.toReversed(), null, 1)}\n`)],
  ])('when a file is %s', (_what, bytes) => {
    writeFileSync(at('names.json'), bytes);
    expect(ask()).toEqual(damaged('not the same as its copy in dist/data'));
  });

  test('when one bit of a file is flipped, anywhere', () => {
    const answers = new Set<string>();
    for (let position = 0; position < names.length; position += 331) {
      const bytes = Buffer.from(names);
      bytes[position] = (bytes[position] as number) ^ (1 << (position % 8));
      writeFileSync(at('names.json'), bytes);
      answers.add(JSON.stringify(ask()));
    }
    expect([...answers]).toEqual([JSON.stringify(damaged('not the same as its copy in dist/data'))]);
  });

  test('when any one file is damaged, the fault names that file', () => {
    for (const collection of collections) {
      writeFileSync(at(`${collection}.json`), '[]');
      const fault = faultOf(() => openDataset(directory, copies).all(collection));
      expect(fault).toMatchObject({ code: 'dataset-damaged', file: `${collection}.json` });
    }
  });

  test('when the copy is of another edition, the file is refused', () => {
    const ours = openDataset(published, directory);
    writeFileSync(at('names.json'), `\n${String(names).replace('CIS-MOA', 'CIS-M0A')}`);
    expect(faultOf(() => ours.all('names'))).toEqual(damaged('not the same as its copy in dist/data'));
  });

  test('when the copy is damaged or missing, the file is refused', () => {
    const askOther = () => faultOf(() => openDataset(published, directory).all('names'));
    const copy = readFileSync(join(copies, 'names.json'));
    writeFileSync(at('names.json'), copy);
    expect(askOther()).toEqual({ code: 'none' });
    for (const bytes of [
      copy.subarray(0, -1),
      Buffer.concat([copy, Buffer.from('\n')]),
      Buffer.alloc(0),
      names,
      Buffer.from(` ${names}`),
    ]) {
      writeFileSync(at('names.json'), bytes);
      expect(askOther()).toEqual(damaged('not the same as its copy in dist/data'));
    }
    rmSync(at('names.json'));
    expect(askOther()).toEqual(damaged('its copy in dist/data: missing'));
    mkdirSync(at('names.json'));
    expect(askOther()).toEqual(damaged('its copy in dist/data: a directory'));
  });

  test('no copy is the same as its original, or an installer might store both as one file', () => {
    const [originals, theirs] = [published, copies].map((folder) =>
      collections.map((name) => String(readFileSync(join(folder, `${name}.json`)))),
    );
    expect(theirs).toEqual(originals?.map((text) => `\n${text}`));
  });

  test('when any one byte of a file of several pieces is another, it is noticed', () => {
    const sources = readFileSync(join(published, 'sources.json'));
    const edges = [0, 1, 65_535, 65_536, 65_537, 131_071, 131_072, sources.length - 2, sources.length - 1];
    for (const edge of edges) {
      const other = Buffer.from(sources);
      other[edge] = (other[edge] ?? 0) ^ 1;
      writeFileSync(at('sources.json'), other);
      expect(faultOf(() => openDataset(directory, copies).size('sources'))).toEqual({
        ...damaged('not the same as its copy in dist/data'),
        file: 'sources.json',
      });
    }
  });

  test('the fault is worded with the way out', () => {
    rmSync(at('names.json'));
    let wording: unknown;
    try {
      openDataset(directory, copies).all('names');
    } catch (error) {
      wording = describeError(error);
    }
    expect(wording).toEqual({
      status: 3,
      problem: 'the file data/names.json of this installation is damaged (missing)',
      hint: 'Install cismoa again: npm install --global cismoa',
    });
  });
});
