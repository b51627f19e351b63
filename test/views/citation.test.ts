/** Marks, footnotes and references. */
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../src/dataset/schema.js';
import { certaintyInWords, certaintyMark, legend } from '../../src/views/certainty.js';
import { citations, reference } from '../../src/views/citation.js';
import { namesIn } from '../../src/views/names.js';
import { contents, dataset, screen } from '../support.js';
import { squeezed, widest } from './lines.js';

type Source = Pick<SourceRecord, 'title' | 'authors' | 'publisher' | 'issued' | 'url'>;
const source: Source = {
  title: 'A title',
  authors: [{ literal: 'Ann' }, { family: 'Bobson', given: 'Bob' }],
  publisher: 'Dawn',
  issued: '2005-10-27',
  url: 'https://example.org/a',
};
const described: Source = {
  ...source,
  title: '[A description]',
  authors: [],
  issued: null,
  url: 'https://example.org/b',
};
const sources = new Map<string, Source>([
  ['a', source],
  ['b', described],
]);

describe('a reference', () => {
  test('author, title, publisher, date; then the URL', () => {
    expect(reference(source, screen())).toEqual([
      'Ann, Bob Bobson, “A title”, Dawn, 27 Oct 2005',
      'https://example.org/a',
    ]);
  });

  test('a description keeps its brackets, and no date is undated', () => {
    expect(reference(described, screen())).toEqual(['[A description], Dawn, undated', 'https://example.org/b']);
  });

  test('in ASCII, quotes are straight', () => {
    expect(reference(source, screen({ ascii: true }))[0]).toBe('Ann, Bob Bobson, "A title", Dawn, 27 Oct 2005');
  });

  test('where links are followed, the title is one instead of the URL', () => {
    expect(reference(source, screen({ links: true }))).toEqual([
      'Ann, Bob Bobson, \u001b]8;;https://example.org/a\u0007“A title”\u001b]8;;\u0007, Dawn, 27 Oct 2005',
    ]);
  });

  test('control characters of a source do not reach the terminal', () => {
    const hostile = {
      ...source,
      title: 'A\u001b]0;x\u0007',
      url: 'https://example.org/\u0007\u001b\\',
      publisher: 'P\u202e',
    };
    expect(reference(hostile, screen({ links: true })).join('')).toBe(
      'Ann, Bob Bobson, \u001b]8;;https://example.org/^G^[\\\u0007“A^[]0;x^G”\u001b]8;;\u0007, P\\u202e, 27 Oct 2005',
    );
  });
});

describe('numbering', () => {
  test('in the order of first citation, the same source the same number', () => {
    const cited = citations(sources, screen());
    expect([cited.mark(['b']), cited.mark(['a', 'b']), cited.mark([]), cited.mark(['a'])]).toEqual([
      ' [1]',
      ' [2][1]',
      '',
      ' [2]',
    ]);
    expect(cited.footnotes()).toEqual([
      '[1] [A description], Dawn, undated',
      '    https://example.org/b',
      '[2] Ann, Bob Bobson, “A title”, Dawn, 27 Oct 2005',
      '    https://example.org/a',
    ]);
    expect(cited.shortNotes()).toEqual(['[1] Dawn  [2] Dawn, 27 Oct 2005']);
  });

  test('a source that is not known has a number but no footnote', () => {
    const cited = citations(sources, screen());
    expect([cited.mark(['x', 'a']), cited.footnotes().length, cited.footnotes()[0]?.slice(0, 3)]).toEqual([
      ' [1][2]',
      2,
      '[2]',
    ]);
  });

  test('nothing cited, no notes', () => {
    expect(citations(sources, screen()).footnotes()).toEqual([]);
  });
});

test('every source of the dataset prints whole at any width', () => {
  for (const width of [20, 40, 80, 300]) {
    const drawn = screen({ width });
    const cited = citations(dataset.byId('sources'), drawn);
    cited.mark(contents.sources.map(({ id }) => id));
    const lines = cited.footnotes();
    expect(widest(lines)).toBeLessThanOrEqual(Math.min(width, 120));
    const text = squeezed(lines);
    const lost = contents.sources.filter(({ title, publisher, url }) =>
      [title, publisher, url].some((part) => !text.includes(squeezed(part))),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  }
});

describe('certainty', () => {
  test('a mark and a word, in Unicode and in ASCII', () => {
    expect(legend(screen())).toBe('● documented  ◐ reported  ○ disputed');
    expect(legend(screen({ ascii: true }))).toBe('* documented  ~ reported  ? disputed');
    expect(certaintyMark('disputed', screen())).toBe('○');
    expect(certaintyInWords('reported', screen())).toBe('◐ reported');
  });

  test('a color of its own where there is color', () => {
    const marks = (['documented', 'reported', 'disputed'] as const).map((level) =>
      certaintyMark(level, screen({ color: true })),
    );
    expect(marks).toEqual(['\u001b[32m●\u001b[39m', '\u001b[33m◐\u001b[39m', '\u001b[31m○\u001b[39m']);
  });
});

test('names are those of entities and agreements, and ids where there is none', () => {
  const names = namesIn(dataset);
  expect([names.nameOf('f-16'), names.nameOf('no-such')]).toEqual(['F-16 Fighting Falcon', 'no-such']);
  expect(names.nameOf('cismoa-2005')).toContain('Communication Interoperability and Security');
  expect(names.sources.get('tribune-2023-08-03-cabinet-nod')?.publisher).toBe('The Express Tribune');
});
