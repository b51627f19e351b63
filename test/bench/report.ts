/** Results as data, as tables in Markdown, and compared with earlier ones. */
import { type Budget, budgetedNodes, type Case, memoryBudget } from './cases.js';
import type { Sample } from './measure.js';
import { median, quantile, type Ratio, ratioOf } from './statistics.js';

/** A case on a Node, as it is saved. Times in milliseconds, memory in bytes. */
export interface CaseResult {
  readonly name: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** To `node -e 0` of the same Node. */
  readonly ratio: Ratio;
  readonly memory: number | null;
  readonly budget: Budget | null;
  readonly isOurs: boolean;
  readonly samples: readonly number[];
}

export interface NodeResult {
  readonly version: string;
  readonly path: string;
  readonly reference: CaseResult;
  readonly cases: readonly CaseResult[];
}

export interface Result {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  readonly memoryMethod: string;
  readonly nodes: readonly NodeResult[];
}

/** What the samples of a case say, beside those of its reference. */
export const resultOf = ({ name, budget, isOurs }: Case, sample: Sample, reference: Sample): CaseResult => ({
  name,
  median: median(sample.ms),
  min: Math.min(...sample.ms),
  max: Math.max(...sample.ms),
  ratio: ratioOf(sample.ms, reference.ms),
  memory: sample.memory,
  budget,
  isOurs,
  samples: sample.ms.map((ms) => Math.round(ms * 1000) / 1000),
});

/** A Markdown table whose columns also stand in line as text; the first is aligned to the left. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((text, at) => Math.max(3, text.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const speedVerdict = ({ value }: Ratio, { must, aim }: Budget): string =>
  value <= aim ? 'met, aim met' : value <= must ? 'met, aim missed' : 'MISSED';

const memoryVerdict = (bytes: number): string => (bytes <= memoryBudget * 1e6 ? 'memory met' : 'memory MISSED');

/** What became of the budgets of a case. */
const verdictOf = ({ ratio, budget, memory, isOurs }: CaseResult): string =>
  isOurs
    ? [
        ...(budget === null ? [] : [speedVerdict(ratio, budget)]),
        ...(memory === null ? [] : [memoryVerdict(memory)]),
      ].join('; ')
    : '';

const spread = ({ value, low, high }: Ratio): string => `${value.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;

const rowOf = (result: CaseResult): string[] => [
  `\`${result.name}\``,
  result.median.toFixed(1),
  `${result.min.toFixed(1)}-${result.max.toFixed(1)}`,
  spread(result.ratio),
  result.budget === null ? '' : `${result.budget.must.toFixed(2)} / ${result.budget.aim.toFixed(2)}`,
  result.memory === null ? '-' : megabytes(result.memory),
  verdictOf(result),
];

const head = ['case', 'median ms', 'min-max', 'ratio (95 %)', 'must / aim', 'peak MB', 'budgets'];

const isBinding = (version: string): boolean => budgetedNodes.includes(Number.parseInt(version, 10));

const tableOf = ({ version, reference, cases }: NodeResult): string => {
  const note = isBinding(version) ? '' : ' (budgets do not bind here)';
  const { samples } = reference;
  const noise = (100 * (quantile(samples, 0.75) - quantile(samples, 0.25))) / reference.median;
  return [
    `Node ${version}${note}`,
    '',
    markdownTable(head, [reference, ...cases].map(rowOf)),
    '',
    `Noise: half of the runs of \`${reference.name}\` lie within ${noise.toFixed(0)} % of each other.`,
  ].join('\n');
};

/** All tables, and how the figures came about. */
export const report = (result: Result): string =>
  [
    `${result.date.slice(0, 10)}, ${result.machine}, ${result.rounds} interleaved rounds of whole processes.`,
    'Ratio: to `node -e 0` of the same Node in the same round, the median of all rounds; bounds by bootstrap.',
    `Peak memory: ${result.memoryMethod}, the highest of a few runs; budget ${memoryBudget} MB.`,
    ...result.nodes.flatMap((node) => ['', tableOf(node)]),
    '',
  ].join('\n');

const overlap = (a: Ratio, b: Ratio): boolean => a.low <= b.high && b.low <= a.high;

const changeOf = (now: CaseResult, before: CaseResult | undefined): string[] => {
  if (before === undefined) return [`\`${now.name}\``, '-', now.ratio.value.toFixed(2), '', '', 'new'];
  const percent = (100 * (now.ratio.value - before.ratio.value)) / before.ratio.value;
  const memory = now.memory === null || before.memory === null ? null : now.memory - before.memory;
  return [
    `\`${now.name}\``,
    before.ratio.value.toFixed(2),
    now.ratio.value.toFixed(2),
    `${percent > 0 ? '+' : ''}${percent.toFixed(1)} %`,
    memory === null ? '-' : `${memory > 0 ? '+' : ''}${megabytes(memory)}`,
    overlap(now.ratio, before.ratio) ? 'within noise' : percent < 0 ? 'faster' : 'SLOWER',
  ];
};

const majorOf = ({ version }: NodeResult): string => version.replace(/\..*/, '');

/** The change of each case against a saved result, Node by Node of the same major version. */
export const comparison = (now: Result, before: Result): string =>
  [
    `Compared with ${before.date.slice(0, 10)}, ${before.machine}, ${before.rounds} rounds.`,
    ...now.nodes.flatMap((node) => {
      const earlier = before.nodes.find((other) => majorOf(other) === majorOf(node));
      if (earlier === undefined) return ['', `Node ${node.version}: not measured then.`];
      const rows = node.cases.map((each) =>
        changeOf(
          each,
          earlier.cases.find(({ name }) => name === each.name),
        ),
      );
      const columns = ['case', 'ratio then', 'ratio now', 'change', 'memory MB', 'verdict'];
      return ['', `Node ${earlier.version} -> ${node.version}`, '', markdownTable(columns, rows)];
    }),
    '',
  ].join('\n');
