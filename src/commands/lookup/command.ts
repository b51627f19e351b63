import { Argument } from 'commander';
import { command, type DataAnswer, wholeNumber } from '../../cli/command.js';
import { CliError } from '../../errors.js';
import { exactMatchesOf, find, suggestThings, things } from '../../lookup/lookup.js';
import { editsBetween } from '../../lookup/suggest.js';
import { isFiller } from '../../lookup/words.js';
import { entityCommand } from '../entity/command.js';
import { searchCommand } from '../search/command.js';

interface Options {
  readonly limit: number;
}

/** A first word as near to a command as this is a mistyped command; two edits make any short word of another. */
const maxEdits = (word: string): number => (word.length < 5 ? 1 : 2);

/** The commands that a first word may be a mistyped form of; `how` is a word of its own, and no `show`. */
const commandsNear = (word: string, commands: readonly string[]): string[] =>
  isFiller(word) ? [] : commands.filter((each) => editsBetween(word, each) <= maxEdits(word)).slice(0, 3);

/** Words without a command: an entity or agreement of that name, else a search. */
export const lookupCommand = (commands: readonly string[]) =>
  command<Options>({
    name: 'lookup',
    group: 'Look up',
    summary: 'the entity of that name, else a search',
    description: 'Words without a command: the entity or agreement of that name, else everything that mentions them.',
    examples: [{ command: 'cismoa bin laden', description: 'the entity of that name' }],
    arguments: [new Argument('[words...]', 'a name, or words to search for')],
    options: [wholeNumber('-n, --limit <n>', 'at most this many results').default(10)],
    run: async (context, words, options): Promise<DataAnswer> => {
      const { dataset } = context;
      const name = words.join(' ');
      const [first = ''] = words;
      const near = commandsNear(first.toLowerCase(), commands);
      if (exactMatchesOf(name, dataset).length === 0 && near.length > 0) {
        throw new CliError('unknown-command', { name: first, suggestions: near });
      }
      if (find(name, dataset).length > 0) return entityCommand.run(context, words, {} as never) as Promise<DataAnswer>;
      try {
        return (await searchCommand.run(context, words, { limit: options.limit } as never)) as DataAnswer;
      } catch (error) {
        if (!(error instanceof CliError) || error.code !== 'search-empty') throw error;
        throw new CliError('nothing-found', { name, suggestions: suggestThings(name, things(dataset)) });
      }
    },
  });
