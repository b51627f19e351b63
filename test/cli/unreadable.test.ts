/** A file that cannot be read is named for what it is, on a real installation. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { CliError, describe as describeError } from '../../src/errors.js';
import { root } from '../support.js';

const folder = mkdtempSync(join(tmpdir(), 'cismoa installed '));
const dist = join(folder, 'dist');
const file = join(dist, 'data', 'events.jsonl');
const program = join(dist, 'program.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(dist, { recursive: true, force: true });
  cpSync(join(root, 'dist'), dist, { recursive: true });
  chmodSync(folder, 0o755);
});

const isRoot = process.getuid?.() === 0;
/** Root may read everything: another user then runs the program. */
const user = isRoot ? { uid: 65534, gid: 65534 } : {};

const run = (...nodeOptions: string[]) => {
  const args = [...nodeOptions, join(dist, 'cismoa.cjs'), 'timeline', '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: {}, encoding: 'utf8', ...user });
  return { status, stdout, stderr };
};

const replaceByDirectory = (): void => {
  rmSync(file);
  mkdirSync(file);
};

describe('files', () => {
  test('without the right to read', () => {
    chmodSync(file, 0o000);
    expect(run()).toEqual({
      status: 3,
      stdout: '',
      stderr: `cismoa: cannot read ${file}: permission denied (EACCES)\nAllow your user to read the files in ${join(dist, 'data')}.\n`,
    });
  });

  test.each<[string, () => void]>([
    ['missing', () => rmSync(file)],
    ['empty', () => writeFileSync(file, '')],
    ['wrong checksum', () => writeFileSync(file, '{"id":"x"}\n')],
    ['a directory', replaceByDirectory],
  ])('%s', (reason, damage) => {
    damage();
    expect(run()).toEqual({
      status: 3,
      stdout: '',
      stderr: `cismoa: the file dist/data/events.jsonl of this installation is damaged (${reason})\nInstall cismoa again, as you did the first time.\n`,
    });
  });
});

test.each<[string, string, () => void]>([
  ['missing', 'ENOENT', () => rmSync(program)],
  ['without the right to read', 'EACCES', () => chmodSync(program, 0o000)],
  ['empty', 'it is not whole', () => writeFileSync(program, '')],
  ['cut in half', 'it is not whole', () => truncateSync(program, Math.floor(statSync(program).size / 2))],
  ['without its last line', 'it is not whole', () => truncateSync(program, statSync(program).size - 8)],
  ['zeros', 'it is not whole', () => writeFileSync(program, Buffer.alloc(1000))],
  ['damaged inside', 'Unexpected .*', () => writeFileSync(program, '}\n// end\n')],
])('the program is %s', (_what, reason, damage) => {
  damage();
  const line = new RegExp(`^cismoa: cannot run ${program} \\((?:${reason})\\): install cismoa again\n$`);
  expect(run()).toEqual({ status: 3, stdout: '', stderr: expect.stringMatching(line) });
});

const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

describe('node --permission', () => {
  test('with read access to its folder only, it answers', () => {
    const { status, stdout, stderr } = run('--no-warnings', permission, `--allow-fs-read=${join(dist, '*')}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).length).toBeGreaterThan(10);
  });

  test('without access to the data, it names the option that is missing', () => {
    const allowed = [join(dist, 'cismoa.cjs'), program].map((path) => `--allow-fs-read=${path}`);
    const { status, stdout, stderr } = run('--no-warnings', permission, ...allowed);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toBe(
      `cismoa: cannot read ${file}: the permissions given to Node do not include it (ERR_ACCESS_DENIED)\nAdd --allow-fs-read=${join(dist, 'data')} to the options of node.\n`,
    );
  });

  test.runIf(spawnSync('script', ['--version']).status === 0)(
    'where no pager may be started, the table is printed',
    () => {
      const node = `'${process.execPath}' --no-warnings ${permission} --allow-fs-read='${join(dist, '*')}'`;
      const command = `stty rows 10 cols 80; ${node} '${join(dist, 'cismoa.cjs')}' timeline; echo "status $?"`;
      const env = { PATH: process.env.PATH, NO_COLOR: '1' };
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { env, encoding: 'utf8' });
      expect(stdout).toContain('key events');
      expect(stdout).toMatch(/status 0\r?\n$/);
    },
  );
});

test.each([
  ['EMFILE', 'too many open files'],
  ['ENFILE', 'too many open files'],
  ['EPERM', 'permission denied'],
  ['EIO', 'the system refused'],
])('%s is told apart from damage', (code, reason) => {
  const { status, problem, hint } = describeError(new CliError('file-unreadable', { path: '/x/data/a.jsonl', code }));
  expect({ status, problem }).toEqual({ status: 3, problem: `cannot read /x/data/a.jsonl: ${reason} (${code})` });
  expect(hint).not.toMatch(/npm|again/);
});
