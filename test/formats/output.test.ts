/** Formats written and read back: hostile texts first, then the real output of every command. */

import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Format, formats, writeBibliography, write as writeRows } from '../../src/formats/formats.js';
import { sanitize } from '../../src/terminal/sanitize.js';
import { cli, terminal } from '../support.js';
import { hostileTexts } from './hostile.js';

type Row = Record<string, unknown>;

const write = async (
  format: Format,
  fields: readonly string[],
  rows: readonly Row[],
  single = false,
  pretty = false,
): Promise<string> => writeRows(format, { fields, rows, single }, { pretty });

/** A value as a TSV cell of one column, without the line break. */
const cellText = async (value: unknown): Promise<string> => (await write('tsv', ['a'], [{ a: value }])).slice(0, -1);

/** Hostile texts in every place of a table, with a plain column before and behind. */
const fields = ['first', 'text', 'last'];
const rows = hostileTexts.map((text, at) => ({ first: `row ${at}`, text, last: 'end' }));

const csvRows = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);
const tsvRows = (text: string): string[][] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));

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

describe('hostile texts', () => {
  test('JSON and JSONL round trip them exactly, and hold nothing invisible', async () => {
    for (const pretty of [false, true]) {
      const text = await write('json', fields, rows, false, pretty);
      expect(JSON.parse(text)).toEqual(rows);
      expect(sanitize(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
    }
    const lines = await write('jsonl', fields, rows);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
    expect(lines.split('\n')).toHaveLength(rows.length + 1);
  });

  test('CSV shows control characters and keeps all else', async () => {
    const text = await write('csv', fields, rows);
    expect(csvRows(text)).toEqual([
      fields,
      ...rows.map(({ first, text: hostile, last }) => [first, sanitize(hostile), last]),
    ]);
    expect(text.split('\r\n')).toHaveLength(rows.length + 2);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('TSV has a space for tabs and line breaks, and shows other control characters', async () => {
    const text = await write('tsv', fields, rows);
    expect(tsvRows(text)).toEqual(
      rows.map(({ first, text: hostile, last }) => [first, sanitize(hostile.replace(/[\t\r\n]+/g, ' ')), last]),
    );
  });

  test('Markdown renders as the text itself', async () => {
    const text = await write('markdown', fields, rows);
    const table = markdownTable(text);
    expect(table.header).toEqual(fields);
    const isLink = (hostile: string) => hostile.startsWith('http');
    for (const [at, { text: hostile }] of rows.entries()) {
      const expected = isLink(hostile) ? hostile.replaceAll('|', '%7C') : sanitize(hostile).trim();
      expect(table.rows[at]).toEqual([`row ${at}`, expected, 'end']);
    }
    expect(text).not.toContain('\u001b');
  });

  test('any text reads back from CSV, TSV and Markdown as it is shown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const row = Object.fromEntries(texts.map((text, at) => [`f${at}`, text]));
          const names = Object.keys(row);
          expect(csvRows(await write('csv', names, [row]))).toEqual([names, texts.map(sanitize)]);
          expect(tsvRows(await write('tsv', names, [row]))).toEqual([
            texts.map((text) => sanitize(text.replace(/[\t\r\n]+/g, ' '))),
          ]);
          expect(JSON.parse(await write('json', names, [row]))).toEqual([row]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('punctuation of Markdown never becomes markup', async () => {
    const punctuation = fc.string({ unit: fc.constantFrom(...'|\\`*_{}[]()<>#+-.!~&a1 "\''), maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(punctuation, async (text) => {
        const { rows: read } = markdownTable(await write('markdown', ['a', 'b'], [{ a: `x${text}x`, b: 'end' }]));
        expect(read).toEqual([[`x${text}x`, 'end']]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('cells', () => {
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
  ])('%j is %j', async (value, text) => expect(await cellText(value)).toBe(text));

  test('fields are written in their order, null where there is none', async () => {
    expect(await write('json', ['a', 'x', 'b'], [{ b: 1, a: 2, c: 3 }])).toBe('[{"a":2,"x":null,"b":1}]\n');
  });
});

describe('no rows', () => {
  test.each([
    ['json', '[]\n'],
    ['jsonl', ''],
    ['csv', 'a,b\r\n'],
    ['tsv', ''],
    ['markdown', '| a | b |\n| --- | --- |\n'],
  ] as const)('%s', async (format, text) => expect(await write(format, ['a', 'b'], [])).toBe(text));

  test.each([
    ['bibtex', ''],
    ['csl-json', '[]\n'],
  ] as const)('no sources as %s', async (format, text) => {
    expect(await writeBibliography(format, [], { pretty: false })).toBe(text);
  });

  test('a bibliography or a picture is not written as rows', async () => {
    for (const format of ['bibtex', 'csl-json', 'svg', 'table'] as const) {
      await expect(write(format as Format, ['a'], [])).rejects.toThrow(`no writer for the format ${format}`);
    }
  });
});

test('one object is not a list in JSON', async () => {
  expect(await write('json', ['a'], [{ a: 1 }], true)).toBe('{"a":1}\n');
  expect(await write('json', ['a'], [{ a: 1 }], true, true)).toBe('{\n  "a": 1\n}\n');
});

const cellsOf = (rows: readonly Row[]): Promise<string[][]> =>
  Promise.all(rows.map((row) => Promise.all(Object.values(row).map(cellText))));

const commands: readonly (readonly string[])[] = [
  ['summary', '--on', '2010'],
  ['timeline', '--from', '2005', '--to', '2006', '--all'],
  ['timeline', '--to', '1900'],
  ['timeline', '--chart'],
  ['entity', 'f16'],
  ['entity'],
  ['status', '--on', '2020-06'],
  ['compare'],
  ['claims'],
  ['search', 'nuclear', 'test', 'sanctions'],
  ['sources'],
  ['show', 'cismoa-2005', 'f-16', 'question-text'],
];

describe('every format of every command has the same rows', () => {
  test.each(commands.map((given) => ({ given, line: given.join(' ') })))('$line', async ({ given }) => {
    const out = async (format: string) => {
      const { stdout, stderr, status } = await cli([...given, '-f', format]);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      return stdout;
    };
    const json = JSON.parse(await out('json'));
    const values: Row[] = Array.isArray(json) ? json : [json];
    const cells = await cellsOf(values);
    expect(
      (await out('jsonl'))
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(values);
    const [header, ...lines] = csvRows(await out('csv'));
    if (values[0] !== undefined) expect(header).toEqual(Object.keys(values[0]));
    expect(lines).toEqual(cells);
    expect(tsvRows(await out('tsv'))).toEqual(cells);
    const table = markdownTable(await out('markdown'));
    expect(table.header).toEqual(header);
    expect(table.rows).toEqual(
      cells.map((row) => row.map((cell) => (/^https?:\S+$/.test(cell) ? cell.replaceAll('|', '%7C') : cell))),
    );
  });

  test('--fields picks the same columns in the same order in each', async () => {
    const args = ['timeline', '--from', '2005-10', '--to', '2005-10', '--all', '--fields', 'title,id,note'];
    const json: Row[] = JSON.parse((await cli([...args, '--json'])).stdout);
    expect(Object.keys(json[0] ?? {})).toEqual(['title', 'id', 'note']);
    const cells = await cellsOf(json);
    expect(csvRows((await cli([...args, '-f', 'csv'])).stdout)).toEqual([['title', 'id', 'note'], ...cells]);
    expect(tsvRows((await cli([...args, '-f', 'tsv'])).stdout)).toEqual(cells);
  });

  test('JSON is compact in a pipe and indented on a terminal, the same otherwise', async () => {
    const piped = (await cli(['status', '--json'])).stdout;
    const onTerminal = (await cli(['status', '--json'], { stdout: terminal() })).stdout;
    expect(piped.split('\n')).toHaveLength(2);
    expect(onTerminal).toBe(`${JSON.stringify(JSON.parse(piped), null, 2)}\n`);
  });

  test('data is in every format but the table the only thing on stdout', () => {
    expect(formats).toEqual(['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown']);
  });
});
