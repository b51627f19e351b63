import { visibleJson } from '../terminal/visible.js';
import { type Exporter, picked } from './output.js';

/** A record a line. */
export const jsonl: Exporter = {
  write: ({ fields, rows }) => rows.map((row) => `${visibleJson(JSON.stringify(picked(row, fields)))}\n`).join(''),
};
