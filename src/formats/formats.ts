/** Every format but the table: rows of named fields as text. */
import { sanitize, sanitizeJson } from '../terminal/sanitize.js';
import type { Work } from './work.js';

/** Formats of rows of named fields. */
export const formats = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
/** Formats of bibliographies: they list the sources of an answer, and have fields of their own. */
export const bibliographyFormats = ['bibtex', 'csl-json'] as const;

export type BibliographyFormat = (typeof bibliographyFormats)[number];
export type Format = (typeof formats)[number] | BibliographyFormat | 'svg';

export type Row = Readonly<Record<string, unknown>>;

/** What is written: rows of named fields, or one object. */
export interface Output {
  readonly fields: readonly string[];
  readonly rows: readonly object[];
  /** One object rather than a list of one. */
  readonly single: boolean;
}

/** `pretty` where a person reads the text. */
interface WriteOptions {
  readonly pretty: boolean;
}

/** A row with only some fields, in their order. */
const pick = (row: object, fields: readonly string[]): Row =>
  Object.fromEntries(fields.map((field) => [field, (row as Row)[field] ?? null]));

const pickAll = ({ fields, rows }: Output): Row[] => rows.map((row) => pick(row, fields));

/** JSON with a final line break: two-space indent for people, compact for programs. */
const jsonText = (value: unknown, { pretty }: WriteOptions): string =>
  `${sanitizeJson(JSON.stringify(value, null, pretty ? 2 : 0))}\n`;

/** A value in one cell: lists of words joined by `; `, nested records as JSON, nothing where there is no value. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const cellsOf = ({ fields, rows }: Output): string[][] =>
  rows.map((row) => fields.map((field) => cellText((row as Row)[field])));

const csvCell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** RFC 4180: commas, CRLF, a header. */
const csv = (output: Output): string =>
  [output.fields, ...cellsOf(output)]
    .map((cells) => `${cells.map((cell) => csvCell(sanitize(cell))).join(',')}\r\n`)
    .join('');

/** Tab-separated, no header; tabs and line breaks in a field become spaces. */
const tsv = (output: Output): string =>
  cellsOf(output)
    .map((cells) => `${cells.map((cell) => sanitize(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')}\n`)
    .join('');

/** Escapes what GitHub Flavored Markdown would read as markup. An address that is the whole cell becomes a link. */
const markdownCell = (text: string): string =>
  /^https?:\/\/[^\s<>]+$/.test(text)
    ? `<${text.replaceAll('|', '%7C')}>`
    : sanitize(text)
        .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
        // Keeps an address inside a text from becoming a link, of which the escapes would be a part.
        .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');

/** A GitHub table. */
const markdown = (output: Output): string =>
  [output.fields, output.fields.map(() => '---'), ...cellsOf(output).map((cells) => cells.map(markdownCell))]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');

const writers: Readonly<Record<string, (output: Output, options: WriteOptions) => string>> = {
  json: (output, options) => {
    const rows = pickAll(output);
    return jsonText(output.single ? rows[0] : rows, options);
  },
  jsonl: (output) =>
    pickAll(output)
      .map((row) => jsonText(row, { pretty: false }))
      .join(''),
  csv,
  tsv,
  markdown,
};

/** Rows as text in a format other than the table. */
export const write = (format: Format, output: Output, options: WriteOptions): string => {
  const writer = writers[format];
  if (writer === undefined) throw new RangeError(`no writer for the format ${format}`);
  return writer(output, options);
};

/** Whether a format lists sources rather than rows. */
export const isBibliography = (format: Format): format is BibliographyFormat =>
  (bibliographyFormats as readonly Format[]).includes(format);

/** A bibliography as text. */
export const writeBibliography = async (
  format: BibliographyFormat,
  works: readonly Work[],
  options: WriteOptions,
): Promise<string> =>
  format === 'bibtex'
    ? (await import('./bibtex.js')).bibtex(works)
    : jsonText((await import('./csl-json.js')).cslItems(works), options);
