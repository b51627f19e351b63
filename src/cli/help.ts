/** How help is laid out: examples first, then usage and options. */
import type { Argument, Command, Option } from 'commander';
import type { Capabilities } from '../terminal/capabilities.js';
import { type Paint, paintFor } from '../terminal/theme.js';
import { padEnd } from '../terminal/width.js';
import { capitalize, hangingIndent, wrap } from '../views/text.js';
import { CliCommand, type Example, visibleCommands } from './command.js';
import { environment, exitCodes, type Item, programExamples, programSummary, type Topic, topics } from './manual.js';

interface HelpLook {
  readonly paint: Paint;
  readonly width: number;
}

/** What an option or argument does, takes, and is if not given. */
export const optionDescription = ({ description, argChoices, defaultValue }: Option | Argument): string =>
  [
    description,
    ...(argChoices === undefined ? [] : [`(${argChoices.join(', ')})`]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`(default: ${defaultValue})`] : []),
  ].join(' ');

const maxTermWidth = 30;

const items = (list: readonly Item[], { paint, width }: HelpLook): string[] => {
  const column = Math.min(maxTermWidth, Math.max(0, ...list.map(({ term }) => term.length))) + 4;
  return list.flatMap(({ term, description }) => {
    const head = `  ${paint.strong(term)}`;
    const after = (lead: string): string[] => hangingIndent(lead, [paint.plain(description)], width);
    if (width < 2 * column) return [...wrap(head, width), ...after('    ')];
    return term.length + 4 <= column ? after(padEnd(head, column)) : [head, ...after(' '.repeat(column))];
  });
};

/** The widest column of commands that leaves room for the descriptions beside it. */
const commandColumn = (list: readonly Example[], width: number): number => {
  const fits = (column: number): boolean =>
    list.every(({ command, description }) => command.length > column || column + 4 + description.length <= width);
  return Math.max(0, ...list.map(({ command }) => command.length).filter(fits)) + 4;
};

/** Commands with what they answer beside them, or above where there is no room. */
const examples = (list: readonly Example[], { paint, width }: HelpLook): string[] => {
  const column = commandColumn(list, width);
  return list.flatMap(({ command, description }) =>
    command.length + 4 <= column
      ? [`  ${paint.strong(command.padEnd(column - 2))}${paint.dim(description)}`]
      : hangingIndent('  ', [paint.dim(`# ${description}`), paint.strong(command)], width),
  );
};

const section = (title: string, lines: readonly string[], { paint }: HelpLook): string[] =>
  lines.length === 0 ? [] : ['', paint.heading(title), ...lines];

export const argumentItem = (argument: Argument): Item => ({
  term: argument.name(),
  description: optionDescription(argument),
});

export const optionItem = (option: Option): Item => ({ term: option.flags, description: optionDescription(option) });

const commandItem = (command: Command): Item => ({
  term: command.createHelp().subcommandTerm(command).replace(' [options]', ''),
  description: command.summary(),
});

const programHelp = (program: Command, look: HelpLook): string[] => {
  const { paint, width } = look;
  // The last line says how to get help.
  const commands = visibleCommands(program).filter((command) => command.name() !== 'help');
  return [
    ...wrap(paint.plain(programSummary), width),
    ...section('Examples', examples(programExamples, look), look),
    ...section('Commands', items(commands.map(commandItem), look), look),
    '',
    ...wrap(paint.dim(`More: cismoa help <command>, ${Object.keys(topics).join(', ')}`), width),
  ];
};

const commandHelp = (command: CliCommand, look: HelpLook): string[] => {
  const { paint, width } = look;
  const helper = command.createHelp();
  const usage = hangingIndent('  ', [paint.plain(helper.commandUsage(command))], width);
  const takes = items(helper.visibleArguments(command).map(argumentItem), look);
  const options = helper.visibleOptions(command).filter(({ long }) => long !== '--help');
  return [
    ...wrap(paint.plain(command.description()), width),
    ...section('Examples', examples(command.declaration.examples, look), look),
    ...section('Usage', [...usage, ...takes], look),
    ...section('Options', items(options.map(optionItem), look), look),
    '',
    ...wrap(paint.dim('Color, width, pager and more: cismoa help options'), width),
  ];
};

/** Help is prose: wider is harder to read. */
const maxWidth = 100;

const lookFor = (capabilities: Capabilities): HelpLook => ({
  paint: paintFor(capabilities),
  width: Math.min(capabilities.width, maxWidth),
});

/** The help of a command, or of the program, as text. */
export const helpText = (command: Command, capabilities: Capabilities): string => {
  const look = lookFor(capabilities);
  const lines = command instanceof CliCommand ? commandHelp(command, look) : programHelp(command, look);
  return `${lines.join('\n')}\n`;
};

/** The help on a topic, as text. */
export const topicText = (topic: Topic, program: Command, capabilities: Capabilities): string => {
  const look = lookFor(capabilities);
  const options = program.createHelp().visibleOptions(program).map(optionItem);
  const known = { options, environment, 'exit-codes': exitCodes };
  return `${[look.paint.heading(capitalize(topics[topic])), ...items(known[topic], look)].join('\n')}\n`;
};
