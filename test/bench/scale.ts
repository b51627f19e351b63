/** How the time of queries and views grows with the dataset. */
import '../as-bundled.js';
import { GCProfiler } from 'node:v8';
import type { Dataset } from '../../src/dataset/dataset.js';
import { entities } from '../../src/queries/entity.js';
import { lookUp } from '../../src/queries/lookup.js';
import { requestedDate } from '../../src/queries/requested-date.js';
import { search } from '../../src/queries/search.js';
import { status } from '../../src/queries/status.js';
import { summary } from '../../src/queries/summary.js';
import { noFilter, timeline } from '../../src/queries/timeline.js';
import { capabilitiesOf } from '../../src/terminal/capabilities.js';
import { screenFor } from '../../src/terminal/screen.js';
import { namesIn } from '../../src/views/context.js';
import { timelineView } from '../../src/views/timeline.js';
import { markdownTable } from './report.js';
import { growthExponent, median } from './statistics.js';
import { syntheticDataset } from './synthetic.js';

interface Work {
  readonly name: string;
  readonly run: (dataset: Dataset) => unknown;
  /** The largest dataset that it fits into two gigabytes of memory with. */
  readonly largest?: number;
}

const day = requestedDate('2026-11-24', '--on', '2026-11-24');
const screen = screenFor(capabilitiesOf({ color: true, width: 80 }, {}, { isTTY: false }));
const everything = { within: [], limit: 10 } as const;
const window = { from: '1990-01-01', to: '1999-12-31' };
const look = { long: false, sources: false, all: true };

/** What no query can do without: looking at a field of each record. Beyond the caches that alone grows faster than the data. */
const looking = (records: readonly { readonly sources: readonly string[] }[]): number =>
  records.reduce((sum, { sources }) => sum + sources.length, 0);

const works: readonly Work[] = [
  { name: 'looking at each event', run: (dataset) => looking(dataset.all('events')) },
  { name: 'looking at each agreement', run: (dataset) => looking(dataset.all('agreements')) },
  { name: 'timeline, all', run: (dataset) => timeline(dataset, noFilter).rows },
  {
    name: 'timeline, by date and category',
    run: (dataset) => timeline(dataset, { ...noFilter, ...window, categories: ['sanction'] }).rows,
  },
  { name: 'timeline, by entity', run: (dataset) => timeline(dataset, { ...noFilter, entities: ['f16'] }).rows },
  { name: 'timeline, by text', run: (dataset) => timeline(dataset, { ...noFilter, text: 'nuclear test' }).rows },
  { name: 'lookup, by id', run: (dataset) => lookUp('f16', dataset) },
  { name: 'lookup, by words', run: (dataset) => lookUp('air force', dataset) },
  { name: 'entity', run: (dataset) => entities(dataset, ['f16']) },
  { name: 'status', run: (dataset) => status(dataset, undefined, day) },
  { name: 'status, by name', run: (dataset) => status(dataset, 'acsa-2002', day) },
  { name: 'summary', run: (dataset) => summary(dataset, day) },
  {
    name: 'search in events',
    run: (dataset) => search(dataset, 'nuclear test sanctions', { ...everything, within: ['events'] }),
  },
  {
    name: 'search in everything',
    run: (dataset) => search(dataset, 'nuclear test sanctions', everything),
    largest: 100,
  },
  {
    name: 'timeline table, all events',
    run: (dataset) => timelineView(timeline(dataset, noFilter), look, namesIn(dataset), screen),
    largest: 100,
  },
];

/** Milliseconds of processor time: of the program, and of the garbage collector beside it. */
interface Time {
  readonly ms: number;
  readonly collecting: number;
}

/** A size at which a work was measured. */
interface Point extends Time {
  readonly size: number;
}

export interface Growth {
  readonly name: string;
  readonly points: readonly Point[];
  /** What went wrong at the next size, if something did. */
  readonly failure: string | null;
}

const sizes = [1, 10, 100, 1000];
const fewestRuns = 9;
/** Short runs are repeated for so many milliseconds: the first ones are those of code not yet compiled. */
const shortest = 300;
/** A run over this many milliseconds needs few others beside it, or none. */
const long = 2000;

