/** Words that complete a command line. */
import { expect, test } from 'vitest';
import { collections } from '../../src/dataset/vocabulary.js';
import { type CandidateKind, candidates } from '../../src/lookup/candidates.js';
import { contents, dataset } from '../support.js';

const { entities, agreements, questions, sources } = contents;

const expected: Record<CandidateKind, readonly { readonly id: string }[]> = {
  entities: [...entities, ...agreements],
  agreements: [...agreements, ...entities.filter(({ type }) => type === 'agreement-kind')],
  states: entities.filter(({ type }) => type === 'state'),
  questions,
  sources,
  records: collections.flatMap((name): readonly { id: string }[] => contents[name]),
};

test.each(Object.keys(candidates) as CandidateKind[])('%s complete to ids, each with a title that is none', (kind) => {
  const found = candidates[kind](dataset);
  expect(found.map(({ value }) => value)).toEqual(expected[kind].map(({ id }) => id));
  expect(found.filter(({ value, description }) => description === '' || description === value)).toEqual([]);
});

test('a candidate is described by its name, title or question', () => {
  expect(candidates.entities(dataset)).toContainEqual({ value: 'f-16', description: 'F-16 Fighting Falcon' });
  expect(candidates.sources(dataset)[0]?.description).toBe(sources[0]?.title);
  expect(candidates.questions(dataset)[0]?.description).toBe(questions[0]?.question);
});
