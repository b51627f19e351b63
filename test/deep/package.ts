/** Section 9: the packed tarball, installed alone. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support.js';
import { findNodes } from './nodes.js';
import { cismoa, ended, type Figure, figure, mapped, type Section, skipped, temporary } from './support.js';

const npm = (args: readonly string[], cwd: string, timeout = 120_000) =>
  ended('npm', args, { cwd, timeout, env: { ...process.env, NODE_OPTIONS: '' } });

/** All that may be in the package. */
const listed =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/cismoa\.1|dist\/(?:cismoa\.cjs|cismoa\.cjs\.map|THIRD-PARTY-NOTICES\.txt|data\/\w+\.json)|data\/(?:\w+|schema\/\w+(?:\.output)?\.schema)\.json)$/;
const required = [
  'package.json',
  'README.md',
  'LICENSE',
  'bin/cismoa.1',
  'dist/cismoa.cjs',
  'dist/data/events.json',
  'data/events.json',
];
/** Scripts that npm runs where a package is installed from a tarball. */
const installScripts = ['preinstall', 'install', 'postinstall'];
const mostBytes = 3.5 * 1024 * 1024;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => lstatSync(join(folder, name)).isFile());

interface Installed {
  readonly folder: string;
  readonly package: string;
}

/** Packed without building: the run has just built it. */
const install = async (): Promise<Installed> => {
  const folder = join(temporary('package'), 'empty');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const packed = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const [{ filename } = { filename: '' }] = JSON.parse(packed.stdout || '[]') as { filename: string }[];
  if (filename === '') throw new Error(`npm pack: status ${packed.status}, ${packed.stderr}`);
  const installed = await npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], folder);
  if (installed.status !== 0) throw new Error(`npm install: status ${installed.status}, ${installed.stderr}`);
  return { folder, package: join(folder, 'node_modules', 'cismoa') };
};

const content = ({ folder, package: path }: Installed): Figure => {
  const files = filesIn(path);
  const bytes = files.reduce((sum, name) => sum + lstatSync(join(path, name)).size, 0);
  const { scripts = {}, dependencies = {} } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const packages = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  const problems = [
    ...files.filter((name) => !listed.test(name)).map((name) => `not listed: ${name}`),
    ...required.filter((name) => !files.includes(name)).map((name) => `missing: ${name}`),
    ...installScripts.filter((name) => scripts[name] !== undefined).map((name) => `install script: ${name}`),
    ...Object.keys(dependencies).map((name) => `depends on ${name}`),
    ...(packages.join() === 'cismoa' ? [] : [`installs ${packages.join(', ')}`]),
    ...(bytes < mostBytes ? [] : [`${bytes} bytes`]),
  ];
  const megabytes = (bytes / 1024 / 1024).toFixed(2);
  const good = `one package, ${files.length} listed files, ${megabytes} MB, no install script`;
  return figure(
    'The package: only listed files, no install script, under 3.5 MB',
    'npm pack, npm install',
    problems,
    good,
  );
};

const lines = [
  ['summary'],
  ['timeline', '--all', '--json'],
  ['entity', 'f16'],
  ['status', '--on', '2020-06'],
  ['search', 'nuclear'],
  ['sources', '--format', 'bibtex'],
  ['completion', 'bash'],
  ['entity', 'xyzzy'],
];

const onEveryNode = async ({ folder, package: path }: Installed): Promise<Figure> => {
  const { found } = await findNodes();
  const usual = await mapped(lines, (args) => cismoa(args));
  const program = join(path, 'dist', 'cismoa.cjs');
  const runs = found.flatMap((node) => lines.map((args, at) => ({ node, args, expected: usual[at] })));
  const problems = await mapped(runs, async ({ node, args, expected }) => {
    const seen = await ended(node.path, [program, ...args], { cwd: folder });
    const isSame = seen.status === expected?.status && seen.stdout === expected?.stdout;
    return isSame
      ? []
      : [`Node ${node.version}, ${args.join(' ')}: status ${seen.status}, ${seen.stderr.slice(0, 200)}`];
  });
  const linked = await ended(join(folder, 'node_modules', '.bin', 'cismoa'), ['--version'], { cwd: folder });
  const all = [...problems.flat(), ...(linked.status === 0 ? [] : [`.bin/cismoa: status ${linked.status}`])];
  const tried = `Node ${found.map(({ version }) => version).join(', ')}; ${lines.length} commands`;
  return figure('The package alone in an empty folder runs', tried, all, 'the same bytes');
};

const clean = async (name: string, args: readonly string[]): Promise<Figure> => {
  const { status, stdout, stderr } = await ended(join(root, 'node_modules', '.bin', name), args, { env: process.env });
  const problems = status === 0 ? [] : [`status ${status}: ${stdout.slice(0, 1500)}${stderr.slice(0, 500)}`];
  return figure(`${[name, ...args].join(' ')} is clean`, 'the project', problems, 'clean');
};

const signatures = async (): Promise<Figure> => {
  const { status, stdout, stderr } = await npm(['audit', 'signatures'], root, 90_000);
  const verified = /(\d+) packages? (?:has|have) verified registry signatures?/.exec(stdout);
  const invalid = /invalid|tampered|missing registry signature/i.test(stdout + stderr);
  const promise = 'npm audit signatures';
  if (status === 0 && verified !== null) return figure(promise, 'the project', [], `${verified[1]} packages verified`);
  if (invalid) return figure(promise, 'the project', [`${stdout}${stderr}`.slice(0, 1000)], '');
  const why = stderr.replace(/npm (?:error|warn) /g, '').split('\n')[0] || 'no answer';
  return skipped(promise, `the registry does not answer it (${why.slice(0, 100)})`);
};

export const packedAlone: Section = async () => {
  const installed = await install();
  return [
    content(installed),
    await onEveryNode(installed),
    await clean('publint', ['--strict']),
    await clean('knip', []),
    await signatures(),
  ];
};
