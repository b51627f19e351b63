/** Section 7: damaged copies of the dataset, each of which must be found. */
import { findingsOf } from '../../src/dataset/integrity.js';
import { recordSchemas } from '../../src/dataset/schema.js';
import { collections } from '../../src/dataset/vocabulary.js';
import { kindsOfDamage, mutants } from '../data/mutants.js';
import { contents } from '../support.js';
import { figure, inFigures, inWorkers, parts, type Section } from './support.js';

const seed = 20_261_124;

/**
 * Mutants share the records they do not change. What the schema says of a record that has not changed does not change
 * either, so that it is asked once for each record: the same findings, many times faster.
 */
const rememberVerdicts = (): void => {
  for (const schema of Object.values(recordSchemas)) {
    const verdicts = new WeakMap<object, unknown>();
    const ask = schema.safeParse.bind(schema) as (record: unknown) => unknown;
    const remembered = (record: unknown): unknown => {
      if (typeof record !== 'object' || record === null) return ask(record);
      const verdict = verdicts.get(record) ?? ask(record);
      verdicts.set(record, verdict);
      return verdict;
    };
    Object.assign(schema, { safeParse: remembered });
  }
};

const counts = Object.fromEntries(collections.map((name) => [name, contents[name].length])) as {
  [C in (typeof collections)[number]]: number;
};

interface Tried {
  readonly missed: readonly string[];
  readonly otherwise: readonly string[];
}

/** The mutants of a range of numbers that were not found, or not by the rule that must find them. */
export const tryMutants = ({ from, to }: { from: number; to: number }): Tried => {
  rememberVerdicts();
  const missed: string[] = [];
  const otherwise: string[] = [];
  let number = 0;
  for (const mutant of mutants(contents, to, seed)) {
    number += 1;
    if (number <= from) continue;
    const findings = findingsOf(mutant.contents, counts);
    if (findings.length === 0) missed.push(mutant.name);
    else if (!findings.some(({ rule }) => rule === mutant.rule)) otherwise.push(`${mutant.name}: ${mutant.rule}`);
  }
  return { missed, otherwise };
};

export const dataMutants: Section = async ({ quick }) => {
  const count = quick ? 1_000 : 10_000;
  const sound = findingsOf(contents, counts).map(({ rule, record, what }) => `sound data: ${rule} ${record} ${what}`);
  const tried = await inWorkers<Tried>('mutants', parts(count));
  const missed = tried.flatMap((part) => part.missed);
  const otherwise = tried.flatMap((part) => part.otherwise);
  const problems = [
    ...sound,
    ...missed.map((name) => `not found: ${name}`),
    ...otherwise.map((name) => `not found by its rule: ${name}`),
  ];
  const share = (100 * (1 - missed.length / count)).toFixed(missed.length === 0 ? 0 : 2);
  return [
    figure(
      'Mutants of the data are caught by schema and integrity rules',
      `${inFigures(count)}, ${kindsOfDamage} kinds`,
      problems,
      `${share} % caught, each by the rule for it`,
    ),
  ];
};
