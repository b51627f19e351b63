import type { Command } from 'commander';
import { type SearchedCollection, searchedCollections } from '../queries/searched-collections.js';
import { choice, declare, wholeNumber, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly in?: readonly SearchedCollection[];
  readonly limit?: number;
}

/** As in other search tools: a first page, in every format. */
const firstPage = 10;

export const searchCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'search',
      summary: 'everything that mentions these words, best first',
      description:
        'Everything that mentions all the words, best first. Words match as beginnings and with light misspelling; words in double quotes match as a phrase.',
      group: 'Look up',
      examples: [
        { line: 'cismoa search nuclear test sanctions', says: 'records with all three words' },
        { line: 'cismoa search \'"arms embargo"\'', says: 'a phrase' },
        { line: 'cismoa search peanuts --in events', says: 'only events' },
      ],
    }),
  )
    .argument('<term...>', 'words')
    .addOption(
      choice('--in <collection>', 'only in this collection; repeat for several', searchedCollections, {
        repeated: true,
      }),
    )
    .addOption(wholeNumber('-n, --limit <n>', 'at most this many').default(firstPage))
    .action(async (terms: string[], options: Options) => {
      const { search } = await import('../queries/search.js');
      const hits = search(session.dataset, terms.join(' '), {
        within: options.in ?? [],
        limit: options.limit ?? null,
      });
      session.answer(
        {
          of: 'search',
          rows: hits.rows,
          table: async (screen) => {
            const { searchView } = await import('../views/search.js');
            return searchView(hits, screen);
          },
        },
        options,
      );
    });
