/** From arguments to what is printed and the exit status. Nothing here touches the process: everything is handed in. */
import { type Command, CommanderError } from 'commander';
import type { OutputOptions } from './cli/command.js';
import { helpText } from './cli/help.js';
import { formatOf, render } from './cli/render.js';
import type { Dataset } from './dataset/dataset.js';
import { edition } from './dataset/edition.js';
import { dayOf } from './dataset/edtf.js';
import { CliError, describe, type ExitStatus, exitStatus } from './errors.js';
import { suggestWord } from './lookup/suggest.js';
import { buildProgram, commandNames, type Invocation } from './program.js';
import {
  type Capabilities,
  capabilitiesOf,
  type DisplayOptions,
  type Environment,
  type StreamFacts,
} from './terminal/capabilities.js';
import { pagerFor } from './terminal/pager.js';
import { sanitize } from './terminal/sanitize.js';
import { namesIn } from './views/names.js';

/** Everything the program may know of the world. */
export interface Context {
  /** Arguments after the name of the program. */
  readonly args: readonly string[];
  readonly env: Environment;
  readonly stdout: StreamFacts;
  readonly stderr: Pick<StreamFacts, 'isTTY'>;
  readonly now: Date;
  readonly dataset: Dataset;
}

/** What is to be printed, and the exit status. */
export interface Result {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  /** Shell command of the pager that stdout goes through; null to print it. */
  readonly pager: string | null;
}

const maxProblemLength = 300;

const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)];

/** Stops commander from printing and exiting; its output, such as help, is captured. */
const captureOutput = (program: Command, capabilities: () => Capabilities): { readonly text: () => string } => {
  let text = '';
  for (const command of everyCommand(program)) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (part) => (text += part),
        // commander shows the help of a bare program as an error.
        writeErr: (part) => (text += part),
        outputError: () => undefined,
        getOutHasColors: () => true,
      })
      .configureHelp({
        showGlobalOptions: true,
        formatHelp: (shown, helper) => helpText(shown, helper, capabilities()),
      });
  }
  return { text: () => text };
};

const unknownCommand = (name: string): CliError =>
  new CliError('unknown-command', { name, suggestions: suggestWord(name, commandNames) });

/** A complaint of the parser as one of our errors. */
const errorOf = (error: CommanderError, program: Command): CliError => {
  const [name = ''] = program.args;
  if (error.code === 'commander.unknownCommand') return unknownCommand(name);
  const [problem = '', hint] = error.message.replace(/^error: /, '').split(/\n(?=\(Did you mean )/);
  return new CliError('usage', {
    problem: problem.length > maxProblemLength ? `${problem.slice(0, maxProblemLength)}...` : problem,
    hint: hint?.slice(1, -1),
    command: commandNames.includes(name) ? `${program.name()} ${name}` : program.name(),
  });
};

/** What is printed of an error. */
export const failure = (error: unknown, env: Environment): Result => {
  const { status, problem, hint } = describe(error);
  const lines = [`cismoa: ${problem}`, ...(hint === undefined ? [] : [hint])].map(sanitize);
  const isInternal = !(error instanceof CliError) || error.code === 'internal';
  const trace = isInternal && env.CISMOA_DEBUG === '1' && error instanceof Error ? [error.stack ?? ''] : [];
  return { status, stdout: '', stderr: `${[...lines, ...trace].join('\n')}\n`, pager: null };
};

const isHelp = ({ code }: CommanderError): boolean => code === 'commander.help' || code === 'commander.helpDisplayed';

const answer = async ({ args, env, stdout, stderr, now, dataset }: Context): Promise<Result> => {
  let invocation: Invocation | undefined;
  const program = buildProgram(edition.version, (parsed) => (invocation = parsed));
  const capabilities = (): Capabilities => capabilitiesOf(program.opts<DisplayOptions>(), env, stdout);
  const captured = captureOutput(program, capabilities);
  const print = (text: string, pager: string | null = null): Result => ({
    status: exitStatus.success,
    stdout: text,
    stderr: '',
    pager,
  });
  const page = (text: string): Result =>
    print(text, pagerFor(text, capabilities(), env, program.opts().pager !== false));
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return print(captured.text());
    if (!isHelp(error)) throw errorOf(error, program);
    const [name, topic] = program.args;
    if (name === 'help' && topic !== undefined && !commandNames.includes(topic)) throw unknownCommand(topic);
    return page(captured.text());
  }
  if (invocation === undefined) throw new Error('the parser ran no command');
  const { declaration, args: given, options } = invocation;
  if (declaration.name === 'lookup' && given.length === 0) return page(program.helpInformation());
  const result = await declaration.run({ dataset, today: dayOf(now) }, given, options as never);
  if ('text' in result) return print(result.text);
  const output = options as OutputOptions;
  const text = await render(result, output, capabilities(), namesIn(dataset));
  if (formatOf(output) === 'table') return page(text);
  const note = result.notice !== undefined && stderr.isTTY ? `${sanitize(result.notice)}\n` : '';
  return { ...print(text), stderr: note };
};

/** Answers a command line. Never rejects: whatever goes wrong becomes a message and an exit status. */
export const run = async (context: Context): Promise<Result> => {
  try {
    return await answer(context);
  } catch (error) {
    return failure(error, context.env);
  }
};
