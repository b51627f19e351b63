/** What is measured, and how fast it has to be. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const bundle = join(root, 'dist', 'cismoa.cjs');

/** Highest ratios to `node -e 0`: what must hold, and what is aimed at. */
export interface Budget {
  readonly must: number;
  readonly aim: number;
}

export interface Case {
  readonly name: string;
  /** The command line, run by a Node. */
  readonly command: (node: string) => readonly string[];
  readonly budget: Budget | null;
  /** Whether it is the program that is measured, not what it is compared with. */
  readonly isOurs: boolean;
}

/** Megabytes (10^6 bytes) of resident memory that no case may need at its peak. */
export const memoryBudget = 55;

/** Major versions of Node on which the budgets are binding; on others they are printed all the same. */
export const budgetedNodes: readonly number[] = [20, 24];

const cismoa = (args: readonly string[], budget: Budget | null, name = args.join(' ')): Case => ({
  name,
  command: (node) => [node, bundle, ...args],
  budget,
  isOurs: true,
});

/** As a terminal shows it: into a pipe, but with the styling in the measure. */
const styled = (args: readonly string[], budget: Budget | null): Case =>
  cismoa([...args, '--color'], budget, args.join(' '));

const plain: Budget = { must: 1.6, aim: 1.45 };
const page: Budget = { must: 1.9, aim: 1.6 };

/** What every case is compared with: Node doing nothing. */
export const referenceCase: Case = {
  name: 'node -e 0',
  command: (node) => [node, '-e', '0'],
  budget: null,
  isOurs: false,
};

/** What no process can do without: starting, and being waited for by this one. */
export const floorCase: Case = { name: 'true (no Node at all)', command: () => ['true'], budget: null, isOurs: false };

/** The same records as `timeline --all --json`. */
export const jqCase: Case = {
  name: 'jq . data/events.json',
  command: () => ['jq', '.', join(root, 'data', 'events.json')],
  budget: null,
  isOurs: false,
};

export const cases: readonly Case[] = [
  cismoa(['--version'], { must: 1.45, aim: 1.35 }),
  cismoa(['--help'], null),
  styled(['summary'], page),
  styled(['timeline'], { must: 2.6, aim: 2.0 }),
  styled(['timeline', '--all'], null),
  cismoa(['timeline', '--json'], plain),
  cismoa(['timeline', '--all', '--json'], plain),
  cismoa(['entity', 'f16'], page),
  cismoa(['search', 'nuclear', 'test', 'sanctions'], { must: 2.2, aim: 1.8 }),
  cismoa(['status'], plain),
  cismoa(['status', '--json'], plain),
];
