/** Languages, time zones, missing surroundings, an installation that cannot be written to, many runs at once. */
import { cpSync, mkdirSync } from 'node:fs';
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
  isInstalled,
  plainEnv,
  problemsIn,
  quoted,
  temporary,
} from './support.js';

type Run = (args: readonly string[]) => Promise<Ended>;

/** Each command as it is in the plain environment. */
const expectSame = async (settings: Readonly<Record<string, Run>>): Promise<void> => {
  const usual = await Promise.all(shortList.map((args) => cismoa(args)));
  const runs = Object.entries(settings).flatMap(([name, run]) =>
    shortList.map((args, at) => ({ name, run, args, at })),
  );
  const problems = await problemsIn(runs, async ({ name, run, args, at }) =>
    differences(`${name}: ${args.join(' ')}`, await run(args), usual[at] as Ended),
  );
  expect(problems).toEqual([]);
};

const withEnv =
  (env: NodeJS.ProcessEnv): Run =>
  (args) =>
    cismoa(args, { env });

const variants = (name: string, values: readonly string[]): Record<string, Run> =>
  Object.fromEntries(values.map((value) => [`${name}=${value}`, withEnv({ ...plainEnv, [name]: value })]));

test('languages and time zones: the same bytes', async () => {
  await expectSame({
    ...variants('LC_ALL', ['C', 'POSIX', 'tr_TR.UTF-8', 'ur_PK.UTF-8']),
    ...variants('TZ', ['Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'nowhere']),
  });
});

test('garbage in COLUMNS and elsewhere: the same bytes', async () => {
  await expectSame({
    ...variants('COLUMNS', ['', '0', '-1', '1e9', '99999', 'wide', '\u001b[2J', '80.5']),
    ...variants('PAGER', ['/nonexistent', 'rm -rf /nonexistent']),
    ...variants('TERM', ['', 'xterm', 'unheard-of', '\u001b[2J']),
    ...variants('NODE_OPTIONS', ['--no-warnings', '--max-old-space-size=64', '--interpreted-frames-native-stack']),
  });
});

const words = (args: readonly string[]): string => args.map(quoted).join(' ');

test('an empty environment, a deleted working folder: the same bytes', async () => {
  const folder = temporary('deleted');
  let count = 0;
  await expectSame({
    'no HOME': withEnv({ PATH: process.env.PATH }),
    'empty environment': withEnv({}),
    'deleted working folder': (args) => {
      const gone = join(folder, String(count++));
      mkdirSync(gone);
      return bash(`cd ${quoted(gone)} && rmdir ${quoted(gone)} && cismoa ${words(args)}`);
    },
  });
});

/** A copy of the installation. */
const copy = (name: string): string => {
  const folder = join(temporary(name), 'package');
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  return folder;
};

/** Ways to mount a folder read-only; without write bits alone, root could still write. */
const namespaces = [['--mount'], ['--user', '--map-root-user', '--mount']];

const readOnlyRun = async (folder: string): Promise<Run | undefined> => {
  const mount = `mount --bind ${quoted(folder)} ${quoted(folder)} && mount -o remount,ro,bind ${quoted(folder)}`;
  const inside = `${mount} && cd ${quoted(folder)} && ! touch dist/x 2>/dev/null`;
  for (const options of namespaces) {
    const run = (script: string) => ended('unshare', [...options, 'sh', '-c', `${inside} && { ${script}; }`]);
    if ((await run('true')).status === 0)
      return (args) => run(`${quoted(process.execPath)} dist/cismoa.cjs ${words(args)}`);
  }
  return undefined;
};

test('a read-only file system: the same bytes', async ({ skip }) => {
  const run = isInstalled('unshare') ? await readOnlyRun(copy('read-only')) : undefined;
  if (run === undefined) return skip('no permission to mount one');
  await expectSame({ 'read-only': run });
});

test('only allowed to read its own package, nothing else: the same bytes', async () => {
  const folder = copy('permission');
  const [major = 0] = process.versions.node.split('.').map(Number);
  const flags = [major < 24 ? '--experimental-permission' : '--permission', `--allow-fs-read=${folder}`];
  const run: Run = async (args) => {
    const seen = await ended(process.execPath, [
      '--no-warnings',
      ...flags,
      join(folder, 'dist', 'cismoa.cjs'),
      ...args,
    ]);
    return seen;
  };
  await expectSame({ permission: run });
});

test('50 runs at once: the same bytes each', async () => {
  const args = ['timeline', '--all', '--long', '--sources'];
  const usual = await cismoa(args);
  const runs = Array.from({ length: 50 }, (_, at) => `run ${at}`);
  expect(await problemsIn(runs, async (name) => differences(name, await cismoa(args), usual), 50)).toEqual([]);
});
