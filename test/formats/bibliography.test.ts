/** BibTeX and CSL-JSON, read by Citation.js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../src/dataset/authors.js';
import { edition } from '../../src/dataset/edition.js';
import { bibtex } from '../../src/formats/bibtex.js';
import { cslDate, cslItem } from '../../src/formats/csl-json.js';
import { writeBibliography } from '../../src/formats/formats.js';
import { datasetWork, type Work } from '../../src/formats/work.js';
import { sanitize } from '../../src/terminal/sanitize.js';
import { cli, contents } from '../support.js';
import schema from './csl-data.schema.json' with { type: 'json' };
import { hostileTexts } from './hostile.js';

interface Name {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly URL: string;
  readonly author?: readonly Name[];
  readonly accessed?: CslDate;
  readonly note?: string;
  readonly issued?: CslDate;
  readonly publisher?: string;
  readonly 'container-title'?: string;
}

const parsed = (text: string): Item[] => plugins.input.chain(text, { generateGraph: false }) as Item[];

const source: Work = {
  id: 'made-up',
  title: 'A title',
  titleEnglish: null,
  authors: [{ family: 'Author', given: 'Ann' }, { literal: 'Institute of Things and Others' }],
  publisher: 'Publisher',
  issued: '2005-10-27',
  url: 'https://example.org/a_b?c=d&e=%20#f',
  kind: 'news',
  primary: true,
};

const written = (parts: Partial<Work>): string => bibtex([{ ...source, ...parts }]);

/** An author as a reader of BibTeX sees it, who does not know which names are literal. */
const asRead = ({ literal, family, given, suffix }: Name): string =>
  literal ?? [given, family, suffix].filter((part) => part !== undefined).join(' ');

