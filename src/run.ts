/** From arguments to what is printed and the exit status. Nothing here touches the process: all of it is handed in. */
import { type Command, CommanderError, type Help } from 'commander';
import { buildProgram, commandNames } from './commands/program.js';
import { render } from './commands/render.js';
import { type Answer, isPlain, type OutputOptions, type PlainAnswer } from './commands/session.js';
import type { Dataset } from './dataset/dataset.js';
import { edition } from './dataset/edition.js';
import { dayOf } from './dataset/edtf.js';
import { type ExitStatus, exitStatus, Fault, wordingOf } from './errors.js';
import { suggestWord } from './queries/suggest.js';
import {
  type Capabilities,
  capabilitiesOf,
  type DisplayOptions,
  type Environment,
  type StreamFacts,
} from './terminal/capabilities.js';
import { pagerFor } from './terminal/pager.js';
import { visible } from './terminal/visible.js';

/** Everything the program may know of the world. */
export interface World {
  /** Arguments after the name of the program. */
  readonly args: readonly string[];
  readonly env: Environment;
  readonly stdout: StreamFacts;
  readonly now: Date;
  readonly dataset: Dataset;
}

/** What is to be printed, and the exit status. */
export interface Outcome {
  readonly status: ExitStatus;
  /** Texts in pieces, which may be made as they are asked for. */
  readonly stdout: Iterable<string>;
  readonly stderr: Iterable<string>;
  /** Shell command of the pager that stdout goes through; null to print it. */
  readonly pager: string | null;
}

interface Left {
  readonly answer: Answer | PlainAnswer;
  readonly options: OutputOptions;
}

/** The help that the parser was asked for. */
interface AskedHelp {
  readonly command: Command;
  readonly helper: Help;
}

const longestProblem = 300;

const helpCodes = new Set(['commander.help', 'commander.helpDisplayed']);

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];

/** Keeps the parser from writing and exiting by itself; help that it is asked for is only noted. */
const tame = (program: Command, noteHelp: (help: AskedHelp) => void): void => {
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, outputError: () => undefined })
      .configureHelp({
        showGlobalOptions: true,
        formatHelp: (shown, helper) => {
          noteHelp({ command: shown, helper });
          return '';
        },
      });
  }
};

const unknownCommand = (name: string): Fault =>
  new Fault('unknown-command', { name, suggestions: suggestWord(name, commandNames) });

/** A complaint of the parser as one of our faults. */
const faultOf = (error: CommanderError, program: Command): Fault => {
  const [name = ''] = program.args;
  if (error.code === 'commander.unknownCommand') return unknownCommand(name);
  const [problem = '', hint] = error.message.replace(/^error: /, '').split(/\n(?=\(Did you mean )/);
  return new Fault('usage', {
    problem: problem.length > longestProblem ? `${problem.slice(0, longestProblem)}...` : problem,
    hint: hint?.slice(1, -1),
    command: commandNames.includes(name) ? `${program.name()} ${name}` : program.name(),
  });
};

/** What is printed of an error. */
export const failureOf = (error: unknown, env: Environment): Outcome => {
  const { status, problem, hint } = wordingOf(error);
  const lines = [`cismoa: ${problem}`, ...(hint === undefined ? [] : [hint])].map(visible);
  const isInternal = !(error instanceof Fault) || error.code === 'internal';
  const trace = isInternal && env.CISMOA_DEBUG === '1' && error instanceof Error ? [error.stack ?? ''] : [];
  return { status, stdout: [], stderr: [`${[...lines, ...trace].join('\n')}\n`], pager: null };
};

/** Answers a command line. Never rejects: whatever goes wrong becomes a message and an exit status. */
export const run = async ({ args, env, stdout, now, dataset }: World): Promise<Outcome> => {
  let left: Left | undefined;
  let help: AskedHelp | undefined;
  try {
    const program = buildProgram(
      { dataset, today: dayOf(now), answer: (answer, options) => (left = { answer, options }) },
      edition.version,
      args,
    );
    const capabilities = (): Capabilities => capabilitiesOf(program.opts<DisplayOptions>(), env, stdout);
    const printed = (stdout: Iterable<string>, pager: string | null = null): Outcome => ({
      status: exitStatus.answered,
      stdout,
      stderr: [],
      pager,
    });
    const paged = (text: string): Outcome =>
      printed([text], pagerFor(text, capabilities(), env, program.opts().pager !== false));
    tame(program, (asked) => (help = asked));
    try {
      await program.parseAsync([...args], { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.code === 'commander.version') return printed([`${edition.version}\n`]);
      if (!helpCodes.has(error.code) || help === undefined) throw faultOf(error, program);
      const [asked = '', topic] = program.args;
      if (asked === 'help' && topic !== undefined && help.command === program) throw unknownCommand(topic);
      const { helpText } = await import('./commands/help.js');
      return paged(helpText(help.command, help.helper, capabilities()));
    }
    if (left === undefined) throw new Error('the command left no answer');
    const { answer, options } = left;
    if (isPlain(answer)) return printed([answer.text]);
    const text = await render(answer, options, capabilities, dataset);
    return typeof text === 'string' ? paged(text) : printed(text);
  } catch (error) {
    return failureOf(error, env);
  }
};
