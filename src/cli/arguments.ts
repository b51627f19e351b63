/** Small forms that other tools have taught people, as the parser knows them. */
import type { Command, Option } from 'commander';
import { CliError } from '../errors.js';
import { suggestWord } from '../lookup/suggest.js';

const colorChoices = ['always', 'never', 'auto'] as const;

const shortForms: Readonly<Record<string, readonly string[]>> = {
  '-v': ['--version'],
  '-version': ['--version'],
  '-help': ['--help'],
  '-?': ['--help'],
  '--colour': ['--color'],
  '--no-colour': ['--no-color'],
  '--color=always': ['--color'],
  '--color=never': ['--no-color'],
  '--color=auto': [],
};

/** Throws `bad-choice` for a color that is none of the choices. */
const expanded = (argument: string): readonly string[] => {
  const form = argument.toLowerCase().replace('colour', 'color');
  const color = /^--color=(.*)$/s.exec(form)?.[1];
  if (color !== undefined && !colorChoices.some((choice) => choice === color)) {
    const suggestions = suggestWord(color, colorChoices);
    throw new CliError('bad-choice', { option: '--color', value: color, choices: colorChoices, suggestions });
  }
  return shortForms[form] ?? [argument];
};

/** Whether an argument is an option that takes the next argument as its value. */
const takesNext = (argument: string, options: readonly Option[]): boolean =>
  options.some((option) => option.required && (option.long === argument || option.short === argument));

/**
 * Arguments with small forms spelled out and the options before a command placed after it, since each command has its own.
 * Values of options and everything after `--` are left alone. Throws `bad-choice`.
 */
export const normalizeArguments = (args: readonly string[], program: Command): readonly string[] => {
  const options = [program, ...program.commands].flatMap((command) => command.options);
  const names = program.commands.map((command) => command.name());
  const leading: string[] = [];
  const rest: string[] = [];
  let name: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--') {
      rest.push(...args.slice(at));
      break;
    }
    const part = name === undefined && rest.length === 0 ? leading : rest;
    if (!argument.startsWith('-') || argument === '-') {
      if (part === leading && names.includes(argument)) name = argument;
      else rest.push(argument);
    } else if (takesNext(argument, options)) {
      part.push(...args.slice(at, at + 2));
      at += 1;
    } else {
      part.push(...expanded(argument));
    }
  }
  return name === undefined ? [...leading, ...rest] : [name, ...leading, ...rest];
};
