/** States side by side, and agreements term by term. */
import { describe, expect, test } from 'vitest';
import { type Comparison, compare } from '../../../src/commands/compare/query.js';
import { compareView } from '../../../src/commands/compare/view.js';
import type { NegotiationRecord } from '../../../src/dataset/schema.js';
import type { Family } from '../../../src/dataset/vocabulary.js';
import { namesIn } from '../../../src/views/names.js';
import { contents, dataset, datasetWith, screen, testDay } from '../../support.js';
import { typed } from '../../views/lines.js';

const shown = (comparison: Comparison, width = 80, withSources = false): string[] =>
  compareView(comparison, withSources, namesIn(dataset), screen({ width }));
const of = (words: string[], families: Family[] = [], data = dataset): Comparison =>
  compare(data, words, families, testDay);

describe('states', () => {
  test('by default the foundational families, spelled out; the others are counted', () => {
    const text = shown(of([])).join('\n').replace(/\s+/g, ' ');
    for (const family of ['(CISMOA)', '(GSOMIA)', '(LSA, ACSA)', '(BECA)']) expect(text).toContain(family);
    const hidden = of([]).rows.filter(({ family }) => ['MDAA', 'multilateral-pact', 'other'].includes(family));
    expect(text).toContain(`${hidden.length} more: cismoa compare --family `);
    for (const { id } of hidden) expect(text).not.toContain(` ${id} `);
  });

  test('a family shows who negotiated, delayed or refused', () => {
    const negotiation: NegotiationRecord = {
      ...(contents.negotiations[0] as NegotiationRecord),
      ...{ state: 'turkey', family: 'CISMOA', what: 'Asked for other terms.', date: '2011~', certainty: 'disputed' },
    };
    const data = datasetWith({ negotiations: [negotiation] });
    const line = /Negotiated, delayed or refused\n\S+ +c\. 2011 +○ Asked for other terms\./;
    const text = (words: string[], families: Family[]): string => shown(of(words, families, data)).join('\n');
    for (const words of [[], ['turkey']]) expect(text(words, ['CISMOA'])).toMatch(line);
    expect(text(['india'], ['CISMOA'])).not.toContain('refused');
    expect(text([], ['BECA'])).not.toContain('refused');
    expect(text([], [])).not.toContain('refused');
    const none = datasetWith({ negotiations: [] });
    expect(shown(of([], ['CISMOA'], none)).join('\n')).not.toContain('refused');
  });

  test('with --sources, marks and notes', () => {
    const text = shown(of([], ['CISMOA']), 80, true).join('\n');
    expect(text).toMatch(/\[1.*^\[1\] /ms);
  });

  test('a state without a foundational agreement is shown with those it has', () => {
    const { rows } = of(['turkey']);
    const text = shown(of(['turkey'])).join('\n');
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(text.replace(/\s+/g, '')).toContain(id);
    expect(text).not.toContain(' more: ');
  });

  test('where nothing is found, a sentence says so', () => {
    expect(shown(of(['pakistan'], ['BECA'])).join('\n')).toContain('No agreement found for Pakistan in BECA.');
  });

  test('a party that left is named beside the dates of the treaty', () => {
    const text = shown(of(['pakistan'], ['multilateral-pact']), 120)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('since 19 Feb 1955; Pakistan left on 7 Nov 1973');
  });
});

describe('agreements', () => {
  const two = of(['cismoa-2005', 'comcasa']);
  const terms = ['Today', 'Purpose', 'Parties', 'Signed by', 'Signed', 'In force', 'Term', 'Renewal', 'Who says so'];

  test('side by side, a term a row', () => {
    const lines = shown(two);
    expect(lines[0]).toMatch(/^ +cismoa-2005 +comcasa-india-2018$/);
    for (const term of terms) expect(lines.filter((line) => line.startsWith(`${term}  `))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('Parties'))).toMatch(/Pakistan.+India/);
  });

  test.each([
    ['cismoa-2023', 'Signed by unknown Signed reported 3 Aug 2023 In force unknown'],
    ['cismoa-2023', 'Renewal renews CIS-MOA (cismoa-2005)'],
    ['gsomia-brazil-2010', 'Renewal renews itself unless notice is given'],
  ])('%s: %s', (id, told) => expect(typed(shown(of([id])).join(' '))).toContain(told));

  test.each([40, 50])('one below the other where they do not fit: %i columns', (width) => {
    const lines = shown(two, width);
    for (const term of terms) expect(lines.filter((line) => line === term)).toHaveLength(2);
  });
});
