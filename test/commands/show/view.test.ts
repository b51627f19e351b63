/** Records as screens. */
import { describe, expect, test } from 'vitest';
import { collectionNames, isComputed, labelOf, wordsOf } from '../../../src/commands/show/labels.js';
import { authorName } from '../../../src/dataset/authors.js';
import { dateInWords } from '../../../src/dataset/date-words.js';
import { rowSchemas } from '../../../src/dataset/rows.js';
import { recordSchemas } from '../../../src/dataset/schema.js';
import { collections } from '../../../src/dataset/vocabulary.js';
import { cli, contents, dataset } from '../../support.js';
import { typed } from '../../views/lines.js';

const shown = async (...args: string[]): Promise<string> => (await cli(['show', ...args, '--width', '120'])).stdout;

test.each([
  ['seato-manila-pact-1954', /^Attested +• 2008: .*\n.* \[1\]$/m],
  ['seato-manila-pact-1954', /^Joined or left +Pakistan \(pakistan\) until 7 Nov 1973: .*\n.* \[3-5\]$/m],
  ['cismoa-2005-period', /^About +a foundational or transit agreement$/m],
  ['cismoa-2005-period', /^Began with +\S.+ \(cismoa-first-signed-2005\)$/m],
  ['tribune-2023-08-03-cabinet-nod', /^Address +https:\/\/tribune\.com\.pk\/\S+$/m],
])('%s has the line %s', async (id, line) => expect(await shown(id)).toMatch(line));

test('sources are short, and full with --sources', async () => {
  expect(await shown('cismoa-2005')).not.toContain('https://');
  expect(await shown('cismoa-2005', '--sources')).toContain('https://');
});

test.each(collections)('fields of %s that are stored are shown, computed ones are not', (collection) => {
  const stored = new Set(Object.keys(recordSchemas[collection].shape));
  const wrong = Object.keys(rowSchemas[collection].shape).filter((field) => isComputed(field) === stored.has(field));
  expect(wrong).toEqual([]);
});

test('labels and values are plain words', () => {
  expect(['signedBy', 'titleEnglish', 'note'].map(labelOf)).toEqual(['Signed by', 'Title in English', 'Note']);
  expect([wordsOf('lane', 'basing'), wordsOf('primary', false)]).toEqual(['bases', 'no']);
  expect(wordsOf('note', 'basing')).toBeUndefined();
});

describe('every record is shown', () => {
  const every = collections.flatMap((collection) => contents[collection].map(({ id }) => ({ collection, id })));

  test.each([40, 80])('in words, at %i columns', async (width) => {
    for (const { collection, id } of every) {
      const { status, stdout, stderr } = await cli(['show', id, '--width', String(width)]);
      expect({ id, status, stderr }).toEqual({ id, status: 0, stderr: '' });
      expect(stdout.replace(/\s+/g, '')).toContain(`${id}${collectionNames[collection]}`.replace(/\s+/g, ''));
      const code = stdout.match(/.*(?:\[object|undefined|\bNaN\b|\{"|P\d+[YMD]\b).*/)?.[0];
      expect({ id, code }).toEqual({ id, code: undefined });
    }
  });

  const told = [
    ...contents.agreements.map(({ id, attested, participation }) => ({
      id,
      texts: [
        ...attested.map(({ date, what }) => `${dateInWords(date)}: ${what}`),
        ...participation.flatMap(({ party, how }) => [`${dataset.byId('entities').get(party)?.name} (${party})`, how]),
      ],
    })),
    ...contents.sources.slice(0, 80).map(({ id, authors }) => ({ id, texts: authors.map(authorName) })),
  ].filter(({ texts }) => texts.length > 0);

  test('with what attests an agreement, who joined or left, and authors by their names', async () => {
    expect(told.filter(({ id }) => dataset.byId('agreements').get(id) !== undefined).length).toBeGreaterThan(3);
    expect(told.length).toBeGreaterThan(20);
    for (const { id, texts } of told) {
      const text = typed(await shown(id));
      for (const each of texts) expect(text).toContain(typed(each));
    }
  });
});
