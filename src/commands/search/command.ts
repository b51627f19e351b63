import { Argument } from 'commander';
import { choice, command, wholeNumber } from '../../cli/command.js';
import { type SearchedCollection, searchedCollections } from '../../dataset/vocabulary.js';
import { sourcesOf } from '../../lookup/records.js';
import { fields } from '../fields.js';

interface Options {
  readonly in?: readonly SearchedCollection[];
  readonly limit: number;
}

/** As in other search tools: a first page, in every format. */
const firstPage = 10;

export const searchCommand = command<Options>({
  name: 'search',
  group: 'Look up',
  summary: 'everything that mentions these words, best first',
  description:
    'Everything that mentions all the words, or else most of them, best first. Other forms and the beginnings of words are enough, small misspellings are forgiven, a year means dates too, and words in double quotes match as a phrase.',
  examples: [
    { command: 'cismoa search nuclear test sanctions', description: 'records with all three words' },
    { command: 'cismoa search \'"arms embargo"\'', description: 'a phrase' },
    { command: 'cismoa search peanuts --in events', description: 'only events' },
  ],
  arguments: [new Argument('<term...>', 'words')],
  options: [
    choice('--in <list>', 'only these collections, by commas', searchedCollections, {
      repeated: true,
    }),
    wholeNumber('-n, --limit <n>', 'show at most this many').default(firstPage),
  ],
  fields: fields.search,
  run: async ({ dataset }, args, options) => {
    const [{ search }, { partialNotice }] = await Promise.all([import('./query.js'), import('./found.js')]);
    const hits = search(dataset, args.join(' '), { within: options.in ?? [], limit: options.limit });
    return {
      fields: fields.search,
      rows: hits.rows,
      notice: partialNotice(hits),
      works: () =>
        sourcesOf(
          dataset,
          hits.rows.map(({ id }) => id),
        ),
      view: async (screen) => (await import('./view.js')).searchView(hits, screen),
    };
  },
});
