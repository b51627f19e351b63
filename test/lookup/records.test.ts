/** Records by id, as they are asked for. */
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/dataset/dataset.js';
import { recordById, requestedIds, sourcesOf } from '../../src/lookup/records.js';
import { contents, dataset } from '../support.js';

test.each([
  ['f-16 F-16 abbottabad', ['f-16', 'abbottabad']],
  ['task force 74', ['task-force-74']],
  ['Task Force 99', ['task', 'force', '99']],
  ['pakistan-missile-program', ['national-development-complex']],
  ['national-development-complex pakistan-missile-program', ['national-development-complex']],
  ['no-such-id', ['no-such-id']],
])('%s asks for %j', (words, ids) => expect(requestedIds(dataset, words.split(' '))).toEqual(ids));

test('a record is found in whatever collection it is', () => {
  const { entry, record } = recordById(dataset, 'cismoa-2005');
  expect(entry).toMatchObject({ id: 'cismoa-2005', collection: 'agreements' });
  expect(record).toEqual(dataset.byId('agreements').get('cismoa-2005'));
});

describe('an id that is none suggests', () => {
  test.each([
    ['what goes by the name', 'kissinger', ['henry-kissinger']],
    ['three of them at most', 'khan', ['abdul-qadeer-khan', 'ayub-khan', 'imran-khan']],
    ['a near id', 'cismoa-2006', expect.arrayContaining(['cismoa-2005'])],
    ['ids with all words but one', 'kurilla-meeting-2023', ['kurilla-munir-meeting-2023']],
    ['and with one word less', 'very-salala-attack-2011', ['salala-attack-2011']],
    ['but no two less', 'the-very-salala-attack-2011', []],
    ['three of those at most', 'sanctions-1998', expect.objectContaining({ length: 3 })],
    ['nothing for a text longer than any id', 'sanctions-'.repeat(11), []],
    ['nothing for one word', 'xyzzy', []],
    ['nothing for none', '...', []],
  ])('%s: %s', (_what, id, expected) => {
    expect(() => recordById(dataset, id)).toThrow(
      expect.objectContaining({ code: 'id-not-found', details: { name: id, suggestions: expected } }),
    );
  });
});

test('of a text longer than any id, the ids are not even read', () => {
  const without: Dataset = {
    ...dataset,
    all: (file) => {
      if (file === 'index') throw new Error('read');
      return dataset.all(file);
    },
  };
  const suggested = (id: string) => () => recordById(without, id);
  expect(suggested('no-such-id')).toThrow('read');
  expect(suggested('no-such-id'.repeat(20))).toThrow('id-not-found');
});

describe('the sources of records', () => {
  test('each once, in order of first citation', () => {
    const [first, second] = contents.events;
    const ids = [first?.id ?? '', second?.id ?? ''];
    const cited = [...new Set([...(first?.sources ?? []), ...(second?.sources ?? [])])];
    expect(sourcesOf(dataset, ids).map(({ id }) => id)).toEqual(cited);
    expect(sourcesOf(dataset, [...ids, ...ids])).toEqual(sourcesOf(dataset, ids));
  });

  test('a source rests on itself', () => {
    const source = dataset.all('sources')[0];
    expect(sourcesOf(dataset, [source?.id ?? ''])).toEqual([source]);
  });

  test('of no record are a fault', () => {
    expect(() => sourcesOf(dataset, ['nope'])).toThrow(expect.objectContaining({ code: 'id-not-found' }));
  });
});
