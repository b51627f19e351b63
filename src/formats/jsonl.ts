import { visibleJson } from '../terminal/visible.js';
import type { Exporter } from './output.js';

/** A record a line. */
export const jsonl: Exporter = {
  *write({ rows }) {
    for (const row of rows) yield `${visibleJson(JSON.stringify(row))}\n`;
  },
};
