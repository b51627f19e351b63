/** Small forms that other tools have taught people, as the parser knows them. */
import type { Command, Option } from 'commander';
import { badChoice } from './command.js';

/** An argument, and what it is to the parser. */
export interface Token {
  readonly text: string;
  readonly kind: 'option' | 'value' | 'dashes' | 'operand';
}

/** The option that an argument is, if it takes the next argument as its value. */
export const optionBefore = (argument: string, options: readonly Option[]): Option | undefined =>
  options.find((option) => option.required && (option.long === argument || option.short === argument));

/** What each argument is, by the options that take a value. */
export const tokensOf = (args: readonly string[], options: readonly Option[]): readonly Token[] => {
  let previous: Token['kind'] = 'operand';
  let isAfterDashes = false;
  const kindOf = (text: string, at: number): Token['kind'] => {
    if (isAfterDashes) return 'operand';
    if (previous === 'option' && optionBefore(args[at - 1] ?? '', options) !== undefined) return 'value';
    if (text === '--') return 'dashes';
    return text.startsWith('-') && text !== '-' ? 'option' : 'operand';
  };
  return args.map((text, at) => {
    previous = kindOf(text, at);
    isAfterDashes ||= previous === 'dashes';
    return { text, kind: previous };
  });
};

/** The options of the program and of all commands: before a command is known, any of them may be meant. */
export const allOptions = (program: Command): readonly Option[] =>
  [program, ...program.commands].flatMap((command) => command.options);

const shortForms: Readonly<Record<string, string>> = {
  '-v': '--version',
  '-version': '--version',
  '-help': '--help',
  '-?': '--help',
  '--colour': '--color',
  '--no-colour': '--no-color',
};

const colorForms: Readonly<Record<string, readonly string[]>> = {
  always: ['--color'],
  never: ['--no-color'],
  auto: [],
};

/** Throws `bad-choice` for a color that is none of the choices. */
const expanded = (argument: string): readonly string[] => {
  const color = /^--colou?r=(.*)$/s.exec(argument)?.[1];
  if (color === undefined) return [shortForms[argument] ?? argument];
  const form = Object.hasOwn(colorForms, color) ? colorForms[color] : undefined;
  if (form !== undefined) return form;
  throw badChoice('--color', color, Object.keys(colorForms));
};

const isColor = ({ text, kind }: Token): boolean => kind === 'option' && /^--(?:no-)?colou?r(?:=|$)/.test(text);

/** Arguments without the colors that a later `--color=auto` takes back. */
const withoutOverruled = (tokens: readonly Token[]): readonly Token[] => {
  const autoAt = tokens.findLastIndex((token) => isColor(token) && token.text.endsWith('=auto'));
  return tokens.filter((token, at) => at >= autoAt || !isColor(token));
};

/**
 * Arguments with small forms spelled out and the options before a command placed after it, since each command has its own.
 * Values of options and everything after `--` are left alone. Throws `bad-choice`.
 */
export const normalizeArguments = (args: readonly string[], program: Command): readonly string[] => {
  const tokens = withoutOverruled(tokensOf(args, allOptions(program)));
  const spelledOut = (part: readonly Token[]): readonly string[] =>
    part.flatMap(({ text, kind }) => (kind === 'option' ? expanded(text) : [text]));
  const nameAt = tokens.findIndex(({ kind }) => kind === 'operand' || kind === 'dashes');
  const name = tokens[nameAt]?.text;
  if (name === undefined || !program.commands.some((command) => command.name() === name)) return spelledOut(tokens);
  return [name, ...spelledOut(tokens.slice(0, nameAt)), ...spelledOut(tokens.slice(nameAt + 1))];
};
