/**
 * `npm run bench -- [--quick] [--rounds N] [--node PATH]... [--out FILE] [--compare FILE] [--scale]`
 *
 * Measures the built program as users run it, whole processes, against `node -e 0`. Other Nodes are given by --node or,
 * separated by colons, in CISMOA_BENCH_NODES. Slowness is reported, never a failure. With --scale it measures instead
 * how queries and views grow with the dataset.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { cases, floorCase, jqCase, referenceCase } from './cases.js';
import { findMemoryProbe, isInstalled, type Job, measure, nodeVersionOf, type Sample } from './measure.js';
import { comparison, type NodeResult, type Result, report, resultOf } from './report.js';

const fewestRounds = 25;
const quickRounds = 5;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

/** On one line of a terminal; a log needs none of it. */
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    node: { type: 'string', multiple: true, default: [] },
    out: { type: 'string' },
    compare: { type: 'string' },
    scale: { type: 'boolean', default: false },
  },
});

const roundsOf = ({ rounds, quick }: typeof options): number => {
  if (rounds === undefined) return quick ? quickRounds : fewestRounds;
  if (!/^[1-9]\d{0,4}$/.test(rounds)) throw new Error(`--rounds takes a whole number, not ${rounds}`);
  return Number(rounds);
};

interface Node {
  readonly path: string;
  readonly version: string;
}

/** The running Node and the others that are known, by version; each version once. */
const findNodes = (given: readonly string[]): Node[] => {
  const paths = [process.execPath, ...given, ...(process.env.CISMOA_BENCH_NODES ?? '').split(':')].filter(Boolean);
  const nodes = paths.map((path) => {
    const version = nodeVersionOf(path);
    if (version === undefined) throw new Error(`${path} is no Node`);
    return { path, version };
  });
  return [...new Map(nodes.map((node) => [node.version, node])).values()].sort(
    (a, b) => Number.parseInt(a.version, 10) - Number.parseInt(b.version, 10),
  );
};

const machine = (): string => {
  const all = cpus();
  return `${all[0]?.model.trim() ?? 'unknown CPU'}, ${all.length} cores, ${process.platform} ${process.arch}`;
};

const measureStart = (): Result => {
  const nodes = findNodes(options.node);
  const rounds = roundsOf(options);
  const probe = findMemoryProbe();
  const others = (isInstalled('jq') ? [jqCase, floorCase] : [floorCase]).map((of): Job => ({ node: '', of }));
  const jobs: Job[] = [
    ...nodes.flatMap(({ path }) => [referenceCase, ...cases].map((of) => ({ node: path, of }))),
    ...others,
  ];
  const samples = measure(jobs, rounds, probe, progress);
  progress('');
  const resultsFor = ({ path, version }: Node): NodeResult => {
    const own = jobs.filter(({ node }) => node === path);
    const sampleOf = (job: Job | undefined): Sample => samples.get(job as Job) as Sample;
    const base = sampleOf(own.find(({ of }) => of === referenceCase));
    const results = [...own, ...others].map((job) => resultOf(job.of, sampleOf(job), base));
    const [reference, ...rest] = results;
    return { version, path, reference: reference as NodeResult['reference'], cases: rest };
  };
  return {
    date: new Date().toISOString(),
    machine: machine(),
    rounds,
    memoryMethod: probe.method,
    nodes: nodes.map(resultsFor),
  };
};

const save = (result: unknown): void => {
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(result, null, 1)}\n`);
};

/** The same command line in a Node with options that measuring growth needs; true if this is that Node. */
const hasOptions = (wanted: readonly string[]): boolean => {
  if (wanted.every((option) => process.execArgv.includes(option))) return true;
  const args = [...process.execArgv, ...wanted, ...process.argv.slice(1)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
  return false;
};

const main = async (): Promise<void> => {
  if (options.scale) {
    const { growthReport, measureGrowth, nodeOptions } = await import('./scale.js');
    if (!hasOptions(nodeOptions)) return;
    say(`${new Date().toISOString().slice(0, 10)}, ${machine()}, Node ${process.versions.node}, in-process.`);
    const growth = measureGrowth(options.quick ? 100 : 1000, progress);
    progress('');
    say(growthReport(growth));
    save(growth);
    return;
  }
  const before =
    options.compare === undefined ? undefined : (JSON.parse(readFileSync(options.compare, 'utf8')) as Result);
  const result = measureStart();
  say(report(result));
  if (before !== undefined) say(comparison(result, before));
  save(result);
};

await main();
