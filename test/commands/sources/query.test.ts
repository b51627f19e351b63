/** The bibliography and its filters. */
import { describe, expect, test } from 'vitest';
import { type SourceFilter, sources } from '../../../src/commands/sources/query.js';
import { sourceKinds } from '../../../src/dataset/vocabulary.js';
import { contents, dataset } from '../../support.js';

const none: SourceFilter = { kinds: [], primary: false, independent: false, publisher: '' };
const ids = (filter: Partial<SourceFilter>, asked: string[] = []) =>
  sources(dataset, asked, { ...none, ...filter }).rows.map(({ id }) => id);
const where = (holds: (source: (typeof contents.sources)[number]) => boolean) =>
  contents.sources.filter(holds).map(({ id }) => id);

test('the whole bibliography, in the order of the dataset', () => {
  const { rows, total } = sources(dataset, [], none);
  expect(rows.map(({ id }) => id)).toEqual(contents.sources.map(({ id }) => id));
  expect(total).toBe(contents.sources.length);
  for (const [at, source] of contents.sources.entries()) expect(rows[at]).toMatchObject(source);
});

describe('filters', () => {
  test.each(sourceKinds)('kind %s', (kind) => {
    expect(ids({ kinds: [kind] })).toEqual(where((source) => source.kind === kind));
    expect(ids({ kinds: [kind] }).length).toBeGreaterThan(0);
  });

  test('several kinds are any of them, with primary both', () => {
    expect(ids({ kinds: ['law', 'treaty'], primary: true })).toEqual(
      where(({ kind, primary }) => (kind === 'law' || kind === 'treaty') && primary),
    );
  });

  test('part of the publisher, without case or accents', () => {
    expect(ids({ publisher: 'DAWN' })).toEqual(where(({ publisher }) => publisher.toLowerCase().includes('dawn')));
    expect(ids({ publisher: 'dáwn' })).toEqual(ids({ publisher: 'dawn' }));
    expect(ids({ publisher: 'no such house' })).toEqual([]);
  });
});

describe('by id', () => {
  test('in the order asked for, each once, in any case', () => {
    const [a, b] = contents.sources.map(({ id }) => id) as [string, string];
    expect(ids({}, [b, a, b])).toEqual([b, a]);
    expect(ids({}, [a.toUpperCase()])).toEqual([a]);
  });

  test('a filter narrows what is asked for by id', () => {
    expect(ids({ kinds: ['treaty'] }, ['tribune-2023-08-03-cabinet-nod'])).toEqual([]);
  });

  test('an unknown id is a fault with suggestions', () => {
    expect(() => ids({}, ['tribune-2023-08-03-cabinet-nodd'])).toThrow(
      expect.objectContaining({
        code: 'source-not-found',
        details: { name: 'tribune-2023-08-03-cabinet-nodd', suggestions: ['tribune-2023-08-03-cabinet-nod'] },
      }),
    );
  });
});

test('every source is cited, or passed on by another, and names by what', () => {
  const rows = sources(dataset, [], none).rows;
  expect(rows.filter(({ citedBy, passedOnBy }) => citedBy.length + passedOnBy.length === 0)).toEqual([]);
  for (const { id, passedOnBy } of rows) {
    const expected = contents.sources.filter(({ basedOn }) => basedOn?.includes(id));
    expect(passedOnBy).toEqual(expected.map((source) => source.id));
  }
});
