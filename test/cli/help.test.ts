/** Help fits the screen, and what it says is there. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { CliCommand } from '../../src/cli/command.js';
import { optionDescription } from '../../src/cli/help.js';
import { environment, exitCodes, programExamples } from '../../src/cli/manual.js';
import { buildProgram, commandNames } from '../../src/program.js';
import { textWidth } from '../../src/terminal/width.js';
import { cli, words } from '../support.js';

const program = buildProgram();

const linesOf = async (line: string): Promise<string[]> => {
  const { status, stdout, stderr } = await cli([...words(line), '--width', '80']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.split('\n').slice(0, -1);
  expect(lines.filter((each) => textWidth(each) > 80)).toEqual([]);
  return lines;
};

test('the first screen leads with examples and fits 24 rows of 80 columns, and the prompt below it', async () => {
  const lines = await linesOf('');
  expect(lines.length).toBeLessThanOrEqual(23);
  expect(lines.indexOf('Examples')).toBeGreaterThan(0);
  expect(lines.indexOf('Examples')).toBeLessThan(lines.indexOf('Commands'));
  for (const { command } of programExamples) expect(lines.join('\n')).toContain(command);
});

test('every command but help itself is on the first screen', async () => {
  const lines = await linesOf('');
  const names = commandNames.filter((name) => name !== 'help' && name !== 'version');
  expect(names.filter((name) => !lines.some((line) => line.startsWith(`  ${name} `)))).toEqual([]);
});

describe.each(commandNames)('the help of %s', (name) => {
  test('fits 40 rows of 80 columns', async () => {
    const lines = await linesOf(`${name} --help`);
    expect(lines.length).toBeLessThanOrEqual(39);
    expect(lines).toContain('Examples');
  });

  test('has its examples, options, choices and defaults', async () => {
    const text = (await cli([name, '--help', '--width', '200'])).stdout.replace(/\s+/g, ' ');
    const { declaration, options } = program.commands.find((each) => each.name() === name) as CliCommand;
    for (const { command } of declaration.examples) expect(text).toContain(command);
    for (const option of options) expect(text).toContain(`${option.flags} ${optionDescription(option)}`);
  });
});

test('a description of an option ends with its choices and its default', () => {
  const described = (name: string, flag: string) => {
    const options = program.commands.find((each) => each.name() === name)?.options ?? [];
    return options.filter(({ long }) => long === flag).map(optionDescription);
  };
  expect(described('timeline', '--certainty')).toEqual(['comma-separated (documented, reported, disputed)']);
  expect(described('search', '--limit')).toEqual(['show at most this many (default: 10)']);
});

test('an argument too is described with its choices', async () => {
  expect(await linesOf('help completion')).toContain('  shell  the shell (bash, zsh, fish, powershell)');
});

test.each([
  ['environment', environment.map(({ term }) => term)],
  ['exit-codes', exitCodes.map(({ term, description }) => `${term}  ${description}`)],
  ['options', ['--color', '--no-color', '--ascii', '--plain', '--width <n>', '--no-pager', '-h, --help', '-V']],
])('help %s', async (topic, terms) => {
  const lines = await linesOf(`help ${topic}`);
  expect(terms.filter((term) => !lines.some((line) => `${line} `.startsWith(`  ${term} `)))).toEqual([]);
});

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

describe('help --man', () => {
  test('has every command, topic and option', async () => {
    const { stdout } = await cli(['help', '--man']);
    expect(stdout).toMatch(/^\.TH CISMOA 1 /);
    const sections = ['.SS cismoa timeline', '.SS cismoa help', '.SH EXIT STATUS', '.SH ENVIRONMENT'];
    for (const part of [...sections, '.B \\-\\-plain']) expect(stdout).toContain(part);
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
