/** An installation of which a file is damaged gives no answer rather than a wrong one. */
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../support.js';
import { shortList } from './command-list.js';
import { cismoa, differences, type Ended, ended, inParallel, temporary } from './support.js';

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
const usual = await Promise.all(shortList.map((args) => cismoa(args)));

/** A run of a command in a damaged installation. */
interface Run {
  readonly what: string;
  readonly seen: Ended;
  /** As it is in the whole one. */
  readonly expected: Ended;
}

/** Runs every command in copies of the installation of which one file is damaged. */
const runsWithDamaged = (file: string, names = Object.keys(damages)): Promise<Run[]> =>
  inParallel(names, async (name) => {
    const folder = join(base, `${file} ${name}`.replaceAll(/\W+/g, '-'));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    const path = join(folder, 'dist', file);
    put(path, damages[name]?.(readFileSync(path)));
    const runs: Run[] = [];
    for (const [at, args] of shortList.entries()) {
      const seen = await ended(process.execPath, [join(folder, 'dist', 'cismoa.cjs'), ...args]);
      runs.push({ what: `${name}: ${args.join(' ')}`, seen, expected: usual[at] as Ended });
    }
    rmSync(folder, { recursive: true });
    return runs;
  });

const differencesIn = (runs: readonly Run[]): string[] =>
  runs.flatMap(({ what, seen, expected }) => differences(what, seen, expected));

const dataFiles = readdirSync(join(root, 'dist', 'data')).filter((name) => name.endsWith('.jsonl'));

test.each(dataFiles)('%s damaged: refused by its name, or not read and the answer unchanged', async (file) => {
  const runs = await runsWithDamaged(`data/${file}`);
  const others = runs.filter(({ seen }) => !isRefusal(seen, file));
  expect(differencesIn(others)).toEqual([]);
  expect(others.length).toBeLessThan(runs.length);
});

const [bytecode] = readdirSync(join(root, 'dist', 'bytecode')).filter((name) => name.endsWith(process.versions.v8));

test.skipIf(bytecode === undefined)('bytecode damaged: the answer unchanged', async () => {
  expect(differencesIn(await runsWithDamaged(`bytecode/${bytecode}`))).toEqual([]);
});

test('a program file that is missing, cut or emptied: no answer, never a wrong one', async () => {
  const runs = await runsWithDamaged('program.cjs', ['missing', 'empty', 'a folder', 'cut in half', 'zeros']);
  expect(runs.filter(({ seen }) => seen.status === 0 || seen.stdout !== '')).toEqual([]);
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
