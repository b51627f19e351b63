import { expect, test } from 'vitest';
import { examplesIn, outputOf } from '../../scripts/examples.js';
import { exitCodes } from '../../src/cli/manual.js';
import { certainties, collections, states } from '../../src/dataset/vocabulary.js';
import { bibliographyFormats, formats } from '../../src/formats/formats.js';
import { commandNames } from '../../src/program.js';
import { contents, textOf } from '../support.js';

const readme = textOf('README.md');
const examples = examplesIn(readme);

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
    ...commandNames.map((name) => `cismoa ${name}`),
    ...[...formats, ...bibliographyFormats, ...states].map((word) => `\`${word}\``),
    ...certainties,
  ].filter((word) => !readme.includes(word));
  expect(missing).toEqual([]);
});

test('the README gives the exit statuses of the program', () => {
  for (const { term, description } of exitCodes) expect(readme).toContain(`| ${term} | ${description} |`);
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

test('the changelog has a heading for this version', () => {
  expect(textOf('CHANGELOG.md')).toContain(`## [${JSON.parse(textOf('package.json')).version}]`);
});
