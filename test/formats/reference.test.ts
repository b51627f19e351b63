/** References as text. */
import { expect, test } from 'vitest';
import { dateInWords } from '../../src/dataset/date-words.js';
import { edition } from '../../src/dataset/edition.js';
import { referenceText } from '../../src/formats/reference.js';
import { datasetWork, type Work } from '../../src/formats/work.js';

const work: Work = {
  id: 'made-up',
  title: 'A title',
  titleEnglish: null,
  authors: [],
  publisher: 'Publisher',
  issued: '2005-10-27',
  url: 'https://example.org/a_b',
  kind: 'news',
  primary: false,
};
const ann = { family: 'Author', given: 'Ann' };
const bob = { family: 'Writer', given: 'Bob', suffix: 'Jr.' };
const body = { literal: 'Institute of Things' };
const end = `https://example.org/a_b (accessed ${dateInWords(edition.compiled)}).`;

test.each<[string, Partial<Work>, string]>([
  ['no author', {}, '“A title.” Publisher, 27 Oct 2005.'],
  ['one', { authors: [ann] }, 'Author, Ann. “A title.” Publisher, 27 Oct 2005.'],
  ['two', { authors: [ann, bob] }, 'Author, Ann, and Bob Writer Jr. “A title.” Publisher, 27 Oct 2005.'],
  [
    'three',
    { authors: [bob, ann, body] },
    'Writer, Bob, Jr., Ann Author, and Institute of Things. “A title.” Publisher, 27 Oct 2005.',
  ],
  ['undated', { issued: null }, '“A title.” Publisher, n.d.'],
  ['a question', { title: 'Why?' }, '“Why?” Publisher, 27 Oct 2005.'],
  ['a description', { title: '[Page of a report]' }, '[Page of a report]. Publisher, 27 Oct 2005.'],
  ['translated', { title: 'Absturz', titleEnglish: 'Crash' }, '“Absturz [Crash].” Publisher, 27 Oct 2005.'],
  [
    'a translated description',
    { title: '[Brief]', titleEnglish: '[Letter]' },
    '[Brief] [Letter]. Publisher, 27 Oct 2005.',
  ],
])('%s', (_what, parts, text) => expect(referenceText({ ...work, ...parts })).toBe(`${text} ${end}`));

test('the dataset', () => {
  expect(referenceText(datasetWork)).toBe(
    `cismoa contributors. “${edition.title}.” cismoa dataset, version ${edition.version}, ${dateInWords(edition.compiled)}.`,
  );
});
