import { visibleJson } from '../terminal/visible.js';
import { type Exporter, picked } from './output.js';

/** An array, or one object: two-space indent for people, compact for programs. */
export const json: Exporter = {
  *write({ fields, rows, single }, { pretty }) {
    if (single || pretty) {
      const values = Array.from(rows, (row) => picked(row, fields));
      yield `${visibleJson(JSON.stringify(single ? values[0] : values, null, pretty ? 2 : 0))}\n`;
      return;
    }
    // Row by row: the text as a whole would need as much memory again as all that is in it.
    let separator = '[';
    for (const row of rows) {
      yield separator;
      yield visibleJson(JSON.stringify(picked(row, fields)));
      separator = ',';
    }
    yield separator === '[' ? '[]\n' : ']\n';
  },
};
