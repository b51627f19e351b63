/** Formats written and read back: hostile texts first, then the real output of every command. */
import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formats, writeBibliography, writers } from '../../src/formats/formats.js';
import { sanitize } from '../../src/terminal/sanitize.js';
import { cli, terminal, words } from '../support.js';
import { hostileTexts } from './hostile.js';

type Row = Record<string, unknown>;

const write = (
  format: keyof typeof writers,
  fields: readonly string[],
  rows: readonly Row[],
  { single = false, pretty = false } = {},
): string => writers[format]({ fields, rows, single, pretty });

/** A value as a TSV cell of one column, without the line break. */
const cellText = (value: unknown): string => write('tsv', ['a'], [{ a: value }]).slice(0, -1);

const lines = (text: string): string[] => text.split('\n').slice(0, -1);
const jsonRows = (text: string): Row[] => lines(text).map((line) => JSON.parse(line));
const csvRows = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
const tsvRows = (text: string): string[][] => lines(text).map((line) => line.split('\t'));

/** What a reader of a rendered cell sees: the text of its tokens. */
const textOf = (tokens: readonly Tokens.Generic[]): string =>
  tokens
    .map((token) => {
      const inner = token.tokens as Tokens.Generic[] | undefined;
      if (token.type === 'text' || token.type === 'escape' || token.type === 'link')
        return inner === undefined || token.type === 'link' ? (token.text as string) : textOf(inner);
      return `<${token.type}>${token.raw}`;
    })
    .join('');

const markdownTable = (text: string): { header: string[]; rows: string[][] } => {
  const tokens = marked.lexer(text);
  expect(tokens.map(({ type }) => type)).toEqual(['table']);
  const table = tokens[0] as Tokens.Table;
  const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => textOf(cell.tokens as Tokens.Generic[]));
  return { header: cells(table.header), rows: table.rows.map(cells) };
};

/** A bar in an address is encoded, so that the address stays a link. */
const inMarkdown = (cell: string): string => (/^https?:\S+$/.test(cell) ? cell.replaceAll('|', '%7C') : cell);

