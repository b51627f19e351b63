/** Section 1: whatever the arguments are, there is an answer or one clear complaint. */
import { type Environment, type StreamFacts, widest } from '../../src/terminal/capabilities.js';
import { strayControl } from './controls.js';
import { cismoa, type Figure, figure, inFigures, inWorkers, library, mapped, parts, type Section } from './support.js';
import { vector } from './vectors.js';

const statuses = [0, 1, 2, 3];

interface Seen {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What is wrong with an outcome; undefined if nothing. */
const faultIn = (args: readonly string[], { status, stdout, stderr }: Seen, styles: boolean): string | undefined => {
  if (status === null || !statuses.includes(status)) return `status ${status}`;
  if (status === 3) return `status 3: ${stderr.slice(0, 200)}`;
  if (status === 0 && stderr !== '') return `status 0 with stderr ${JSON.stringify(stderr.slice(0, 200))}`;
  if (status !== 0 && stdout !== '') return `status ${status} with stdout`;
  if (status !== 0 && !/^cismoa: [^\n]+\n(?:[^\n]+\n)?$/.test(stderr)) return `stderr ${JSON.stringify(stderr)}`;
  const isWritten = (format: RegExp): boolean => args.some((word) => format.test(word));
  const stray = strayControl(stdout, {
    styles: styles || args.includes('--color'),
    tabs: isWritten(/tsv|^complet/i),
    returns: isWritten(/csv/i),
  });
  if (stray !== undefined) return `stdout has ${stray}`;
  const strayError = strayControl(stderr);
  return strayError === undefined ? undefined : `stderr has ${strayError}`;
};

interface Surroundings {
  readonly env: Environment;
  readonly stdout: StreamFacts;
  readonly styles: boolean;
}

const hostileWord = '\u001b[31m\u202e';

/** Mostly a pipe and nothing else; sometimes a terminal with everything, sometimes an environment that lies. */
const surroundings = (number: number): Surroundings => {
  if (number % 8 === 0) {
    const env = { TERM: 'xterm-256color', FORCE_HYPERLINK: '1', PAGER: hostileWord };
    return { env, stdout: { isTTY: true, columns: 1 + (number % widest), rows: 24 }, styles: true };
  }
  if (number % 8 === 1) {
    const env = { COLUMNS: hostileWord, TERM: hostileWord, NO_COLOR: hostileWord, VTE_VERSION: hostileWord };
    return { env, stdout: { isTTY: false }, styles: false };
  }
  return { env: {}, stdout: { isTTY: false }, styles: false };
};

const now = new Date('2026-11-24T12:00:00Z');
/** Longer than any answer may take, on a machine that does other things too. */
const tooSlow = 10_000;

interface Tried {
  readonly problems: readonly string[];
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowest: number;
}

const shown = (args: readonly string[]): string =>
  JSON.stringify(args.map((word) => (word.length > 100 ? `${word.slice(0, 60)}... (${word.length})` : word)));

/** Every so many vectors are answered from a dataset of which nothing has been read. */
const unreadEvery = 10;

/** Vectors of a range of numbers, in-process. */
export const tryVectors = async ({ from, to }: { from: number; to: number }): Promise<Tried> => {
  const { run, dataset: read, unread } = library();
  const problems: string[] = [];
  const byStatus: Record<string, number> = {};
  let slowest = 0;
  for (let number = from; number < to; number += 1) {
    const args = vector(number);
    const { styles, ...world } = surroundings(number);
    // What reads only some records is tried too, but not always: it takes far longer.
    const dataset = number % unreadEvery === 0 ? unread() : read;
    const start = performance.now();
    try {
      const outcome = await run({ args, now, dataset, ...world });
      byStatus[outcome.status] = (byStatus[outcome.status] ?? 0) + 1;
      const fault = faultIn(args, outcome, styles);
      if (fault !== undefined) problems.push(`vector ${number} ${shown(args)}: ${fault}`);
    } catch (error) {
      problems.push(`vector ${number} ${shown(args)}: threw ${error}`);
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > tooSlow) problems.push(`vector ${number} ${shown(args)}: took ${Math.round(took)} ms`);
  }
  return { problems, byStatus, slowest };
};

const inProcess = async (count: number): Promise<Figure> => {
  const tried = await inWorkers<Tried>('arguments', parts(count));
  const problems = tried.flatMap((part) => part.problems);
  const total = (status: number): string =>
    inFigures(tried.reduce((sum, { byStatus }) => sum + (byStatus[status] ?? 0), 0));
  const counts = [0, 1, 2].map((status) => `${total(status)} with ${status}`).join(', ');
  const slowest = Math.round(Math.max(...tried.map((part) => part.slowest)));
  return figure(
    'Any arguments: an answer or one clear complaint, no stray control character',
    `${inFigures(count)} vectors in-process`,
    problems,
    `no fault; ${counts}; none with 3; slowest ${slowest} ms`,
  );
};

/** Linux takes no NUL and no longer argument. */
const longestArgument = 131_000;
const firstSpawned = 1_000_000;

const spawned = async (count: number): Promise<Figure> => {
  const numbers = Array.from({ length: count }, (_, at) => firstSpawned + at);
  const faults = await mapped(numbers, async (number) => {
    const args = vector(number).map((word) =>
      Buffer.from(word.replaceAll('\u0000', '')).subarray(0, longestArgument).toString('utf8'),
    );
    const { status, signal, stdout, stderr } = await cismoa(args);
    const seen = {
      status,
      stdout: Buffer.from(stdout, 'latin1').toString('utf8'),
      stderr: Buffer.from(stderr, 'latin1').toString('utf8'),
    };
    const fault = signal === null ? faultIn(args, seen, false) : `ended by ${signal}`;
    return fault === undefined ? [] : [`vector ${number} ${shown(args)}: ${fault}`];
  });
  return figure('The same of the built program', `${inFigures(count)} vectors spawned`, faults.flat(), 'no fault');
};

export const hostileArguments: Section = async ({ quick }) => [
  await inProcess(quick ? 10_000 : 100_000),
  await spawned(quick ? 100 : 1_000),
];
