/** Records by id, and what refers to what. */
import { expect, test } from 'vitest';
import { citationsIn } from '../../../scripts/references.js';
import { show } from '../../../src/commands/show/query.js';
import type { EntityRecord } from '../../../src/dataset/schema.js';
import { type Collection, collections } from '../../../src/dataset/vocabulary.js';
import { namesIn } from '../../../src/views/names.js';
import { contents, dataset } from '../../support.js';

const every = collections.flatMap((collection) => contents[collection].map((record) => ({ collection, record })));
const ids = new Set(every.map(({ record }) => record.id));

/** Strings anywhere in a value, apart from the id of a record, that are ids of records. */
const idsAnywhereIn = (value: unknown): string[] => {
  if (typeof value === 'string') return ids.has(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : idsAnywhereIn(inner)));
};

/** Texts that happen to read like an id, in these keys, refer to nothing; nor does the kind of what is no agreement. */
const textKeys = new Set(
  'id type family category status title name aliases abbreviation publisher label value lane nature authors basedOn'.split(
    ' ',
  ),
);
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
  const rows = show(dataset, [...ids]);
  const found = every.map(({ collection, record: { id } }) => ({ id, collection }));
  expect(rows.map(({ id, collection }) => ({ id, collection }))).toEqual(found);
  for (const { id, collection, record } of rows) expect(record).toEqual(dataset.byId(collection).get(id));
});

test('citedBy is the exact inverse of all references, and every reference resolves', () => {
  const inverse = new Map<string, string[]>();
  for (const { collection, record } of every) {
    for (const id of referencesOf(collection, record)) inverse.set(id, [...(inverse.get(id) ?? []), record.id]);
  }
  const citing = citationsIn(contents);
  for (const id of ids) expect(citing(id)).toEqual(inverse.get(id) ?? []);
  expect([...inverse.keys()].filter((id) => dataset.byId('index').get(id) === undefined)).toEqual([]);
  expect([...inverse.values()].flat().length).toBeGreaterThan(4000);
});

test('the kind of a source or a name is a word, no reference, even where a record has it as its id', () => {
  const source = contents.sources.find(({ kind }) => kind === 'news');
  const named = { ...contents, entities: [{ ...(contents.entities[0] as EntityRecord), id: 'news' }] };
  expect(citationsIn(named)('news')).not.toContain(source?.id);
});

test('by id in the order asked for, each once, in any case', () => {
  expect(show(dataset, ['F-16', 'cismoa-2005', 'f-16']).map(({ id }) => id)).toEqual(['f-16', 'cismoa-2005']);
});

test.each([
  [['f-16', 'cismoa-2006'], { name: 'cismoa-2006', suggestions: expect.arrayContaining(['cismoa-2005']) }],
  [['__proto__'], expect.objectContaining({ name: '__proto__' })],
  [[''], expect.objectContaining({ name: '' })],
])('an unknown id is a fault with suggestions: %j', (wanted, details) => {
  expect(() => show(dataset, wanted)).toThrow(expect.objectContaining({ code: 'id-not-found', details }));
});

const [claim] = contents.claims;
const [source] = contents.sources;
const [question] = contents.questions;

test.each([
  ['cismoa-first-signed-2005', 'First CIS-MOA signed'],
  ['f-16', 'F-16 Fighting Falcon'],
  ['name-cis-moa', 'CIS-MOA'],
  ['cismoa-2005-period', 'CIS-MOA (first)'],
  [question?.id ?? '', question?.question],
  [claim?.id ?? '', claim?.claim],
  [source?.id ?? '', source?.title],
  ['no-such-id', 'no-such-id'],
])('the title of %s: %s', (id, title) => expect(namesIn(dataset).titleOf(id)).toBe(title));
