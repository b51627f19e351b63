import { visible } from '../terminal/visible.js';
import { cellText, type Exporter } from './output.js';

const plain = (text: string): string => visible(text.replace(/[\t\r\n]+/g, ' '));

/** Tabs, no header; tabs and line breaks in a field become spaces. */
export const tsv: Exporter = {
  *write({ fields, rows }) {
    for (const row of rows) yield `${fields.map((field) => plain(cellText(row[field]))).join('\t')}\n`;
  },
};
