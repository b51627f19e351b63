/** States side by side, and agreements term by term. */
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/commands/compare/query.js';
import { compareView } from '../../../src/commands/compare/view.js';
import type { NegotiationRecord } from '../../../src/dataset/schema.js';
import { namesIn } from '../../../src/views/names.js';
import { dataset, datasetWith, screen, testDay } from '../../support.js';

const shown = (comparison: ReturnType<typeof compare>, width = 80, sources = false): string[] =>
  compareView(comparison, { sources }, namesIn(dataset), screen({ width }));

describe('states', () => {
  test('by default the foundational families, spelled out; the others are counted', () => {
    const comparison = compare(dataset, [], [], testDay);
    const text = shown(comparison).join('\n').replace(/\s+/g, ' ');
    for (const family of ['(CISMOA)', '(GSOMIA)', '(LSA, ACSA)', '(BECA)']) expect(text).toContain(family);
    const hidden = comparison.rows.filter(({ family }) => ['MDAA', 'multilateral-pact', 'other'].includes(family));
    expect(text).toContain(`${hidden.length} more: cismoa compare --family `);
    for (const { id } of hidden) expect(text).not.toContain(` ${id} `);
  });

  test('every agreement of a family is there at any width', () => {
    const comparison = compare(dataset, [], ['CISMOA'], testDay);
    for (const width of [40, 80, 120]) {
      const text = shown(comparison, width).join('').replace(/\s+/g, '');
      expect(comparison.rows.filter(({ id }) => !text.includes(id))).toEqual([]);
    }
  });

  test('a family shows who negotiated, delayed or refused', () => {
    const negotiation: NegotiationRecord = {
      id: 'negotiation-turkey',
      state: 'turkey',
      family: 'CISMOA',
      what: 'Asked for other terms.',
      date: '2011~',
      certainty: 'disputed',
      sources: ['tribune-2023-08-03-cabinet-nod'],
      note: null,
    };
    const with1 = datasetWith({ negotiations: [negotiation] });
    const text = (family: 'CISMOA' | 'BECA', states: string[] = []): string =>
      shown(compare(with1, states, [family], testDay)).join('\n');
    expect(text('CISMOA')).toMatch(/Negotiated, delayed or refused\n\S+ +c\. 2011 +○ Asked for other terms\./);
    expect(text('CISMOA', ['india'])).not.toContain('refused');
    expect(text('BECA')).not.toContain('refused');
    expect(shown(compare(with1, [], [], testDay)).join('\n')).not.toContain('refused');
  });

  test('with --sources, marks and notes', () => {
    const text = shown(compare(dataset, [], ['CISMOA'], testDay), 80, true).join('\n');
    expect(text).toMatch(/\[1/);
    expect(text).toMatch(/^\[1\] /m);
  });
});

describe('agreements', () => {
  const comparison = compare(dataset, [], ['CISMOA'], testDay);
  const two = {
    ...comparison,
    mode: 'agreements' as const,
    rows: comparison.rows.filter(({ id }) => ['cismoa-2005', 'comcasa-india-2018'].includes(id)),
  };
  const terms = ['Today', 'Purpose', 'Parties', 'Signed by', 'Signed', 'In force', 'Term', 'Renewal', 'Who says so'];

  test('side by side, a term a row', () => {
    const lines = shown(two);
    expect(lines[0]).toMatch(/comcasa-india-2018 +cismoa-2005|cismoa-2005 +comcasa-india-2018/);
    for (const term of terms) expect(lines.filter((line) => line.startsWith(`${term}  `))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('Parties'))).toMatch(/India.+Pakistan|Pakistan.+India/);
  });

  test.each([40, 50])('one below the other where they do not fit: %i columns', (width) => {
    const lines = shown(two, width);
    for (const term of terms) expect(lines.filter((line) => line === term)).toHaveLength(2);
  });

  test('the mode decides, not the states', () => {
    expect(comparison.states.length).toBeGreaterThan(0);
    expect(shown({ ...two, states: [] })).toEqual(shown(two));
    expect(shown({ ...two, mode: 'states' })).not.toEqual(shown(two));
  });
});
