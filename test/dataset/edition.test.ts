import { expect, test } from 'vitest';
import { edition } from '../../src/dataset/edition.js';
import { parseEdtf } from '../../src/dataset/edtf.js';
import { textOf } from '../support.js';

test('the edition is that of the package and of the descriptor of the dataset', () => {
  const descriptor = JSON.parse(textOf('data/datapackage.json'));
  expect(edition).toEqual({
    version: JSON.parse(textOf('package.json')).version,
    title: descriptor.title,
    compiled: descriptor.created.slice(0, 10),
    start: descriptor.temporal.start,
    reach: descriptor.temporal.end,
  });
});

test('its days are days, and it was compiled after what it reaches to', () => {
  expect([edition.compiled, edition.reach].map((day) => parseEdtf(day)?.kind)).toEqual(['date', 'date']);
  expect(edition.compiled >= edition.reach).toBe(true);
});
