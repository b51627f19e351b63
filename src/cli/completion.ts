/** Completion for shells, from the tree of commands. */
import { Argument, type Command, Option } from 'commander';
import type { Dataset } from '../dataset/dataset.js';
import type { CompletionCandidate } from '../lookup/candidates.js';
import { sanitize } from '../terminal/sanitize.js';
import { allOptions, tokensOf } from './arguments.js';
import { type Completed, choiceArgument, command, type Declaration } from './command.js';
import { argumentsTyped } from './shell-words.js';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof shells)[number];

/** `completion SHELL` prints the script to install; the script calls the hidden `complete`. */
export const completionCommand = command<object>({
  name: 'completion',
  group: 'Set up',
  summary: 'completion script for a shell',
  description:
    'Prints a completion script for a shell. Its second line says how to install it. Commands, options, their values, and the ids of records are completed, names too where they mean one record. Nothing that is typed is executed or opened.',
  examples: [{ command: 'cismoa completion bash', description: 'the script, with how to install it' }],
  output: 'none',
  arguments: [choiceArgument('<shell>', 'the shell', shells, { aliases: { pwsh: 'powershell', ps1: 'powershell' } })],
  run: async (_context, [shell]) => {
    const { installation, scripts } = await import('./completion-scripts.js');
    const [first, ...rest] = scripts[shell as Shell].split('\n');
    // The first line may mean something to the shell, as `#compdef` does.
    return { text: [first, `# Install: ${installation[shell as Shell]}`, ...rest].join('\n') };
  },
});

/** What may follow a value: its choices, else what the dataset has for it. */
const valuesOf = async (value: Argument | Option, dataset: Dataset): Promise<readonly CompletionCandidate[]> => {
  if (value.argChoices !== undefined) return value.argChoices.map((choice) => ({ value: choice, description: '' }));
  const { candidates: kind } = value as Completed;
  if (kind === undefined) return [];
  if (typeof kind === 'function') return kind();
  const { candidates } = await import('../lookup/candidates.js');
  return candidates[kind](dataset);
};

/** Candidates that begin with what is typed; failing that, the only one with a name of such words. */
const matching = async (
  candidates: readonly CompletionCandidate[],
  typed: string,
): Promise<readonly CompletionCandidate[]> => {
  const prefix = typed.toLowerCase();
  const matches = candidates.filter(({ value }) => value.toLowerCase().startsWith(prefix));
  if (matches.length > 0) return matches;
  const { termsOf, wordsOf } = await import('../lookup/words.js');
  const words = wordsOf(typed);
  const named = candidates.filter(({ description }) => {
    const terms = termsOf(description);
    return words.every((word) => terms.some((term) => term.startsWith(word)));
  });
  return words.length > 0 && named.length === 1 ? named : [];
};

/** The same with a text before each value, such as `--category=` or the values before a comma. */
const matchingAfter = async (before: string, candidates: readonly CompletionCandidate[], typed: string) =>
  (await matching(candidates, typed)).map(({ value, description }) => ({ value: `${before}${value}`, description }));

interface Typed {
  readonly command: Command;
  readonly options: readonly Option[];
  /** Options before the one being typed, as typed. */
  readonly given: readonly string[];
  /** Arguments of the command before the one being typed. */
  readonly operands: readonly string[];
  /** The option whose value is being typed. */
  readonly pending: Option | undefined;
  readonly isAfterDashes: boolean;
}

/** What the arguments before the one being typed amount to. */
const readArguments = (words: readonly string[], program: Command): Typed => {
  const tokens = tokensOf(words, allOptions(program));
  const operands = tokens.filter(({ kind }) => kind === 'operand').map(({ text }) => text);
  const named = program.commands.find((each) => each.name() === operands[0]);
  const command = named ?? program;
  const helper = Object.assign(command.createHelp(), { showGlobalOptions: true });
  const options = [
    ...helper.visibleOptions(command),
    ...(named === undefined ? [] : helper.visibleGlobalOptions(named)),
  ];
  const last = tokens.at(-1);
  // Options of any command may stand before it.
  const isPending = ({ long, short, required }: Option): boolean => required && [long, short].includes(last?.text);
  return {
    command,
    options,
    given: tokens.filter(({ kind }) => kind === 'option').map(({ text }) => text.replace(/=.*/s, '')),
    operands: named === undefined ? operands : operands.slice(1),
    pending: last?.kind === 'option' ? [...options, ...allOptions(program)].find(isPending) : undefined,
    isAfterDashes: tokens.some(({ kind }) => kind === 'dashes'),
  };
};

const commandsOf = (program: Command): CompletionCandidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((each) => ({ value: each.name(), description: each.summary() || each.description() }));

/** What may come next where an argument of a command is being typed. */
const operandsOf = async ({ command, operands }: Typed, program: Command, dataset: Dataset) => {
  if (command === program) return operands.length === 0 ? commandsOf(program) : [];
  const { registeredArguments: known } = command;
  const argument = known[operands.length] ?? (known.at(-1)?.variadic === true ? known.at(-1) : undefined);
  return argument === undefined ? [] : valuesOf(argument, dataset);
};

const optionValues = async (before: string, option: Option, typed: string, dataset: Dataset) => {
  const { repeatable = false } = option as Completed;
  const listed = option.argChoices !== undefined && repeatable ? typed.lastIndexOf(',') + 1 : 0;
  return matchingAfter(`${before}${typed.slice(0, listed)}`, await valuesOf(option, dataset), typed.slice(listed));
};

/** Options that may still be given: those of one value are refused the second time. */
const optionsLeft = ({ options, given }: Typed): CompletionCandidate[] =>
  options
    .filter((option) => {
      const { long, short, repeatable = false } = option as Option & Completed;
      return repeatable || !given.some((flag) => flag === long || flag === short);
    })
    .flatMap(({ long, description }) => (typeof long === 'string' ? [{ value: long, description }] : []));

/** What may replace the last of the arguments. */
const completionsOf = async (words: readonly string[], program: Command, dataset: Dataset) => {
  const typed = words.at(-1) ?? '';
  const state = readArguments(words.slice(0, -1), program);
  if (state.pending !== undefined) return optionValues('', state.pending, typed, dataset);
  if (typed.startsWith('-') && !state.isAfterDashes) {
    const [, flag = '', value] = /^(--[^=]+)=(.*)$/s.exec(typed) ?? [];
    const option = state.options.find(({ long }) => long === flag);
    if (option !== undefined && value !== undefined) return optionValues(`${flag}=`, option, value, dataset);
    return matching(optionsLeft(state), typed);
  }
  return matching(await operandsOf(state, program, dataset), typed);
};

/** Prints what may come next on a command line, given up to the cursor: a word a line, its description after a tab. */
export const completeCommand = (program: Command): Declaration =>
  command<{ readonly base64?: boolean }>({
    name: 'complete',
    group: 'Set up',
    summary: '',
    description: '',
    examples: [],
    output: 'none',
    arguments: [new Argument('<line>')],
    options: [new Option('--base64')],
    run: async ({ dataset }, [line = ''], { base64 = false }) => {
      const words = argumentsTyped(base64 ? Buffer.from(line, 'base64').toString('utf8') : line);
      const completions = words === null ? [] : await completionsOf(words, program, dataset);
      const lines = completions.map(({ value, description }) => `${sanitize(value)}\t${sanitize(description)}\n`);
      return { text: lines.join('') };
    },
  });
