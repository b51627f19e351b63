import { expect, test } from 'vitest';
import { examplesIn, outputOf } from '../../scripts/examples.js';
import { CliCommand } from '../../src/cli/command.js';
import { optionDescription } from '../../src/cli/help.js';
import { environment, exitCodes, programExamples } from '../../src/cli/manual.js';
import { categories, certainties, collections, states } from '../../src/dataset/vocabulary.js';
import { bibliographyFormats, formats } from '../../src/formats/formats.js';
import { buildProgram, commandNames } from '../../src/program.js';
import { cli, contents, textOf } from '../support.js';

const readme = textOf('README.md');
const examples = examplesIn(readme);
const program = buildProgram('0.0.0', () => undefined);
const commands = program.commands.filter(
  (command) => command instanceof CliCommand && !['complete', 'lookup'].includes(command.name()),
) as CliCommand[];

test.each(examples)('README: $command prints what the README shows', async ({ command, output }) => {
  expect(await outputOf(command)).toBe(output);
});

test('the README names no folder of the machine it was made on', () => {
  expect(readme).not.toMatch(/\/(?:root|home|Users|tmp|work)\//);
});

test('the README has examples of every command but a few, which its table names', () => {
  const shown = new Set(examples.map(({ command }) => command.split(' ')[1]));
  const others = commandNames.filter((name) => !shown.has(name));
  expect(others).toEqual(['summary', 'entity', 'show', 'completion', 'help', 'version']);
  for (const name of others) expect(readme).toContain(`cismoa ${name}`);
});

test('the README lists every command, format, state and certainty', () => {
  const missing = [
    ...commands.map((command) => `cismoa ${command.name()}`),
    ...[...formats, ...bibliographyFormats, ...states].map((word) => `\`${word}\``),
    ...certainties,
  ].filter((word) => !readme.includes(word));
  expect(missing).toEqual([]);
});

test('the README gives the exit statuses of the program', () => {
  for (const { code, description } of exitCodes) expect(readme).toContain(`| ${code} | ${description} |`);
});

test('the README counts the records as they are', () => {
  for (const collection of collections) {
    const count = String(contents[collection].length).replace(/^(\d)(\d{3})$/, '$1,$2');
    const name = collection === 'questions' ? 'open questions' : collection === 'sources' ? 'sources' : collection;
    expect(readme).toContain(collection === 'sources' ? count : `${count} ${name}`);
  }
});

test('the two commands stand at the top of the README', () => {
  const top = readme.slice(0, readme.indexOf('## Ask'));
  expect(top).toContain('npm ci && npx cismoa summary');
  expect(top).toContain('npm ci && npm test');
});

test('the help of a command has its examples, options, choices and defaults', async () => {
  for (const command of commands) {
    const { stdout, status } = await cli([command.name(), '--help', '--width', '200']);
    expect(status).toBe(0);
    const text = stdout.replace(/\s+/g, ' ');
    for (const { command: line } of command.declaration.examples) expect(text).toContain(line);
    for (const option of command.options) expect(text).toContain(`${option.flags} ${optionDescription(option)}`);
  }
  expect((await cli(['timeline', '--help'])).stdout).toContain(categories.slice(0, 2).join(', '));
});

test('the help of the program leads with examples and fits a small terminal', async () => {
  const { stdout } = await cli(['--help']);
  expect(stdout.indexOf('Examples')).toBeGreaterThan(0);
  expect(stdout.indexOf('Examples')).toBeLessThan(stdout.indexOf('Commands'));
  for (const { command } of programExamples) expect(stdout).toContain(command);
  expect(stdout.trimEnd().split('\n').length).toBeLessThan(24);
});

test('the help of each command fits 40 rows', async () => {
  for (const command of commands) {
    const { stdout } = await cli([command.name(), '--help']);
    expect({ name: command.name(), rows: stdout.trimEnd().split('\n').length <= 40 }).toEqual({
      name: command.name(),
      rows: true,
    });
  }
});

test('environment and exit statuses have topics of their own', async () => {
  const { stdout: variables } = await cli(['help', 'environment', '--width', '200']);
  for (const { term } of environment) expect(variables).toContain(term);
  const { stdout: statuses } = await cli(['help', 'exit-codes', '--width', '200']);
  for (const { description } of exitCodes) expect(statuses).toContain(description);
});

test('the changelog has a heading for this version', () => {
  expect(textOf('CHANGELOG.md')).toContain(`## [${JSON.parse(textOf('package.json')).version}]`);
});
