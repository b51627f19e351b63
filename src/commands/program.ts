import { Command, Option } from 'commander';
import { claimsCommand } from './claims.js';
import { compareCommand } from './compare.js';
import { completionCommands } from './completion.js';
import { wholeNumber } from './declare.js';
import { entityCommand } from './entity.js';
import { searchCommand } from './search.js';
import type { Session } from './session.js';
import { showCommand } from './show.js';
import { sourcesCommand } from './sources.js';
import { statusCommand } from './status.js';
import { summaryCommand } from './summary.js';
import { timelineCommand } from './timeline.js';

export const programName = 'cismoa';

/** Commands in the order of the help. */
const constructors = [
  summaryCommand,
  statusCommand,
  timelineCommand,
  entityCommand,
  searchCommand,
  claimsCommand,
  compareCommand,
  sourcesCommand,
  showCommand,
];

/** The whole command line. Options of the program itself are about display and go with every command. */
export const buildProgram = (session: Session, version: string): Command => {
  const program = new Command(programName)
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'help on a command')
    .addOption(new Option('--color', 'color even where output is no terminal'))
    .addOption(new Option('--no-color', 'no color'))
    .addOption(new Option('--ascii', 'borders and marks in ASCII'))
    .addOption(wholeNumber('--width <n>', 'lay out for this many columns'))
    .addOption(new Option('--no-pager', 'never through a pager'));
  for (const construct of constructors) program.addCommand(construct(session));
  const [completion, complete] = completionCommands(session, program);
  return program.addCommand(completion).addCommand(complete, { hidden: true });
};
