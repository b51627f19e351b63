/** Runs whole processes and takes their time and memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Case } from './cases.js';
import { randomFrom, shuffle } from './statistics.js';

/** A case on a Node; `node` is empty where none takes part. */
export interface Job {
  readonly node: string;
  readonly of: Case;
}

export interface Sample {
  /** Wall time of each round, in milliseconds. */
  readonly ms: number[];
  /** Highest peak of resident memory in bytes; null where it could not be taken. */
  memory: number | null;
}

/** An environment in which nothing slows Node down or changes what is printed. */
const environment: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  TZ: 'UTC',
};

const run = ([command = '', ...args]: readonly string[], extra: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, args, {
    env: { ...environment, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  });

/** Whether a program can be run at all. */
export const isInstalled = (command: string): boolean => run([command, '--version']).status === 0;

/** The version a Node says it has, without the `v`; undefined if it is none. */
export const nodeVersionOf = (path: string): string | undefined => {
  const { status, stdout } = run([path, '--version']);
  return status === 0 ? /^v(\d+\.\d+\.\d+)/.exec(String(stdout))?.[1] : undefined;
};

/** Milliseconds from starting a process to having read all it prints. Throws if it fails. */
const time = (command: readonly string[]): number => {
  const begun = process.hrtime.bigint();
  const { status, stderr, error } = run(command);
  const ms = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0)
    throw new Error(`${command.join(' ')}: ${error?.message ?? (String(stderr) || `status ${status}`)}`);
  return ms;
};

export interface MemoryProbe {
  /** How it is taken, for the report. */
  readonly method: string;
  /** Peak resident memory of a process in bytes; null if it could not be taken. */
  readonly peakOf: (command: readonly string[]) => number | null;
}

const timeCommand = '/usr/bin/time';

const bytesIn = (kilobytes: string | undefined): number | null =>
  kilobytes === undefined ? null : Number(kilobytes) * 1024;

/** GNU time asks the system; without it Node asks for itself in a preloaded line, which other programs cannot. */
export const findMemoryProbe = (): MemoryProbe => {
  if (run([timeCommand, '-f', '%M', 'true']).status === 0) {
    return {
      method: `${timeCommand} -f %M`,
      peakOf: (command) => bytesIn(/(\d+)\s*$/.exec(String(run([timeCommand, '-f', '%M', ...command]).stderr))?.[1]),
    };
  }
  return {
    method: 'process.resourceUsage().maxRSS in a preloaded line (no GNU time here)',
    peakOf: ([command = '', ...args]) => {
      const folder = mkdtempSync(join(tmpdir(), 'cismoa-bench-'));
      const [preload, result] = [join(folder, 'preload.cjs'), join(folder, 'result')];
      const write = `require('node:fs').writeFileSync(${JSON.stringify(result)}, String(process.resourceUsage().maxRSS))`;
      writeFileSync(preload, `process.on('exit', () => ${write});`);
      try {
        run([command, ...args], { NODE_OPTIONS: `--require ${preload}` });
        return bytesIn(readFileSync(result, 'utf8'));
      } catch {
        return null;
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
};

const seed = 6;
const memoryRuns = 3;

/**
 * Measures jobs in rounds: each round runs every job once, in an order shuffled from a fixed seed, so that what else the
 * machine does hits all alike. Memory is taken first, in runs of its own, which also warm the file cache.
 */
export const measure = (
  jobs: readonly Job[],
  rounds: number,
  probe: MemoryProbe,
  progress: (text: string) => void,
): ReadonlyMap<Job, Sample> => {
  const samples = new Map<Job, Sample>(jobs.map((job) => [job, { ms: [], memory: null }]));
  progress('memory');
  for (const [job, sample] of samples) {
    const command = job.of.command(job.node);
    time(command);
    const peaks = Array.from({ length: memoryRuns }, () => probe.peakOf(command) ?? 0);
    sample.memory = Math.max(...peaks) || null;
  }
  const random = randomFrom(seed);
  for (let round = 1; round <= rounds; round += 1) {
    progress(`round ${round} of ${rounds}`);
    for (const job of shuffle(jobs, random)) samples.get(job)?.ms.push(time(job.of.command(job.node)));
  }
  return samples;
};
