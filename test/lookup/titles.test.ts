/** Titles of office in names. */
import { describe, expect, test } from 'vitest';
import type { EntityRow } from '../../src/dataset/rows.js';
import { matchesOf } from '../../src/lookup/lookup.js';
import { isOffice, officeNamed, withoutTitles } from '../../src/lookup/titles.js';
import { dataset } from '../support.js';

describe('titles come off a name', () => {
  test.each<[string, string, string[]]>([
    ['President Bush', 'bush', ['president']],
    ['PM Sharif', 'sharif', ['prime', 'minister']],
    ['Prime Minister Nawaz Sharif', 'nawaz sharif', ['prime', 'minister']],
    ['Mr. Trump', 'trump', []],
    ['President Ann Marshal', 'ann marshal', ['president']],
    ['Lt. Col. North', 'north', []],
    ['VICE PRESIDENT Biden', 'biden', ['vice', 'president']],
    ['Secretary of State Powell', 'powell', ['secretary']],
    ['Secretary of Defence Perry', 'perry', ['secretary']],
    ['Secretary of state', 'of state', ['secretary']],
  ])('%s: %s, once %j', (name, rest, offices) => expect(withoutTitles(name)).toEqual({ name: rest, offices }));

  test.each(['Bush', 'Bush President', 'The secretary of state Powell', 'President', 'Field Marshal', '', '...'])(
    '%j stays as it is',
    (name) => expect(withoutTitles(name)).toBeUndefined(),
  );
});

test.each([
  ['COAS', ['chief', 'army', 'staff']],
  [' pm ', ['prime', 'minister', 'pakistan']],
  ['CJCSC', ['chairman', 'joint', 'chiefs', 'staff', 'committee']],
  ['prime minister', ['prime', 'minister']],
  ['president of the United States', ['president', 'united', 'states']],
  ['President Bush', undefined],
  ['Mr', undefined],
  ['army chief', undefined],
  ['', undefined],
])('%j names the office %j', (text, office) => expect(officeNamed(text)).toEqual(office));

test.each([
  ['US Secretary of State', true],
  ['Secretary of State for foreign affairs', true],
  ['Under Secretary of State', false],
  ['Secretary of Defense', false],
])('%s is an office of a secretary of state: %s', (label, is) =>
  expect(isOffice(label, ['secretary', 'state'])).toBe(is),
);

describe('who held an office is known by the facts', () => {
  const person = (id: string, name: string, ...offices: string[]): EntityRow => ({
    ...(dataset.all('entities')[0] as EntityRow),
    ...{ id, type: 'person', name, aliases: [] },
    facts: offices.map((label) => ({
      label,
      value: 'From then on.',
      date: label.startsWith('Former') ? null : '2001',
      start: null,
      end: null,
      sources: ['s'],
    })),
  });
  const among = [
    person('one', 'Ann Doe', 'President of somewhere'),
    person('two', 'Bob Doe', 'Secretary of something'),
    person('three', 'General Roe'),
    { ...person('club', 'Club', 'President of somewhere'), type: 'organization' } as EntityRow,
    person('four', 'Cy Coe', 'Former president of somewhere'),
  ];

  test.each([
    ['doe', ['one', 'two']],
    ['President Doe', ['one']],
    ['Secretary Doe', ['two']],
    ['Senator Doe', ['one', 'two']],
    ['General Roe', ['three']],
    ['president', ['one']],
    ['president of somewhere', ['one']],
    ['president of nowhere', []],
  ])('%s: %j', (name, ids) => expect(matchesOf(name, among).map(({ id }) => id)).toEqual(ids));
});
