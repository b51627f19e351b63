/** The compiled dataset: what it holds, that only whole files are read, and that the layout of data/ does not matter. */
import fs, { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compile, compiledFiles } from '../../scripts/compile.js';
import { readPublished, readRenamed } from '../../scripts/published.js';
import { type Checksums, datasetFrom, openDataset } from '../../src/dataset/dataset.js';
import { span } from '../../src/dataset/edtf.js';
import { type CompiledFile, rowSchemas } from '../../src/dataset/rows.js';
import { collections } from '../../src/dataset/vocabulary.js';
import { CliError, describe as wordingOf } from '../../src/errors.js';
import { cli, contents, dataset, root } from '../support.js';

const files = compiledFiles(contents, readRenamed());
const names = files.filter(([, text]) => text !== '').map(([name]) => name);
const checksums = Object.fromEntries(files.map(([name, text]) => [name, crc32(text)])) as Checksums;
const textOf = Object.fromEntries(files) as Record<CompiledFile, string>;

describe('the compiled form', () => {
  test('is a row a line, id first, in the order of the records', () => {
    for (const name of collections) {
      const lines = textOf[name].split('\n');
      expect(lines.pop()).toBe('');
      expect(lines.map((line) => JSON.parse(line).id)).toEqual(contents[name].map(({ id }) => id));
      expect(lines.filter((line) => !line.startsWith('{"id":"'))).toEqual([]);
    }
  });

  test('holds the rows of their schemas, and every field of the records unchanged', () => {
    const compiled = compile(contents);
    for (const name of collections) {
      const wrong = compiled[name].filter((row) => !rowSchemas[name].safeParse(row).success);
      expect(wrong.map(({ id }) => id)).toEqual([]);
      for (const [at, record] of contents[name].entries()) {
        const { facts: _facts, ...stored } = record as { id: string; facts?: unknown };
        expect(compiled[name][at]).toMatchObject(stored);
      }
    }
  });

  test('has the days of every date, and who refers to whom', () => {
    for (const event of dataset.all('events')) expect(event).toMatchObject(span(event.date));
    expect(dataset.byId('agreements').get('cismoa-2005')).toMatchObject({
      ...{ signed: '2005-10', signedStart: '2005-10-01', signedEnd: '2005-10-31' },
      ...{ inForce: '2005-10/2020', inForceStart: '2005-10-01', inForceEnd: '2020-12-31' },
      ...{ reported: null, reportedStart: null, reportedEnd: null },
      ...{ expectedExpiry: '2020-10', expectedExpiryStart: '2020-10-01', expectedExpiryEnd: '2020-10-31' },
      ...{ supersedes: null, supersededBy: 'cismoa-2023' },
    });
  });

  test('has an index of every record of every collection', () => {
    const expected = collections.flatMap((collection) => contents[collection].map(({ id }) => ({ id, collection })));
    expect(dataset.all('index').map(({ id, collection }) => ({ id, collection }))).toEqual(expected);
    expect(dataset.all('index').filter(({ title }) => title === '')).toEqual([]);
  });
});