/** What else the machine does is not counted. The collector is counted apart: its time is that of all that is in memory. */
const timed = (run: () => unknown): Time => {
  const profiler = new GCProfiler();
  profiler.start();
  const begun = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begun);
  const microseconds = profiler.stop().statistics.reduce((sum, { cost }) => sum + cost, 0);
  const collecting = microseconds / 1000;
  return { ms: Math.max((user + system) / 1000 - collecting, 0), collecting };
};

/** The median of several runs. A run before them makes the records; its garbage is not theirs. */
const timeOf = (run: () => unknown): Time => {
  run();
  globalThis.gc?.();
  const samples = [timed(run)];
  const total = ({ ms, collecting }: Time): number => ms + collecting;
  let spent = samples.reduce((sum, each) => sum + total(each), 0);
  const fewest = spent > long ? 2 : fewestRuns;
  while (samples.length < fewest || spent < shortest) {
    const time = timed(run);
    samples.push(time);
    // The clock of the processor may stand still during a short run.
    spent += Math.max(total(time), 0.001);
  }
  return { ms: median(samples.map(({ ms }) => ms)), collecting: median(samples.map(({ collecting }) => collecting)) };
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Options of Node without which the figures would be those of the collector: how it moves a gigabyte of records that
 * stay, in threads that wait for each other, says nothing about the program.
 */
export const nodeOptions: readonly string[] = [
  '--expose-gc',
  '--single-threaded-gc',
  '--max-old-space-size=4096',
  '--max-semi-space-size=128',
];

/** Measures every work on datasets up to a size, each on one of its own: no other is in memory. */
export const measureGrowth = (largest: number, progress: (text: string) => void): readonly Growth[] => {
  const points = new Map<Work, Point[]>(works.map((work) => [work, []]));
  const failures = new Map<Work, string>();
  for (const size of sizes.filter((each) => each <= largest)) {
    for (const work of works) {
      if (failures.has(work) || size > (work.largest ?? largest)) continue;
      progress(`${work.name}, ${size} times`);
      try {
        const { fresh } = syntheticDataset(size);
        points.get(work)?.push({ size, ...timeOf(() => work.run(fresh())) });
      } catch (error) {
        failures.set(work, `${size}x: ${messageOf(error)}`);
      }
    }
  }
  return works.map((work) => ({
    name: work.name,
    points: points.get(work) ?? [],
    failure: failures.get(work) ?? null,
  }));
};

/** Sorting makes 1.08 of 1.00 over these sizes; a heap that no cache holds makes up the rest. */
const linear = 1.25;

/** The growth that counts: between the two largest sizes, where what is constant no longer hides it. */
const lastExponent = ({ points }: Growth): number => growthExponent(points.slice(-2));

const verdictOf = (growth: Growth): string =>
  growth.failure ?? (lastExponent(growth) <= linear ? 'no faster than n log n' : 'FASTER than n log n');

const inMilliseconds = (ms: number): string => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3));

const rowOf = (growth: Growth): string[] => [
  growth.name,
  ...sizes.map((size) => {
    const point = growth.points.find((each) => each.size === size);
    return point === undefined ? '-' : inMilliseconds(point.ms);
  }),
  `+ ${inMilliseconds(growth.points.at(-1)?.collecting ?? 0)}`,
  growthExponent(growth.points).toFixed(2),
  lastExponent(growth).toFixed(2),
  verdictOf(growth),
];

/** A table of milliseconds by size, with exponents: 1 is linear. */
export const growthReport = (growths: readonly Growth[]): string =>
  [
    'Milliseconds of processor time by size of the dataset (1x: the real one), median of several runs, without those of the',
    'garbage collector, which stand beside them for the largest size.',
    'Exponents are slopes in logarithms, over all sizes and between the two largest, which counts: 1 is linear.',
    'Not measured (-): over 2 GB of memory.',
    '',
    markdownTable(
      ['work', ...sizes.map((size) => `${size}x`), 'collector', 'exponent', 'at last', 'growth'],
      growths.map(rowOf),
    ),
    '',
  ].join('\n');
