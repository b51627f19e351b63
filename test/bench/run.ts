/**
 * `npm run bench -- [--quick] [--rounds N] [--node PATH]... [--against COMMIT]`
 *
 * Times whole runs of the built program, and of another commit built in a temporary clone, in interleaved rounds, so that
 * whatever else the machine does slows all alike. Reports the lower decile of each, which noise changes least; asserts
 * nothing: times mean something only side by side. On the Node that runs it, or on those given.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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
    node: { type: 'string', multiple: true, default: [process.execPath] },
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

const lowerDecile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

const hasTime = succeeds('/usr/bin/time', '-f', '%M', 'true');

/** Peak of resident memory in megabytes (10^6 bytes), as a cell; `-` where GNU time is not installed. */
const peakMemory = (command: readonly string[]): string => {
  if (!hasTime) return '-';
  const kibibytes = Number(execute(['/usr/bin/time', '-f', '%M', ...command]).stderr.toString());
  return ((kibibytes * 1024) / 1e6).toFixed(0);
};

/** The command of a folder, built with bytecode for every Node that is timed. */
const built = (folder: string): string => {
  const environment = { ...process.env, CISMOA_NODES: options.node.join(delimiter) };
  const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, env: environment, stdio });
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.cismoa);
};

/** A commit in a temporary clone, with what it depends on. */
const cloned = (commit: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cismoa-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['clone', '--quiet', '--no-checkout', root, folder]);
  execFileSync('git', ['-C', folder, 'checkout', '--quiet', commit]);
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--silent'], { cwd: folder, stdio: 'inherit' });
  return folder;
};

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
const row = (cells: readonly string[]): boolean => say(`| ${cells.join(' | ')} |`);
const ms = (value: number): string => value.toFixed(1);

/** The lower deciles of commands, each round of which runs every command once. */
const timesOf = (jobs: readonly (readonly string[])[]): number[] => {
  const samples = jobs.map((): number[] => []);
  for (const job of jobs) execute(job);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, job] of jobs.entries()) samples[at]?.push(timed(job));
  }
  return samples.map(lowerDecile);
};

/** A table for a Node: of the program alone, or beside another build of it. */
const report = (node: string, own: string, other: string | null): void => {
  const entries = other === null ? [own] : [own, other];
  const line = (entry: string, command: string): string[] => [node, entry, ...command.split(' ')];
  const jobs = commands.flatMap((command) => entries.map((entry) => line(entry, command)));
  const [start = 0, ...times] = timesOf([[node, '-e', '0'], ...jobs]);
  const head = [
    'command',
    'ms',
    'of an empty Node',
    'peak MB',
    ...(other === null ? [] : [`${options.against} ms`, 'ratio']),
  ];
  say(`\nNode ${execute([node, '--version']).stdout.toString().trim()}, \`node -e 0\`: ${ms(start)} ms\n`);
  row(head);
  row(head.map((_, at) => (at === 0 ? '---' : '---:')));
  const ratios = commands.map((command, at) => {
    const [time = 0, against = Number.NaN] = times.slice(at * entries.length, (at + 1) * entries.length);
    const cells = [`\`${command}\``, ms(time), (time / start).toFixed(2), peakMemory(line(own, command))];
    row(other === null ? cells : [...cells, ms(against), (time / against).toFixed(2)]);
    return time / against;
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

process.chdir(root);
const [{ model = 'unknown CPU' } = {}] = cpus();
const own = built(root);
const other = options.against === undefined ? null : built(cloned(options.against));
say(
  `${new Date().toISOString().slice(0, 10)}, ${model.trim()}, ${cpus().length} cores, lower decile of ${rounds} rounds`,
);
for (const node of options.node) report(node, own, other);
const peerTimes = timesOf(peers).map((time, at) => `\`${peers[at]?.join(' ')}\` ${ms(time)} ms`);
say(`\nOther programs: ${peerTimes.join(', ') || 'none installed'}`);