describe('hostile texts, with a plain column before and after', () => {
  const fields = ['first', 'text', 'last'];
  const rows = hostileTexts.map((text, at) => ({ first: `row ${at}`, text, last: 'end' }));
  const cellsBy = (shown: (text: string) => string) => rows.map(({ first, text, last }) => [first, shown(text), last]);

  test('JSON and JSONL round trip them exactly, and hold nothing invisible', () => {
    for (const pretty of [false, true]) {
      const text = write('json', fields, rows, { pretty });
      expect(JSON.parse(text)).toEqual(rows);
      expect(sanitize(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
    }
    expect(jsonRows(write('jsonl', fields, rows))).toEqual(rows);
  });

  test('CSV shows control characters and keeps all else', () => {
    const text = write('csv', fields, rows);
    expect(csvRows(text)).toEqual([fields, ...cellsBy(sanitize)]);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('TSV has a space for tabs and line breaks, and shows other control characters', () => {
    const text = write('tsv', fields, rows);
    expect(tsvRows(text)).toEqual(cellsBy((hostile) => sanitize(hostile.replace(/[\t\r\n]+/g, ' '))));
  });

  test('Markdown renders as the text itself', () => {
    const text = write('markdown', fields, rows);
    expect(markdownTable(text)).toEqual({
      header: fields,
      rows: cellsBy((hostile) => inMarkdown(sanitize(hostile).trim())),
    });
    expect(text).not.toContain('\u001b');
  });

  test('any text reads back from CSV, TSV and JSON as it is shown', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, (given) => {
        const row = Object.fromEntries(given.map((text, at) => [`f${at}`, text]));
        const names = Object.keys(row);
        expect(csvRows(write('csv', names, [row]))).toEqual([names, given.map(sanitize)]);
        const spaced = given.map((text) => sanitize(text.replace(/[\t\r\n]+/g, ' ')));
        expect(tsvRows(write('tsv', names, [row]))).toEqual([spaced]);
        expect(JSON.parse(write('json', names, [row]))).toEqual([row]);
      }),
      { numRuns: 30 },
    );
  });

  test('punctuation of Markdown never becomes markup', () => {
    const punctuation = fc.string({ unit: fc.constantFrom(...'|\\`*_{}[]()<>#+-.!~&a1 "\''), maxLength: 14 });
    fc.assert(
      fc.property(punctuation, (text) => {
        const { rows: read } = markdownTable(write('markdown', ['a', 'b'], [{ a: `x${text}x`, b: 'end' }]));
        expect(read).toEqual([[`x${text}x`, 'end']]);
      }),
    );
  });
});

test.each([
  [null, ''],
  [undefined, ''],
  ['text', 'text'],
  [0, '0'],
  [true, 'true'],
  [[], ''],
  [['a', 'b'], 'a; b'],
  [[{ a: 1 }], '[{"a":1}]'],
  [{ a: null }, '{"a":null}'],
])('in a cell, %j is %j', (value, text) => expect(cellText(value)).toBe(text));

test('fields are written in their order, null where there is none', () => {
  expect(write('json', ['a', 'x', 'b'], [{ b: 1, a: 2, c: 3 }])).toBe('[{"a":2,"x":null,"b":1}]\n');
});

test.each([
  ['json', '[]\n'],
  ['jsonl', ''],
  ['csv', 'a,b\r\n'],
  ['tsv', ''],
  ['markdown', '| a | b |\n| --- | --- |\n'],
] as const)('no rows as %s', (format, text) => expect(write(format, ['a', 'b'], [])).toBe(text));

test.each([
  ['bibtex', ''],
  ['csl-json', '[]\n'],
] as const)('no sources as %s', async (format, text) => expect(await writeBibliography(format, [], false)).toBe(text));

test('one object is not a list in JSON', () => {
  expect(write('json', ['a'], [{ a: 1 }], { single: true })).toBe('{"a":1}\n');
  expect(write('json', ['a'], [{ a: 1 }], { single: true, pretty: true })).toBe('{\n  "a": 1\n}\n');
});

describe('every format of every command has the same rows', () => {
  const cellsOf = (rows: readonly Row[]): string[][] => rows.map((row) => Object.values(row).map(cellText));

  test.each([
    'summary --on 2010',
    'timeline --from 2005 --to 2006 --all',
    'timeline --to 1900',
    'timeline --entity f16 --from 2000 --limit 7 --reverse',
    'timeline --chart',
    'timeline --from 2005-10 --to 2005-10 --all --fields title,id,note',
    'entity f16',
    'entity',
    'status --on 2020-06',
    'compare',
    'claims',
    'search nuclear test sanctions',
    'sources',
    'show cismoa-2005 f-16 question-text',
  ])('%s', async (line) => {
    const out = async (format: string) => {
      const { stdout, stderr, status } = await cli([...words(line), '-f', format]);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      return stdout;
    };
    const rows: Row[] = [JSON.parse(await out('json'))].flat();
    const cells = cellsOf(rows);
    expect(jsonRows(await out('jsonl'))).toEqual(rows);
    const [header, ...rest] = csvRows(await out('csv'));
    if (rows[0] !== undefined) expect(header).toEqual(Object.keys(rows[0]));
    expect(rest).toEqual(cells);
    expect(tsvRows(await out('tsv'))).toEqual(cells);
    expect(markdownTable(await out('markdown'))).toEqual({ header, rows: cells.map((row) => row.map(inMarkdown)) });
  });

  test('--fields picks columns in the order given', async () => {
    const { stdout } = await cli(words('timeline --limit 1 --format csv --fields title,id,note'));
    expect(csvRows(stdout)[0]).toEqual(['title', 'id', 'note']);
  });

  test('JSON is compact in a pipe and indented on a terminal, the same otherwise', async () => {
    const piped = (await cli(['status', '--json'])).stdout;
    const shown = (await cli(['status', '--json'], { stdout: terminal() })).stdout;
    expect(piped).toBe(`${JSON.stringify(JSON.parse(shown))}\n`);
    expect(shown).toBe(`${JSON.stringify(JSON.parse(piped), null, 2)}\n`);
  });

  test('they are all there are', () => {
    expect(formats).toEqual(['table', ...Object.keys(writers)]);
  });
});
