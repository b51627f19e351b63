/** Titles of office in names. */
import { describe, expect, test } from 'vitest';
import type { EntityRow } from '../../src/dataset/rows.js';
import { find, matchesOf } from '../../src/lookup/lookup.js';
import { withoutTitles } from '../../src/lookup/titles.js';
import { dataset } from '../support.js';

describe('titles come off a name', () => {
  test.each([
    ['President Bush', 'bush', ['president']],
    ['PM Sharif', 'sharif', ['prime', 'minister']],
    ['Prime Minister Nawaz Sharif', 'nawaz sharif', ['prime', 'minister']],
    ['Mr. Trump', 'trump', []],
    ['Lt. Col. North', 'north', []],
    ['VICE PRESIDENT Biden', 'biden', ['vice', 'president']],
  ])('%s: %s, once %j', (name, rest, offices) => expect(withoutTitles(name)).toEqual({ name: rest, offices }));

  test.each(['Bush', 'Bush President', 'President', 'Field Marshal', '', '...'])('%j stays as it is', (name) => {
    expect(withoutTitles(name)).toBeUndefined();
  });
});

describe('a name with a title means who goes by the name', () => {
  test.each([
    ['President Musharraf', ['pervez-musharraf']],
    ['General Pervez Musharraf', ['pervez-musharraf']],
    ['Gen. Musharraf', ['pervez-musharraf']],
    ['General Munir', ['asim-munir']],
    ['Field Marshal Asim Munir', ['asim-munir']],
    ['Lt Gen Asim Munir', ['asim-munir']],
    ['Gen Kurilla', ['michael-kurilla']],
    ['Gen Zia', ['zia-ul-haq']],
    ['Field Marshal Ayub Khan', ['ayub-khan']],
    ['President Ayub', ['ayub-khan']],
    ['Admiral Mullen', ['mike-mullen']],
    ['Adm. Mike Mullen', ['mike-mullen']],
    ['Senator Pressler', ['larry-pressler']],
    ['Sen. Glenn', ['john-glenn']],
    ['Congressman Wilson', ['charlie-wilson']],
    ['Secretary Powell', ['colin-powell']],
    ['Mr Trump', ['donald-trump']],
    ['Dr Khan', ['abdul-qadeer-khan']],
    ['Vice President Biden', ['joe-biden']],
    ['Prime Minister Nawaz Sharif', ['nawaz-sharif']],
    ['President Bush', ['george-hw-bush', 'george-w-bush']],
    ['PM Sharif', ['nawaz-sharif', 'shehbaz-sharif']],
    ['President Xyzzy', []],
  ])('%s: %j', (name, ids) => expect(find(name, dataset).map(({ id }) => id)).toEqual(ids));

  test('of several with the name, who held the office: not every Clinton was President', () => {
    const clinton = find('clinton', dataset).map(({ id }) => id);
    expect(clinton).toEqual(expect.arrayContaining(['bill-clinton', 'hillary-clinton']));
    expect(find('President Clinton', dataset).map(({ id }) => id)).toEqual(['bill-clinton']);
    expect(find('Secretary Clinton', dataset).map(({ id }) => id)).toEqual(['hillary-clinton']);
  });
});

describe('who held an office is known by the facts', () => {
  const person = (id: string, name: string, ...offices: string[]): EntityRow => ({
    ...(dataset.all('entities')[0] as EntityRow),
    ...{ id, name, aliases: [] },
    facts: offices.map((label) => ({
      label,
      value: 'From then on.',
      date: null,
      start: null,
      end: null,
      sources: ['s'],
    })),
  });
  const among = [
    person('one', 'Ann Doe', 'President of somewhere'),
    person('two', 'Bob Doe', 'Secretary of something'),
    person('three', 'General Roe'),
  ];
  const meant = (name: string): string[] => matchesOf(name, among).map(({ id }) => id);

  test('the title decides between bearers of a name', () => {
    expect(meant('doe')).toEqual(['one', 'two']);
    expect(meant('President Doe')).toEqual(['one']);
    expect(meant('Secretary Doe')).toEqual(['two']);
  });

  test('a title that nobody held is passed over', () => expect(meant('Senator Doe')).toEqual(['one', 'two']));

  test('a title that is a part of the name is no title', () => expect(meant('General Roe')).toEqual(['three']));
});
