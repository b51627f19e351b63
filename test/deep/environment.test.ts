/** Languages, time zones, missing surroundings, an installation that cannot be written to, many runs at once. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support.js';
import { shortList } from './command-list.js';
import {
  bash,
  cismoa,
  differences,
  type Ended,
  ended,
  inParallel,
  isInstalled,
  plainEnv,
  quoted,
  quotedWords,
  temporary,
} from './support.js';

type Run = (args: readonly string[]) => Promise<Ended>;

const usual = await Promise.all(shortList.map((args) => cismoa(args)));

/** Each command as it is in the plain environment. */
const expectSame = async (run: Run): Promise<void> => {
  const problems = await inParallel(shortList.entries(), async ([at, args]) =>
    differences(args.join(' '), await run(args), usual[at] as Ended),
  );
  expect(problems).toEqual([]);
};

const values: Readonly<Record<string, readonly string[]>> = {
  LC_ALL: ['C', 'POSIX', 'tr_TR.UTF-8', 'ur_PK.UTF-8'],
  TZ: ['Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'nowhere'],
  COLUMNS: ['', '0', '-1', '1e9', '99999', 'wide', '\u001b[2J', '80.5'],
  PAGER: ['/nonexistent', 'rm -rf /nonexistent'],
  TERM: ['', 'xterm', 'unheard-of', '\u001b[2J'],
  NODE_OPTIONS: ['--no-warnings', '--max-old-space-size=64', '--interpreted-frames-native-stack'],
};
const variants = Object.entries(values).flatMap(([name, each]) => each.map((value) => ({ [name]: value })));

test.each(variants)('%j: the same bytes', (variant) =>
  expectSame((args) => cismoa(args, { env: { ...plainEnv, ...variant } })),
);

test('an empty environment: the same bytes', () => expectSame((args) => cismoa(args, { env: {} })));

test('a working folder that is gone: the same bytes', () =>
  expectSame((args) => bash(`cd "$(mktemp -d)" && rmdir "$PWD" && cismoa ${quotedWords(args)}`)));

/** A copy of the installation. */
const copy = (name: string): string => {
  const folder = join(temporary(name), 'package');
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  return folder;
};

/** Runs over a folder that is mounted read-only: without write bits alone, root could still write. */
const readOnlyRun = async (folder: string): Promise<Run | undefined> => {
  const mount = `mount --bind ${quoted(folder)} ${quoted(folder)} && mount -o remount,ro,bind ${quoted(folder)}`;
  const inside = `${mount} && cd ${quoted(folder)} && ! touch dist/x 2>/dev/null`;
  for (const options of [['--mount'], ['--user', '--map-root-user', '--mount']]) {
    const run = (script: string) => ended('unshare', [...options, 'sh', '-c', `${inside} && { ${script}; }`]);
    if ((await run('true')).status === 0)
      return (args) => run(`${quoted(process.execPath)} dist/cismoa.cjs ${quotedWords(args)}`);
  }
  return undefined;
};

test('a read-only file system: the same bytes', async ({ skip }) => {
  const run = isInstalled('unshare') ? await readOnlyRun(copy('read-only')) : undefined;
  if (run === undefined) return skip('no permission to mount one');
  await expectSame(run);
});

test('only allowed to read its own package, nothing else: the same bytes', async () => {
  const folder = copy('permission');
  const flag = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const command = ['--no-warnings', flag, `--allow-fs-read=${folder}`, join(folder, 'dist', 'cismoa.cjs')];
  await expectSame((args) => ended(process.execPath, [...command, ...args]));
});

test('50 runs at once: the same bytes each', async () => {
  const args = ['timeline', '--all', '--long', '--sources'];
  const usual = await cismoa(args);
  const runs = Array.from({ length: 50 }, (_, at) => `run ${at}`);
  expect(await inParallel(runs, async (name) => differences(name, await cismoa(args), usual), 50)).toEqual([]);
});
