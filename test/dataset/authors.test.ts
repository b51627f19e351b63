/** How authors are named and titles quoted. */
import { expect, test } from 'vitest';
import { type Author, authorName, bracketed, isDescription, nameParts } from '../../src/dataset/authors.js';

test.each<[Author, string, string[]]>([
  [{ literal: 'Associated Press' }, 'Associated Press', ['Associated Press']],
  [{ family: 'Yousaf', given: 'Kamran' }, 'Kamran Yousaf', ['Yousaf', 'Kamran']],
  [{ family: 'Johnson', given: 'Charles', suffix: 'Jr.' }, 'Charles Johnson Jr.', ['Johnson', 'Jr.', 'Charles']],
])('%j is %s', (author, name, parts) => {
  expect(authorName(author)).toBe(name);
  expect(nameParts(author, ['family', 'suffix', 'given'])).toEqual(parts);
});

test.each([
  ['A title', false, '[A title]'],
  ['[A description]', true, '[A description]'],
])('%s', (title, isDescribed, inBrackets) => {
  expect(isDescription(title)).toBe(isDescribed);
  expect(bracketed(title)).toBe(inBrackets);
});
