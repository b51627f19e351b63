import type { Dataset } from '../../dataset/dataset.js';
import { type Day, overlaps } from '../../dataset/edtf.js';
import type { EventRow, PeriodRow } from '../../dataset/rows.js';
import { lanes } from '../../dataset/vocabulary.js';
import { noFilter, timeline, type Window } from './query.js';

/** What the chart draws. */
export interface ChartData extends Window {
  readonly periods: readonly PeriodRow[];
  /** Ids of periods of an agreement that is only reported. */
  readonly reported: ReadonlySet<string>;
  /** Key events, for the ticks. */
  readonly events: readonly EventRow[];
  readonly today: Day;
}

/** The periods that touch a window, lane by lane, by start. */
const periodsIn = (dataset: Dataset, { from, to }: Window): readonly PeriodRow[] =>
  dataset
    .all('periods')
    .filter((period) => overlaps(period, { start: from, end: to }))
    .sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1));

export const chartData = (dataset: Dataset, window: Window, today: Day): ChartData => {
  const periods = periodsIn(dataset, window);
  const agreements = dataset.byId('agreements');
  const isReported = ({ agreement }: PeriodRow): boolean =>
    (agreements.get(agreement ?? '')?.reported ?? null) !== null;
  return {
    ...window,
    periods,
    reported: new Set(periods.filter(isReported).map(({ id }) => id)),
    events: timeline(dataset, { ...noFilter, ...window, all: false }).rows,
    today,
  };
};
