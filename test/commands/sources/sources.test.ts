/** The bibliography, its filters, and who passes a source on. */
import { describe, expect, test } from 'vitest';
import { type SourceFilter, sources } from '../../../src/commands/sources/query.js';
import type { SourceRecord } from '../../../src/dataset/schema.js';
import { sourceKinds } from '../../../src/dataset/vocabulary.js';
import { cli, contents, dataset } from '../../support.js';

type Predicate = (source: SourceRecord) => boolean;
const idsOf = (filter: SourceFilter, ids: string[] = []) => sources(dataset, ids, filter).rows.map(({ id }) => id);
const idsWhere = (holds: Predicate) => contents.sources.filter(holds).map(({ id }) => id);
const basedOn = (id = ''): string[] => idsWhere((source) => source.basedOn?.includes(id) === true);
const nod = 'tribune-2023-08-03-cabinet-nod';

test('the whole bibliography, in the order of the dataset', () => {
  const { rows, total } = sources(dataset, [], {});
  expect(total).toBe(contents.sources.length);
  expect(rows).toMatchObject(contents.sources);
});

/** A filter and what it selects. */
const only = (filter: SourceFilter, holds: Predicate) => ({ filter, holds });

test.each([
  ...sourceKinds.map((each) => only({ kind: [each] }, ({ kind }) => kind === each)),
  only({ kind: ['law', 'treaty'], primary: true }, ({ kind, primary }) => /law|treaty/.test(kind) && primary),
  // Neither those that pass on others nor those of unknown origin.
  only({ independent: true }, (source) => source.basedOn?.length === 0),
  only({ publisher: 'DAWN' }, ({ publisher }) => publisher.toLowerCase().includes('dawn')),
  only({ publisher: 'dáwn' }, ({ publisher }) => publisher.toLowerCase().includes('dawn')),
])('exactly the sources that pass $filter', ({ filter, holds }) => {
  expect(idsOf(filter)).toEqual(idsWhere(holds));
  expect(idsOf(filter).length).toBeGreaterThan(0);
});

test('a publisher that there is not', () => expect(idsOf({ publisher: 'no such house' })).toEqual([]));

test('by id in the order asked for, each once, in any case, and filtered', () => {
  const [a, b] = contents.sources.map(({ id }) => id) as [string, string];
  expect(idsOf({}, [b, a.toUpperCase(), b])).toEqual([b, a]);
  expect(idsOf({ kind: ['treaty'] }, [nod])).toEqual([]);
});

test('an unknown id is a fault with suggestions', () => {
  const details = { id: `${nod}d`, suggestions: [nod] };
  expect(() => idsOf({}, [`${nod}d`])).toThrow(expect.objectContaining({ code: 'source-not-found', details }));
});

test('every source is cited, or passed on by another, and names by what', () => {
  const { rows } = sources(dataset, [], {});
  expect(rows.filter(({ citedBy, passedOnBy }) => citedBy.length + passedOnBy.length === 0)).toEqual([]);
  for (const { id, passedOnBy } of rows) expect(passedOnBy).toEqual(basedOn(id));
});

describe('as a table', () => {
  const shown = async (...args: string[]): Promise<string> => (await cli(['sources', ...args])).stdout;

  test('without a filter: how many of each kind, and the filters', async () => {
    const text = await shown();
    const treaties = contents.sources.filter(({ kind }) => kind === 'treaty');
    const primary = treaties.filter((source) => source.primary);
    expect(text).toMatch(new RegExp(`^treaty +${treaties.length} +${primary.length}$`, 'm'));
    for (const option of ['--kind', '--primary', '--publisher', '--format bibtex']) expect(text).toContain(option);
  });

  test('the tree of sources based on one, those based on them one step to the right', async () => {
    const [first = ''] = idsWhere(({ id }) => basedOn(id).length > 0);
    const text = await shown(first, '--width', '200');
    const tree = [...text.matchAll(/^ *• .*? {2}([a-z0-9-]+)$/gm)].map(([, id]) => id);
    expect(text).toContain('\nPassed on by\n');
    expect(tree).toEqual(expect.arrayContaining(basedOn(first)));
    expect(text.match(/^• /gm)).toHaveLength(basedOn(first).length);
  });

  test('no tree where nobody passes it on', async () => {
    const [last = ''] = idsWhere(({ id }) => basedOn(id).length === 0);
    expect(await shown(last)).not.toContain('Passed on by');
  });
});
