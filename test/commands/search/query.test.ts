/** What a search finds, and in which order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search } from '../../../src/commands/search/query.js';
import { type SearchedCollection, searchedCollections } from '../../../src/dataset/vocabulary.js';
import { termsOf } from '../../../src/lookup/words.js';
import { contents, dataset } from '../../support.js';

const find = (input: string, within: SearchedCollection[] = [], limit = Number.POSITIVE_INFINITY) =>
  search(dataset, input, { within, limit });
const ids = (...args: Parameters<typeof find>): string[] => find(...args).rows.map(({ id }) => id);

describe('the first hit is what is meant', () => {
  test.each([
    ['nuclear test sanctions 1998', 'glenn-amendment-sanctions-1998'],
    ['peanuts', 'zia-peanuts-remark-1980'],
    ['earthquake', 'us-earthquake-relief-2005'],
    ['arms embargo', 'arms-embargo-lifted-1975'],
    ['transit memorandum', 'gloc-mou-2012'],
    ['kurilla', 'michael-kurilla'],
    ['abbottabad', 'abbottabad'],
    ['abbottabad raid', 'operation-neptune-spear'],
    ['abbottabad 2011', 'abbottabad-raid-2011'],
    ['cabinet approve', 'cabinet-approves-cismoa-2023'],
    ['major non-nato ally', 'major-non-nato-ally-status'],
    ['major non-nato ally 2004', 'major-non-nato-ally-designation-2004'],
    ['pressler amendment', 'pressler-amendment'],
    ['pressler amendment 1985', 'pressler-amendment-enacted-1985'],
    ['kargil', 'clinton-sharif-blair-house-1999'],
    ['coalition support fund', 'coalition-support-funds'],
    ['u-2', 'u-2'],
    ['u-2 shot down', 'u2-shootdown-1960'],
    ['symington', 'symington-amendment'],
    ['symington 1979', 'symington-applied-1979'],
  ])('%s: %s', (input, id) => expect(ids(input)[0]).toBe(id));
});

describe('words', () => {
  test('all must occur; their case does not matter, and their order only for the ranking', () => {
    expect(ids('NUCLEAR test SANCTIONS')).toEqual(ids('nuclear test sanctions'));
    expect(ids('SANCTIONS test nuclear').toSorted()).toEqual(ids('nuclear test sanctions').toSorted());
    const both = new Set(ids('nuclear'));
    expect(ids('nuclear sanctions').filter((id) => !both.has(id))).toEqual([]);
  });

  test('beginnings match', () => expect(ids('peanu')).toContain('zia-peanuts-remark-1980'));

  test('long words match with light misspelling', () => {
    expect(ids('peshawer')).toContain('u2-shootdown-1960');
    expect(ids('earthquaek')).toContain('us-earthquake-relief-2005');
    expect(ids('lmeoa')).toContain('lemoa');
  });

  test('spellings of a compound find the same', () => {
    expect(ids('f16').length).toBeGreaterThan(20);
    expect(ids('f-16')).toEqual(ids('f16'));
  });

  test('punctuation that joins nothing parts words', () => {
    const spellings = ['nuclear -tests', 'nuclear&tests', 'nuclear+tests', 'nuclear:tests'];
    for (const spelling of spellings) expect([spelling, ids(spelling)]).toEqual([spelling, ids('nuclear tests')]);
  });

  test('words that are in every text do not count', () => {
    expect(ids('what is the earthquake')).toEqual(ids('earthquake'));
  });

  test('the words of the record that matched are given', () => {
    const words = ['1998', 'nuclear', 'nucleartest', 'sanctions', 'test'];
    expect(find('nuclear test sanctions 1998').rows[0]?.matched.toSorted()).toEqual(words);
  });
});

describe('phrases', () => {
  test('only records with the very words in one text', () => {
    const phrase = ids('"arms embargo"');
    expect(phrase.length).toBeGreaterThan(0);
    expect(phrase.length).toBeLessThan(ids('arms embargo').length);
    const withPhrase = contents.events.filter(({ title, summary, note }) =>
      [title, summary, note ?? ''].some((text) => /\barms embargo\b/i.test(text)),
    );
    expect(ids('"arms embargo"', ['events']).toSorted()).toEqual(withPhrase.map(({ id }) => id).toSorted());
  });

  test('the order in a phrase counts', () => {
    expect(() => ids('"embargo arms"')).toThrow(expect.objectContaining({ code: 'search-empty' }));
  });

  test('a phrase and words go together; quotes without words are none', () => {
    const phrase = ids('"arms embargo"');
    expect(phrase).toEqual(expect.arrayContaining(ids('"arms embargo" 1975')));
    expect(ids('"arms embargo" 1975')[0]).toBe('arms-embargo-lifted-1975');
    expect(ids('"" peanuts')).toEqual(ids('peanuts'));
    expect(ids('"peanuts')).toEqual(ids('peanuts'));
  });
});

describe('where', () => {
  test.each(searchedCollections.filter((name) => contents[name].length > 0))(
    '--in %s finds only there',
    (collection) => {
      const { rows } = find('agreement', [collection]);
      expect(rows.every((row) => row.collection === collection)).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
    },
  );

  test('several collections together', () => {
    const { rows } = find('cismoa', ['events', 'claims']);
    expect(new Set(rows.map(({ collection }) => collection))).toEqual(new Set(['events', 'claims']));
  });

  test('an agreement is found by its own title', () => {
    const lost = contents.agreements
      .filter((_, at) => at % 4 === 0)
      .filter(({ id, name }) => !ids(name).includes(id))
      .map(({ id }) => id);
    expect(lost).toEqual([]);
  });
});

describe('limit and rows', () => {
  test('a limit takes the best; the total counts all', () => {
    const all = find('sanctions');
    expect(find('sanctions', [], 3)).toEqual({ rows: all.rows.slice(0, 3), total: all.total, omitted: [] });
    expect(all.total).toBe(all.rows.length);
  });

  test('scores fall, and are rounded', () => {
    const scores = find('sanctions').rows.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.every((score) => score > 0 && Number.isInteger(Math.round(score * 1e8) / 1e6))).toBe(true);
  });

  test('an event has its date with its days', () => {
    expect(find('earthquake relief').rows[0]).toMatchObject({
      collection: 'events',
      date: '2005-10-10/2006-03-30',
      start: '2005-10-10',
      end: '2006-03-30',
    });
  });
});

describe('nothing', () => {
  test.each(['', '  ', '""', '-- !', '\u0000'])('%j is a fault: no words', (input) => {
    expect(() => ids(input)).toThrow(
      expect.objectContaining({ code: 'empty-argument', details: { what: 'the search' } }),
    );
  });

  test.each([
    ['zoa', expect.arrayContaining(['zia'])],
    ['zxqw', []],
    ['zxqw vbnm', []],
  ])('%s is nowhere: %j may be meant', (terms, suggestions) => {
    expect(() => ids(terms)).toThrow(
      expect.objectContaining({ code: 'search-empty', details: { name: terms, suggestions } }),
    );
  });

  test.each([
    ['a megabyte of words', `${'q'.repeat(1000)} `.repeat(1000)],
    ['a word longer than any', 'é-'.repeat(500_000)],
  ])('%s is found nowhere', (_what, input) => expect(() => ids(input)).toThrow('search-empty'));
});

describe('records that lack a word', () => {
  test('the best are given where none has all words, with the words they lack', () => {
    const { rows, omitted } = find('peanuts zxqw');
    expect(rows.map(({ id }) => id)).toEqual(ids('peanuts'));
    expect(omitted).toEqual(['zxqw']);
  });

  test('nothing is omitted where the best has all words', () => {
    expect(find('nuclear test sanctions').omitted).toEqual([]);
    expect(find('cismoa').omitted).toEqual([]);
  });

  test('of two words both must occur where any record has both; of three one may be missing', () => {
    const count = (row: object, words: string[]): number =>
      words.filter((word) => JSON.stringify(row).toLowerCase().includes(word)).length;
    const events = dataset.byId('events');
    const counts = (input: string, words: string[]): number[] =>
      find(input, ['events']).rows.map(({ id }) => count(events.get(id) ?? {}, words));
    expect(new Set(counts('peanuts remark', ['peanut', 'remark']))).toEqual(new Set([2]));
    const [first, ...others] = counts('nuclear sanctions test', ['nuclear', 'test', 'sanction']);
    expect(first).toBe(3);
    expect(Math.min(...others)).toBe(2);
  });

  test('a number of words up to 30 is searched, more are refused', () => {
    const words = (count: number): string => Array.from({ length: count }, (_, at) => `pakistan${at}x`).join(' ');
    expect(() => ids(`cismoa ${words(29)}`)).not.toThrow();
    expect(() => ids(words(31))).toThrow(expect.objectContaining({ code: 'too-many-words', details: { max: 30 } }));
  });
});

describe('only records whose text can match are read', () => {
  const unfiltered: typeof dataset = { ...dataset, grep: (collection) => dataset.all(collection) };
  const findAmongAll = (input: string) => search(unfiltered, input, { within: [], limit: Number.POSITIVE_INFINITY });

  test.each([
    'nuclear test sanctions',
    'f-16',
    'F-16s',
    'peshawer base',
    'major non-nato ally',
    'cismoa',
    'arms',
    'allies',
    'signed',
    'earthquaek relief',
    'communications interoperabilty',
    '2005',
    '1990s',
    '1996',
    'u-2',
    '"arms embargo" 1975',
    'Türkiye',
    "pakistan's",
  ])('for %j the answer is that of all records', (input) => {
    expect(find(input).total).toBeGreaterThan(0);
    expect(find(input)).toEqual(findAmongAll(input));
  });

  test('and for any words of the records', () => {
    const vocabulary = [...new Set(contents.events.flatMap(({ title }) => termsOf(title)))];
    const some = fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(some, (words) => {
        expect(find(words.join(' '))).toEqual(findAmongAll(words.join(' ')));
      }),
      { numRuns: 25 },
    );
  });
});

test('a collection that is named twice is searched once', () => {
  expect(find('signed', ['questions', 'questions'])).toEqual(find('signed', ['questions']));
});

test('a negotiation is titled by its state and the family of the agreement', () => {
  const titles = Object.fromEntries(find('negotiation', ['negotiations']).rows.map(({ id, title }) => [id, title]));
  expect(titles).toMatchObject({
    'negotiation-bangladesh-acsa': 'Negotiation with Bangladesh (LSA-ACSA)',
    'negotiation-singapore-link-16': 'Negotiation with Singapore (other agreement)',
  });
  expect(Object.keys(titles)).toHaveLength(contents.negotiations.length);
});
