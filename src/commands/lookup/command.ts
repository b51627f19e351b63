import { Argument, Option } from 'commander';
import { command, type DataAnswer, wholeNumber } from '../../cli/command.js';
import type { Dataset } from '../../dataset/dataset.js';
import { CliError } from '../../errors.js';
import { exactMatchesOf, find, suggestThings, things } from '../../lookup/lookup.js';
import { askedName, isFiller, isQuestion, wordsOf } from '../../lookup/words.js';
import { entityCommand } from '../entity/command.js';
import { fields } from '../fields.js';
import { searchCommand } from '../search/command.js';

interface Options {
  readonly limit: number;
  readonly sources?: boolean;
}

/** The names that words are: `who is munir` is Munir, but of other questions no word is taken for a name. Throws `nothing-asked`. */
const namesIn = (words: readonly string[], dataset: Dataset): readonly string[] => {
  const text = words.join(' ');
  if (exactMatchesOf(text, dataset).length > 0) return words;
  const name = askedName(text);
  const asked = wordsOf(name);
  if (asked.length > 0 && asked.every(isFiller)) throw new CliError('nothing-asked', { text });
  if (isQuestion(text) || find(name, dataset).length === 0) return [];
  return name === text ? words : name.split(/\s+/);
};

/** Words without a command: an entity or agreement of that name, else a search. */
export const lookupCommand = command<Options>({
  name: 'lookup',
  group: 'Look up',
  summary: 'the entity of that name, else a search',
  description: 'Words without a command: the entity or agreement of that name, else everything that mentions them.',
  examples: [{ command: 'cismoa bin laden', description: 'the entity of that name' }],
  arguments: [new Argument('[words...]', 'a name, or words to search for')],
  options: [
    wholeNumber('-n, --limit <n>', 'at most this many results').default(10),
    new Option('--sources', 'full references instead of publisher, date and id'),
  ],
  fields: [...new Set([...fields.entity, ...fields.search])],
  run: async (context, words, options): Promise<DataAnswer> => {
    const { dataset } = context;
    const names = namesIn(words, dataset);
    if (names.length > 0) return entityCommand.run(context, names, options as never) as Promise<DataAnswer>;
    try {
      return (await searchCommand.run(context, words, options as never)) as DataAnswer;
    } catch (error) {
      if (!(error instanceof CliError) || error.code !== 'search-empty') throw error;
      const name = words.join(' ');
      throw new CliError('nothing-found', { name, suggestions: suggestThings(name, things(dataset)) });
    }
  },
});
