/** The recipes of data/README.md, run as they stand: in a folder where the package is installed and `cismoa` is on the path. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { bundle, cli, contents, root, textOf } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'cismoa recipes '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'cismoa'), `#!/bin/sh\nexec '${process.execPath}' '${bundle}' "$@"\n`);
chmodSync(join(bin, 'cismoa'), 0o755);
mkdirSync(join(folder, 'node_modules'));
symlinkSync(root, join(folder, 'node_modules', 'cismoa'), 'dir');
symlinkSync(join(root, 'node_modules', 'ajv'), join(folder, 'node_modules', 'ajv'), 'dir');

const blocks = [...textOf('data/README.md').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language, text = '']) => ({ language, text }),
);

const run = (command: string, args: readonly string[], path = `${bin}${delimiter}${process.env.PATH}`) => {
  const { stdout, stderr, status } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: path, HOME: folder },
  });
  expect(stderr.replace(/^.*ExperimentalWarning.*\n.*\n/m, '')).toBe('');
  expect(status).toBe(0);
  return stdout;
};

const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

/** The output of the one recipe whose text holds some words. */
const outputOf = (words: string): string => {
  const [recipe, ...others] = blocks.filter(({ language, text }) => language === 'sh' && text.includes(words));
  expect(others).toEqual([]);
  return run('sh', ['-c', recipe?.text ?? 'false']);
};

describe.skipIf(!has('jq'))('jq', () => {
  test('titles of a year', () => {
    expect(outputOf('timeline 1998')).toMatch(/^1998-\d\d-\d\d\t.+$/m);
  });

  test('what was corrected, and why', () => {
    expect(outputOf('changelog.json')).toMatch(/^[a-z0-9-]+\t.+$/m);
  });
});

describe.skipIf(!has('sqlite3'))('SQLite', () => {
  const counts = [...new Set(contents.events.map(({ category }) => category))]
    .sort()
    .map((category) => `${category}|${contents.events.filter((event) => event.category === category).length}\n`)
    .join('');

  test('from CSV', () => expect(outputOf('.import')).toBe(counts));
  test('from the data file', () => expect(outputOf('json_each')).toBe(counts));
});

test('a spreadsheet with a byte order mark', () => {
  outputOf('printf');
  const text = readFileSync(join(folder, 'timeline.csv'), 'utf8');
  expect(text.startsWith('\ufeffid,')).toBe(true);
  expect(Papa.parse(text.slice(1).trimEnd(), { header: true }).data).toHaveLength(contents.events.length);
});

test.each([['timeline', '--all'], ['claims'], ['compare'], ['sources'], ['questions']])(
  'no cell of %s %s is a formula, and no byte order mark is written',
  async (...args) => {
    const { stdout } = await cli([...args, '--format', 'csv']);
    const cells = (Papa.parse(stdout).data as string[][]).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\ufeff]/.test(cell))).toEqual([]);
  },
);

test('a bibliography of an answer', () => {
  outputOf('--format bibtex');
  expect(readFileSync(join(folder, 'sanctions.bib'), 'utf8')).toMatch(/^@\w+\{/);
});

test('a line for cron: five fields and a command that needs no more than a path', () => {
  const line = blocks.find(({ language }) => language === 'crontab')?.text.trim() ?? '';
  const [, command = ''] = /^(?:[\d*/,-]+ ){5}(.*)$/.exec(line) ?? [];
  // In a crontab a percent sign is a line break.
  expect(command).not.toContain('%');
  for (let day = 0; day < 2; day++) expect(run('/bin/sh', ['-c', command], `${bin}:/usr/bin:/bin`)).toBe('');
  const lines = readFileSync(join(folder, 'cismoa-status.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((each) => JSON.parse(each).agreement)).toHaveLength(2);
});

describe('from code', () => {
  const textIn = (wanted: string): string => blocks.find(({ language }) => language === wanted)?.text ?? '';

  test('Ajv 2020 finds the events valid', () => {
    writeFileSync(join(folder, 'validate.mjs'), textIn('js'));
    expect(run(process.execPath, ['validate.mjs'])).toBe('true\n');
  });

  const problemsOfTypes = (text: string, module: string, moduleResolution: string): string => {
    const options = { module, moduleResolution, strict: true, noEmit: true, resolveJsonModule: true, types: [] };
    const compilerOptions = { ...options, target: 'es2023', lib: ['es2023', 'dom'], preserveSymlinks: true };
    writeFileSync(join(folder, 'types.mts'), text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.mts'] }));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout;
  };

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('types, with module %s and resolution %s', (module, moduleResolution) => {
    expect(problemsOfTypes(textIn('ts'), module, moduleResolution)).toBe('');
    const wrong = problemsOfTypes(textIn('ts').replace("'disputed'", "'likely'"), module, moduleResolution);
    expect(wrong).toContain("'\"likely\"' is not assignable to parameter of type 'Certainty'");
  });
});
