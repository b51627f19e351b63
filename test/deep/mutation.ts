/** Section 11: whether the tests of dataset and queries notice when the code is wrong. */
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { root } from '../support.js';
import type { Order, Verdict } from './mutation-tests.js';
import { type Mutation, mutationsOf } from './mutator.js';
import { figure, inFigures, progress, randomFrom, type Section, startWorker, temporary } from './support.js';

const seed = 11;
const leastScore = 85;
const folders = ['src/dataset', 'src/queries'];
/** Lists of names and definitions of output, which are held against others word by word: too easily caught to count. */
const excluded = ['src/queries/output.ts', 'src/queries/fields.ts', 'src/dataset/vocabulary.ts'];
/** Texts are many, and easily caught. */
const textsKept = 1 / 3;
/** Longer than all the tests take: the mutant never ends. */
const longest = 90_000;

const allMutations = (): Mutation[] =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.ts') && !excluded.includes(path))
    .sort()
    .flatMap((path) => mutationsOf(path, readFileSync(join(root, path), 'utf8')));

const compiles = ({ code }: Mutation): Promise<boolean> =>
  transform(code, { loader: 'ts', logLevel: 'silent' }).then(
    () => true,
    () => false,
  );

/** So many mutants that compile, in an order of chance. */
const sample = async (all: readonly Mutation[], count: number): Promise<Mutation[]> => {
  const random = randomFrom(seed);
  const left = [...all];
  const chosen: Mutation[] = [];
  while (chosen.length < count && left.length > 0) {
    const [mutation] = left.splice(random.below(left.length), 1);
    const isWanted = mutation !== undefined && (mutation.operator !== 'text' || random.chance(textsKept));
    if (isWanted && (await compiles(mutation))) chosen.push(mutation);
  }
  return chosen;
};

/** A copy of the project that mutants can be tried in. */
const copyOfProject = (): string => {
  const copy = join(temporary('mutation'), 'project');
  mkdirSync(copy);
  for (const part of [
    'src',
    'bin',
    'data',
    'dist',
    'test',
    'package.json',
    'tsconfig.json',
    'README.md',
    'CHANGELOG.md',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** A copy and the process that runs its tests; a process that does not answer in time is ended. */
class Bench {
  readonly #copy = copyOfProject();
  #worker: ChildProcess | undefined;

  try(order: Omit<Order, 'copy'>): Promise<Verdict> {
    const worker = this.#worker ?? startWorker();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        done();
      };
      const timer = setTimeout(() => {
        settle(() => resolve({ killer: 'it never ended' }));
        this.end();
      }, longest);
      worker.on('message', ({ result, error }: { result: Verdict; error?: string }) =>
        settle(() => (error === undefined ? resolve(result) : reject(new Error(error)))),
      );
      worker.on('exit', (code) => {
        this.#worker = undefined;
        settle(() => resolve({ killer: `it ended the tests (${code})` }));
      });
      worker.send({ job: 'mutation', input: { ...order, copy: this.#copy } });
    });
  }

  end(): void {
    this.#worker?.removeAllListeners();
    this.#worker?.kill('SIGKILL');
    this.#worker = undefined;
  }
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 90)}...` : line;
};

/** Each mutant with the test that noticed it. */
const tryAll = async (mutations: readonly Mutation[], benches: readonly Bench[]) => {
  const tried: { mutation: Mutation; killer: string | null }[] = [];
  let next = 0;
  const work = async (bench: Bench): Promise<void> => {
    for (let at = next++; at < mutations.length; at = next++) {
      const mutation = mutations[at] as Mutation;
      const { killer } = await bench.try({ path: mutation.path, code: mutation.code });
      tried[at] = { mutation, killer };
      progress(`mutation: ${tried.filter(Boolean).length} of ${mutations.length}`);
    }
  };
  await Promise.all(benches.map(work));
  return tried;
};

export const mutationScore: Section = async ({ quick }) => {
  const promise = `Mutation score of dataset and queries: at least ${leastScore} %`;
  const all = allMutations();
  const mutations = await sample(all, quick ? 15 : 150);
  const benches = Array.from({ length: availableParallelism() }, () => new Bench());
  try {
    const { killer: broken } = await (benches[0] as Bench).try({});
    if (broken !== null) return [figure(promise, 'the code as it is', [`a test fails: ${broken}`], '')];
    const tried = await tryAll(mutations, benches);
    const survivors = tried.filter(({ killer }) => killer === null).map(({ mutation }) => mutation);
    const killed = tried.length - survivors.length;
    const score = (100 * killed) / tried.length;
    const lines = survivors.map(
      ({ path, line, operator, from, to }) => `survivor: ${path}:${line} ${operator}: ${short(from)}  ->  ${short(to)}`,
    );
    for (const line of lines) process.stdout.write(`     ${line}\n`);
    // The code as it is, tried as the mutants were, must pass: else they were blamed for something else.
    const path = 'src/queries/words.ts';
    const same = { path, code: `${readFileSync(join(root, path), 'utf8')}// the same\n` };
    const after = await Promise.all(benches.map((bench) => bench.try(same)));
    const spoilt = after.flatMap(({ killer }) => (killer === null ? [] : [`a test fails after the run: ${killer}`]));
    const problems = [...(score < leastScore ? [`${score.toFixed(1)} %`] : []), ...spoilt];
    const operators = new Set(mutations.map(({ operator }) => operator)).size;
    const tries = `${mutations.length} of ${inFigures(all.length)} mutants, ${operators} operators`;
    return [
      { ...figure(promise, tries, problems, ''), result: `${killed} of ${tried.length} killed, ${score.toFixed(1)} %` },
    ];
  } finally {
    for (const bench of benches) bench.end();
  }
};
