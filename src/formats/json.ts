import { visibleJson } from '../terminal/visible.js';
import type { Exporter } from './output.js';

/** One at a time takes longer, and the text of all would need as much memory again as all that is in it. */
const rowsAtATime = 16;

function* inParts<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** An array, or one object: two-space indent for people, compact for programs. */
export const json: Exporter = {
  *write({ rows, single }, { pretty }) {
    if (single || pretty) {
      const values = [...rows];
      yield `${visibleJson(JSON.stringify(single ? values[0] : values, null, pretty ? 2 : 0))}\n`;
      return;
    }
    let separator = '[';
    for (const part of inParts(rows, rowsAtATime)) {
      yield separator;
      yield visibleJson(JSON.stringify(part)).slice(1, -1);
      separator = ',';
    }
    yield separator === '[' ? '[]\n' : ']\n';
  },
};
