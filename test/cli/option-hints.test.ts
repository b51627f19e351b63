/** What is suggested for an option that a command does not have. */
import { expect, test } from 'vitest';
import { suggestOption } from '../../src/cli/option-hints.js';
import { buildProgram } from '../../src/program.js';
import { cli } from '../support.js';

const program = buildProgram();
const suggested = (name: string, flag: string): string[] =>
  suggestOption(flag, program.commands.find((command) => command.name() === name) ?? program);

test.each([
  ['timeline', '--since --after --start --begin --date', '--from'],
  ['timeline', '--until --before --end', '--to'],
  ['timeline', '--on', '--from and --to'],
  ['timeline', '--person --who --country --about', '--entity'],
  ['timeline', '--type --kind', '--category'],
  ['timeline', '--grep --search', '--text'],
  ['timeline', '--max --count', '--limit'],
  ['timeline', '--verbose', '--long'],
  ['timeline', '--desc', '--reverse'],
  ['timeline', '--graph', '--chart'],
  ['timeline', '--important', '--key'],
  ['status', '--date --as-of --since', '--on'],
  ['status', '--country', '--party'],
  ['search', '--type', '--in'],
  ['sources', '--type', '--kind'],
  ['compare', '--type', '--family'],
  ['entity', '--kind', '--type'],
  ['entity', '--full', '--sources'],
  ['show', '--refs', '--sources'],
  ['show', '--csv --CSV=x', '--format csv'],
  ['show', '--md --markdown', '--format markdown'],
  ['show', '--ndjson', '--format jsonl'],
  ['timeline', '--svg', '--format svg'],
  ['show', '--columns', '--fields'],
  ['show', '--colour', '--color'],
  ['show', '--no-colour', '--no-color'],
])('options of other tools: %s %s is %s', (name, flags, meant) => {
  for (const flag of flags.split(' ')) expect([flag, suggested(name, flag)]).toEqual([flag, [meant]]);
});

test.each([
  ['timeline', '--jsno', ['--json']],
  ['timeline', '-json', ['--json']],
  ['timeline', '--JSON', ['--json']],
  ['timeline', '--form=json', ['--format']],
  ['timeline', '--cat', ['--category']],
  ['timeline', '--rev', ['--reverse']],
  ['timeline', '--c', []],
  ['status', '--svg', []],
  ['timeline', '--catgory', ['--category']],
  ['status', '--widht=40', ['--width']],
  ['status', '--frobnicate', []],
  ['status', '--since-when', []],
])('a typing error: %s %s: %j', (name, flag, meant) => expect(suggested(name, flag)).toEqual(meant));

test.each(['--output', '--out=x', '-o'])('the file of %s is left to the shell', async (flag) => {
  const { status, stderr } = await cli(['status', flag]);
  expect([status, stderr.split('\n')[1]]).toEqual([2, 'Redirect the output: cismoa COMMAND > FILE']);
});
