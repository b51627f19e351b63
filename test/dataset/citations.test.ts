import { expect, test } from 'vitest';
import { citedSources } from '../../src/dataset/citations.js';

test('sources are cited once each, at any depth, in order of first citation', () => {
  const record = {
    sources: ['b', 'a'],
    facts: [{ label: 'c', value: 'd', sources: ['c'] }, { sources: [] }, { sources: 'e' }],
    note: null,
    terms: { sources: ['a', 'f'], attested: [{ date: '2005', sources: ['g'] }] },
  };
  expect(citedSources([record, null, 'x', 7, { sources: ['h', { id: 'i' }] }])).toEqual([...'bacefgh']);
  expect(citedSources(null)).toEqual([]);
});
