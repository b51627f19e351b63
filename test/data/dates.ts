/** Every date string of the dataset, wherever it stands. */
import type { Contents } from '../../src/dataset/references.js';

export const datesIn = ({ events, entities, agreements, periods, sources }: Contents): string[] =>
  [
    ...events.map(({ date }) => date),
    ...entities.flatMap(({ facts }) => facts.map(({ date }) => date)),
    ...agreements.flatMap(({ signed, inForce, reported }) => [signed, inForce, reported]),
    ...periods.map(({ interval }) => interval),
    ...sources.map(({ issued }) => issued),
  ].filter((date) => date !== null);
