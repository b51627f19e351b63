/** The tests of dataset and queries on a copy of the project, in one Vitest that stays; for mutation.ts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';

export interface Order {
  /** Folder of the copy. */
  readonly copy: string;
  /** The changed file, and its content for this run; without them the copy is tried as it is. */
  readonly path?: string;
  readonly code?: string;
}

export interface Verdict {
  /** The first test that failed; null where all passed. */
  readonly killer: string | null;
}

const folders = ['test/dataset', 'test/queries', 'test/data'];

let started: Promise<Vitest> | undefined;

const vitestIn = (copy: string): Promise<Vitest> => {
  started ??= createVitest('test', {
    root: copy,
    config: join(copy, 'test', 'vitest.config.ts'),
    watch: false,
    bail: 1,
    pool: 'threads',
    fileParallelism: false,
    isolate: false,
    maxWorkers: 1,
    reporters: [{}],
    coverage: { enabled: false },
  });
  return started;
};

/** Runs some test files; the first failure ends it. What runs before have left would count as failures of this one. */
const firstFailure = async (vitest: Vitest, files: readonly string[]): Promise<string | null> => {
  if (files.length === 0) return null;
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    files.map((file) => vitest.getRootProject().createSpecification(file)),
  );
  for (const module of testModules.filter(({ moduleId }) => files.includes(moduleId))) {
    const failed = [...module.children.allTests('failed')][0];
    if (failed !== undefined) return failed.fullName;
    if (module.state() === 'failed') {
      const [error] = module.errors();
      return `${basename(module.moduleId)} does not load: ${error?.message ?? ''}`;
    }
  }
  return unhandledErrors.length > 0 ? 'an error outside of tests' : null;
};

/** What a file imports at run time, of the project's own. What all tests share reaches everything, which says nothing. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^import (?!type\b)|\bimport\(|^export )[^;']*'(\.[^']+)\.js'/gm)]
    .map(([, target = '']) => `${join(dirname(file), target)}.ts`)
    .filter((target) => basename(target) !== 'support.ts' && existsSync(target));

/** Files that a test reaches through what it imports itself. */
const reachedBy = (file: string, reached: Set<string> = new Set()): Set<string> => {
  for (const target of importsOf(file)) {
    if (reached.has(target)) continue;
    reached.add(target);
    reachedBy(target, reached);
  }
  return reached;
};

/** Tries one mutant: first the tests of the same name, then the others that reach it. */
export const runTests = async ({ copy, path, code }: Order): Promise<Verdict> => {
  const vitest = await vitestIn(copy);
  const specifications = await vitest.globTestSpecifications(folders.map((folder) => join(copy, folder)));
  const files = specifications.map(({ moduleId }) => moduleId);
  if (path === undefined || code === undefined) return { killer: await firstFailure(vitest, files) };
  const target = join(copy, path);
  const original = readFileSync(target, 'utf8');
  const isNear = (file: string): boolean => basename(file).split('.')[0] === basename(path, '.ts');
  const near = files.filter(isNear);
  const others = files.filter((file) => !isNear(file) && reachedBy(file).has(target));
  try {
    writeFileSync(target, code);
    vitest.invalidateFile(target);
    return { killer: (await firstFailure(vitest, near)) ?? (await firstFailure(vitest, others)) };
  } finally {
    writeFileSync(target, original);
    vitest.invalidateFile(target);
  }
};
