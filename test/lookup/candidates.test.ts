/** Words that complete a command line. */
import { expect, test } from 'vitest';
import { collections } from '../../src/dataset/vocabulary.js';
import { candidates } from '../../src/lookup/candidates.js';
import { lookUp } from '../../src/lookup/lookup.js';
import { contents, dataset } from '../support.js';

const valuesOf = (kind: keyof typeof candidates): string[] => candidates[kind](dataset).map(({ value }) => value);

test('entities are everything that can be looked up, and are found by the completed word', () => {
  expect(valuesOf('entities')).toEqual([...contents.entities, ...contents.agreements].map(({ id }) => id));
  expect(lookUp('f-16', dataset).map(({ id }) => id)).toEqual(['f-16']);
  expect(candidates.entities(dataset)).toContainEqual({ value: 'f-16', description: 'F-16 Fighting Falcon' });
});

test('agreements are agreements and kinds', () => {
  const kinds = contents.entities.filter(({ type }) => type === 'agreement-kind');
  expect(valuesOf('agreements')).toEqual([...contents.agreements, ...kinds].map(({ id }) => id));
});

test('states are states', () => {
  expect(valuesOf('states')).toEqual(contents.entities.filter(({ type }) => type === 'state').map(({ id }) => id));
});

test('sources are all sources with their titles', () => {
  expect(candidates.sources(dataset)).toEqual(
    contents.sources.map(({ id, title }) => ({ value: id, description: title })),
  );
});

test('records are all records of all collections, each with a title that is no id', () => {
  const all = candidates.records(dataset);
  expect(all.map(({ value }) => value)).toEqual(collections.flatMap((name) => contents[name].map(({ id }) => id)));
  expect(
    all.filter(({ value, description }) => dataset.byId('index').get(value) === undefined || description === value),
  ).toEqual([]);
});
