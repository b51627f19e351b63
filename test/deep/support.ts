/** What the deep tests share: the built program as a process, shells, temporary folders. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from 'vitest';
import { bundle, root } from '../support.js';

/** What a process left. Streams as Latin-1, so that equal texts are equal bytes. */
export interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Settings {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The environment without what a developer's machine adds to it. */
export const plainEnv: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Runs a program to its end; its streams are pipes. */
export const ended = (command: string, args: readonly string[], settings: Settings = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const { cwd = root, env = plainEnv, timeout = 120_000 } = settings;
    const child = spawn(command, args, { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (part) => stdout.push(part));
    child.stderr.on('data', (part) => stderr.push(part));
    const end = (status: number | null, signal: string | null): void =>
      resolve({
        status,
        signal,
        stdout: Buffer.concat(stdout).toString('latin1'),
        stderr: Buffer.concat(stderr).toString('latin1'),
      });
    child.on('error', (error) => end(null, error.message));
    child.on('close', end);
  });

export const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

/** The built program on this Node. */
export const cismoa = (args: readonly string[], settings: Settings = {}): Promise<Ended> =>
  ended(process.execPath, [bundle, ...args], settings);

/** A word for a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Arguments for a shell. */
export const quotedWords = (args: readonly string[]): string => args.map(quoted).join(' ');

/** Shell words that run the built program. */
export const program = quotedWords([process.execPath, bundle]);

/** A script of bash in which `cismoa` is the built program. */
export const bash = (script: string, settings: Settings = {}): Promise<Ended> =>
  ended('bash', ['--norc', '--noprofile', '-c', `cismoa() { ${program} "$@"; }\n${script}`], settings);

export const isInstalled = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** A folder that is gone when the tests of the file are over. */
export const temporary = (name: string): string => {
  const path = mkdtempSync(join(tmpdir(), `cismoa-${name}-`));
  // What used it may still be writing as it ends.
  afterAll(() => rmSync(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));
  return path;
};

/** What work finds in each item, usually problems; as many items at a time as there are cores. */
export const inParallel = async <T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<readonly R[]>,
  atOnce = availableParallelism(),
): Promise<R[]> => {
  const found: R[] = [];
  const queue = [...items].values();
  const worker = async (): Promise<void> => {
    for (const item of queue) found.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found;
};

/** How an end differs from the expected one; nothing where it does not. */
export const differences = (name: string, seen: Ended, expected: Ended): string[] =>
  (['status', 'signal', 'stdout', 'stderr'] as const)
    .filter((part) => seen[part] !== expected[part])
    .map((part) => `${name}: other ${part}: ${JSON.stringify(utf8(String(seen[part]).slice(0, 200)))}`);

/** One or two lines, as every complaint is. */
export const isComplaint = (stderr: string): boolean => /^cismoa: [^\n]+\n(?:[^\n]+\n)?$/.test(stderr);
