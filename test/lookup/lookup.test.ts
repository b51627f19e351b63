/** What a name means, level by level. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityRow } from '../../src/dataset/rows.js';
import type { CliError } from '../../src/errors.js';
import { lookUp, matchesOf, suggestThings, things } from '../../src/lookup/lookup.js';
import { keyOf } from '../../src/lookup/words.js';
import { contents, dataset, datasetWith } from '../support.js';

const idsOf = (name: string): string[] => lookUp(name, dataset).map(({ id }) => id);

test.each([
  ...['f16', 'F-16', 'f 16', 'F.16', ' f-16 ', 'Fighting Falcon', 'f-16 fighting falcon'].map((name) => [
    name,
    ['f-16'],
  ]),
  ['us central command', ['centcom']],
  ['US-Central-Command', ['centcom']],
  ['musharraf', ['pervez-musharraf']],
  ['Türkiye', ['turkey']],
  ['turkiye', ['turkey']],
  ['TU\u0308RKIYE', ['turkey']],
  ['lemoa', ['lemoa']],
  ['logistics exchange india', ['lemoa-india-2016']],
  ['acsa 2002', ['acsa-2002']],
  ['cis-moa', ['cismoa']],
  ['usa', ['united-states']],
] as [string, string[]][])('%j means %j, whatever its spelling', (name, ids) => expect(idsOf(name)).toEqual(ids));

describe('levels', () => {
  const entity = (id: string, name: string, aliases: string[] = []): EntityRow => ({
    ...(dataset.all('entities')[0] as EntityRow),
    id,
    name,
    aliases,
  });
  const among = [
    entity('alpha', 'Beta'),
    entity('beta', 'Gamma', ['Delta']),
    entity('third', 'Delta', ['Gamma']),
    entity('fourth', 'Epsilon Gamma Rays', ['Zeta']),
    entity('fifth', 'Alpha 99'),
    entity('sixth', 'XY-12A'),
    entity('seventh', 'XY-12B'),
    entity('eighth', 'ZZ-7B'),
    entity('ninth', 'Tests of Ab'),
  ];
  const meant = (name: string): string[] => matchesOf(name, among).map(({ id }) => id);

  test.each([
    ['an id decides before a name', 'beta', ['beta']],
    ['a name decides before an alias', 'gamma', ['beta']],
    ['and before another alias', 'delta', ['third']],
    ['an alias decides before beginnings of words', 'zeta', ['fourth']],
    ['beginnings of words match', 'gam', ['beta', 'third', 'fourth']],
    ['in any order', 'rays eps', ['fourth']],
    ['but not those of two names', 'rays zeta', []],
    ['nor other parts', 'amma', []],
    ['nor one or two letters', 'be', []],
    ['nor words that are in every text', 'of', []],
    ['a number matches whole', 'alpha 9', []],
    ['a designation to its number', 'xy12', ['sixth', 'seventh']],
    ['not to half of it', 'xy1', []],
    ['a lone match of a part is only suggested', 'zz7', []],
    ['as is one by a general word', 'tests', []],
    ['or a short one', 'ab', []],
    ['a number with a word is a name', 'alpha 99', ['fifth']],
    ['but alone none', '99', []],
  ])('%s: %s', (_rule, name, ids) => expect(meant(name)).toEqual(ids));

  test.each([
    ['zz7', ['ZZ-7B']],
    ['testz', ['Tests of Ab']],
    ['tests', ['Tests of Ab']],
    ['gam', []],
  ])('%s: %j is suggested', (name, labels) => expect(suggestThings(name, among)).toEqual(labels));
});

test('agreements are looked up like entities, by their abbreviations too', () => {
  const ids = (name: string): string[] => lookUp(name, datasetWith({ entities: [] })).map(({ id }) => id);
  expect(ids('CDISM MOU')).toEqual(['cdism-mou-canada-2008']);
  expect(ids('acsa')).toEqual(['acsa-2002', 'acsa-sri-lanka-2007', 'acsa-sri-lanka-2017']);
});

test('an ambiguous name means all of its bearers', () => {
  const bearers = contents.entities.filter(({ name, aliases }) =>
    [name, ...aliases].some((text) => /\bbush/i.test(text)),
  );
  expect(idsOf('bush')).toEqual(bearers.map(({ id }) => id));
  expect(bearers.length).toBeGreaterThan(1);
});

test('every entity and agreement is found by its id, and first by its name', () => {
  const lost = things(dataset).filter(({ id, name }) => idsOf(id).join() !== id || !idsOf(name).includes(id));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('every alias and abbreviation finds its bearer, unless it is the id or name of another', () => {
  const keys = new Set(things(dataset).flatMap(({ id, name }) => [keyOf(id), keyOf(name)]));
  const lost = things(dataset).flatMap(({ id, aliases }) =>
    aliases.filter((alias) => !keys.has(keyOf(alias)) && !idsOf(alias).includes(id)),
  );
  expect(lost).toEqual([]);
});

test('case, accents and punctuation added to a name change nothing', () => {
  const noise = fc.array(fc.constantFrom(' ', '-', '.', '\u0301', "'", '/'), { maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...things(dataset)), noise, fc.boolean(), ({ id }, marks, upper) => {
      const at = Math.floor(id.length / 2);
      const name = `${id.slice(0, at)}${marks.join('')}${id.slice(at)}`;
      expect(idsOf(upper ? name.toUpperCase() : name)).toEqual([id]);
    }),
    { numRuns: 100 },
  );
});

test.each(['', ' ', '-', '...', '\u0000'])('a name without letters or digits is a fault: %j', (name) => {
  const fault = expect.objectContaining({ code: 'empty-argument', details: { what: 'the name' } });
  expect(() => lookUp(name, dataset)).toThrow(fault);
});

describe('suggestions', () => {
  test('at most three are suggested', () => {
    const [first] = dataset.all('entities') as [EntityRow];
    const alike = ['Alphab', 'Alphac', 'Alphad', 'Alphae'].map((name) => ({
      ...first,
      id: name.toLowerCase(),
      name,
      aliases: [],
    }));
    expect(suggestThings('alphaz', alike)).toEqual(['Alphab', 'Alphac', 'Alphad']);
  });

  test('a megabyte is no typing error', () => {
    expect(suggestThings('kurila '.repeat(150_000), things(dataset))).toEqual([]);
  });
});

/** What a name means, or why it means nothing. */
const answer = (find: () => readonly { readonly id: string }[]): unknown => {
  try {
    const found = find().map(({ id }) => id);
    return found.length > 0 ? found : 'entity-not-found';
  } catch (error) {
    return (error as CliError).code;
  }
};

describe('only records that can match are parsed', () => {
  const all = things(dataset);
  const same = (name: string): void => {
    expect([name, answer(() => lookUp(name, dataset))]).toEqual([name, answer(() => matchesOf(name, all))]);
  };

  test('every third name, id and word means what it means among all', () => {
    const names = all.flatMap((thing) => [thing.id, thing.name, ...thing.aliases, ...thing.name.split(' ')]);
    const distinct = [...new Set(names)].filter((_, at) => at % 3 === 0);
    expect(distinct.length).toBeGreaterThan(300);
    for (const name of distinct) same(name);
  });

  test.each(['', ' ', '!!!', '.*', '(', '"', '\u20ac', '\u4eac', 'x'.repeat(201), 'kurila'])('%j too', same);

  test('and anything else', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z0-9 .-]{1,4}$/)), same), {
      numRuns: 100,
    });
  });
});
