import type { Command } from 'commander';
import { type Category, type Certainty, categories, certainties } from '../dataset/vocabulary.js';
import { Fault } from '../errors.js';
import { requestedDate } from '../queries/requested-date.js';
import { choice, completedBy, declare, repeated, wholeNumber, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
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

/** The days that --from and --to mean. Throws the faults `bad-date` and `dates-reversed`. */
const windowOf = ({ from, to }: Options, { today }: Session) => {
  const start = from === undefined ? undefined : requestedDate(from, '--from', today);
  const end = to === undefined ? undefined : requestedDate(to, '--to', today);
  if (start !== undefined && end !== undefined && start.first > end.last) {
    throw new Fault('dates-reversed', { from: start.text, to: end.text });
  }
  return { from: start?.first ?? null, to: end?.last ?? null };
};

/** Filters of events, which a chart of periods has no use for. */
const eventOptions = ['entity', 'category', 'certainty', 'text', 'all', 'limit', 'reverse', 'long', 'sources'] as const;

const chart = async (options: Options, session: Session): Promise<void> => {
  const unwanted = eventOptions.find((name) => options[name] !== undefined);
  if (unwanted !== undefined) throw new Fault('options-conflict', { a: `--${unwanted}`, b: '--chart' });
  const { periods } = await import('../queries/periods.js');
  const { noFilter, timeline } = await import('../queries/timeline.js');
  const window = windowOf(options, session);
  const rows = periods(session.dataset, window.from, window.to);
  session.answer(
    {
      of: 'chart',
      rows,
      table: async (screen) => {
        const { chartView } = await import('../views/chart.js');
        const events = timeline(session.dataset, { ...noFilter, ...window, all: false }).rows;
        const agreements = session.dataset.byId('agreements');
        const isReported = ({ agreement }: { agreement: string | null }) =>
          (agreements.get(agreement ?? '')?.reported ?? null) !== null;
        const reported = new Set(rows.filter(isReported).map(({ id }) => id));
        return chartView({ periods: rows, reported, events, ...window, today: session.today }, screen);
      },
    },
    options,
  );
};

const list = async (options: Options, session: Session): Promise<void> => {
  const { timeline } = await import('../queries/timeline.js');
  const result = timeline(session.dataset, {
    ...windowOf(options, session),
    entities: options.entity ?? [],
    categories: options.category ?? [],
    certainties: options.certainty ?? [],
    text: options.text ?? '',
    all: options.all ?? false,
    limit: options.limit ?? null,
    reverse: options.reverse ?? false,
  });
  session.answer(
    {
      of: 'timeline',
      rows: result.each,
      table: async (screen, names) => {
        const { timelineView } = await import('../views/timeline.js');
        const { long = false, sources = false, all = false } = options;
        return timelineView(result, { long, sources, all }, names, screen);
      },
    },
    options,
  );
};

export const timelineCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'timeline',
      summary: 'what happened when',
      description:
        'What happened when, from 1947 on. Without --all only key events are listed. An event is in a window if any day of it can be.',
      group: 'Look up',
      examples: [
        { line: 'cismoa timeline', says: 'the key events' },
        { line: 'cismoa timeline --from 2005-10 --to 2005-10 --all', says: 'everything in October 2005' },
        { line: 'cismoa timeline --entity f16 --category sanction --all', says: 'sanctions that touched the F-16' },
        { line: "cismoa timeline --json | jq -r '.[] | [.date, .title] | @tsv'", says: 'for a script' },
        { line: 'cismoa timeline --chart', says: 'which pacts and restrictions were in force when' },
      ],
    }),
  )
    .option('--from <date>', 'no events that ended before')
    .option('--to <date>', 'no events that began after')
    .addOption(
      completedBy(
        'entities',
        repeated('--entity <name>', 'only with this person, body or thing; repeat for several, all involved'),
      ),
    )
    .addOption(
      choice('--category <category>', 'only of this category; repeat for any of several', categories, {
        repeated: true,
      }),
    )
    .addOption(
      choice('--certainty <certainty>', 'only this well founded; repeat for any of several', certainties, {
        repeated: true,
      }),
    )
    .option('--text <words>', 'only with all these words, as beginnings of words')
    .option('-a, --all', 'every event, not only key events')
    .addOption(wholeNumber('-n, --limit <n>', 'at most this many'))
    .option('-r, --reverse', 'latest first')
    .option('-l, --long', 'in a table: summaries, notes, entities and ids')
    .option('--sources', 'in a table: marks and list of sources')
    .option('--chart', 'a chart of what was in force when, with --from and --to to zoom')
    .action((options: Options) => (options.chart === true ? chart(options, session) : list(options, session)));
