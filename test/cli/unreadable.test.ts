/** A file that may not be read is no damaged file: the message says which it is, and what to do. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CliError, describe } from '../../src/errors.js';
import { bundle, root } from '../support.js';

const path = '/opt/cismoa/dist/data/events.jsonl';

test.each([
  ['EACCES', 'Give yourself permission to read it, or install cismoa for yourself.'],
  ['EPERM', 'Give yourself permission to read it, or install cismoa for yourself.'],
  ['EMFILE', 'Too many files are open. Close some programs or raise the limit (ulimit -n).'],
  ['ENFILE', 'Too many files are open. Close some programs.'],
  ['ERR_ACCESS_DENIED', 'Let Node read the folder of cismoa: --allow-fs-read=FOLDER.'],
  ['EIO', 'Check the disk and the installation.'],
])('%s', (code, hint) => {
  const problem = `cannot read ${path} (${code})`;
  expect(describe(new CliError('file-unreadable', { path, code }))).toEqual({ status: 3, problem, hint });
});

test('node that may not read the data', () => {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const program = join(root, 'dist', 'program.cjs');
  const allowed = [bundle, program].map((file) => `--allow-fs-read=${file}`);
  const args = ['--no-warnings', permission, ...allowed, bundle, 'timeline'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: {}, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^cismoa: cannot read \S+ \(ERR_ACCESS_DENIED\)\nLet Node read the folder of cismoa: /);
});

test('a damaged installation is installed again from where it came', () => {
  const { hint } = describe(new CliError('dataset-damaged', { file: 'events.jsonl', reason: 'missing' }));
  expect(hint).toBe('Install cismoa again from its repository or package.');
});
