/** From arguments to what is printed and the exit status. Nothing here touches the process: everything is handed in. */
import { type Command, CommanderError } from 'commander';
import type { OutputOptions } from './cli/command.js';
import { helpText } from './cli/help.js';
import { suggestOption } from './cli/option-hints.js';

import { formatOf, render } from './cli/render.js';
import { fields } from './commands/fields.js';
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
  const command = program.commands.find((each) => each.name() === name) ?? program;
  const [problem = ''] = error.message.replace(/^error: /, '').split('\n');
  const flag = error.code === 'commander.unknownOption' ? /'(.*)'/.exec(problem)?.[1] : undefined;
  return new CliError('usage', {
    problem: problem.length > maxProblemLength ? `${problem.slice(0, maxProblemLength)}...` : problem,
    suggestions: flag === undefined ? [] : suggestOption(flag, command),
    command: command === program ? program.name() : `${program.name()} ${name}`,
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

const printingCodes = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Whether commander stopped because it printed help or the version. */
const isHelp = ({ code }: CommanderError): boolean => printingCodes.has(code);

/** A command line that was understood, or help to print. */
interface Parsed {
  readonly invocation: Invocation | undefined;
  readonly help: string;
  readonly display: DisplayOptions & { readonly pager?: boolean };
}

/** Throws `usage` and `unknown-command`. */
const parse = ({ args, env, stdout }: Context): Parsed => {
  let invocation: Invocation | undefined;
  const program = buildProgram(edition.version, (parsed) => (invocation = parsed));
  const captured = captureOutput(program, () => capabilitiesOf(program.opts<DisplayOptions>(), env, stdout));
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!isHelp(error)) throw errorOf(error, program);
    const [name, topic] = program.args;
    if (name === 'help' && topic !== undefined && !commandNames.includes(topic)) throw unknownCommand(topic);
  }
  const isBare = invocation?.declaration.name === 'lookup' && invocation.args.length === 0;
  return {
    invocation: isBare ? undefined : invocation,
    help: isBare ? program.helpInformation() : captured.text(),
    display: program.opts(),
  };
};

/** The fields of commands that answer with a list: in a program's format such a list is never missing, only empty. */
const listFields = (name: string): readonly string[] | undefined => {
  const { summary: _summary, status: _status, chart: _chart, ...lists } = fields;
  return ({ ...lists, lookup: fields.entity } as Readonly<Record<string, readonly string[]>>)[name];
};

const answer = async (context: Context): Promise<Result> => {
  const { env, stdout, stderr, now, dataset } = context;
  const { invocation, help, display } = parse(context);
  const capabilities = capabilitiesOf(display, env, stdout);
  const print = (text: string, rest: Partial<Result> = {}): Result => ({
    ...{ status: exitStatus.success, stdout: text, stderr: '', pager: null },
    ...rest,
  });
  const page = (text: string): Result =>
    print(text, { pager: pagerFor(text, capabilities, env, display.pager !== false) });
  if (invocation === undefined) return page(help);
  const { declaration, args, options } = invocation;
  const output = options as OutputOptions;
  const names = namesIn(dataset);
  const isTable = formatOf(output) === 'table';
  try {
    const result = await declaration.run({ dataset, today: dayOf(now) }, args, options as never);
    if ('text' in result) return print(result.text);
    const text = await render(result, output, capabilities, names);
    if (isTable) return page(text);
    return print(text, { stderr: result.notice !== undefined && stderr.isTTY ? `${sanitize(result.notice)}\n` : '' });
  } catch (error) {
    const list = listFields(declaration.name);
    const failed = failure(error, env);
    if (failed.status !== exitStatus.notFound || isTable || list === undefined) throw error;
    const empty = await render({ fields: list, rows: [], view: async () => [] }, output, capabilities, names);
    return { ...failed, stdout: empty };
  }
};

/** Answers a command line. Never rejects: whatever goes wrong becomes a message and an exit status. */
export const run = async (context: Context): Promise<Result> => {
  try {
    return await answer(context);
  } catch (error) {
    return failure(error, context.env);
  }
};
