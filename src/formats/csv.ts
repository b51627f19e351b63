import { visible } from '../terminal/visible.js';
import { cellText, type Exporter } from './output.js';

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map((text) => quoted(visible(text))).join(',')}\r\n`;

/** RFC 4180: comma, CRLF, a header. */
export const csv: Exporter = {
  *write({ fields, rows }) {
    yield line(fields);
    for (const row of rows) yield line(fields.map((field) => cellText(row[field])));
  },
};
