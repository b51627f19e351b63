/**
 * `npm run test:deep -- [--quick] [SECTION...]`
 *
 * Tries what the program promises, against faults, hostile input, every Node and a damaged dataset. Everything chance
 * decides has a seed: a run is the same each time. Prints a line a section, then the table that stands in the README.
 */
import { parseArgs } from 'node:util';
import { type Figure, progress, type Section } from './support.js';

const sections: Readonly<Record<string, () => Promise<Section>>> = {
  arguments: async () => (await import('./arguments.js')).hostileArguments,
  output: async () => (await import('./output.js')).outputFaults,
  terminals: async () => (await import('./terminals.js')).terminals,
  environment: async () => (await import('./environment.js')).environments,
  strace: async () => (await import('./strace.js')).systemCalls,
  damage: async () => (await import('./damage.js')).damagedInstallation,
  mutants: async () => (await import('./mutants.js')).dataMutants,
  nodes: async () => (await import('./nodes.js')).everyNode,
  package: async () => (await import('./package.js')).packedAlone,
  documentation: async () => (await import('./documentation.js')).documentation,
  mutation: async () => (await import('./mutation.js')).mutationScore,
};

const mostProblems = 20;

const say = (text: string): boolean => process.stdout.write(`${text}\n`);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const { values: options, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** Figures of a section; one that breaks off has failed. */
const figuresOf = async (name: string): Promise<readonly Figure[]> => {
  try {
    const section = await sections[name]?.();
    return (await section?.(options)) ?? [];
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ promise: `Section ${name}`, tried: 'to its end', result: 'broke off', problems: [problem] }];
  }
};

const report = (name: string, figures: readonly Figure[], seconds: string): void => {
  for (const { promise, tried, result, problems } of figures) {
    say(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${promise}: ${tried}: ${result}`);
    for (const problem of problems.slice(0, mostProblems)) say(`       ${problem}`);
    if (problems.length > mostProblems) say(`       and ${problems.length - mostProblems} more`);
  }
  say(`     ${name} took ${seconds} s`);
};

const main = async (): Promise<void> => {
  const unknown = positionals.find((name) => sections[name] === undefined);
  if (unknown !== undefined) throw new Error(`no section ${unknown}; there are ${Object.keys(sections).join(', ')}`);
  const all: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) {
    progress(name);
    const start = performance.now();
    const figures = await figuresOf(name);
    progress('');
    report(name, figures, ((performance.now() - start) / 1000).toFixed(0));
    all.push(...figures);
  }
  say('\n| Promise | Tried | Result |\n| --- | --- | --- |');
  for (const { promise, tried, result } of all) say(`| ${[promise, tried, result].map(cell).join(' | ')} |`);
  const failed = all.filter(({ problems }) => problems.length > 0).length;
  say(`\n${all.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

await main();
