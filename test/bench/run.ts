/**
 * `npm run bench -- [--quick] [--rounds N] [--node PATH]... [--against COMMIT]`
 *
 * Times whole runs of the built program, and of another commit built in a temporary clone, in interleaved rounds, so that
 * whatever else the machine does slows all alike. Reports; asserts nothing: times mean something only side by side.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/published.js';

const commands = [
  '--version',
  'summary --color',
  'timeline --color',
  'timeline --all --color',
  'timeline --json',
  'timeline --all --json',
  'entity f16',
  'search nuclear test sanctions',
  'status',
  'status --json',
];

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    node: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
  },
});

const rounds = Number(options.rounds ?? (options.quick ? 5 : 25));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of at least one');

/** Without what would slow Node down, such as NODE_EXTRA_CA_CERTS, or change what is printed. */
const { PATH, HOME } = process.env;
const env = { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', TZ: 'UTC' };

const execute = (command: readonly string[]) => {
  const [name = '', ...args] = command;
  const result = spawnSync(name, args, { env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  if (result.status !== 0) throw new Error(`${command.join(' ')}: ${result.error?.message ?? result.stderr}`);
  return result;
};

const succeeds = (command: string, ...args: string[]): boolean => spawnSync(command, args, { env }).status === 0;

/** Milliseconds from starting a process to having read everything that it prints. */
const timed = (command: readonly string[]): number => {
  const start = performance.now();
  execute(command);
  return performance.now() - start;
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const hasTime = succeeds('/usr/bin/time', '-f', '%M', 'true');

/** Peak of resident memory in megabytes (10^6 bytes); null where GNU time is not installed. */
const peakMemory = (command: readonly string[]): number | null =>
  hasTime
    ? (Number(
        execute(['/usr/bin/time', '-f', '%M', ...command])
          .stderr.toString()
          .trim(),
      ) *
        1024) /
      1e6
    : null;

/** The file that npm would link as the command of the package in a folder. */
const entryOf = (folder: string): string =>
  join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.cismoa);

/** A commit, installed and built in a temporary clone. */
const built = (commit: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cismoa-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', '--no-checkout', root, folder]);
  execFileSync('git', ['-C', folder, 'checkout', '--quiet', commit]);
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  npm('ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund');
  npm('run', '--silent', 'build');
  return entryOf(folder);
};

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const row = (cells: readonly string[]): boolean => say(`| ${cells.join(' | ')} |`);
const ms = (value: number): string => value.toFixed(1);

/** Medians of commands, each round of which runs every command once. */
const medians = (jobs: readonly (readonly string[])[]): number[] => {
  const samples = jobs.map((): number[] => []);
  for (const job of jobs) execute(job);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, job] of jobs.entries()) samples[at]?.push(timed(job));
  }
  return samples.map(median);
};

const report = (node: string, other: string | null): void => {
  const entries = [entryOf(root), ...(other === null ? [] : [other])];
  const line = (entry: string, command: string): string[] => [node, entry, ...command.split(' ')];
  const jobs = commands.flatMap((command) => entries.map((entry) => line(entry, command)));
  const [start = 0, ...times] = medians([[node, '-e', '0'], ...jobs]);
  const head = ['command', 'ms', 'of an empty Node', 'peak MB'];
  const paired = other === null ? [] : [`${options.against} ms`, 'ratio'];
  say(`\nNode ${execute([node, '--version']).stdout.toString().trim()}, \`node -e 0\`: ${ms(start)} ms\n`);
  row([...head, ...paired]);
  row([...head, ...paired].map((_, at) => (at === 0 ? '---' : '---:')));
  const ratios = commands.map((command, at) => {
    const [own = 0, against = Number.NaN] = times.slice(at * entries.length, (at + 1) * entries.length);
    const memory = peakMemory(line(entryOf(root), command))?.toFixed(0) ?? '-';
    const cells = [`\`${command}\``, ms(own), (own / start).toFixed(2), memory];
    row(other === null ? cells : [...cells, ms(against), (own / against).toFixed(2)]);
    return own / against;
  });
  if (other !== null) say(`\nGeometric mean of the ratios: ${geometricMean(ratios).toFixed(3)}`);
};

/** Programs that others start as often, for scale. */
const peers = [
  ['jq', '--version'],
  ['jq', '.', 'data/events.json'],
  ['gh', '--version'],
  ['git', '--version'],
].filter(([name = '']) => succeeds(name, '--version'));

const main = (): void => {
  process.chdir(root);
  const [{ model = 'unknown CPU' } = {}] = cpus();
  say(`${new Date().toISOString().slice(0, 10)}, ${model.trim()}, ${cpus().length} cores, medians of ${rounds} rounds`);
  const other = options.against === undefined ? null : built(options.against);
  for (const node of [process.execPath, ...options.node]) report(node, other);
  const names = peers.map((peer) => `\`${peer.join(' ')}\``);
  const times = medians(peers);
  say(
    `\nOther programs: ${names.map((name, at) => `${name} ${ms(times[at] ?? 0)} ms`).join(', ') || 'none installed'}`,
  );
};

main();
