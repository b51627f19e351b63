import { visible } from '../terminal/visible.js';
import { cellText, type Exporter } from './output.js';

const isUrl = (text: string): boolean => /^https?:\/\/[^\s<>]+$/.test(text);

/** As it would read in a table of GitHub Flavored Markdown: marks lose their meaning, addresses become links. */
const escaped = (text: string): string =>
  isUrl(text)
    ? `<${text.replaceAll('|', '%7C')}>`
    : visible(text)
        .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
        // An address in a text is no link: its escapes would become part of it.
        .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

/** A GitHub table. */
export const markdown: Exporter = {
  *write({ fields, rows }) {
    yield line(fields);
    yield line(fields.map(() => '---'));
    for (const row of rows) yield line(fields.map((field) => escaped(cellText(row[field]))));
  },
};
