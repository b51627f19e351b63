/** Records by id, and what refers to what. */
import { describe, expect, test } from 'vitest';
import { show } from '../../../src/commands/show/query.js';
import type { EntityRecord } from '../../../src/dataset/schema.js';
import { type Collection, collections } from '../../../src/dataset/vocabulary.js';
import { namesIn } from '../../../src/views/names.js';
import { contents, dataset, datasetWith } from '../../support.js';

const every = collections.flatMap((collection) => contents[collection].map((record) => ({ collection, record })));
const ids = new Set(every.map(({ record }) => record.id));

/** Strings anywhere in a record, apart from its own id, that are ids of records. */
const idsAnywhereIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? ids.has(value)
      ? [value]
      : []
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : idsAnywhereIn(inner)))
      : [];

/** Texts that happen to read like an id, in these keys, refer to nothing. */
const textKeys = new Set([
  'id',
  'type',
  'family',
  'category',
  'status',
  'title',
  'name',
  'aliases',
  'abbreviation',
  'publisher',
  'label',
  'value',
  'lane',
  'nature',
  'authors',
  'basedOn',
]);
const referencesOf = (collection: Collection, record: object): Set<string> => {
  const kept = Object.entries(record).filter(
    ([key]) => !textKeys.has(key) && !(key === 'kind' && collection !== 'agreements'),
  );
  return new Set(
    kept.flatMap(([key, value]) =>
      key === 'facts' ? (value as { sources: string[] }[]).flatMap((fact) => fact.sources) : idsAnywhereIn(value),
    ),
  );
};

test('every record is shown whole, by its id', () => {
  const rows = show(
    dataset,
    every.map(({ record }) => record.id),
  );
  expect(rows.map(({ id, collection }) => ({ id, collection }))).toEqual(
    every.map(({ collection, record }) => ({ id: record.id, collection })),
  );
  for (const { id, collection, record } of rows) expect(record).toEqual(dataset.byId(collection).get(id));
});

test('citedBy is the exact inverse of all references', () => {
  const inverse = new Map<string, string[]>();
  for (const { collection, record } of every) {
    for (const id of referencesOf(collection, record)) inverse.set(id, [...(inverse.get(id) ?? []), record.id]);
  }
  for (const { id, citedBy } of dataset.all('index')) expect(citedBy).toEqual(inverse.get(id) ?? []);
});

test('every reference resolves', () => {
  const referred = every.flatMap(({ collection, record }) => [...referencesOf(collection, record)]);
  expect(referred.filter((id) => dataset.byId('index').get(id) === undefined)).toEqual([]);
  expect(referred.length).toBeGreaterThan(4000);
});

test('the kind of a source or a name is a word, no reference, even where a record has it as its id', () => {
  const source = contents.sources.find(({ kind }) => kind === 'news');
  const named = datasetWith({ entities: [{ ...(contents.entities[0] as EntityRecord), id: 'news' }] });
  expect(named.byId('index').get('news')?.citedBy).not.toContain(source?.id);
});

describe('ids', () => {
  test('in the order asked for, each once, in any case', () => {
    expect(show(dataset, ['f-16', 'cismoa-2005', 'f-16']).map(({ id }) => id)).toEqual(['f-16', 'cismoa-2005']);
    expect(show(dataset, ['F-16']).map(({ id }) => id)).toEqual(['f-16']);
  });

  test('the same id in two cases is one record', () => {
    expect(show(dataset, ['f-16', 'F-16']).map(({ id }) => id)).toEqual(['f-16']);
  });

  test('one unknown id of several is a fault with suggestions', () => {
    expect(() => show(dataset, ['f-16', 'cismoa-2006'])).toThrow(
      expect.objectContaining({
        code: 'id-not-found',
        details: { id: 'cismoa-2006', suggestions: expect.arrayContaining(['cismoa-2005']) },
      }),
    );
    expect(() => show(dataset, ['__proto__'])).toThrow(expect.objectContaining({ code: 'id-not-found' }));
    expect(() => show(dataset, [''])).toThrow(expect.objectContaining({ code: 'id-not-found' }));
  });
});

test('each collection has its own title for a record', () => {
  const { titleOf } = namesIn(dataset);
  expect(titleOf('cismoa-first-signed-2005')).toBe('First CIS-MOA signed');
  expect(titleOf('f-16')).toBe('F-16 Fighting Falcon');
  expect(titleOf('name-cis-moa')).toBe('CIS-MOA');
  expect(titleOf('cismoa-2005-period')).toBe('CIS-MOA (first)');
  expect(titleOf('question-first-signing')).toBe(
    contents.questions.find(({ id }) => id === 'question-first-signing')?.question,
  );
  expect(titleOf(contents.claims[0]?.id ?? '')).toBe(contents.claims[0]?.claim);
  expect(titleOf('tribune-2023-08-03-cabinet-nod')).toBe(
    dataset.byId('sources').get('tribune-2023-08-03-cabinet-nod')?.title,
  );
  expect(titleOf('no-such-id')).toBe('no-such-id');
});
