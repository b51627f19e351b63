/** Help fits the screen, and what it says is there. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandNames } from '../../src/program.js';
import { textWidth } from '../../src/terminal/width.js';
import { cli } from '../support.js';

const linesOf = async (...args: string[]): Promise<string[]> => {
  const { status, stdout, stderr } = await cli([...args, '--width', '80']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
};

test('the first screen fits 24 rows of 80 columns, and the prompt below it', async () => {
  const lines = await linesOf();
  expect(lines.length).toBeLessThanOrEqual(23);
  expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
});

test.each(commandNames)('the help of %s fits 40 rows of 80 columns', async (name) => {
  const lines = await linesOf(name, '--help');
  expect(lines.length).toBeLessThanOrEqual(39);
  expect(lines.filter((line) => textWidth(line) > 80)).toEqual([]);
  expect(lines).toContain('Examples');
});

test('every command but help itself stands on the first screen', async () => {
  const lines = await linesOf();
  const names = commandNames.filter((name) => name !== 'help' && name !== 'version');
  expect(names.filter((name) => !lines.some((line) => line.startsWith(`  ${name} `)))).toEqual([]);
});

test.each([
  ['environment', ['NO_COLOR', 'PAGER', 'LESS', 'FORCE_HYPERLINK', 'CISMOA_DEBUG']],
  ['exit-codes', ['0', '1', '2', '3']],
  ['options', ['--color', '--no-color', '--ascii', '--plain', '--width <n>', '--no-pager', '-h, --help', '-V']],
])('help %s', async (topic, terms) => {
  const lines = await linesOf('help', topic);
  expect(terms.filter((term) => !lines.some((line) => line.startsWith(`  ${term} `)))).toEqual([]);
});

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

describe('help --man', () => {
  test('has every command, topic and option', async () => {
    const { stdout } = await cli(['help', '--man']);
    expect(stdout).toMatch(/^\.TH CISMOA 1 /);
    for (const part of [
      '.SS cismoa timeline',
      '.SS cismoa help',
      '.SH EXIT STATUS',
      '.SH ENVIRONMENT',
      '.B \\-\\-plain',
    ]) {
      expect(stdout).toContain(part);
    }
  });

  test.runIf(has('man'))('man renders it without a warning', async () => {
    const { stdout } = await cli(['help', '--man']);
    const options = ['--warnings', '--encoding=utf8', '-l', '-'];
    const env = { ...process.env, MANPAGER: 'cat', PAGER: 'cat', MANWIDTH: '80', LC_ALL: 'C.UTF-8' };
    const shown = spawnSync('man', options, { input: stdout, env, encoding: 'utf8' });
    expect(shown.stderr).toBe('');
    expect(shown.stdout).toContain('cismoa help --man | man -l -');
  });
});
