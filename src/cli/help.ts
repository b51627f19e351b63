/** How help is laid out: examples first, then usage and options. */
import type { Argument, Command, Help, Option } from 'commander';
import type { Capabilities } from '../terminal/capabilities.js';
import { type Paint, paintFor } from '../terminal/theme.js';
import { hangingIndent, wrap } from '../views/text.js';
import { CliCommand, type Declaration, type Example } from './command.js';
import { environment, exitCodes, programExamples, programSummary, type Topic, topics } from './manual.js';

interface Item {
  readonly term: string;
  readonly description: string;
}

interface HelpLook {
  readonly paint: Paint;
  readonly width: number;
}

/** What an option does, takes, and is if not given. */
export const optionDescription = ({ description, argChoices, defaultValue }: Option): string =>
  [
    description,
    ...(argChoices === undefined ? [] : [`(${argChoices.join(', ')})`]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`(default: ${defaultValue})`] : []),
  ].join(' ');

const maxTermWidth = 30;

const items = (list: readonly Item[], { paint, width }: HelpLook): string[] => {
  const column = Math.min(maxTermWidth, Math.max(0, ...list.map(({ term }) => term.length))) + 4;
  return list.flatMap(({ term, description }) => {
    if (width < 2 * column) {
      return [
        ...wrap(`  ${paint.strong(term)}`, width),
        ...wrap(paint.plain(description), width - 4).map((line) => `    ${line}`),
      ];
    }
    const lines = wrap(paint.plain(description), width - column).map((line) => `${' '.repeat(column)}${line}`);
    const fits = term.length + 4 <= column;
    const head = `  ${paint.strong(term)}`;
    return fits
      ? [`${head}${' '.repeat(column - 2 - term.length)}${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)]
      : [head, ...lines];
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
      : [
          ...wrap(paint.dim(`# ${description}`), width - 2).map((part) => `  ${part}`),
          ...wrap(paint.strong(command), width - 2).map((part) => `  ${part}`),
        ],
  );
};

const section = (title: string, lines: readonly string[], { paint }: HelpLook): string[] =>
  lines.length === 0 ? [] : ['', paint.heading(title), ...lines];

const argumentItem = (argument: Argument): Item => ({ term: argument.name(), description: argument.description });

const optionItem = (option: Option): Item => ({ term: option.flags, description: optionDescription(option) });

const commandItem = (command: Command, helper: Help): Item => ({
  term: helper.subcommandTerm(command).replace(' [options]', ''),
  description: command.summary() || command.description(),
});

const programHelp = (program: Command, helper: Help, look: HelpLook): string[] => [
  ...wrap(look.paint.plain(programSummary), look.width),
  ...section('Examples', examples(programExamples, look), look),
  ...section(
    'Commands',
    items(
      helper
        .visibleCommands(program)
        // The last line says how to get help.
        .filter((command) => command.name() !== 'help')
        .map((command) => commandItem(command, helper)),
      look,
    ),
    look,
  ),
  '',
  ...wrap(look.paint.dim(`More: cismoa help <command>, ${Object.keys(topics).join(', ')}`), look.width),
];

const commandHelp = (command: Command, declaration: Declaration, helper: Help, look: HelpLook): string[] => {
  const { paint, width } = look;
  const usage = hangingIndent('  ', [paint.plain(helper.commandUsage(command))], width);
  const takes = items(helper.visibleArguments(command).map(argumentItem), look);
  const options = helper.visibleOptions(command).filter(({ long }) => long !== '--help');
  return [
    ...wrap(paint.plain(declaration.description), width),
    ...section('Examples', examples(declaration.examples, look), look),
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
  const helper = command.createHelp();
  const lines =
    command instanceof CliCommand
      ? commandHelp(command, command.declaration, helper, look)
      : programHelp(command, helper, look);
  return `${lines.join('\n')}\n`;
};

const topicItems = (topic: Topic, program: Command): readonly Item[] => {
  if (topic === 'environment') return environment;
  if (topic === 'exit-codes') return exitCodes.map(({ code, description }) => ({ term: String(code), description }));
  return program.createHelp().visibleOptions(program).map(optionItem);
};

/** The help on a topic, as text. */
export const topicText = (topic: Topic, program: Command, capabilities: Capabilities): string => {
  const look = lookFor(capabilities);
  const title = topics[topic];
  const lines = [
    look.paint.heading(`${title[0]?.toUpperCase()}${title.slice(1)}`),
    ...items(topicItems(topic, program), look),
  ];
  return `${lines.join('\n')}\n`;
};
