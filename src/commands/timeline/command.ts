import { Argument, Option } from 'commander';
import type { CommandContext, DataAnswer } from '../../cli/command.js';
import { choice, command, completedBy, dateOption, repeated, wholeNumber, wordsOption } from '../../cli/command.js';
import { categories, certainties } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { requestedDate, requestedWindow, type Window } from '../../lookup/requested-date.js';
import { fields } from '../fields.js';
import type { TimelineFilter } from './query.js';

interface Options extends Omit<TimelineFilter, keyof Window> {
  readonly from?: string;
  readonly to?: string;
  readonly long?: boolean;
  readonly sources?: boolean;
  readonly chart?: boolean;
}

/** The days that the words or --from and --to mean. Throws `bad-date`, `ambiguous-date`, `dates-reversed` and `options-conflict`. */
const windowOf = (words: readonly string[], { from, to }: Options, { today }: CommandContext): Window => {
  if (words.length > 0) {
    const option = from === undefined ? '--to' : '--from';
    if (from !== undefined || to !== undefined) throw new CliError('options-conflict', { a: option, b: 'a window' });
    return requestedWindow(words, today);
  }
  const start = from === undefined ? undefined : requestedDate(from, '--from', today);
  const end = to === undefined ? undefined : requestedDate(to, '--to', today);
  if (start !== undefined && end !== undefined && start.first > end.last) {
    throw new CliError('dates-reversed', { from: start.text, to: end.text });
  }
  return { from: start?.first ?? null, to: end?.last ?? null };
};

/** Filters of events, which a chart of periods has no use for. */
const eventOptions = [
  'entity',
  'category',
  'certainty',
  'text',
  'all',
  'key',
  'limit',
  'reverse',
  'long',
  'sources',
] as const;

const chart = async (context: CommandContext, words: readonly string[], options: Options): Promise<DataAnswer> => {
  const unwanted = eventOptions.find((name) => options[name] !== undefined);
  if (unwanted !== undefined) throw new CliError('options-conflict', { a: `--${unwanted}`, b: '--chart' });
  const { chartData } = await import('./periods.js');
  const data = chartData(context.dataset, windowOf(words, options, context), context.today);
  return {
    fields: fields.chart,
    rows: data.periods,
    picture: async () => (await import('./svg.js')).chartSvg(data),
    view: async (screen) => {
      const { chartView, periodList } = await import('./chart.js');
      return screen.plain ? periodList(data, screen) : chartView(data, screen);
    },
  };
};

const list = async (context: CommandContext, words: readonly string[], options: Options): Promise<DataAnswer> => {
  const { selectionInWords, timeline } = await import('./query.js');
  const window = windowOf(words, options, context);
  const { all, key, long = false, sources = false } = options;
  if (all && key) throw new CliError('options-conflict', { a: '--all', b: '--key' });
  const result = timeline(context.dataset, { ...options, ...window });
  return {
    fields: fields.timeline,
    rows: result.rows,
    notice: result.rows.length < result.matching ? selectionInWords(result) : undefined,
    view: async (screen, names) => (await import('./view.js')).timelineView(result, { long, sources }, names, screen),
  };
};

export const timelineCommand = command<Options>({
  name: 'timeline',
  group: 'Look up',
  summary: 'what happened when',
  description:
    'What happened when, from 1947 on: key events, unless a filter or --all is given. An event is listed if any of its possible days falls within the window.',
  examples: [
    { command: 'cismoa timeline 1998', description: 'the key events of a year' },
    { command: 'cismoa timeline Oct 2005 --all', description: 'everything in a month' },
    { command: 'cismoa timeline --entity f16 --category sanction', description: 'sanctions on the F-16' },
    { command: 'cismoa timeline --all --json', description: 'every event, for a script' },
    { command: 'cismoa timeline --chart --format svg > chart.svg', description: 'what was in force, drawn' },
  ],
  arguments: [new Argument('[window...]', 'a year, a date or two dates: 1998, Oct 2005, 1979..1990')],
  formats: ['svg'],
  options: [
    dateOption('--from <date>', 'from this date on'),
    dateOption('--to <date>', 'up to this date'),
    completedBy('entities', repeated('--entity <name>', 'only events that involve this name; can be repeated')),
    choice('--category <list>', 'only these categories, comma-separated', categories, { repeated: true }),
    choice('--certainty <list>', 'comma-separated', certainties, { repeated: true }),
    wordsOption('--text <words>', 'only events that mention all these words'),
    new Option('-a, --all', 'every match, not only key events'),
    new Option('--key', 'only key events'),
    wholeNumber('-n, --limit <n>', 'at most this many'),
    new Option('-r, --reverse', 'latest first'),
    new Option('-l, --long', 'in tables, add summaries, notes and ids'),
    new Option('--sources', 'in tables, number and list the sources'),
    new Option('--chart', 'draw what was in force when'),
  ],
  fields: [...new Set([...fields.timeline, ...fields.chart])],
  run: (context, words, options) =>
    options.chart === true ? chart(context, words, options) : list(context, words, options),
});
