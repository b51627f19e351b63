import { Option } from 'commander';
import type { CommandContext } from '../../cli/command.js';
import { choice, command, completedBy, type DataAnswer, repeated, wholeNumber } from '../../cli/command.js';
import { type Category, type Certainty, categories, certainties } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { requestedDate } from '../../lookup/requested-date.js';
import { fields } from '../fields.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly entity?: readonly string[];
  readonly category?: readonly Category[];
  readonly certainty?: readonly Certainty[];
  readonly text?: string;
  readonly all?: boolean;
  readonly limit?: number;
  readonly reverse?: boolean;
  readonly long?: boolean;
  readonly sources?: boolean;
  readonly chart?: boolean;
}

/** The days that --from and --to mean. Throws `bad-date` and `dates-reversed`. */
const windowOf = ({ from, to }: Options, { today }: CommandContext) => {
  const start = from === undefined ? undefined : requestedDate(from, '--from', today);
  const end = to === undefined ? undefined : requestedDate(to, '--to', today);
  if (start !== undefined && end !== undefined && start.first > end.last) {
    throw new CliError('dates-reversed', { from: start.text, to: end.text });
  }
  return { from: start?.first ?? null, to: end?.last ?? null };
};

/** Filters of events, which a chart of periods has no use for. */
const eventOptions = ['entity', 'category', 'certainty', 'text', 'all', 'limit', 'reverse', 'long', 'sources'] as const;

const chart = async (context: CommandContext, options: Options): Promise<DataAnswer> => {
  const unwanted = eventOptions.find((name) => options[name] !== undefined);
  if (unwanted !== undefined) throw new CliError('options-conflict', { a: `--${unwanted}`, b: '--chart' });
  const { chartData } = await import('./periods.js');
  const data = chartData(context.dataset, windowOf(options, context), context.today);
  return {
    fields: fields.chart,
    rows: data.periods,
    view: async (screen) => (await import('./chart.js')).chartView(data, screen),
  };
};

const list = async (context: CommandContext, options: Options): Promise<DataAnswer> => {
  const { timeline } = await import('./query.js');
  const { long = false, sources = false, all = false } = options;
  const result = timeline(context.dataset, {
    ...windowOf(options, context),
    entities: options.entity ?? [],
    categories: options.category ?? [],
    certainties: options.certainty ?? [],
    text: options.text ?? '',
    all,
    limit: options.limit ?? null,
    reverse: options.reverse ?? false,
  });
  return {
    fields: fields.timeline,
    rows: result.rows,
    view: async (screen, names) =>
      (await import('./view.js')).timelineView(result, { long, sources, all }, names, screen),
  };
};

export const timelineCommand = command<Options>({
  name: 'timeline',
  group: 'Look up',
  summary: 'what happened when',
  description:
    'What happened when, from 1947 on. Without --all, only key events are listed. An event is listed if any of its possible days falls between --from and --to.',
  examples: [
    { command: 'cismoa timeline', description: 'the key events' },
    { command: 'cismoa timeline --from 2005-10 --to 2005-10 --all', description: 'everything in October 2005' },
    {
      command: 'cismoa timeline --entity f16 --category sanction --all',
      description: 'sanctions that affected the F-16',
    },
    { command: "cismoa timeline --json | jq -r '.[] | [.date, .title] | @tsv'", description: 'for a script' },
    { command: 'cismoa timeline --chart', description: 'which pacts and restrictions were in force when' },
  ],
  options: [
    new Option('--from <date>', 'leave out events that ended before'),
    new Option('--to <date>', 'leave out events that began after'),
    completedBy(
      'entities',
      repeated('--entity <name>', 'only events that involve this person, body or thing; if repeated, all of them'),
    ),
    choice('--category <category>', 'only this category; repeat it to add others', categories, { repeated: true }),
    choice('--certainty <certainty>', 'only this certainty; repeat it to add others', certainties, {
      repeated: true,
    }),
    new Option('--text <words>', 'only events that mention all these words, or words that begin with them'),
    new Option('-a, --all', 'all events, not only key events'),
    wholeNumber('-n, --limit <n>', 'at most this many'),
    new Option('-r, --reverse', 'latest first'),
    new Option('-l, --long', 'summaries, notes, entities and ids, in a table'),
    new Option('--sources', 'number the sources and list them, in a table'),
    new Option('--chart', 'draw what was in force when; zoom with --from and --to'),
  ],
  run: (context, _args, options) => (options.chart === true ? chart(context, options) : list(context, options)),
});
