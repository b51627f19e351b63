/** The command line: every command, and the display options. */
import { Command } from 'commander';
import { CliCommand, type Declaration, wholeNumber } from './cli/command.js';
import { completeCommand, completionCommand } from './cli/completion.js';
import { helpCommand, versionCommand, versionText } from './cli/help-command.js';
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
import { edition } from './dataset/edition.js';

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

export const commandNames: readonly string[] = [
  ...declarations.map(({ name }) => name),
  ...['completion', 'help', 'version'],
];

/** The command line, with every command. Where commander would print and exit it throws a `CommanderError`. */
export const buildProgram = (): Command => {
  const program = new Command('cismoa')
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
    // Laid out in cli/help.ts.
    .configureHelp({ formatHelp: () => '' })
    // Scripts read the number alone; people who report a problem need the edition of the data too.
    .version(edition.version, '-V', 'print the version number')
    .version(versionText, '--version', 'print the version and the date of the data')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .option('--color', 'use color even when not writing to a terminal; --color=always, never or auto too')
    .option('--no-color', 'do not use color')
    .option('--ascii', 'draw lines and symbols in ASCII')
    .option('--plain', 'words instead of symbols and columns, for screen readers and pasting')
    .addOption(wholeNumber('--width <n>', 'lay out for this many columns'))
    .option('--no-pager', 'do not use a pager');
  const add = (declaration: Declaration, options: { hidden?: boolean; isDefault?: boolean } = {}): void => {
    program.addCommand(new CliCommand(declaration).copyInheritedSettings(program), options);
  };
  for (const declaration of [...declarations, completionCommand, helpCommand(program)]) add(declaration);
  add(versionCommand, { hidden: true });
  add(completeCommand(program), { hidden: true });
  add(lookupCommand, { hidden: true, isDefault: true });
  return program;
};
