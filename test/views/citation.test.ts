/** Marks, notes, references and names. */
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../src/dataset/schema.js';
import { certaintyInWords, certaintyMark, legend } from '../../src/views/certainty.js';
import { citations, reference, shortReference, whoSaysSo } from '../../src/views/citation.js';
import { namesIn } from '../../src/views/names.js';
import { contents, dataset, screen } from '../support.js';
import { squeezed, widest } from './lines.js';

type Source = Pick<SourceRecord, 'id' | 'title' | 'titleEnglish' | 'authors' | 'publisher' | 'issued' | 'url'>;
const source: Source = {
  id: 'a-source',
  title: 'A title',
  titleEnglish: null,
  authors: [{ family: 'Smith', given: 'Ann' }, { literal: 'AP' }],
  publisher: 'Dawn',
  issued: '2005-10-27',
  url: 'https://example.org/a',
};
const described: Source = {
  ...source,
  id: 'b-source',
  title: '[A description]',
  authors: [],
  issued: null,
  url: 'https://example.org/b',
};
const numbered = Array.from({ length: 9 }, (_, at) => ({ ...source, id: `s${at + 1}` }));
const sources = new Map<string, Source>([source, described, ...numbered].map((each) => [each.id, each]));

const printed = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\u00a0', ' '));

describe('a reference', () => {
  const translated = (title: string, titleEnglish: string): Source => ({ ...described, title, titleEnglish });
  const hostile = { title: 'A\u001b]0;x\u0007', url: 'https://example.org/\u0007\u001b\\', publisher: 'P\u202e' };
  const link = (url: string, title: string): string => `\u001b]8;;${url}\u0007${title}\u001b]8;;\u0007`;

  test.each<[string, Source, string]>([
    ['author, title, publisher, date', source, 'Ann Smith, AP, “A title”, Dawn, 27 Oct 2005'],
    ['a description keeps its brackets, no date is undated', described, '[A description], Dawn, undated'],
    ['a translation has brackets', translated('پاکستان', 'Pakistan'), '“پاکستان” [Pakistan], Dawn, undated'],
    ['a translated description, too', translated('[Brief]', '[Letter]'), '[Brief] [Letter], Dawn, undated'],
  ])('%s, then the URL', (_what, given, text) => {
    expect(printed(reference(given, screen()))).toEqual([text, given.url]);
    const straight = text.replace(/[“”]/g, '"');
    expect(printed(reference(given, screen({ ascii: true })))).toEqual([straight, given.url]);
  });

  test.each<[string, Source, string]>([
    ['the title is one', source, `Ann Smith, AP, ${link(source.url, '“A title”')}, Dawn, 27 Oct 2005`],
    [
      'control characters do not reach the terminal',
      { ...described, ...hostile },
      `${link('https://example.org/^G^[\\', '“A^[]0;x^G”')}, P\\u202e, undated`,
    ],
  ])('where links are followed, %s', (_what, given, text) => {
    expect(printed(reference(given, screen({ links: true })))).toEqual([text]);
  });

  test('in short: publisher, date, id', () => {
    expect(printed([shortReference(source, screen())])).toEqual(['Dawn, 27 Oct 2005  a-source']);
  });
});

describe('numbering', () => {
  test('in the order of first citation, the same source the same number', () => {
    const cited = citations(sources, screen());
    expect(cited.notes(true)).toEqual([]);
    const marks = [['b-source'], ['a-source', 'b-source'], [], ['a-source']].map(cited.mark);
    expect(marks).toEqual(['\u00a0[1]', '\u00a0[1][2]', '', '\u00a0[2]']);
    expect(cited.notes(true)).toEqual([
      '[1] [A description], Dawn, undated  b-source',
      '    https://example.org/b',
      '[2] Ann Smith, AP, “A title”, Dawn, 27 Oct 2005  a-source',
      '    https://example.org/a',
    ]);
    expect(cited.notes(false)).toEqual(['[1] Dawn, undated  b-source', '[2] Dawn, 27 Oct 2005  a-source']);
  });

  test('three or more in a row are a range', () => {
    const cited = citations(sources, screen());
    cited.mark(numbered.map(({ id }) => id));
    expect(cited.mark(['s9', 's1', 's2', 's3', 's5', 's6'])).toBe('\u00a0[1-3][5][6][9]');
  });

  test('a source that is not known has a number but no note', () => {
    const cited = citations(sources, screen());
    expect(cited.mark(['x', 'a-source'])).toBe('\u00a0[1][2]');
    expect(cited.notes(false)).toEqual(['[2] Dawn, 27 Oct 2005  a-source']);
  });
});

