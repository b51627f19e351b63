/** Which days a chart covers, and on which of them a period was in force for certain. */
import { bounds, type Day, edtf } from '../../dataset/edtf.js';
import type { Lane } from '../../dataset/vocabulary.js';
import type { ChartData } from './periods.js';

export const laneNames: Record<Lane, string> = {
  alliance: 'Alliances',
  foundational: 'Foundational and transit agreements',
  basing: 'Basing',
  restriction: 'Restrictions',
};

const farPast: Day = '0000-01-01';
const farFuture: Day = '9999-12-31';

/** The days on which a period was in force, and those on which it may have been. */
export interface Extent {
  /** Days on which it was certainly in force. */
  readonly certainFrom: Day;
  readonly certainTo: Day;
  /** Days on which it may have been. */
  readonly possibleFrom: Day;
  readonly possibleTo: Day;
  readonly isOpen: boolean;
}

/** An open end is drawn to today, an unknown one is possible until today. */
export const extentOf = (interval: string, today: Day): Extent => {
  const { from, to } = bounds(edtf(interval));
  const start = typeof from === 'object' ? from : undefined;
  const end = typeof to === 'object' ? to : undefined;
  return {
    certainFrom: start?.last ?? (from === 'open' ? farPast : farFuture),
    certainTo: end?.first ?? (to === 'open' ? today : (start?.last ?? farPast)),
    possibleFrom: start?.first ?? farPast,
    possibleTo: end?.last ?? today,
    isOpen: to === 'open',
  };
};

/** The first and last day of a chart: those asked for, or whole decades and years around the periods. */
export const windowOf = ({ periods, from, to, today }: ChartData): { first: Day; last: Day } => {
  const starts = periods.map(({ start }) => start ?? today).sort();
  const ends = periods.map(({ end }) => end ?? today).sort();
  const decade = `${(starts[0] ?? today).slice(0, 3)}0-01-01`;
  const latest = [ends.at(-1) ?? today, today].sort().at(-1) ?? today;
  const first = from ?? (to !== null && to < decade ? to : decade);
  const last = to ?? `${latest.slice(0, 4)}-12-31`;
  // A window that begins after the last year of the record is still a window.
  return last < first ? { first, last: first } : { first, last };
};
