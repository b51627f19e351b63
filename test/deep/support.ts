/** What the sections of the deep run share: figures, chance with a seed, the built program in-process and spawned. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { World } from '../../src/run.js';
import { bundle, inWhole, root, type Whole } from '../support.js';

/** One line of the table: what is promised, what was tried, what came of it. Fails if there are problems. */
export interface Figure {
  readonly promise: string;
  readonly tried: string;
  readonly result: string;
  readonly problems: readonly string[];
}

export interface Options {
  /** A tenth of the counts. */
  readonly quick: boolean;
}

export type Section = (options: Options) => Promise<readonly Figure[]>;

/** A figure whose result is the number of problems, or other words where there are none. */
export const figure = (promise: string, tried: string, problems: readonly string[], good: string): Figure => ({
  promise,
  tried,
  result: problems.length === 0 ? good : `${problems.length} problems`,
  problems,
});

export const skipped = (promise: string, why: string): Figure => ({
  promise,
  tried: '-',
  result: `skipped: ${why}`,
  problems: [],
});

/** `12,345` */
export const inFigures = (count: number): string => count.toLocaleString('en-US');

/** On one line of a terminal; a log needs none of it. */
export const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

export interface Random {
  /** A whole number from 0 up to, but not including, the limit. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export const randomFrom = (seed: number): Random => {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
};

const leftovers: string[] = [];
process.on('exit', () => {
  for (const path of leftovers) rmSync(path, { recursive: true, force: true });
});

/** A folder that is gone when the run is over. */
export const temporary = (name: string): string => {
  const path = mkdtempSync(join(tmpdir(), `cismoa-${name}-`));
  leftovers.push(path);
  return path;
};

interface Library {
  readonly run: (world: World) => Promise<Whole>;
  /** Keeps what it has read, as no run of the program finds it. */
  readonly dataset: Dataset;
  /** A dataset of which nothing has been read, as every run of the program finds it. */
  readonly unread: () => Dataset;
}

let loaded: Library | undefined;

/**
 * The built program as functions. It is the bundle that is tried, not the sources: that is what users run, and
 * unbundled, cli-table3 measures with slow functions of its own.
 */
export const library = (): Library => {
  if (loaded !== undefined) return loaded;
  const path = join(temporary('library'), 'cismoa.cjs');
  const exported = 'module.exports = { run, openDataset };';
  const text = readFileSync(bundle, 'utf8').replace(/^main\(\);$/m, exported);
  if (!text.includes(exported)) throw new Error('the bundle does not end with main();');
  writeFileSync(path, text);
  const parts = createRequire(import.meta.url)(path);
  const unread = (): Dataset => parts.openDataset(join(root, 'data'), join(root, 'dist', 'data'));
  loaded = {
    run: async (world) => inWhole(await parts.run(world)),
    dataset: unread(),
    unread,
  };
  return loaded;
};

/** What a process left behind. Streams as bytes of Latin-1, so that equal texts are equal bytes. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface SpawnSettings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The environment without what a developer's machine adds to it. */
export const plainEnv: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Runs a program to its end. */
export const ended = (command: string, args: readonly string[], settings: SpawnSettings = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { cwd = root, env = plainEnv, timeout = 120_000 } = settings;
    const child = spawn(command, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part) => stdout.push(part));
    child.stderr.on('data', (part) => stderr.push(part));
    const texts = () => ({
      stdout: Buffer.concat(stdout).toString('latin1'),
      stderr: Buffer.concat(stderr).toString('latin1'),
    });
    child.on('error', (error) => resolve({ status: null, signal: error.message, ...texts() }));
    child.on('close', (status, signal) => resolve({ status, signal, ...texts() }));
  });

/** The built program on this Node. */
export const cismoa = (args: readonly string[], settings: SpawnSettings = {}): Promise<Ended> =>
  ended(process.execPath, [bundle, ...args], settings);

/** A script of bash in which `cismoa` is the built program, without anybody's start-up files. */
export const bash = (script: string, settings: SpawnSettings = {}): Promise<Ended> =>
  ended(
    'bash',
    ['--norc', '--noprofile', '-c', `cismoa() { ${quoted(process.execPath)} ${quoted(bundle)} "$@"; }\n${script}`],
    settings,
  );

/** A word for a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Whether a program is on the path. */
export const isInstalled = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Maps a list, so many at a time; results in the order of the list. */
export const mapped = async <T, R>(
  items: readonly T[],
  map: (item: T, at: number) => Promise<R>,
  atOnce = availableParallelism(),
): Promise<R[]> => {
  const results: R[] = new Array(items.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await map(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
};

/** A process of its own that does jobs of worker.ts. */
export const startWorker = (): ChildProcess =>
  fork(fileURLToPath(new URL('worker.ts', import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

/** Does a job of worker.ts once for each input, each in a process of its own, as many at a time as there are cores. */
export const inWorkers = <R>(job: string, inputs: readonly unknown[]): Promise<R[]> =>
  mapped(
    inputs,
    (input) =>
      new Promise<R>((resolve, reject) => {
        const worker = startWorker();
        worker.on('message', ({ result, error }: { result: R; error?: string }) => {
          worker.disconnect();
          if (error === undefined) resolve(result);
          else reject(new Error(error));
        });
        worker.on('exit', (code, signal) => reject(new Error(`the worker for ${job} ended: ${signal ?? code}`)));
        worker.send({ job, input });
      }),
  );

/** Parts of equal size, one for each core. */
export const parts = (count: number): { from: number; to: number }[] => {
  const cores = availableParallelism();
  return Array.from({ length: cores }, (_, at) => ({
    from: Math.floor((count * at) / cores),
    to: Math.floor((count * (at + 1)) / cores),
  }));
};
