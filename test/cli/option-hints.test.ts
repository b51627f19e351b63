/** What is suggested for an option that a command does not have. */
import { describe, expect, test } from 'vitest';
import { suggestOption } from '../../src/cli/option-hints.js';
import { buildProgram } from '../../src/program.js';
import { cli } from '../support.js';

const program = buildProgram();
const commandNamed = (name: string) => program.commands.find((command) => command.name() === name) ?? program;

describe('options of other tools', () => {
  test.each([
    ['timeline', '--since', '--from'],
    ['timeline', '--after', '--from'],
    ['timeline', '--start', '--from'],
    ['timeline', '--begin', '--from'],
    ['timeline', '--until', '--to'],
    ['timeline', '--before', '--to'],
    ['timeline', '--end', '--to'],
    ['timeline', '--on', '--from and --to'],
    ['timeline', '--date', '--from'],
    ['timeline', '--person', '--entity'],
    ['timeline', '--who', '--entity'],
    ['timeline', '--country', '--entity'],
    ['timeline', '--about', '--entity'],
    ['timeline', '--type', '--category'],
    ['timeline', '--kind', '--category'],
    ['timeline', '--grep', '--text'],
    ['timeline', '--search', '--text'],
    ['timeline', '--max', '--limit'],
    ['timeline', '--count', '--limit'],
    ['timeline', '--verbose', '--long'],
    ['timeline', '--desc', '--reverse'],
    ['timeline', '--graph', '--chart'],
    ['timeline', '--important', '--key'],
    ['status', '--date', '--on'],
    ['status', '--as-of', '--on'],
    ['status', '--since', '--on'],
    ['status', '--country', '--party'],
    ['search', '--type', '--in'],
    ['sources', '--type', '--kind'],
    ['compare', '--type', '--family'],
    ['entity', '--kind', '--type'],
    ['entity', '--full', '--sources'],
    ['show', '--refs', '--sources'],
    ['show', '--csv', '--format'],
    ['show', '--output', '--format'],
    ['show', '--columns', '--fields'],
    ['show', '--colour', '--color'],
    ['show', '--no-colour', '--no-color'],
    ['show', '--OUTPUT=x', '--format'],
  ])('%s %s: %s', (name, flag, meant) => expect(suggestOption(flag, commandNamed(name))).toEqual([meant]));
});

test.each([
  ['timeline', '--jsno', ['--json']],
  ['timeline', '--form', ['--from']],
  ['timeline', '--catgory', ['--category']],
  ['status', '--widht=40', ['--width']],
  ['status', '--frobnicate', []],
  ['status', '--since-when', []],
])('a typing error: %s %s: %j', (name, flag, meant) => {
  expect(suggestOption(flag, commandNamed(name))).toEqual(meant);
});

test('the suggestion is printed', async () => {
  expect(await cli(['timeline', '--since', '2005'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: "cismoa: unknown option '--since'\nDid you mean --from?\n",
  });
});
