/** Whatever the arguments are, there is an answer or one clear complaint. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../src/run.js';
import type { Environment, StreamFacts } from '../../src/terminal/capabilities.js';
import { cli } from '../support.js';
import { commandLines } from './command-lines.js';
import { strayControl } from './controls.js';
import { cismoa, isComplaint, utf8 } from './support.js';

const seed = 20_261_126;
/** What Linux takes as one argument, and no NUL. */
const maxArgumentBytes = 131_000;

const isWritten = (args: readonly string[], format: RegExp): boolean => args.some((word) => format.test(word));

/** What is wrong with a result; undefined if nothing. A note may accompany an answer, an empty list a "not found". */
const problemWith = (
  args: readonly string[],
  { status, stdout, stderr }: Result,
  styles: boolean,
): string | undefined => {
  if (![0, 1, 2].includes(status)) return `status ${status}: ${stderr.slice(0, 300)}`;
  if (status === 2 && stdout !== '') return 'status 2 with stdout';
  if (status === 0 ? stderr.split('\n').length > 3 : !isComplaint(stderr)) return `stderr ${JSON.stringify(stderr)}`;
  const stray = strayControl(stdout, {
    styles: styles || args.includes('--color'),
    tabs: isWritten(args, /tsv|^(?:__)?complet/i),
    returns: isWritten(args, /csv/i),
  });
  return stray ?? strayControl(stderr, { styles });
};

const hostileWord = '\u001b[31m\u202e';

interface Surroundings {
  readonly env: Environment;
  readonly stdout: StreamFacts;
}

/** Mostly a pipe; sometimes a terminal with everything, sometimes an environment that lies. */
const surroundings: fc.Arbitrary<Surroundings> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ env: {}, stdout: { isTTY: false } }) },
  fc.nat({ max: 1100 }).map((columns) => ({
    env: { TERM: 'xterm-256color', FORCE_HYPERLINK: '1', PAGER: hostileWord },
    stdout: { isTTY: true, columns, rows: 24 },
  })),
  fc.constant({
    env: { COLUMNS: hostileWord, TERM: hostileWord, NO_COLOR: hostileWord, VTE_VERSION: hostileWord },
    stdout: { isTTY: false },
  }),
);

test('10,000 command lines in-process: never status 3, a complaint of two lines, no stray control character', async () => {
  await fc.assert(
    fc.asyncProperty(commandLines, surroundings, async (args, setting) => {
      const result = await cli(args, setting);
      expect(problemWith(args, result, setting.stdout.isTTY)).toBeUndefined();
    }),
    { seed, numRuns: 10_000 },
  );
});

const passable = (word: string): string =>
  Buffer.from(word.replaceAll('\u0000', '')).subarray(0, maxArgumentBytes).toString('utf8');

test('100 command lines of the built program', async () => {
  await fc.assert(
    fc.asyncProperty(commandLines, async (line) => {
      const args = line.map(passable);
      const { status, signal, stdout, stderr } = await cismoa(args);
      expect(signal).toBeNull();
      const result = { status, stdout: utf8(stdout), stderr: utf8(stderr), pager: null } as Result;
      expect(problemWith(args, result, false)).toBeUndefined();
    }),
    { seed, numRuns: 100 },
  );
});