describe('datasetFrom', () => {
  const reading = () => {
    const read: CompiledFile[] = [];
    const from = datasetFrom((name) => {
      read.push(name);
      return textOf[name];
    });
    return { read, from };
  };

  test('reads a file when it is first needed, and once', () => {
    const { read, from } = reading();
    expect(read).toEqual([]);
    from.all('names');
    from.byId('names').get('name-cismoa');
    from.grep('names', 'cismoa');
    expect([from.size('names'), read]).toEqual([contents.names.length, ['names']]);
  });

  test.each(names)('every record of %s has its id; anything else has none', (name) => {
    const rows = dataset.all(name);
    const { get } = datasetFrom((file) => textOf[file]).byId(name);
    for (const at of [0, 1, Math.floor(rows.length / 2), rows.length - 1]) {
      const row = rows[at];
      if (row !== undefined) expect(get(row.id)).toEqual(row);
    }
    expect(['', 'nobody', '__proto__', 'toString', 'x","', '\\', '{"id":"'].map(get)).toEqual(Array(7).fill(undefined));
  });

  test('a file without rows has none', () => {
    const from = datasetFrom(() => '');
    expect([from.all('names'), from.size('names'), from.grep('names', ''), from.byId('names').get('')]).toEqual([
      [],
      0,
      [],
      undefined,
    ]);
  });

  test('grep finds every record whose text matches, whatever the case, and all beyond ASCII', () => {
    const isMatch = (row: object) => /nuclear|[^ -~]/i.test(JSON.stringify(row));
    for (const name of names) {
      expect(dataset.grep(name, 'NUCLEAR')).toEqual((dataset.all(name) as object[]).filter(isMatch));
    }
    expect(dataset.grep('events', '"f-16"').length).toBeLessThan(contents.events.length / 2);
  });

  test('a failure to read is not remembered', () => {
    let times = 0;
    const from = datasetFrom((name) => {
      times += 1;
      if (times === 1) throw new Error('busy');
      return textOf[name];
    });
    expect(() => from.all('names')).toThrow('busy');
    expect(from.all('names')).toHaveLength(contents.names.length);
  });
});

