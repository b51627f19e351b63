/** The man page, from the same declarations as parser, help and completion. */
import type { Command } from 'commander';
import { edition } from '../dataset/edition.js';
import { wrap } from '../views/text.js';
import { type CliCommand, visibleCommands } from './command.js';
import { argumentItem, optionItem } from './help.js';
import { environment, exitCodes, type Item, programDescription, programExamples } from './manual.js';

/** Roff reads a backslash as an escape, a minus as a hyphen and a leading dot or quote as a request. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('\u2019', '\\(cq')
    .replaceAll('"', '\\(dq')
    .replace(/^([.'])/gm, '\\&$1');

const maxInputWidth = 66;

/** Filled text in input lines that a person can read, as mandoc's lint asks. */
const filled = (text: string): string => roff(wrap(text, maxInputWidth).join('\n'));

const entries = (items: readonly Item[]): string[] =>
  items.flatMap(({ term, description }) => ['.TP', `.B ${roff(term)}`, filled(description)]);

const commandSection = (command: CliCommand, program: Command): string[] => {
  const helper = command.createHelp();
  return [
    `.SS ${roff(`${program.name()} ${command.name()} ${command.usage()}`)}`,
    filled(command.description()),
    ...entries(helper.visibleArguments(command).map(argumentItem)),
    ...entries(helper.visibleOptions(command).map(optionItem)),
  ];
};

export const manPage = (program: Command): string => {
  const commands = visibleCommands(program);
  const examples = [...programExamples, ...commands.flatMap(({ declaration }) => declaration.examples)];
  return `${[
    `.TH CISMOA 1 ${edition.compiled} "cismoa ${edition.version}" "User Commands"`,
    '.SH NAME',
    `cismoa \\- facts on the CIS\\-MOA between Pakistan and the United States`,
    '.SH SYNOPSIS',
    '.B cismoa',
    roff('[options] [command]'),
    '.SH DESCRIPTION',
    filled(programDescription),
    '.SH COMMANDS',
    ...commands.flatMap((command) => commandSection(command, program)),
    '.SH OPTIONS',
    roff('These go with every command.'),
    ...entries(program.createHelp().visibleOptions(program).map(optionItem)),
    '.SH EXIT STATUS',
    ...entries(exitCodes),
    '.SH ENVIRONMENT',
    ...entries(environment),
    '.SH EXAMPLES',
    ...entries([
      ...new Map(examples.map(({ command, description }) => [command, { term: command, description }])).values(),
    ]),
    '.SH SEE ALSO',
    '.BR jq (1),',
    '.BR less (1)',
  ].join('\n')}\n`;
};
