/** What a search finds, and in which order. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { isMatched, search } from '../../../src/commands/search/query.js';
import { authorName } from '../../../src/dataset/authors.js';
import { type SearchedCollection, searchedCollections } from '../../../src/dataset/vocabulary.js';
import { queryTerms, termsOf } from '../../../src/lookup/words.js';
import { contents, dataset } from '../../support.js';

const find = (input: string, within: SearchedCollection[] = [], limit: number | null = null) =>
  search(dataset, input, { within, limit });
const ids = (...args: Parameters<typeof find>): string[] => find(...args).rows.map(({ id }) => id);

describe('the first hit is what is meant', () => {
  test.each([
    ['nuclear test sanctions', 'glenn-amendment-sanctions-1998'],
    ['peanuts', 'zia-peanuts-remark-1980'],
    ['earthquake', 'us-earthquake-relief-2005'],
    ['arms embargo', 'arms-embargo-lifted-1975'],
    ['transit memorandum', 'gloc-mou-2012'],
    ['kurilla', 'michael-kurilla'],
    ['abbottabad', 'abbottabad-raid-2011'],
    ['cabinet approve', 'cabinet-approves-cismoa-2023'],
    ['major non-nato ally', 'major-non-nato-ally-designation-2004'],
    ['pressler amendment', 'pressler-amendment-enacted-1985'],
    ['kargil', 'clinton-sharif-blair-house-1999'],
    ['coalition support fund', 'coalition-support-funds'],
    ['u-2', 'u2-shootdown-1960'],
    ['symington', 'symington-applied-1979'],
  ])('%s: %s', (input, id) => expect(ids(input)[0]).toBe(id));
});

describe('words', () => {
  test('all must occur; their order and case do not matter', () => {
    expect(ids('SANCTIONS test nuclear')).toEqual(ids('nuclear test sanctions'));
    const both = new Set(ids('nuclear'));
    expect(ids('nuclear sanctions').filter((id) => !both.has(id))).toEqual([]);
  });

  test('beginnings match', () => expect(ids('peanu')).toContain('zia-peanuts-remark-1980'));

  test('long words match with light misspelling, short ones do not', () => {
    expect(ids('peshawer')).toContain('u2-shootdown-1960');
    expect(ids('earthquaek')).toContain('us-earthquake-relief-2005');
    expect(() => ids('zoa')).toThrow(expect.objectContaining({ code: 'search-empty' }));
  });

  test('spellings of a compound find the same', () => {
    expect(ids('f16').length).toBeGreaterThan(20);
    expect(ids('f-16')).toEqual(ids('f16'));
  });

  test('words that are in every text do not count', () => {
    expect(ids('what is the earthquake')).toEqual(ids('earthquake'));
  });

  test('the words of the record that matched are given', () => {
    expect(find('nuclear test sanctions').rows[0]?.matched.toSorted()).toEqual([
      'nuclear',
      'nucleartest',
      'sanctions',
      'test',
    ]);
  });
});

describe('phrases', () => {
  const hasWords = (id: string, words: string): boolean => {
    const texts = Object.values(
      search(dataset, words, { within: [], limit: null }).rows.find((row) => row.id === id) ?? {},
    );
    return texts.length > 0;
  };

  test('only records with the very words in one text', () => {
    const phrase = ids('"arms embargo"');
    expect(phrase.length).toBeGreaterThan(0);
    expect(phrase.length).toBeLessThan(ids('arms embargo').length);
    expect(phrase.every((id) => hasWords(id, 'arms embargo'))).toBe(true);
    const withPhrase = contents.events.filter(({ title, summary, note }) =>
      [title, summary, note ?? ''].some((text) => /\barms embargo\b/i.test(text)),
    );
    expect(ids('"arms embargo"', ['events']).toSorted()).toEqual(withPhrase.map(({ id }) => id).toSorted());
  });

  test('the order in a phrase counts', () => {
    expect(() => ids('"embargo arms"')).toThrow(expect.objectContaining({ code: 'search-empty' }));
  });

  test('a phrase and words go together; quotes without words are none', () => {
    expect(ids('"arms embargo" 1975').length).toBeLessThan(ids('"arms embargo"').length);
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
    expect(find('sanctions', [], 3)).toEqual({ rows: all.rows.slice(0, 3), total: all.total });
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

  test('a word that is nowhere suggests near ones', () => {
    expect(() => ids('lmeoa')).toThrow(
      expect.objectContaining({
        code: 'search-empty',
        details: { terms: 'lmeoa', suggestions: expect.arrayContaining([]) },
      }),
    );
    expect(() => ids('zxqw')).toThrow(expect.objectContaining({ details: { terms: 'zxqw', suggestions: [] } }));
    expect(() => ids('zxqw vbnm')).toThrow(
      expect.objectContaining({ details: { terms: 'zxqw vbnm', suggestions: [] } }),
    );
  });

  test('a megabyte of words is answered in time', () => {
    const started = performance.now();
    expect(() => ids(`${'q'.repeat(1000)} `.repeat(1000))).toThrow(expect.objectContaining({ code: 'search-empty' }));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('the index of a query', () => {
  const fieldsOf = ['title', 'aliases', 'text', 'details'] as const;
  type Entry = Record<'id' | (typeof fieldsOf)[number], string> & { weight: number };
  const entry = (id: string, title: string, aliases: string, text: string, details: string, weight: number): Entry => ({
    id,
    title,
    aliases,
    text,
    details,
    weight,
  });
  const entries: Entry[] = [
    ...contents.events.map((e) =>
      entry(e.id, e.title, '', e.summary, e.note ?? '', { 1: 2, 2: 1.1, 3: 1 }[e.importance]),
    ),
    ...contents.entities.map((e) =>
      entry(
        e.id,
        e.name,
        e.aliases.join(' · '),
        e.description,
        e.facts.map(({ label, value }) => `${label}: ${value}`).join(' · '),
        1,
      ),
    ),
    ...contents.agreements.map((a) =>
      entry(a.id, a.name, [a.abbreviation ?? '', ...a.aliases].join(' · '), a.purpose, a.note ?? '', 1),
    ),
    ...contents.claims.map((c) => entry(c.id, c.claim, '', c.explanation, '', 0.8)),
    ...contents.names.map((n) => entry(n.id, n.name, '', n.usedBy, '', 0.8)),
    ...contents.negotiations.map((n) => entry(n.id, '', '', n.what, n.note ?? '', 0.8)),
    ...contents.questions.map((q) => entry(q.id, q.question, '', q.known, q.missing, 0.8)),
    ...contents.sources.map((s) => entry(s.id, s.title, s.authors.map(authorName).join(' · '), s.publisher, '', 0.3)),
  ];
  const weights = new Map(entries.map(({ id, weight }) => [id, weight]));
  const whole = new MiniSearch<Entry>({
    fields: [...fieldsOf],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { tokenize: queryTerms, processTerm: (term) => term },
  });
  whole.addAll(entries);

  const vocabulary = new Set(entries.flatMap((each) => fieldsOf.flatMap((field) => termsOf(each[field]))));
  const isUsed = (asked: string): boolean => [...vocabulary].some((word) => word.startsWith(asked));
  /** As one would ask an index of everything: misspelled words, and only those, with edits. */
  const ask = (input: string) =>
    whole.search(input, {
      combineWith: 'AND',
      prefix: isUsed,
      fuzzy: (term) => (isUsed(term) || term.length < 5 ? 0 : term.length < 8 ? 1 : 2),
      boost: { title: 4, aliases: 4, text: 1.5, details: 1 },
      boostDocument: (id) => weights.get(id as string) ?? 1,
    });
  const queries = [
    'nuclear test sanctions',
    'f-16',
    'peshawer base',
    'major non-nato ally',
    'cismoa',
    'arms',
    'earthquaek relief',
    'communications interoperabilty',
    '2005',
    'u-2',
  ];

  test.each(queries)('finds for %j what an index of everything finds, by the same words', (input) => {
    const sorted = (hits: { id: string; words: readonly string[] }[]) =>
      hits.map(({ id, words }) => `${id}: ${words.toSorted().join(' ')}`).toSorted();
    const expected = ask(input).map(({ id, terms }) => ({ id: id as string, words: terms }));
    expect(sorted(find(input).rows.map(({ id, matched }) => ({ id, words: matched })))).toEqual(sorted(expected));
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each(queries)('the best for %j of an index of everything are among its best', (input) => {
    const best = ids(input).slice(0, 6);
    expect(
      ask(input)
        .slice(0, 3)
        .filter(({ id }) => !best.includes(id as string)),
    ).toEqual([]);
  });
});

describe('marking', () => {
  const matched = new Set(['f16', 'turkiye', 'embargo']);
  test.each([
    ['F-16', true],
    ['F16', true],
    ['Türkiye', true],
    ['Embargo', true],
    ['embargoes', false],
    ['16', false],
  ])('%s is matched: %s', (word, is) => expect(isMatched(word, matched)).toBe(is));
});

test('a collection that is named twice is searched once', () => {
  const once = search(dataset, 'signed', { within: ['questions'], limit: null });
  expect(search(dataset, 'signed', { within: ['questions', 'questions'], limit: null })).toEqual(once);
});

test('a word longer than any is found nowhere, whatever its length', () => {
  expect(() => search(dataset, 'é,'.repeat(500_000), { within: [], limit: null })).toThrow('search-empty');
});
