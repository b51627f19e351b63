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

const programName = 'cismoa';

const versionFlags = ['-V', '--version'];

/** Commands in the order of the help. */
const constructors: Readonly<Record<string, (session: Session) => Command>> = {
  summary: summaryCommand,
  status: statusCommand,
  timeline: timelineCommand,
  entity: entityCommand,
  search: searchCommand,
  claims: claimsCommand,
  compare: compareCommand,
  sources: sourcesCommand,
  show: showCommand,
};

/** Names of all commands but the hidden one. */
export const commandNames: readonly string[] = [...Object.keys(constructors), 'completion', 'help'];

/**
 * The commands that some arguments can mean: building the others would take longer than most answers. All of them where
 * none is named, and where help or completion look at the whole.
 */
const meantBy = (args: readonly string[]): readonly string[] => {
  if (versionFlags.includes(args[0] ?? '')) return [];
  const named = Object.keys(constructors).filter((name) => args.includes(name));
  const needsAll = named.length === 0 || ['help', 'completion', 'complete'].some((name) => args.includes(name));
  return needsAll ? Object.keys(constructors) : named;
};

/**
 * The command line. Options of the program itself are about display and go with every command.
 * @param args what it is built to parse; without them it is built whole
 */
export const buildProgram = (session: Session, version: string, args: readonly string[] = []): Command => {
  const program = new Command(programName)
    .version(version, versionFlags.join(', '), 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'help on a command')
    .addOption(new Option('--color', 'color even where output is no terminal'))
    .addOption(new Option('--no-color', 'no color'))
    .addOption(new Option('--ascii', 'borders and marks in ASCII'))
    .addOption(wholeNumber('--width <n>', 'lay out for this many columns'))
    .addOption(new Option('--no-pager', 'never through a pager'));
  const names = meantBy(args);
  for (const name of names) {
    const command = constructors[name]?.(session);
    if (command !== undefined) program.addCommand(command);
  }
  if (names.length < Object.keys(constructors).length) return program;
  const [completion, complete] = completionCommands(session, program);
  return program.addCommand(completion).addCommand(complete, { hidden: true });
};
