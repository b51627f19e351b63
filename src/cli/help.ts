/** How help is laid out: examples first, then usage, commands by group, options. */
import type { Argument, Command, Help, Option } from 'commander';
import type { Capabilities } from '../terminal/capabilities.js';
import { type Paint, paintFor } from '../terminal/theme.js';
import { hangingIndent, wrap } from '../views/text.js';
import { CliCommand, type Example } from './command.js';
import { environment, exitCodes, programDescription, programExamples } from './manual.js';

interface Item {
  readonly term: string;
  readonly description: string;
}

interface HelpLook {
  readonly paint: Paint;
  readonly width: number;
}

/** What an option takes and stands at, behind what it does. */
export const optionDescription = ({ description, argChoices, defaultValue }: Option): string =>
  [
    description,
    ...(argChoices === undefined ? [] : [`(${argChoices.join(', ')})`]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`(default: ${defaultValue})`] : []),
  ].join(' ');

const widestTerm = 30;

const items = (list: readonly Item[], { paint, width }: HelpLook): string[] => {
  const column = Math.min(widestTerm, Math.max(...list.map(({ term }) => term.length))) + 4;
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

const examples = (list: readonly Example[], { paint, width }: HelpLook): string[] => {
  const column = Math.max(...list.map(({ command }) => command.length)) + 4;
  const fits = list.every(
    ({ command, description }) => column + description.length + Math.max(0, command.length - column) <= width,
  );
  return list.flatMap(({ command, description }) =>
    fits
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

/** Commands by the groups they were declared in. */
const commandSections = (command: Command, helper: Help, look: HelpLook): string[] => {
  const commands = helper.visibleCommands(command);
  const groups = [...new Set(commands.map((sub) => sub.helpGroup() || 'Set up'))];
  return groups.flatMap((group) => {
    const members = commands.filter((sub) => (sub.helpGroup() || 'Set up') === group);
    return section(
      group,
      items(
        members.map((sub) => ({
          term: helper.subcommandTerm(sub).replace(' [options]', ''),
          description: sub.summary() || sub.description(),
        })),
        look,
      ),
      look,
    );
  });
};

/** Help is prose: wider is harder to read. */
const widestHelp = 100;

/** The help of a command, or of the program, as text. */
export const helpText = (command: Command, helper: Help, capabilities: Capabilities): string => {
  const look = { paint: paintFor(capabilities), width: Math.min(capabilities.width, widestHelp) };
  const declaration = command instanceof CliCommand ? command.declaration : undefined;
  const isProgram = declaration === undefined;
  const described = declaration?.description ?? programDescription;
  const lines = [
    ...wrap(look.paint.plain(described), look.width),
    ...section('Examples', examples(declaration?.examples ?? programExamples, look), look),
    ...section('Usage', hangingIndent('  ', [look.paint.plain(helper.commandUsage(command))], look.width), look),
    ...section(
      'Arguments',
      helper.visibleArguments(command).length === 0
        ? []
        : items(helper.visibleArguments(command).map(argumentItem), look),
      look,
    ),
    ...(isProgram ? commandSections(command, helper, look) : []),
    ...section('Options', items(helper.visibleOptions(command).map(optionItem), look), look),
    ...(isProgram
      ? [
          ...section('Environment', items(environment, look), look),
          ...section(
            'Exit status',
            items(
              exitCodes.map(({ code, description }) => ({ term: String(code), description })),
              look,
            ),
            look,
          ),
        ]
      : section('Display options', items(helper.visibleGlobalOptions(command).map(optionItem), look), look)),
  ];
  return `${lines.join('\n')}\n`;
};
