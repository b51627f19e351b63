import { visible } from '../terminal/visible.js';
import { cellText, type Exporter } from './output.js';

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const line = (cells: readonly string[]): string => `${cells.map((text) => quoted(visible(text))).join(',')}\r\n`;

/** RFC 4180: comma, CRLF, a header. */
export const csv: Exporter = {
  write: ({ fields, rows }) =>
    [line(fields), ...rows.map((row) => line(fields.map((field) => cellText(row[field]))))].join(''),
};
