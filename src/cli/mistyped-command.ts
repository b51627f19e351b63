/** What is meant by a first word that is near a command. */
import type { Command } from 'commander';
import type { Dataset } from '../dataset/dataset.js';
import { CliError } from '../errors.js';
import { exactMatchesOf } from '../lookup/lookup.js';
import { editsBetween } from '../lookup/suggest.js';
import { isFiller } from '../lookup/words.js';
import { allOptions, tokensOf } from './arguments.js';
import { normalForm } from './command.js';

/** Other words for commands. */
const synonyms: Readonly<Record<string, string>> = {
  bibliography: 'sources',
  citation: 'cite',
  complete: 'completion',
  event: 'timeline',
};

const minPrefixLength = 3;

/** Two edits make any short word of another, and `search` of `March`: those who mistype seldom do so at the first letter. */
const maxEdits = (word: string, command: string): number => (word.length < 5 || word[0] !== command[0] ? 1 : 2);

/** The commands that a word may be another form, the beginning or a misspelling of; `how` is a word of its own, and no `show`. */
export const commandsNear = (word: string, commands: readonly string[]): string[] => {
  const form = normalForm(word);
  const isNear = (command: string): boolean =>
    (Object.hasOwn(synonyms, form) && synonyms[form] === command) ||
    (form.length >= minPrefixLength && normalForm(command).startsWith(form)) ||
    editsBetween(word, command) <= maxEdits(word, command);
  return isFiller(word) ? [] : commands.filter(isNear).slice(0, 3);
};

/** Throws `unknown-command` where the first word is a mistyped command, whatever its options; an exact name of something is none. */
export const refuseMistypedCommand = (
  args: readonly string[],
  program: Command,
  commands: readonly string[],
  dataset: Dataset,
): void => {
  const tokens = tokensOf(args, allOptions(program));
  const words = tokens.filter(({ kind }) => kind === 'operand').map(({ text }) => text);
  const [name] = words;
  if (name === undefined || program.commands.some((command) => command.name() === name)) return;
  const suggestions = commandsNear(name.toLowerCase(), commands);
  if (suggestions.length > 0 && exactMatchesOf(words.join(' '), dataset).length === 0) {
    throw new CliError('unknown-command', { name, suggestions });
  }
};
