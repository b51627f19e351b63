/** Agreements by family and state. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/commands/compare/query.js';
import { families } from '../../../src/dataset/vocabulary.js';
import { contents, dataset, testDay } from '../../support.js';

const ids = (names: string[], wanted: Parameters<typeof compare>[2] = []) => {
  const { states, rows } = compare(dataset, names, wanted, testDay);
  return { states: states.map(({ id }) => id), rows: rows.map(({ id }) => id) };
};

describe('by default', () => {
  test('Pakistan and India, all families, the foundational ones first', () => {
    const comparison = compare(dataset, [], [], testDay);
    expect(comparison.states.map(({ id }) => id)).toEqual(['pakistan', 'india']);
    expect(comparison.families).toEqual(['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA', 'MDAA', 'multilateral-pact', 'other']);
  });

  test('every agreement of either state, once', () => {
    const expected = contents.agreements.filter(
      ({ parties }) => parties.includes('pakistan') || parties.includes('india'),
    );
    const { rows } = ids([]);
    expect(rows.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(rows.slice(0, 3)).toEqual(['cismoa-2005', 'cismoa-2023', 'comcasa-india-2018']);
  });
});

describe('states', () => {
  test('in the order asked for, each once, by any name', () => {
    expect(ids(['Morocco', 'egypt', 'MOROCCO'])).toEqual({
      states: ['morocco', 'egypt'],
      rows: ['cismoa-morocco-2009', 'cismoa-egypt-2018', 'acsmou-egypt-2021'],
    });
  });

  test('the United States is a state like another, if asked for', () => {
    const { rows } = ids(['usa']);
    expect(rows.toSorted()).toEqual(
      contents.agreements
        .filter(({ parties }) => parties.includes('united-states'))
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('a state without an agreement, or no state, is a fault', () => {
    expect(() => ids(['musharraf'])).toThrow(
      expect.objectContaining({ code: 'not-comparable', details: { name: 'musharraf', suggestions: [] } }),
    );
    expect(() => ids(['Indiaa'])).toThrow(
      expect.objectContaining({ code: 'not-comparable', details: { name: 'Indiaa', suggestions: ['India'] } }),
    );
    expect(() => ids(['..'])).toThrow(expect.objectContaining({ code: 'empty-argument' }));
  });
});

describe('families', () => {
  test('CISMOA: every state with one, Pakistan among them', () => {
    const { states, rows } = ids([], ['CISMOA']);
    expect(rows).toEqual(expect.arrayContaining(['cismoa-2005', 'cismoa-2023', 'comcasa-india-2018']));
    expect(states).toEqual(expect.arrayContaining(['egypt', 'india', 'morocco', 'pakistan']));
  });

  test.each(families)('%s: every agreement of it with a state other than the United States', (family) => {
    const { rows, states } = ids([], [family]);
    const states2 = new Set(contents.entities.filter(({ type }) => type === 'state').map(({ id }) => id));
    const expected = contents.agreements.filter(
      (each) => each.family === family && each.parties.some((id) => id !== 'united-states' && states2.has(id)),
    );
    expect(rows.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(states).not.toContain('united-states');
  });

  test('several families keep the order asked for; with a state only its own', () => {
    expect(ids(['india'], ['BECA', 'CISMOA'])).toEqual({
      states: ['india'],
      rows: ['beca-india-2020', 'comcasa-india-2018'],
    });
  });
});
