/** Agreements by family and state. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/commands/compare/query.js';
import type { AgreementRecord } from '../../../src/dataset/schema.js';
import { type Family, families } from '../../../src/dataset/vocabulary.js';
import { contents, dataset, testDay } from '../../support.js';

const compared = (words: string[], wanted: Family[] = []) => {
  const { mode, states, rows } = compare(dataset, words, wanted, testDay);
  return { mode, states: states.map(({ id }) => id), rows: rows.map(({ id }) => id) };
};
const idsWhere = (holds: (agreement: AgreementRecord) => boolean): string[] =>
  contents.agreements
    .filter(holds)
    .map(({ id }) => id)
    .toSorted();

describe('states', () => {
  test('by default Pakistan and India: every agreement of either, once, the foundational families first', () => {
    expect(compare(dataset, [], [], testDay).families).toEqual(families);
    const { mode, states, rows } = compared([]);
    expect([mode, states]).toEqual(['states', ['pakistan', 'india']]);
    expect(rows.toSorted()).toEqual(idsWhere(({ parties }) => states.some((id) => parties.includes(id))));
    expect(rows.slice(0, 3)).toEqual(['cismoa-2005', 'cismoa-2023', 'comcasa-india-2018']);
  });

  test.each([
    [
      ['Morocco', 'egypt', 'MOROCCO'],
      ['morocco', 'egypt'],
      ['cismoa-morocco-2009', 'cismoa-egypt-2018', 'acsmou-egypt-2021'],
    ],
    [['sri', 'lanka'], ['sri-lanka'], idsWhere(({ parties }) => parties.includes('sri-lanka'))],
    [['usa'], ['united-states'], idsWhere(({ parties }) => parties.includes('united-states'))],
  ])('%j: in the order asked for, each once, by any name', (words, states, rows) => {
    const result = compared(words);
    expect(result.states).toEqual(states);
    expect(result.rows.toSorted()).toEqual(rows.toSorted());
  });
});

describe('families', () => {
  test.each(families)('%s: every agreement of it with a state other than the United States', (family) => {
    const { rows, states } = compared([], [family]);
    const all = new Set(contents.entities.filter(({ type }) => type === 'state').map(({ id }) => id));
    const isOther = (id: string): boolean => id !== 'united-states' && all.has(id);
    expect(rows.toSorted()).toEqual(idsWhere((each) => each.family === family && each.parties.some(isOther)));
    expect(states).not.toContain('united-states');
  });

  test('several families keep the order asked for; with a state only its own', () => {
    const { states, rows } = compared(['india'], ['BECA', 'CISMOA']);
    expect([...states, ...rows]).toEqual(['india', 'beca-india-2020', 'comcasa-india-2018']);
  });
});

test.each([
  [
    ['cismoa-2005', 'comcasa'],
    ['cismoa-2005', 'comcasa-india-2018'],
  ],
  [['acsa', '2002'], ['acsa-2002']],
])('agreements: %j', (words, rows) => expect(compared(words)).toEqual({ mode: 'agreements', states: [], rows }));

test.each([
  [['musharraf'], 'not-comparable', { name: 'musharraf', suggestions: [] }],
  [['Indiaa'], 'not-comparable', { name: 'Indiaa', suggestions: ['India'] }],
  [['IN'], 'not-comparable', { name: 'IN', suggestions: [] }],
  [['pakistan', 'comcasa'], 'mixed-comparison', { state: 'pakistan', agreement: 'comcasa' }],
  [['..'], 'empty-argument', expect.anything()],
])('%j is a fault: %s', (words, code, details) => {
  expect(() => compared(words)).toThrow(expect.objectContaining({ code, details }));
});
