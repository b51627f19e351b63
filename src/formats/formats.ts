/** Every format but the table: rows of named fields as text. */
import { sanitize, sanitizeJson } from '../terminal/sanitize.js';
import type { Work } from './work.js';

/** Formats of rows of named fields. */
export const formats = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
/** Formats of bibliographies: they list the sources of an answer, and have fields of their own. */
export const bibliographyFormats = ['bibtex', 'csl-json'] as const;

type BibliographyFormat = (typeof bibliographyFormats)[number];
export type Format = (typeof formats)[number] | BibliographyFormat | 'svg';

type Row = Readonly<Record<string, unknown>>;

/** What is written: rows of named fields, or one object. */
export interface Output {
  readonly fields: readonly string[];
  readonly rows: readonly object[];
  /** One object rather than a list of one. */
  readonly single: boolean;
  /** Whether a person reads the text. */
  readonly pretty: boolean;
}

/** The rows with only the wanted fields, in their order. */
const picked = ({ fields, rows }: Output): Row[] =>
  rows.map((row) => Object.fromEntries(fields.map((field) => [field, (row as Row)[field] ?? null])));

/** JSON with a final line break: two-space indent for people, compact for programs. */
const jsonText = (value: unknown, pretty: boolean): string =>
  `${sanitizeJson(JSON.stringify(value, null, pretty ? 2 : 0))}\n`;

const json = (output: Output): string => {
  const rows = picked(output);
  return jsonText(output.single ? rows[0] : rows, output.pretty);
};

const jsonLines = (output: Output): string =>
  picked(output)
    .map((row) => jsonText(row, false))
    .join('');

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

/** Writers of rows, by format. */
export const writers = { json, jsonl: jsonLines, csv, tsv, markdown } as const;

/** Whether a format lists sources rather than rows. */
export const isBibliography = (format: Format): format is BibliographyFormat =>
  (bibliographyFormats as readonly Format[]).includes(format);

/** A bibliography as text. */
export const writeBibliography = async (
  format: BibliographyFormat,
  works: readonly Work[],
  pretty: boolean,
): Promise<string> =>
  format === 'bibtex'
    ? (await import('./bibtex.js')).bibtex(works)
    : jsonText(works.map((await import('./csl-json.js')).cslItem), pretty);
