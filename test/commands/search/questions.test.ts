/** Questions that people ask, and the record that answers each. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { search } from '../../../src/commands/search/query.js';
import { dataset } from '../../support.js';

type Question = readonly [words: string, answers: readonly string[]];

const questionsIn = (file: string): Question[] => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** How many questions are answered by the first hit, and by one of the first three. */
const answered = (questions: readonly Question[]) => {
  const places = questions.map(([words, answers]) =>
    search(dataset, words, { within: [], limit: 3 }).rows.findIndex(({ id }) => answers.includes(id)),
  );
  return { first: places.filter((at) => at === 0).length, inThree: places.filter((at) => at >= 0).length };
};

test('of 60 questions that the ranking was tuned on, 54 are answered by the first hit and 58 by the first three', () => {
  const questions = questionsIn('questions.json');
  const { first, inThree } = answered(questions);
  expect(questions).toHaveLength(60);
  expect(first).toBeGreaterThanOrEqual(54);
  expect(inThree).toBeGreaterThanOrEqual(58);
});

test('of 20 questions kept aside, 16 are answered by the first hit and 17 by the first three', () => {
  const questions = questionsIn('held-out-questions.json');
  const { first, inThree } = answered(questions);
  expect(questions).toHaveLength(20);
  expect(first).toBeGreaterThanOrEqual(16);
  expect(inThree).toBeGreaterThanOrEqual(17);
});
