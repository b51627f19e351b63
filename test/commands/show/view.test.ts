/** Records as screens. */
import { describe, expect, test } from 'vitest';
import { isComputed, labelOf, wordsOf } from '../../../src/commands/show/labels.js';
import { rowSchemas } from '../../../src/dataset/rows.js';
import { recordSchemas } from '../../../src/dataset/schema.js';
import { collections } from '../../../src/dataset/vocabulary.js';
import { cli } from '../../support.js';

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
