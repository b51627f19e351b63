import { visibleJson } from '../terminal/visible.js';
import { type Exporter, picked } from './output.js';

/** A record a line. */
export const jsonl: Exporter = {
  *write({ fields, rows }) {
    for (const row of rows) yield `${visibleJson(JSON.stringify(picked(row, fields)))}\n`;
  },
};
