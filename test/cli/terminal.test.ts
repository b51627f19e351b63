/** On a real pty: pager, width, links. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { textWidth } from '../../src/terminal/width.js';
import { bundle, cli, root, terminal } from '../support.js';

const canUsePty = spawnSync('script', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'cismoa-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const onPty = (args: string, { env = {}, rows = 24, columns = 80 }) => {
  const command = `stty rows ${rows} cols ${columns}; '${process.execPath}' '${bundle}' ${args}; echo "status $?"`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', NO_COLOR: '1', ...env },
    encoding: 'utf8',
  });
  return stdout.replaceAll('\r\n', '\n');
};

/** A pager that notes what it was given. */
const pagerInto = (file: string): string => {
  const path = join(folder, `pager-${file}`);
  const script = ['#!/bin/sh', `exec 3> ${join(folder, file)}`, 'echo "LESS=$LESS" >&3', 'cat >&3', 'echo paged', ''];
  writeFileSync(path, script.join('\n'), { mode: 0o755 });
  return path;
};

describe.runIf(canUsePty)('pager', () => {
  test('a table taller than the terminal goes through $PAGER, whole', async () => {
    const shown = onPty('timeline', { env: { PAGER: pagerInto('tall') } });
    expect(shown).toBe('paged\nstatus 0\n');
    const table = (await cli(['timeline', '--no-color'], { stdout: terminal() })).stdout;
    expect(readFileSync(join(folder, 'tall'), 'utf8')).toBe(`LESS=FRX\n${table}`);
  });

  test('what fits, what is not a table, and what must not be paged is printed', () => {
    const env = { PAGER: pagerInto('never') };
    expect(onPty('status', { env, rows: 60 })).not.toContain('paged');
    expect(onPty('timeline --json --limit 60', { env })).not.toContain('paged');
    expect(onPty('timeline --no-pager', { env })).not.toContain('paged');
    expect(onPty('timeline', { env: { ...env, PAGER: '' } })).toContain('First CIS-MOA signed');
  });

  test('a missing pager falls back to plain output', () => {
    const shown = onPty('timeline', { env: { PAGER: '/no/such/pager' } });
    expect(shown).toContain('First CIS-MOA signed');
    expect(shown).toContain('status 0\n');
  });

  test('a pager that is left early is silent', () => {
    expect(onPty('timeline --all --long', { env: { PAGER: 'head -n 1' } })).toMatch(/^● documented .*\nstatus 0\n$/);
  });
});

describe.runIf(canUsePty)('width', () => {
  test.each([40, 80, 120])('tables fit a terminal of %i columns', (columns) => {
    for (const args of ['summary', 'timeline', 'entity f16', 'timeline --chart']) {
      const lines = onPty(`${args} --no-pager`, { columns }).split('\n');
      expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
      expect(lines.at(-2)).toBe('status 0');
    }
  });

  test('a terminal that tells no width is laid out for 80 columns', () => {
    const widest = Math.max(...onPty('summary --no-pager', { columns: 0 }).split('\n').map(textWidth));
    expect(widest).toBe(80);
  });
});

test('titles are links where the terminal follows them, and addresses are printed elsewhere', async () => {
  const link = '\u001b]8;;https://tribune.com.pk/story/2429062/cabinet-gives-nod-to-security-pact-with-us\u0007';
  const args = ['sources', 'tribune-2023-08-03-cabinet-nod', '--no-color'];
  const linked = (await cli(args, { stdout: terminal(), env: { TERM_PROGRAM: 'WezTerm' } })).stdout;
  expect(linked).toContain(`${link}“Cabinet gives nod to security pact with US”\u001b]8;;\u0007`);
  expect(linked.replaceAll(link, '')).not.toContain('https://');
  const plain = (await cli(args, { stdout: terminal(), env: {} })).stdout;
  expect(plain).not.toContain('\u001b');
  expect(plain).toContain('https://tribune.com.pk/story/2429062/');
  const piped = (await cli(args, { env: { TERM_PROGRAM: 'WezTerm', FORCE_HYPERLINK: '1' } })).stdout;
  expect(piped).not.toContain('\u001b');
});
