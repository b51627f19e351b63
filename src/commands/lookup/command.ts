import { Argument } from 'commander';
import { command, type DataAnswer, wholeNumber } from '../../cli/command.js';
import type { Dataset } from '../../dataset/dataset.js';
import { CliError } from '../../errors.js';
import { exactMatchesOf, find, suggestThings, things } from '../../lookup/lookup.js';
import { editsBetween } from '../../lookup/suggest.js';
import { askedName, isFiller, isQuestion, wordsOf } from '../../lookup/words.js';
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

/** Throws `unknown-command` for words that begin with a mistyped command, and `nothing-asked` for those that only ask. */
const refuseUnclear = ([first = '', ...others]: readonly string[], commands: readonly string[]): void => {
  const near = commandsNear(first.toLowerCase(), commands);
  if (near.length > 0) throw new CliError('unknown-command', { name: first, suggestions: near });
  const text = [first, ...others].join(' ');
  const asked = wordsOf(askedName(text));
  if (asked.length > 0 && asked.every(isFiller)) throw new CliError('nothing-asked', { text });
};

/** The names that words are: `who is munir` is Munir, but of other questions no word is taken for a name. */
const namesIn = (words: readonly string[], dataset: Dataset): readonly string[] => {
  const text = words.join(' ');
  if (exactMatchesOf(text, dataset).length > 0) return words;
  const name = askedName(text);
  if (isQuestion(text) || find(name, dataset).length === 0) return [];
  return name === text ? words : name.split(/\s+/);
};

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
      const text = words.join(' ');
      if (exactMatchesOf(text, dataset).length === 0) refuseUnclear(words, commands);
      const names = namesIn(words, dataset);
      if (names.length > 0) return entityCommand.run(context, names, {} as never) as Promise<DataAnswer>;
      try {
        return (await searchCommand.run(context, words, { limit: options.limit } as never)) as DataAnswer;
      } catch (error) {
        if (!(error instanceof CliError) || error.code !== 'search-empty') throw error;
        throw new CliError('nothing-found', { name: text, suggestions: suggestThings(text, things(dataset)) });
      }
    },
  });
