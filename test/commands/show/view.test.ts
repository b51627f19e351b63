/** Records as screens. */
import { describe, expect, test } from 'vitest';
import { collectionNames, isComputed, labelOf, wordsOf } from '../../../src/commands/show/labels.js';
import { authorName } from '../../../src/dataset/authors.js';
import { dateInWords } from '../../../src/dataset/date-words.js';
import { rowSchemas } from '../../../src/dataset/rows.js';
import { recordSchemas } from '../../../src/dataset/schema.js';
import { collections } from '../../../src/dataset/vocabulary.js';
import { cli, contents, dataset } from '../../support.js';

const shown = async (...args: string[]): Promise<string> => (await cli(['show', ...args, '--width', '120'])).stdout;

test.each([
  ['cismoa-2005', /^cismoa-2005 {2}agreement$/m],
  ['cismoa-2005', /^Term +15 years$/m],
  ['cismoa-2005', /^Family +Communications security \(CISMOA\)$/m],
  ['cismoa-2005', /^Not recorded +.*renewal/m],
  ['cismoa-2005', /^Mentioned in +• /m],
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

  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\u2018\u2019]/g, "'");

  test('with what attests an agreement: date, words and marks', async () => {
    const agreements = contents.agreements.filter(({ attested }) => attested.length > 0);
    expect(agreements.length).toBeGreaterThan(3);
    for (const { id, attested } of agreements) {
      const text = squeezed(await shown(id));
      for (const { date, what } of attested) {
        expect(text).toContain(squeezed(`${dateInWords(date)}: ${what}`).replace(/"/g, ''));
      }
      expect(text).toMatch(/Attested .*?: .*? \[1/);
    }
  });

  test('with who joined or left: the party and how', async () => {
    const agreements = contents.agreements.filter(({ participation }) => participation.length > 0);
    expect(agreements.length).toBeGreaterThan(0);
    for (const { id, participation } of agreements) {
      const text = squeezed(await shown(id));
      for (const { party, how } of participation) {
        expect(text).toContain(squeezed(`${dataset.byId('entities').get(party)?.name} (${party})`));
        expect(text).toContain(squeezed(how));
      }
    }
  });

  test('with authors by their names', async () => {
    for (const { id, authors } of contents.sources.filter((source) => source.authors.length > 0).slice(0, 40)) {
      const text = squeezed(await shown(id));
      for (const author of authors) expect(text).toContain(squeezed(authorName(author)));
    }
  });
});