test.each([20, 40, 80, 300])('every source prints whole at %i columns, its address on one line', (width) => {
  const cited = citations(dataset.byId('sources'), screen({ width, ascii: true }));
  cited.mark(contents.sources.map(({ id }) => id));
  const lines = cited.notes(true);
  const isAddress = (line: string): boolean => /^\s*https?:\/\/\S+$/.test(line);
  expect(widest(lines.filter((line) => !isAddress(line)))).toBeLessThanOrEqual(Math.min(width, 120));
  const addresses = new Set(lines.filter(isAddress).map((line) => line.trim()));
  const text = squeezed(lines);
  const lost = contents.sources.filter(
    ({ id, publisher, url }) => !addresses.has(url) || [id, publisher].some((part) => !text.includes(squeezed(part))),
  );
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a certainty is a mark and a word, in Unicode and in ASCII, with a color of its own', () => {
  expect(legend(screen())).toBe('● documented  ◐ reported  ○ disputed');
  expect(legend(screen({ ascii: true }))).toBe('* documented  ~ reported  ? disputed');
  expect(certaintyMark('disputed', screen())).toBe('○');
  expect(certaintyInWords('reported', screen())).toBe('◐ reported');
  const levels = ['documented', 'reported', 'disputed'] as const;
  const marks = levels.map((level) => certaintyMark(level, screen({ color: true })));
  expect(marks).toEqual(['\u001b[32m●\u001b[39m', '\u001b[33m◐\u001b[39m', '\u001b[31m○\u001b[39m']);
});

describe('names', () => {
  const names = namesIn(dataset);

  test.each([
    ['f-16', 'F-16 Fighting Falcon', 'F-16 Fighting Falcon (f-16)'],
    ['pakistan', expect.stringContaining('Pakistan'), 'Pakistan'],
    ['cismoa-2005', expect.stringContaining('Interoperability and Security'), 'CIS-MOA (cismoa-2005)'],
    ['no-such', 'no-such', 'no-such'],
  ])('%s: in full, and short with the id where that is another', (id, name, label) => {
    expect([names.nameOf(id), names.labelOf(id)]).toEqual([name, label]);
  });

  test('no label is long', () => {
    const long = [...contents.agreements, ...contents.entities].filter(
      ({ id }) => names.labelOf(id).replace(`(${id})`, '').length > 60,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('sources by id', () => {
    expect(names.sources.get('tribune-2023-08-03-cabinet-nod')?.publisher).toBe('The Express Tribune');
  });
});

describe('who says so', () => {
  const [base] = contents.sources as [SourceRecord];
  const made = (id: string, parts: Partial<SourceRecord>): SourceRecord => ({ ...base, id, issued: null, ...parts });
  const witness = { primary: false, basedOn: [] };
  const sources = [
    made('a', { ...witness, publisher: 'Dawn (Karachi)', issued: '2005-10-27' }),
    made('b', { ...witness, publisher: 'The Hindu' }),
    made('c', { ...witness, publisher: 'FRUS, Office of the Historian', primary: true }),
    made('d', { ...witness, publisher: 'FRUS, another page', primary: true }),
    made('x', { basedOn: ['a'] }),
    made('y', { basedOn: ['a'] }),
    made('u', { basedOn: null }),
    made('v', { basedOn: null }),
  ];
  const names = { ...namesIn(dataset), sources: new Map(sources.map((each) => [each.id, each])) } as never;

  test.each([
    ['a', 'a', 'One known origin: Dawn (Karachi) (27 Oct 2005).'],
    ['a x', 'a', 'One known origin: Dawn (Karachi) (27 Oct 2005). One other repeats it.'],
    ['b x y u', 'b', 'One known origin: The Hindu. 2 others repeat it; one more is of unknown origin.'],
    ['a b', 'a b', '2 independent sources: Dawn and The Hindu.'],
    ['a b c', 'a b c', '3 independent sources: FRUS, Dawn and one other.'],
    ['a b c d x', 'a b c d', '4 independent sources: FRUS, Dawn and 2 others. One other repeats them.'],
    ['a b u v', 'a b', '2 independent sources: Dawn and The Hindu. 2 more are of unknown origin.'],
    ['u', '', '1 source of unknown origin.'],
    ['u v', '', '2 sources of unknown origin.'],
  ])('%s, of which %s are independent: %s', (cited, independent, sentence) => {
    const ids = (text: string): string[] => text.split(' ').filter((id) => id !== '');
    expect(whoSaysSo({ sources: ids(cited), independentSources: ids(independent) }, names)).toBe(sentence);
  });
});