describe('BibTeX', () => {
  test('an entry', () => {
    expect(written({})).toBe(
      [
        '@article{made-up,',
        '  title = {{A title}},',
        '  author = {Author, Ann and {Institute of Things and Others}},',
        '  journal = {{Publisher}},',
        '  entrysubtype = {newspaper},',
        '  year = {2005},',
        '  month = oct,',
        '  date = {2005-10-27},',
        '  url = {https://example.org/a_b?c=d&e=%20#f},',
        `  urldate = {${edition.compiled}},`,
        '  keywords = {news, primary}',
        '}',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['treaty', 'misc', 'howpublished'],
    ['law', 'misc', 'howpublished'],
    ['official', 'techreport', 'institution'],
    ['archive', 'misc', 'howpublished'],
    ['academic', 'article', 'journal'],
    ['think-tank', 'techreport', 'institution'],
    ['reference', 'misc', 'howpublished'],
    ['news', 'article', 'journal'],
  ] as const)('a source of kind %s is @%s', (kind, type, field) => {
    const text = written({ kind });
    expect(text).toMatch(new RegExp(`^@${type}\\{made-up,`));
    expect(text).toContain(`  ${field} = {{Publisher}},`);
  });

  const special = '#1 $2 100% a&b a_b {c} d~e f^g h\\i';
  const escaped = '\\#1 \\$2 100\\% a\\&b a\\_b \\{c\\} d\\textasciitilde{}e f\\textasciicircum{}g h\\textbackslash{}i';
  test.each<[string, Partial<Work>, string]>([
    ['a year', { issued: '2005' }, 'year = {2005},\n  date = {2005},'],
    ['a month', { issued: '2005-10' }, 'year = {2005},\n  month = oct,\n  date = {2005-10},'],
    ['about a year', { issued: '2005~' }, 'year = {2005},\n  date = {2005~},'],
    ['two years', { issued: '2005/2006' }, 'year = {2005},\n  date = {2005/2006},'],
    ['no author: a key to sort by', { authors: [] }, 'key = {A title},'],
    ['no date: a key', { issued: null }, 'key = {Author, Ann A title},'],
    ['neither: a key', { authors: [], issued: null }, 'key = {A title},'],
    ['a description: a key', { authors: [], title: '[Page of a report]' }, 'key = {Page of a report},'],
    ['a body, no date: a key', { authors: [{ literal: 'Body' }], issued: null }, 'key = {Body A title},'],
    [
      'a suffix between family and given names',
      { authors: [{ family: 'Johnson', given: 'Charles M.', suffix: 'Jr.' }] },
      'author = {Johnson, Jr., Charles M.},',
    ],
    [
      'a family with a prefix, which is one name',
      { authors: [{ family: 'Lopes da Silva', given: 'Diego' }] },
      'author = {{Lopes da Silva}, Diego},',
    ],
    [
      'a title in another language',
      { title: 'Absturz', titleEnglish: 'Crash & burn' },
      'title = {{Absturz}},\n  titleaddon = {{Crash \\& burn}},',
    ],
    ['characters that mean something to TeX', { title: special }, `title = {{${escaped}}},`],
    ['a URL that would close its braces', { url: 'https://a.example/}{\\' }, 'url = {https://a.example/%7D%7B%5C},'],
  ])('%s', (_what, parts, line) => expect(written(parts)).toContain(`\n  ${line}\n`));

  test.each<[string, Partial<Work>, RegExp]>([
    ['undated: no year', { issued: null }, /year =|\bdate =/],
    ['an unknown start: no year', { issued: '../2005' }, /year =|\bdate =/],
    ['an open start: no year', { issued: '/2005' }, /year =|\bdate =/],
    ['only news is a newspaper', { kind: 'academic' }, /entrysubtype/],
    ['author and date: no key', {}, /key =/],
  ])('%s', (_what, parts, absent) => expect(written(parts)).not.toMatch(absent));

  test('the dataset has a version, and no address to have been visited', () => {
    const text = bibtex([datasetWork]);
    expect(text).toContain(`  version = {${edition.version}},`);
    expect(text).not.toMatch(/url/);
  });

  test('all sources parse; titles, authors, publishers, years and URLs are equal', async () => {
    const items = parsed((await cli(['sources', '-f', 'bibtex'])).stdout);
    expect(items).toHaveLength(contents.sources.length);
    const read = items.map(({ id, title, author = [], issued, URL, ...rest }) => ({
      id,
      title,
      authors: author.map(asRead),
      publisher: rest.publisher ?? rest['container-title'],
      year: issued?.['date-parts'][0]?.[0] ?? null,
      URL,
    }));
    expect(read).toEqual(
      contents.sources.map(({ id, title, authors, publisher, issued, url }) => ({
        id,
        title,
        authors: authors.map(authorName),
        publisher,
        year: issued === null ? null : Number(issued.slice(0, 4)),
        // Citation.js encodes a URL once more, percent signs included.
        URL: url.includes('%') ? expect.stringContaining(new URL(url).host) : url,
      })),
    );
  });

  test('every URL is in it as it is', async () => {
    const { stdout } = await cli(['sources', '-f', 'bibtex']);
    const written = ({ url }: { url: string }) => `url = {${url.replace(/[{}\\]/g, encodeURIComponent)}}`;
    expect(contents.sources.filter((each) => !stdout.includes(written(each)))).toEqual([]);
  });

  test.each(hostileTexts.filter((text) => text.trim() !== ''))('a title %j parses to what is shown of it', (title) => {
    const [item] = parsed(written({ title }));
    expect(item?.title.replace(/\s+/g, ' ').trim()).toBe(sanitize(title).replace(/\s+/g, ' ').trim());
    expect(item).toMatchObject({ id: 'made-up', 'container-title': 'Publisher' });
  });
});

describe('CSL-JSON', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);

  test('all sources are valid and read back by Citation.js', async () => {
    const { stdout } = await cli(['sources', '-f', 'csl-json']);
    const items: Item[] = JSON.parse(stdout);
    expect(validate(items), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(items).toHaveLength(contents.sources.length);
    expect(parsed(stdout)).toEqual(items);
  });

  test('titles, authors, publishers, dates and URLs are those of the sources', () => {
    for (const each of contents.sources) {
      const item = cslItem(each) as unknown as Item;
      expect([item.id, item.title, item.URL]).toEqual([each.id, each.title, each.url]);
      expect(item.author ?? []).toEqual(each.authors);
      expect(item.note).toBe(each.titleEnglish === null ? undefined : `English title: ${each.titleEnglish}`);
      expect(item.accessed?.['date-parts'][0]).toEqual(edition.compiled.split('-').map(Number));
      expect(item.publisher ?? item['container-title']).toBe(each.publisher);
      expect(item.issued?.['date-parts'][0]?.[0] ?? null).toBe(
        each.issued === null ? null : Number(each.issued.slice(0, 4)),
      );
    }
  });

  test.each([
    ['2005', { 'date-parts': [[2005]] }],
    ['2005-10', { 'date-parts': [[2005, 10]] }],
    ['2005-10-27', { 'date-parts': [[2005, 10, 27]] }],
    ['2005-10~', { 'date-parts': [[2005, 10]], circa: true }],
    ['2005?', { 'date-parts': [[2005]], circa: true }],
    ['2005/2006-02', { 'date-parts': [[2005], [2006, 2]] }],
    ['2005/..', { 'date-parts': [[2005]] }],
  ])('%s', (issued, date) => {
    expect(cslDate(issued)).toEqual(date);
    expect(validate([{ id: 'a', type: 'book', issued: cslDate(issued) }])).toBe(true);
  });

  test('hostile titles round trip', async () => {
    const rows = hostileTexts.map((title, at) => ({ ...source, id: `s${at}`, title }));
    const text = await writeBibliography('csl-json', rows, true);
    expect(JSON.parse(text).map(({ title }: Item) => title)).toEqual(hostileTexts);
    const lines = text.replaceAll('\n', '');
    expect(sanitize(lines)).toBe(lines);
  });

  test('the schema refuses what CSL does not know', () => {
    const item = cslItem(source);
    for (const wrong of [{ type: 'news' }, { id: undefined }, { publishr: 'x' }, { author: ['x'] }, { URL: 1 }]) {
      expect(validate([JSON.parse(JSON.stringify({ ...item, ...wrong }))])).toBe(false);
    }
  });
});