describe('openDataset', () => {
  let directory = '';
  const at = (name: string) => join(directory, name);
  const problemOf = (action: () => unknown): object => {
    try {
      action();
    } catch (error) {
      if (error instanceof CliError) return { code: error.code, ...(error.details as object) };
      throw error;
    }
    return { code: 'none' };
  };
  const open = () => openDataset(directory, checksums);
  const ask = () => problemOf(() => open().all('names'));
  const damaged = (reason: string) => ({ code: 'dataset-damaged', file: 'names.jsonl', reason });
  const whole = Buffer.from(textOf.names);

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'cismoa-dataset-'));
    for (const [name, text] of files) writeFileSync(at(`${name}.jsonl`), text);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    rmSync(directory, { recursive: true, force: true });
  });

  test('gives the rows of whole files', () => {
    for (const name of names) expect(open().all(name)).toEqual(dataset.all(name));
  });

  test.each<[string, (path: string) => void, string]>([
    ['missing', rmSync, 'missing'],
    ['empty', (path) => writeFileSync(path, ''), 'empty'],
    [
      'a directory',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
      'a directory',
    ],
    ['cut in half', (path) => writeFileSync(path, whole.subarray(0, whole.length / 2)), 'wrong checksum'],
    ['without its last byte', (path) => writeFileSync(path, whole.subarray(0, -1)), 'wrong checksum'],
    ['with a byte more', (path) => writeFileSync(path, `${whole}\n`), 'wrong checksum'],
    ['with a byte order mark', (path) => writeFileSync(path, `\ufeff${whole}`), 'wrong checksum'],
    ['with Windows line ends', (path) => writeFileSync(path, `${whole}`.replaceAll('\n', '\r\n')), 'wrong checksum'],
    ['of zeros', (path) => writeFileSync(path, Buffer.alloc(whole.length)), 'wrong checksum'],
    ['of no JSON', (path) => writeFileSync(path, 'not JSON'), 'wrong checksum'],
    ['of another collection', (path) => cpSync(at('claims.jsonl'), path), 'wrong checksum'],
    [
      'with one fact changed',
      (path) => writeFileSync(path, `${whole}`.replace('CIS-MOA', 'CIS-M0A')),
      'wrong checksum',
    ],
  ])('when a file is %s, it is refused by every method', (_what, damage, reason) => {
    damage(at('names.jsonl'));
    const opened = open();
    const problems = [
      () => opened.all('names'),
      () => opened.byId('names').get('name-cismoa'),
      () => opened.grep('names', 'nothing'),
      () => opened.size('names'),
    ].map(problemOf);
    expect(problems).toEqual(Array(4).fill(damaged(reason)));
  });

  test('when one bit of a file is flipped, anywhere', () => {
    const answers = new Set<string>();
    for (let position = 0; position < whole.length; position += 331) {
      const bytes = Buffer.from(whole);
      bytes[position] = (bytes[position] as number) ^ (1 << (position % 8));
      writeFileSync(at('names.jsonl'), bytes);
      answers.add(JSON.stringify(ask()));
    }
    expect([...answers]).toEqual([JSON.stringify(damaged('wrong checksum'))]);
  });

  test.each(names)('when %s is damaged, the problem names it, and no other file suffers', (name) => {
    writeFileSync(at(`${name}.jsonl`), '{}');
    expect(problemOf(() => open().all(name))).toMatchObject({ code: 'dataset-damaged', file: `${name}.jsonl` });
    expect(open().all(name === 'names' ? 'claims' : 'names').length).toBeGreaterThan(0);
  });

  test('when the directory is missing, so is the file', () => {
    rmSync(directory, { recursive: true });
    expect(ask()).toEqual(damaged('missing'));
  });

  const failing = (code: string) => {
    vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    syncBuiltinESMExports();
  };
  test.each([
    ['EACCES', 'permission denied'],
    ['EPERM', 'permission denied'],
    ['EMFILE', 'too many open files'],
    ['ERR_ACCESS_DENIED', 'the permissions given to Node do not include it'],
    ['EIO', 'the system refused'],
  ])('when the system answers %s, the file is not called damaged', (code, reason) => {
    failing(code);
    let error: unknown;
    try {
      open().all('names');
    } catch (thrown) {
      error = thrown;
    }
    expect(wordingOf(error)).toEqual({
      status: 3,
      problem: `cannot read ${at('names.jsonl')}: ${reason} (${code})`,
      hint: expect.any(String),
    });
  });

  test.each<[string, () => void, string, string]>([
    [
      'damaged',
      () => rmSync(at('names.jsonl')),
      'cismoa: the file dist/data/names.jsonl of this installation is damaged (missing)',
      'Install cismoa again, as you did the first time.',
    ],
    ['unreadable', () => failing('EMFILE'), 'cannot read', 'Close other programs, or raise the limit: ulimit -n'],
  ])('a %s file is status 3, named, with the way out, and nothing on stdout', async (_what, damage, problem, hint) => {
    const opened = open();
    damage();
    const { status, stdout, stderr } = await cli(['summary'], { dataset: opened });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const [first = '', second, ...rest] = stderr.split('\n');
    expect(first).toContain(problem);
    expect(first).toMatch(/[a-z]+\.jsonl/);
    expect([second, ...rest]).toEqual([hint, '']);
  });
});

describe('the white space of data/', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cismoa-layout-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, (value: unknown) => string]>([
    ['two spaces', (value) => JSON.stringify(value, null, 2)],
    ['four spaces', (value) => JSON.stringify(value, null, 4)],
    ['tabs and Windows line ends', (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n')],
    ['no space at all', (value) => JSON.stringify(value)],
  ])('indented by %s, the same records compile to the same bytes', async (_how, format) => {
    mkdirSync(folder, { recursive: true });
    for (const name of collections) {
      const text = readFileSync(join(root, 'data', `${name}.json`), 'utf8');
      writeFileSync(join(folder, `${name}.json`), format(JSON.parse(text)));
    }
    const again = compiledFiles(readPublished(folder), readRenamed());
    expect(again.map(([name]) => name)).toEqual(files.map(([name]) => name));
    for (const [name, text] of again) expect(text === textOf[name], name).toBe(true);
    const texts = Object.fromEntries(again) as Record<CompiledFile, string>;
    const args = ['timeline', '--all', '--json'];
    const answer = await cli(args, { dataset: datasetFrom((name) => texts[name]) });
    expect(JSON.parse(answer.stdout)).toHaveLength(contents.events.length);
    expect(answer).toEqual(await cli(args));
  });
});
