/** An installation of which a file is damaged gives no answer rather than a wrong one. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../support.js';
import { cismoa, differences, type Ended, ended, problemsIn, temporary } from './support.js';

const commands = [
  ...[['summary'], ['timeline', '--long', '--sources'], ['timeline', '--chart'], ['entity', 'f16'], ['claims']],
  ...[
    ['status', 'comcasa'],
    ['search', 'nuclear', '--json'],
    ['sources', '--json'],
    ['show', 'claim-easy-sales'],
  ],
  ...[['__complete', '--', 'entity', 'f'], ['--help'], ['--version']],
];

/** Null for a folder in place of the file, undefined for no file. */
type Damage = (bytes: Buffer) => Buffer | null | undefined;

const flipped =
  (place: number): Damage =>
  (bytes) => {
    const copy = Buffer.from(bytes);
    const at = Math.min(bytes.length - 1, Math.floor(place * bytes.length));
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    return copy;
  };

const places = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: 6, numRuns: 3 });

const damages: Readonly<Record<string, Damage>> = {
  missing: () => undefined,
  empty: () => Buffer.alloc(0),
  'a folder': () => null,
  'cut in half': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'last byte lost': (bytes) => bytes.subarray(0, -1),
  'one more byte': (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
  zeros: (bytes) => Buffer.alloc(bytes.length),
  'one word changed': (bytes) => Buffer.from(bytes.toString('utf8').replace(/ of | the | in |"/, ' or ')),
  ...Object.fromEntries(places.map((place) => [`a bit flipped at ${(place * 100).toFixed(1)} %`, flipped(place)])),
};

const put = (path: string, damaged: Buffer | null | undefined): void => {
  rmSync(path, { recursive: true, force: true });
  if (damaged === null) mkdirSync(path);
  else if (damaged !== undefined) writeFileSync(path, damaged);
};

const isRefusal = ({ status, stdout, stderr }: Ended, file: string): boolean => {
  const [problem = '', hint = '', ...rest] = stderr.split('\n');
  const isNamed = problem.startsWith(`cismoa: the file dist/data/${file} of this installation is damaged (`);
  return status === 3 && stdout === '' && isNamed && hint !== '' && rest.join('') === '';
};

const base = temporary('damage');
const usual = Promise.all(commands.map((args) => cismoa(args)));

/** Runs every command in a copy of the installation of which one file is damaged. */
const inDamaged = async (
  file: string,
  name: string,
  examine: (args: string[], seen: Ended, expected: Ended) => string[],
) => {
  const folder = join(base, `${file} ${name}`.replaceAll(/\W+/g, '-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  const path = join(folder, 'dist', file);
  put(path, damages[name]?.(readFileSync(path)));
  const problems: string[] = [];
  for (const [at, args] of commands.entries()) {
    const seen = await ended(process.execPath, [join(folder, 'dist', 'cismoa.cjs'), ...args]);
    problems.push(...examine(args, seen, (await usual)[at] as Ended));
  }
  rmSync(folder, { recursive: true });
  return problems;
};

const dataFiles = readdirSync(join(root, 'dist', 'data')).filter((name) => name.endsWith('.jsonl'));
const cases = (files: readonly string[]) =>
  files.flatMap((file) => Object.keys(damages).map((name) => ({ file, name })));

test('a damaged data file: refused by its name, or not read and the answer unchanged', async () => {
  const refusals = new Map(dataFiles.map((file) => [file, 0]));
  const problems = await problemsIn(cases(dataFiles), ({ file, name }) =>
    inDamaged(`data/${file}`, name, (args, seen, expected) => {
      if (isRefusal(seen, file)) refusals.set(file, (refusals.get(file) ?? 0) + 1);
      return isRefusal(seen, file) ? [] : differences(`${file} ${name}: ${args.join(' ')}`, seen, expected);
    }),
  );
  expect(problems).toEqual([]);
  expect([...refusals].filter(([, count]) => count === 0)).toEqual([]);
});

const bytecode = readdirSync(join(root, 'dist')).includes('bytecode')
  ? readdirSync(join(root, 'dist', 'bytecode')).filter((name) => name.endsWith(`-${process.versions.v8}`))
  : [];

test.skipIf(bytecode.length === 0)('damaged bytecode: the answer unchanged', async () => {
  const files = bytecode.map((name) => `bytecode/${name}`);
  const problems = await problemsIn(cases(files), ({ file, name }) =>
    inDamaged(file, name, (args, seen, expected) => differences(`${file} ${name}: ${args.join(' ')}`, seen, expected)),
  );
  expect(problems).toEqual([]);
});

test('a program file that is missing, cut or emptied: no answer, never a wrong one', async () => {
  const isCoarse = ({ name }: { name: string }): boolean =>
    ['missing', 'empty', 'a folder', 'cut in half', 'zeros'].includes(name);
  const problems = await problemsIn(cases(['program.cjs']).filter(isCoarse), ({ file, name }) =>
    inDamaged(file, name, (args, { status, stdout }) =>
      status !== 0 && stdout === '' ? [] : [`${name}: ${args.join(' ')}: status ${status}`],
    ),
  );
  expect(problems).toEqual([]);
});

test('a data file without permission to read it: status 3, its path', async ({ skip }) => {
  const folder = join(base, 'unreadable');
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  const path = join(folder, 'dist', 'data', 'events.jsonl');
  chmodSync(path, 0);
  chmodSync(base, 0o755);
  // Root reads everything: become nobody, where that is possible.
  const isRoot = process.getuid?.() === 0;
  if (isRoot && !existsSync('/usr/bin/setpriv')) return skip('root reads everything');
  const command = [process.execPath, join(folder, 'dist', 'cismoa.cjs'), 'timeline'];
  const dropped = ['/usr/bin/setpriv', '--reuid=65534', '--clear-groups', ...command];
  const [name = '', ...args] = isRoot ? dropped : command;
  const { status, stdout, stderr } = await ended(name, args, { cwd: '/' });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^cismoa: cannot read .*events\.jsonl: permission denied \(EACCES\)\n[^\n]+\n$/);
});
