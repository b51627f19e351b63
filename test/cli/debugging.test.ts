/** A fault of the program, as those see it who look for it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, textOf } from '../support.js';

const folder = mkdtempSync(join(tmpdir(), 'cismoa-debugging-'));
afterAll(() => rmSync(folder, { recursive: true }));

const broken = join(folder, 'dist', 'cismoa.cjs');
for (const part of ['dist', 'data']) cpSync(join(root, part), join(folder, part), { recursive: true });
writeFileSync(broken, readFileSync(broken, 'utf8').replaceAll('= span(date);', '= nothing(date);'));

const run = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [broken, 'timeline', '--json'], { env, encoding: 'utf8' });

const complaint = `cismoa: internal fault (nothing is not defined)
Run it again with CISMOA_DEBUG=1 and report what it prints.
`;

test('without CISMOA_DEBUG there is no trace', () => {
  expect(run({})).toMatchObject({ status: 3, stdout: '', stderr: complaint });
});

test('with it the trace names the lines of the sources, by the source map of the bundle', () => {
  const { status, stdout, stderr } = run({ CISMOA_DEBUG: '1' });
  const line =
    textOf('src/queries/timeline.ts')
      .split('\n')
      .findIndex((text) => text.includes('= span(date);')) + 1;
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr.startsWith(complaint)).toBe(true);
  expect(stderr).toContain(`${join(folder, 'src/queries/timeline.ts')}:${line}:`);
  expect(stderr).toMatch(/ {4}at .*src\/run\.ts:\d+:\d+\)?\n/);
  expect(stderr).not.toMatch(/cismoa\.cjs:\d/);
});

test('with it an answer is the same', () => {
  const answer = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [join(root, 'dist', 'cismoa.cjs'), 'claims', '--json'], { env, encoding: 'utf8' });
  const { stdout } = answer({});
  expect(answer({ CISMOA_DEBUG: '1' })).toMatchObject({ status: 0, stdout, stderr: '' });
  expect(JSON.parse(stdout).length).toBeGreaterThan(20);
});
