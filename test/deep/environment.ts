/** Section 4: languages, time zones, missing surroundings, a file system that cannot be written, many runs at once. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support.js';
import {
  bash,
  cismoa,
  type Ended,
  ended,
  type Figure,
  figure,
  isInstalled,
  mapped,
  plainEnv,
  quoted,
  type Section,
  skipped,
  temporary,
} from './support.js';

const commands = [
  ['summary'],
  ['timeline', '--all', '--json'],
  ['entity', 'İNDİA'],
  ['status', '--on', 'today'],
  ['search', 'istanbul', 'indus'],
  ['compare', '--format', 'csv'],
  ['sources', '--primary', '--format', 'bibtex'],
  ['timeline', '--from', '2005-10', '--to', '2005-10', '--all'],
];

const languages = ['C', 'POSIX', 'tr_TR.UTF-8', 'ur_PK.UTF-8'];

const zones = [
  'Pacific/Apia',
  'Pacific/Niue',
  'America/Los_Angeles',
  'America/St_Johns',
  'Africa/Monrovia',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

const sameAs = (a: Ended, b: Ended): boolean => a.status === b.status && a.stdout === b.stdout && a.stderr === b.stderr;

/** Each command under each setting is as it is without. */
const compared = async (
  promise: string,
  settings: readonly { name: string; run: (args: readonly string[]) => Promise<Ended> }[],
  tried: string,
): Promise<Figure> => {
  const usual = await mapped(commands, (args) => cismoa(args));
  const runs = settings.flatMap((setting) => commands.map((args, at) => ({ ...setting, args, expected: usual[at] })));
  const problems = await mapped(runs, async ({ name, run, args, expected }) => {
    const seen = await run(args);
    const isSame = expected !== undefined && sameAs(seen, expected);
    return isSame
      ? []
      : [`${name}: ${args.join(' ')}: status ${seen.status}, other bytes ${seen.stderr.slice(0, 200)}`];
  });
  return figure(promise, `${tried}; ${commands.length} commands each`, problems.flat(), 'the same bytes');
};

const inLanguages = () =>
  compared(
    'Languages',
    languages.map((name) => ({
      name,
      run: (args) => cismoa(args, { env: { ...plainEnv, LANG: name, LC_ALL: name } }),
    })),
    languages.join(', '),
  );

const inZones = () =>
  compared(
    'Time zones',
    zones.map((name) => ({ name, run: (args) => cismoa(args, { env: { ...plainEnv, TZ: name } }) })),
    `${zones.length} from Apia to Kiritimati`,
  );

const words = (args: readonly string[]): string => args.map(quoted).join(' ');

const withoutMuch = () =>
  compared(
    'Missing surroundings',
    [
      { name: 'no HOME', run: (args) => cismoa(args, { env: { PATH: process.env.PATH } }) },
      { name: 'empty environment', run: (args) => cismoa(args, { env: {} }) },
      { name: 'relative folder that is gone', run: (args) => inDeletedFolder(args) },
    ],
    'no HOME, empty environment, deleted working directory',
  );

const inDeletedFolder = (args: readonly string[]): Promise<Ended> => {
  const folder = join(temporary('gone'), 'here');
  mkdirSync(folder);
  return bash(`cd ${quoted(folder)} && rmdir ${quoted(folder)} && cismoa ${words(args)}`);
};

/** A copy of the installation that nobody can write to: how, and how to run a script in it. */
interface ReadOnly {
  readonly how: string;
  readonly run: (script: string) => Promise<Ended>;
}

const readOnlyCopy = async (): Promise<ReadOnly | undefined> => {
  const folder = join(temporary('read-only'), 'package');
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true });
  const mount = `mount --bind ${quoted(folder)} ${quoted(folder)} && mount -o remount,ro,bind ${quoted(folder)}`;
  const program = `cismoa() { ${quoted(process.execPath)} dist/cismoa.cjs "$@"; }`;
  const inside = `cd ${quoted(folder)} && ! touch x 2>/dev/null && ! touch data/x 2>/dev/null`;
  const namespaces = [
    { how: 'mounted read-only in a mount namespace', options: ['--mount'] },
    { how: 'mounted read-only in a user namespace', options: ['--user', '--map-root-user', '--mount'] },
  ];
  for (const { how, options } of namespaces) {
    const run = (script: string) =>
      ended('unshare', [...options, 'sh', '-c', `${program}; ${mount} && ${inside} && { ${script}; }`]);
    if (isInstalled('unshare') && (await run('true')).status === 0) return { how, run };
  }
  if (process.getuid?.() === 0) return undefined;
  const run = (script: string) => ended('sh', ['-c', `chmod -R a-w .; ${program}; ${inside} && { ${script}; }`]);
  return { how: 'folders without write bits', run };
};

const readOnly = async (): Promise<Figure> => {
  const copy = await readOnlyCopy();
  if (copy === undefined) return skipped('A read-only file system', 'no permission to mount one');
  const { how, run } = copy;
  return compared('A read-only file system', [{ name: how, run: (args) => run(`cismoa ${words(args)}`) }], how);
};

const atOnce = async (count: number): Promise<Figure> => {
  const args = ['timeline', '--all', '--long', '--sources'];
  const usual = await cismoa(args);
  const runs = await mapped(
    Array.from({ length: count }, () => args),
    (line) => cismoa(line),
    count,
  );
  const problems = runs.flatMap((seen, at) => (sameAs(seen, usual) ? [] : [`run ${at}: status ${seen.status}`]));
  return figure('Many runs at once', `${count} at once`, problems, 'the same bytes each');
};

export const environments: Section = async () => [
  await inLanguages(),
  await inZones(),
  await withoutMuch(),
  await readOnly(),
  await atOnce(50),
];
