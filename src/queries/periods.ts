import type { Dataset } from '../dataset/dataset.js';
import { type Day, overlaps, span } from '../dataset/edtf.js';
import { lanes } from '../dataset/vocabulary.js';
import type { PeriodRow } from './output.js';

/** The periods that touch a window, lane by lane, by start. */
export const periods = (dataset: Dataset, from: Day | null, to: Day | null): readonly PeriodRow[] =>
  dataset
    .all('periods')
    .map(({ id, lane, label, interval, agreement, startEvent, endEvent, sources, note }) => ({
      id,
      lane,
      label,
      interval,
      ...span(interval),
      agreement,
      startEvent,
      endEvent,
      sources,
      note,
    }))
    .filter((period) => overlaps(period, { start: from, end: to }))
    .sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
