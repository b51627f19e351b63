/** Damaged copies of the published data, each of which the rules of the dataset must find before it is compiled. */
import { expect, test } from 'vitest';
import { findingsOf } from '../../src/dataset/integrity.js';
import { recordSchemas } from '../../src/dataset/schema.js';
import { kindsOfDamage, mutants } from '../data/mutants.js';
import { contents } from '../support.js';

const seed = 20_261_126;
const count = 4_000;

/** Mutants share the records that they do not change: each of those is validated once. */
const memoizeSchemas = (): void => {
  for (const schema of Object.values(recordSchemas)) {
    const verdicts = new WeakMap<object, unknown>();
    const validate = schema.safeParse.bind(schema) as (record: unknown) => unknown;
    const memoized = (record: unknown): unknown => {
      if (typeof record !== 'object' || record === null) return validate(record);
      const verdict = verdicts.get(record) ?? validate(record);
      verdicts.set(record, verdict);
      return verdict;
    };
    Object.assign(schema, { safeParse: memoized });
  }
};

test(`${count} mutants of ${kindsOfDamage} kinds: each is found, by the rule for it`, () => {
  memoizeSchemas();
  const missed = [...mutants(contents, count, seed)].flatMap(({ name, rule, contents: damaged }) => {
    const rules = findingsOf(damaged).map((finding) => finding.rule);
    return rules.includes(rule) ? [] : [`${name}: ${rule}, found: ${rules.join(' ') || 'nothing'}`];
  });
  expect(missed).toEqual([]);
});
