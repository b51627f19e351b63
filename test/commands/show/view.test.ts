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

describe('an agreement', () => {
  test('terms, families and natures stand in words, what is empty in one line', async () => {
    const text = await shown('cismoa-2005');
    expect(text).toMatch(/^cismoa-2005 {2}agreement$/m);
    expect(text).toMatch(/^Term +15 years$/m);
    expect(text).toMatch(/^Family +Communications security \(CISMOA\)$/m);
    expect(text).toMatch(/^Not recorded +.*renewal/m);
    expect(text).toMatch(/^Mentioned in +• /m);
  });

  test('sources are short, and full with --sources', async () => {
    expect(await shown('cismoa-2005')).not.toContain('https://');
    expect(await shown('cismoa-2005', '--sources')).toContain('https://');
  });
});

test('a period says what it is about, in words, and what began it', async () => {
  const text = await shown('cismoa-2005-period');
  expect(text).toMatch(/^About +a foundational or transit agreement$/m);
  expect(text).toMatch(/^Began with +\S.+ \(cismoa-first-signed-2005\)$/m);
});

test('a source has its address on one line', async () => {
  expect(await shown('tribune-2023-08-03-cabinet-nod')).toMatch(/^Address +https:\/\/tribune\.com\.pk\/\S+$/m);
});

test('fields that are stored are shown, computed ones are not', () => {
  for (const collection of collections) {
    const stored = new Set(Object.keys(recordSchemas[collection].shape));
    const wrong = Object.keys(rowSchemas[collection].shape).filter((field) => isComputed(field) === stored.has(field));
    // An entity has the type of a record with more fields: those are computed too.
    expect({ collection, wrong }).toEqual({ collection, wrong: [] });
  }
});

test('labels are plain words', () => {
  expect([labelOf('signedBy'), labelOf('titleEnglish'), labelOf('note')]).toEqual([
    'Signed by',
    'Title in English',
    'Note',
  ]);
  expect([wordsOf('lane', 'basing'), wordsOf('primary', false), wordsOf('note', 'basing')]).toEqual([
    'bases',
    'no',
    undefined,
  ]);
});

describe('every record is shown', () => {
  const every = collections.flatMap((collection) => contents[collection].map(({ id }) => ({ collection, id })));

  test.each([40, 80])('in words, at %i columns', async (width) => {
    for (const { collection, id } of every) {
      const { status, stdout, stderr } = await cli(['show', id, '--width', String(width)]);
      expect({ id, status, stderr }).toEqual({ id, status: 0, stderr: '' });
      expect(stdout.replace(/\s+/g, '')).toContain(`${id}${collectionNames[collection]}`.replace(/\s+/g, ''));
      expect(`${id}: ${stdout.match(/.*(?:\[object|undefined|\bNaN\b|\{"|P\d+[YMD]\b).*/)?.[0]}`).toBe(
        `${id}: undefined`,
      );
    }
  });

  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\u2018\u2019]/g, "'");

  test('what attests an agreement: date, words and marks', async () => {
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

  test('who joined or left: the party and how', async () => {
    const agreements = contents.agreements.filter(({ participation }) => participation.length > 0);
    expect(agreements.length).toBeGreaterThan(0);
    for (const { id, participation } of agreements) {
      const text = squeezed(await shown(id));
      for (const { party, how } of participation) {
        const name = dataset.byId('entities').get(party)?.name;
        expect(text).toContain(squeezed(`${name} (${party})`));
        expect(text).toContain(squeezed(how));
      }
    }
  });

  test('authors by their names', async () => {
    for (const { id, authors } of contents.sources.filter((source) => source.authors.length > 0).slice(0, 40)) {
      const text = squeezed(await shown(id));
      for (const author of authors) expect(text).toContain(squeezed(authorName(author)));
    }
  });
});
