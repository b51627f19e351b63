/** The command line: every command, the display options, and what was parsed. */
import { Command, Option } from 'commander';
import { type CliCommand, commandFor, type Declaration, wholeNumber } from './cli/command.js';
import { completeCommand, completionCommand } from './cli/completion.js';
import { citeCommand } from './commands/cite/command.js';
import { claimsCommand } from './commands/claims/command.js';
import { compareCommand } from './commands/compare/command.js';
import { entityCommand } from './commands/entity/command.js';
import { lookupCommand } from './commands/lookup/command.js';
import { questionsCommand } from './commands/questions/command.js';
import { searchCommand } from './commands/search/command.js';
import { showCommand } from './commands/show/command.js';
import { sourcesCommand } from './commands/sources/command.js';
import { statusCommand } from './commands/status/command.js';
import { summaryCommand } from './commands/summary/command.js';
import { timelineCommand } from './commands/timeline/command.js';

/** In the order of the help. */
const declarations: readonly Declaration[] = [
  summaryCommand,
  statusCommand,
  timelineCommand,
  entityCommand,
  searchCommand,
  claimsCommand,
  compareCommand,
  questionsCommand,
  sourcesCommand,
  citeCommand,
  showCommand,
];

export const commandNames: readonly string[] = [...declarations.map(({ name }) => name), 'completion', 'help'];

/** A command line that was understood: what to run, and with what. */
export interface Invocation {
  readonly declaration: Declaration;
  readonly args: readonly string[];
  readonly options: object;
}

/** The arguments of a parsed command, variadic or not, in one list. */
const givenArgs = (command: CliCommand): string[] => command.processedArgs.flat().filter((arg) => arg !== undefined);

/** @param invoke called by the parser with the command that the arguments name */
export const buildProgram = (version: string, invoke: (invocation: Invocation) => void): Command => {
  const program = new Command('cismoa')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'help on a command')
    .addOption(new Option('--color', 'use color even when not writing to a terminal'))
    .addOption(new Option('--no-color', 'do not use color'))
    .addOption(new Option('--ascii', 'draw rules and marks in ASCII'))
    .addOption(wholeNumber('--width <n>', 'lay out for this many columns'))
    .addOption(new Option('--no-pager', 'do not use a pager'));
  const add = (declaration: Declaration, options: { hidden?: boolean; isDefault?: boolean } = {}): void => {
    const command = commandFor(declaration);
    command.action(() => invoke({ declaration, args: givenArgs(command), options: command.opts() }));
    program.addCommand(command, options);
  };
  for (const declaration of declarations) add(declaration);
  add(completionCommand(program));
  add(completeCommand(program), { hidden: true });
  add(lookupCommand(commandNames), { hidden: true, isDefault: true });
  return program;
};
