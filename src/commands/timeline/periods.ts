/** What the chart draws: periods, and on which days each was in force for certain. */
import type { Dataset } from '../../dataset/dataset.js';
import { bounds, type Day, edtf, isDate, overlaps } from '../../dataset/edtf.js';
import type { EventRow, PeriodRow } from '../../dataset/rows.js';
import { type Lane, lanes } from '../../dataset/vocabulary.js';
import type { Window } from '../../lookup/requested-date.js';
import { timeline } from './query.js';

export interface ChartData {
  /** Lane by lane, by start. */
  readonly periods: readonly PeriodRow[];
  /** Ids of periods of an agreement that is only reported. */
  readonly reported: ReadonlySet<string>;
  /** Key events, for the ticks. */
  readonly events: readonly EventRow[];
  /** The first and the last day of the chart. */
  readonly first: Day;
  readonly last: Day;
  readonly today: Day;
}

/** The days requested, or whole decades and years around the periods. */
const limits = (periods: readonly PeriodRow[], { from, to }: Window, today: Day): { first: Day; last: Day } => {
  const days = [today, ...periods.flatMap(({ start, end }) => [start ?? today, end ?? today])].sort();
  const decade = `${days.at(0)?.slice(0, 3)}0-01-01`;
  const first = from ?? (to !== null && to < decade ? to : decade);
  const last = to ?? `${days.at(-1)?.slice(0, 4)}-12-31`;
  // A window after the last year of the data is still a window.
  return last < first ? { first, last: first } : { first, last };
};

/** The periods that touch a window. */
export const chartData = (dataset: Dataset, window: Window, today: Day): ChartData => {
  const periods = dataset
    .all('periods')
    .filter((period) => overlaps(period, { start: window.from, end: window.to }))
    .sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
  const agreements = dataset.byId('agreements');
  const isReported = ({ agreement }: PeriodRow): boolean =>
    (agreements.get(agreement ?? '')?.reported ?? null) !== null;
  return {
    ...limits(periods, window, today),
    periods,
    reported: new Set(periods.filter(isReported).map(({ id }) => id)),
    events: timeline(dataset, { ...window, key: true }).rows,
    today,
  };
};

const laneNames: Readonly<Record<Lane, string>> = {
  alliance: 'Alliances',
  foundational: 'Foundational and transit agreements',
  basing: 'Basing',
  restriction: 'Restrictions',
};

/** The periods of each lane that has any, by the name of the lane. */
export const byLane = ({ periods }: ChartData): { name: string; members: PeriodRow[] }[] =>
  lanes
    .map((lane) => ({ name: laneNames[lane], members: periods.filter((period) => period.lane === lane) }))
    .filter(({ members }) => members.length > 0);

const farPast: Day = '0000-01-01';
const farFuture: Day = '9999-12-31';

export interface Extent {
  /** Days on which it was certainly in force. */
  readonly certainFrom: Day;
  readonly certainTo: Day;
  /** Days on which it may have been. */
  readonly possibleFrom: Day;
  readonly possibleTo: Day;
  readonly isOpen: boolean;
}

/** The days of a period: an open end is drawn to today, an unknown one is possible until today. */
export const extentOf = ({ interval }: PeriodRow, today: Day): Extent => {
  const { from, to } = bounds(edtf(interval));
  const start = isDate(from) ? from : undefined;
  const end = isDate(to) ? to : undefined;
  return {
    certainFrom: start?.last ?? (from === 'open' ? farPast : farFuture),
    certainTo: end?.first ?? (to === 'open' ? today : (start?.last ?? farPast)),
    possibleFrom: start?.first ?? farPast,
    possibleTo: end?.last ?? today,
    isOpen: to === 'open',
  };
};
