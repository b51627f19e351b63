/** The color table: in-process for every combination, and on a real pipe and a real pty for 64 of them. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { decideColor } from '../../src/terminal/capabilities.js';
import { bundle, root } from '../support.js';

interface Combination {
  readonly option: boolean | undefined;
  readonly env: Record<string, string>;
  readonly isTTY: boolean;
}

const switches = {
  NO_COLOR: [undefined, '', '1'],
  FORCE_COLOR: [undefined, '0', '1'],
  CLICOLOR_FORCE: [undefined, '0', '1'],
  CLICOLOR: [undefined, '0'],
  TERM: ['xterm-256color', 'dumb'],
} as const;

const environments = Object.entries(switches).reduce<Record<string, string>[]>(
  (all, [name, values]) =>
    all.flatMap((env) => values.map((value) => (value === undefined ? env : { ...env, [name]: value }))),
  [{}],
);

const combinations: Combination[] = environments.flatMap((env) =>
  [undefined, true, false].flatMap((option) => [true, false].map((isTTY) => ({ option, env, isTTY }))),
);

/** The precedence of the contract, written down a second time. */
const isColored = ({ option, env, isTTY }: Combination): boolean => {
  const rules: [applies: boolean, answer: boolean][] = [
    [option !== undefined, option === true],
    [(env.NO_COLOR ?? '') !== '', false],
    [env.FORCE_COLOR === '0', false],
    [env.FORCE_COLOR !== undefined, true],
    [env.CLICOLOR_FORCE === '1', true],
    [env.TERM === 'dumb', false],
    [env.CLICOLOR === '0', false],
    [true, isTTY],
  ];
  return rules.find(([applies]) => applies)?.[1] ?? false;
};

test('color is decided as the contract says, in every combination', () => {
  const wrong = combinations.filter(
    (combination) => decideColor(combination.option, combination.env, combination.isTTY) !== isColored(combination),
  );
  expect(wrong).toEqual([]);
  expect(combinations).toHaveLength(648);
});

const canUsePty = spawnSync('script', ['--version']).status === 0;

const real = combinations
  .filter(({ option, env }) => option === undefined && env.NO_COLOR !== '' && env.CLICOLOR_FORCE !== '0')
  .filter(({ env }) => env.CLICOLOR === undefined || env.TERM !== 'dumb')
  .filter(({ env }) => env.CLICOLOR === undefined || env.CLICOLOR_FORCE === undefined || env.FORCE_COLOR === undefined);

describe.runIf(canUsePty)('on real streams', () => {
  test('color is decided the same on a pipe and on a pty', () => {
    const wrong: Combination[] = [];
    for (const combination of real) {
      const command = `${process.execPath} ${bundle} status --no-pager`;
      const env = { PATH: process.env.PATH, ...combination.env };
      const [file, args] = combination.isTTY
        ? ['script', ['-qec', command, '/dev/null']]
        : ['sh', ['-c', `${command} | cat`]];
      const { stdout } = spawnSync(file, args, { cwd: root, env, encoding: 'utf8' });
      if (!stdout.includes('cismoa-2023') || stdout.includes('\u001b[') !== isColored(combination))
        wrong.push(combination);
    }
    expect(wrong).toEqual([]);
    expect(real.length).toBeGreaterThanOrEqual(64);
  }, 60_000);
});
