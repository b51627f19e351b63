/** Section 6: an installation of which a file is damaged gives no answer rather than a wrong one. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetFrom } from '../../src/dataset/dataset.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { contents, root } from '../support.js';
import {
  cismoa,
  type Ended,
  ended,
  figure,
  inFigures,
  library,
  mapped,
  randomFrom,
  type Section,
  temporary,
} from './support.js';

const commands = [
  ['summary'],
  ['timeline', '--long', '--sources'],
  ['timeline', '--chart'],
  ['entity', 'f16'],
  ['status', 'comcasa'],
  ['claims', '--format', 'csv'],
  ['search', 'nuclear', '--json'],
  ['sources', '--kind', 'treaty', '--json'],
  ['show', 'cismoa-2005'],
  ['complete', '--', 'entity', 'f'],
  ['--help'],
  ['--version'],
];

interface Damage {
  readonly name: string;
  /** Undefined for a file that is not there, null for a folder in its place. */
  readonly of: (bytes: Buffer) => Buffer | undefined | null;
}

const flipped = (bytes: Buffer, at: number, bit: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

const flips = (count: number): Damage[] => {
  const random = randomFrom(6);
  const places = [0, 0.999_999, ...Array.from({ length: count - 2 }, () => random.below(1_000_000) / 1_000_000)];
  return places.map((place) => {
    const bit = random.below(8);
    const name = `bit ${bit} flipped at ${(place * 100).toFixed(1)} %`;
    return { name, of: (bytes) => flipped(bytes, Math.floor(place * bytes.length), bit) };
  });
};

/** One letter of a text for another: still JSON, still of the right shape. */
const oneLetter = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('utf8').replace(/ of | the | in /, ' or '));

const damages = (quick: boolean): Damage[] => [
  { name: 'missing', of: () => undefined },
  { name: 'empty', of: () => Buffer.alloc(0) },
  { name: 'cut in half', of: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  { name: 'last byte lost', of: (bytes) => bytes.subarray(0, -1) },
  { name: 'one more byte', of: (bytes) => Buffer.concat([bytes, Buffer.from('\n')]) },
  ...flips(quick ? 2 : 5),
  { name: 'an empty list', of: () => Buffer.from('[]\n') },
  { name: 'another JSON', of: () => Buffer.from('{"id": "x"}\n') },
  { name: 'one word changed', of: oneLetter },
  { name: 'reformatted', of: (bytes) => Buffer.from(JSON.stringify(JSON.parse(bytes.toString('utf8')))) },
  { name: 'zeros', of: (bytes) => Buffer.alloc(bytes.length) },
  { name: 'a folder', of: () => null },
];

/** Which collections a command reads. */
const readBy = async (args: readonly string[]): Promise<ReadonlySet<Collection>> => {
  const read = new Set<Collection>();
  const dataset = datasetFrom({
    all: (collection) => {
      read.add(collection);
      return contents[collection];
    },
  });
  await library().run({ args, env: {}, stdout: { isTTY: false }, now: new Date(), dataset });
  return read;
};

const put = (path: string, damaged: Buffer | undefined | null): void => {
  rmSync(path, { recursive: true, force: true });
  if (damaged === null) mkdirSync(path);
  else if (damaged !== undefined) writeFileSync(path, damaged);
};

const hint = 'Install cismoa again: npm install --global cismoa';

const isRefusal = ({ status, stdout, stderr }: Ended, file: string): boolean => {
  const [problem, way, ...rest] = stderr.split('\n');
  const names = problem?.startsWith(`cismoa: the file data/${file} of this installation is damaged (`) ?? false;
  return status === 3 && stdout === '' && names && way === hint && rest.join('') === '';
};

interface Run {
  readonly args: readonly string[];
  readonly expected: Ended;
  readonly isRead: boolean;
}

/** Where a file lies: among the data, or among the copies that these are compared with. */
type Part = 'data' | 'dist/data';

/** One file damaged in one way, in a copy of the installation; what each command does. */
const tryDamage = async (
  folder: string,
  part: Part,
  file: string,
  { name, of }: Damage,
  runs: readonly Run[],
): Promise<string[]> => {
  const path = join(folder, part, file);
  const original = readFileSync(join(root, part, file));
  put(path, of(original));
  const problems: string[] = [];
  for (const { args, expected, isRead } of runs) {
    const seen = await ended(process.execPath, [join(folder, 'dist', 'cismoa.cjs'), ...args]);
    const isRight = isRead
      ? isRefusal(seen, file)
      : seen.status === expected.status && seen.stdout === expected.stdout && seen.stderr === expected.stderr;
    if (!isRight) {
      const said = JSON.stringify((seen.stderr || seen.stdout).slice(0, 200));
      problems.push(`${part}/${file} ${name}: ${args.join(' ')}: status ${seen.status}, ${said}`);
    }
  }
  put(path, original);
  return problems;
};

export const damagedInstallation: Section = async ({ quick }) => {
  const usual = await mapped(commands, async (args) => ({
    args,
    expected: await cismoa(args),
    read: await readBy(args),
  }));
  const ways = damages(quick);
  const runsFor = (collection: Collection, at: number): Run[] => {
    const all = usual.map(({ read, ...run }) => ({ ...run, isRead: read.has(collection) }));
    // Every reader of the file, and in turn some that do without it.
    return [...all.filter(({ isRead }) => isRead), ...all.filter((run, each) => !run.isRead && each % 5 === at % 5)];
  };
  const parts: Part[] = ['data', 'dist/data'];
  const cases = collections.flatMap((collection, at) =>
    ways.flatMap((damage, way) =>
      parts.map((part) => ({ part, file: `${collection}.json`, damage, runs: runsFor(collection, at + way) })),
    ),
  );
  const unread = usual.map((run) => ({ ...run, isRead: false }));
  const others = ['datapackage.json', 'schema/events.schema.json'].map((file) => ({
    part: 'data' as const,
    file,
    damage: ways[0] as Damage,
    runs: unread,
  }));
  // A copy for each of those that run at once.
  const folders: string[] = [];
  const tried = await mapped([...cases, ...others], async ({ part, file, damage, runs }) => {
    const folder = folders.pop() ?? copyOfInstallation();
    const problems = await tryDamage(folder, part, file, damage, runs);
    folders.push(folder);
    return problems;
  });
  const runs = [...cases, ...others].flatMap((each) => each.runs);
  const refused = runs.filter(({ isRead }) => isRead).length;
  return [
    figure(
      'A damaged data file: status 3, its name, nothing on stdout; the rest still answers',
      `${collections.length} files and their copies, ${ways.length} damages each, ${inFigures(runs.length)} runs`,
      tried.flat(),
      `${inFigures(refused)} refused, ${inFigures(runs.length - refused)} answered right; never a wrong answer`,
    ),
  ];
};

const copyOfInstallation = (): string => {
  const folder = temporary('damage');
  for (const part of ['dist', 'data']) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
};
