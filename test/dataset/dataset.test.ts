/** The compiled dataset: what it holds, that only whole files are read, and that the layout of data/ does not matter. */
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  test('reads a file when it is first needed, and once; a failure to read is not remembered', () => {
    const read: CompiledFile[] = [];
    const from = datasetFrom((name) => {
      read.push(name);
      if (read.length === 1) throw new Error('busy');
      return textOf[name];
    });
    expect(read).toEqual([]);
    expect(() => from.all('names')).toThrow('busy');
    from.all('names');
    from.byId('names').get('name-cismoa');
    from.grep('names', 'cismoa');
    expect([from.size('names'), read]).toEqual([contents.names.length, ['names', 'names']]);
    expect(from.byId('names').get('name-cismoa')).toBe(from.byId('names').get('name-cismoa'));
  });

  test.each(names)('every record of %s has its id; anything else has none', (name) => {
    const { get } = datasetFrom((file) => textOf[file]).byId(name);
    expect(dataset.all(name).map(({ id }) => get(id))).toEqual(dataset.all(name));
    expect(['', 'nobody', '__proto__', 'toString', 'x","', '\\', '{"id":"'].map(get)).toEqual(Array(7).fill(undefined));
  });

  test('a file without rows has none', () => {
    const from = datasetFrom(() => '');
    expect([from.all('names'), from.size('names'), from.grep('names', '')]).toEqual([[], 0, []]);
    expect(from.byId('names').get('')).toBeUndefined();
  });

  test('grep finds every record whose text matches, whatever the case, and all beyond ASCII', () => {
    const isMatch = (row: object) => /nuclear|[^ -~]/i.test(JSON.stringify(row));
    for (const name of names) {
      expect(dataset.grep(name, 'NUCLEAR')).toEqual((dataset.all(name) as object[]).filter(isMatch));
    }
    expect(dataset.grep('events', '"f-16"').length).toBeLessThan(contents.events.length / 2);
  });
});

describe('openDataset', () => {
  let directory = '';
  const at = (name: string) => join(directory, name);
  const whole = Buffer.from(textOf.names);
  /** The error of an action; undefined where there is none. */
  const errorOf = (action: () => unknown): unknown => {
    try {
      action();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const open = () => openDataset(directory, checksums);
  const damaged = (reason: string) => new CliError('dataset-damaged', { file: 'names.jsonl', reason });

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

  const rewritten = (content: string | Buffer) => (path: string) => writeFileSync(path, content);

  test.each<[string, (path: string) => void, string]>([
    ['missing', (path) => rmSync(path), 'missing'],
    ['in a missing directory', () => rmSync(directory, { recursive: true }), 'missing'],
    ['empty', rewritten(''), 'empty'],
    ['a directory', (path) => [rmSync(path), mkdirSync(path)], 'a directory'],
    ['cut in half', rewritten(whole.subarray(0, whole.length / 2)), 'wrong checksum'],
    ['without its last byte', rewritten(whole.subarray(0, -1)), 'wrong checksum'],
    ['with a byte more', rewritten(`${whole}\n`), 'wrong checksum'],
    ['with a byte order mark', rewritten(`\ufeff${whole}`), 'wrong checksum'],
    ['with Windows line ends', rewritten(`${whole}`.replaceAll('\n', '\r\n')), 'wrong checksum'],
    ['of zeros', rewritten(Buffer.alloc(whole.length)), 'wrong checksum'],
    ['of no JSON', rewritten('not JSON'), 'wrong checksum'],
    ['of another collection', rewritten(textOf.claims), 'wrong checksum'],
    ['with one fact changed', rewritten(`${whole}`.replace('CIS-MOA', 'CIS-M0A')), 'wrong checksum'],
  ])('when a file is %s, it is refused by every method', (_what, damage, reason) => {
    damage(at('names.jsonl'));
    const opened = open();
    for (const action of [
      () => opened.all('names'),
      () => opened.byId('names').get('name-cismoa'),
      () => opened.grep('names', 'nothing'),
      () => opened.size('names'),
    ]) {
      expect(errorOf(action)).toEqual(damaged(reason));
    }
  });

  test('when one bit of a file is flipped, anywhere', () => {
    for (let position = 0; position < whole.length; position += 331) {
      const bytes = Buffer.from(whole);
      bytes[position] = (bytes[position] as number) ^ (1 << (position % 8));
      writeFileSync(at('names.jsonl'), bytes);
      expect(errorOf(() => open().all('names'))).toEqual(damaged('wrong checksum'));
    }
  });

  test.each(names)('when %s is damaged, the problem names it, and no other file suffers', (name) => {
    writeFileSync(at(`${name}.jsonl`), '{}');
    const details = { file: `${name}.jsonl`, reason: 'wrong checksum' };
    expect(errorOf(() => open().all(name))).toEqual(new CliError('dataset-damaged', details));
    expect(open().all(name === 'names' ? 'claims' : 'names').length).toBeGreaterThan(0);
  });

  const failing = (error: object) => {
    vi.spyOn(fs, 'readFileSync').mockImplementation(() => {
      throw Object.assign(new Error('no'), error);
    });
    syncBuiltinESMExports();
  };
  test.each([
    [{ code: 'EACCES' }, 'permission denied (EACCES)'],
    [{ code: 'EPERM' }, 'permission denied (EPERM)'],
    [{ code: 'EMFILE' }, 'too many open files (EMFILE)'],
    [{ code: 'ERR_ACCESS_DENIED' }, 'the permissions given to Node do not include it (ERR_ACCESS_DENIED)'],
    [{ code: 'EIO' }, 'the system refused (EIO)'],
    [{}, 'the system refused (unknown error)'],
  ])('when the system answers %j, the file is not called damaged', (error, reason) => {
    failing(error);
    expect(wordingOf(errorOf(() => open().all('names')))).toEqual({
      status: 3,
      problem: `cannot read ${at('names.jsonl')}: ${reason}`,
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
    [
      'unreadable',
      () => failing({ code: 'EMFILE' }),
      'cannot read',
      'Close other programs, or raise the limit: ulimit -n',
    ],
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
