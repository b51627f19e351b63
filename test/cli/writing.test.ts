/** What the bundle writes to a pipe is what was made, whatever the pieces. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundle, cli, testDay } from '../support.js';

test.each([
  [['--version']],
  [['timeline', '--all', '--json']],
  [['timeline', '--all', '--format', 'jsonl']],
  [['timeline', '--category', 'visit', '--certainty', 'disputed', '--all', '--json']],
  [['entity', '--json']],
  [['entity', '--format', 'csv']],
  // Longer than what is written at a time, with characters of several bytes.
  [['sources', '--json']],
  [['sources', '--format', 'tsv']],
  [['sources', '--format', 'bibtex']],
  [['sources', '--format', 'csl-json']],
])('%j', async (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    env: {},
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  const expected = await cli(args, { now: new Date(`${testDay}T00:00:00Z`) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(expected.stdout);
  expect(stdout).not.toContain('\ufffd');
});

test.runIf(existsSync('/dev/full')).each([
  ['entity xyzzy', 1],
  ['entity xyzzy --json', 1],
  ['status --frobnicate', 2],
])('the status of %s does not change where its message cannot be written', (line, status) => {
  expect(spawnSync('sh', ['-c', `'${process.execPath}' '${bundle}' ${line} 2>/dev/full`]).status).toBe(status);
  const pipe = `{ '${process.execPath}' '${bundle}' ${line}; echo $? >&3; } 3>&2 2>&1 >/dev/null | true`;
  expect(spawnSync('sh', ['-c', pipe], { encoding: 'utf8' }).stderr).toBe(`${status}\n`);
});
