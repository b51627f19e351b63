/** Completion for shells, from the tree of commands. */
import { Argument, type Command, Option } from 'commander';
import type { Dataset } from '../dataset/dataset.js';
import { type CompletionCandidate, candidates } from '../lookup/candidates.js';
import { termsOf, wordsOf } from '../lookup/words.js';
import { sanitize } from '../terminal/sanitize.js';
import { allOptions, optionBefore, type Token, tokensOf } from './arguments.js';
import { type Completed, choiceArgument, command, commandCandidates, type Declaration } from './command.js';
import { scripts } from './completion-scripts.js';
import { argumentsTyped } from './shell-words.js';

export const shells = Object.keys(scripts) as (keyof typeof scripts)[];

/** `completion SHELL` prints the script to install; the script calls the hidden `__complete`. */
export const completionCommand = command<object>({
  name: 'completion',
  group: 'Set up',
  summary: 'completion script for a shell',
  description:
    'Prints a completion script for a shell. Its second line says how to install it. Commands, options, their values, and the ids of records are completed, names too where they mean one record. Nothing that is typed is executed or opened.',
  examples: [{ command: 'cismoa completion bash', description: 'the script, with how to install it' }],
  arguments: [choiceArgument('<shell>', 'the shell', shells, { pwsh: 'powershell', ps1: 'powershell' })],
  run: async (_context, [shell]) => ({ text: scripts[shell as keyof typeof scripts] }),
});

/** What may follow a value: its choices, else what the dataset has for it. */
const valuesOf = (value: Argument | Option, dataset: Dataset): readonly CompletionCandidate[] => {
  if (value.argChoices !== undefined) return value.argChoices.map((choice) => ({ value: choice, description: '' }));
  const { candidates: kind } = value as Completed;
  if (kind === undefined) return [];
  return typeof kind === 'function' ? kind() : candidates[kind](dataset);
};

/** Candidates that begin with what is typed; failing that, the only one with a name of such words. */
const matching = (values: readonly CompletionCandidate[], typed: string): readonly CompletionCandidate[] => {
  const prefix = typed.toLowerCase();
  const matches = values.filter(({ value }) => value.toLowerCase().startsWith(prefix));
  if (matches.length > 0) return matches;
  const words = wordsOf(typed);
  const named = values.filter(({ description }) => {
    const terms = termsOf(description);
    return words.every((word) => terms.some((term) => term.startsWith(word)));
  });
  return words.length > 0 && named.length === 1 ? named : [];
};

/** Values of an option, which may be a list; `before` is the option itself where it is part of the word, as in `--category=`. */
const optionValues = (before: string, option: Option, typed: string, dataset: Dataset) => {
  const { repeatable = false } = option as Completed;
  const listed = option.argChoices !== undefined && repeatable ? typed.lastIndexOf(',') + 1 : 0;
  const found = matching(valuesOf(option, dataset), typed.slice(listed));
  return found.map(({ value, description }) => ({ value: `${before}${typed.slice(0, listed)}${value}`, description }));
};

const argumentValues = ({ registeredArguments: known }: Command, position: number, dataset: Dataset) => {
  const argument = known[position] ?? (known.at(-1)?.variadic === true ? known.at(-1) : undefined);
  return argument === undefined ? [] : valuesOf(argument, dataset);
};

/** Options that are not given yet, or that add to a list. */
const optionsLeft = (options: readonly Option[], tokens: readonly Token[]): CompletionCandidate[] => {
  const given = tokens.filter(({ kind }) => kind === 'option').map(({ text }) => text.replace(/=.*/s, ''));
  return options
    .filter((option) => {
      const { long, short, repeatable = false } = option as Option & Completed;
      return repeatable || !given.some((flag) => flag === long || flag === short);
    })
    .flatMap(({ long, description }) => (typeof long === 'string' ? [{ value: long, description }] : []));
};

/** What may replace the last of the arguments. */
const completionsOf = (words: readonly string[], program: Command, dataset: Dataset) => {
  const typed = words.at(-1) ?? '';
  const tokens = tokensOf(words.slice(0, -1), allOptions(program));
  const operands = tokens.filter(({ kind }) => kind === 'operand').map(({ text }) => text);
  const command = program.commands.find((each) => each.name() === operands[0]);
  const visible = program.createHelp().visibleOptions(command ?? program);
  const options = command === undefined ? visible : [...visible, ...program.options];
  const last = tokens.at(-1);
  // Options of any command may stand before it.
  const pending = last?.kind === 'option' ? optionBefore(last.text, [...options, ...allOptions(program)]) : undefined;
  if (pending !== undefined) return optionValues('', pending, typed, dataset);
  if (typed.startsWith('-') && !tokens.some(({ kind }) => kind === 'dashes')) {
    const [, flag = '', value] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
    const option = options.find(({ long }) => long === flag);
    if (option !== undefined && value !== undefined) return optionValues(`${flag}=`, option, value, dataset);
    return matching(optionsLeft(options, tokens), typed);
  }
  if (command !== undefined) return matching(argumentValues(command, operands.length - 1, dataset), typed);
  return operands.length === 0 ? matching(commandCandidates(program), typed) : [];
};

/** Prints what may come next on a command line, given up to the cursor: a word a line, its description after a tab. */
export const completeCommand = (program: Command): Declaration =>
  command<{ readonly base64?: boolean }>({
    name: '__complete',
    group: 'Set up',
    summary: '',
    description: '',
    examples: [],
    arguments: [new Argument('<line>')],
    options: [new Option('--base64')],
    run: async ({ dataset }, [line = ''], { base64 = false }) => {
      const words = argumentsTyped(base64 ? Buffer.from(line, 'base64').toString('utf8') : line);
      const completions = words === null ? [] : completionsOf(words, program, dataset);
      const lines = completions.map(({ value, description }) => `${sanitize(value)}\t${sanitize(description)}\n`);
      return { text: lines.join('') };
    },
  });
