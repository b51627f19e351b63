import { visibleJson } from '../terminal/visible.js';
import { type Exporter, picked } from './output.js';

/** An array, or one object: two-space indent for people, compact for programs. */
export const json: Exporter = {
  write: ({ fields, rows, single }, { pretty }) => {
    const values = rows.map((row) => picked(row, fields));
    return `${visibleJson(JSON.stringify(single ? values[0] : values, null, pretty ? 2 : 0))}\n`;
  },
};
