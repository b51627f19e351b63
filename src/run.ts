/** From arguments to what is printed and the exit status. Nothing here touches the process: everything is handed in. */
import { type Command, CommanderError } from 'commander';
import { normalizeArguments } from './cli/arguments.js';
import type { Answer, CliCommand, CommandContext, DataAnswer, OutputOptions, TextAnswer } from './cli/command.js';
import { helpText } from './cli/help.js';
import { refuseMistypedCommand } from './cli/mistyped-command.js';
import { isOutputFile, suggestOption } from './cli/option-hints.js';
import { formatOf, render } from './cli/render.js';
import { fields } from './commands/fields.js';
import type { Dataset } from './dataset/dataset.js';
import { dayOf } from './dataset/edtf.js';
import { CliError, describe, type ExitStatus, exitStatus } from './errors.js';
import { buildProgram, commandNames } from './program.js';
import {
  type Capabilities,
  capabilitiesOf,
  type DisplayOptions,
  type Environment,
  type StreamFacts,
} from './terminal/capabilities.js';
import { pagerFor, passesEscapes } from './terminal/pager.js';
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

/** What is printed of an error. */
export const failure = (error: unknown, env: Environment): Result => {
  const { status, problem, hint } = describe(error);
  const lines = [`cismoa: ${problem}`, ...(hint === undefined ? [] : [hint])].map(sanitize);
  const isInternal = !(error instanceof CliError);
  const trace = isInternal && env.CISMOA_DEBUG === '1' && error instanceof Error ? [error.stack ?? ''] : [];
  return { status, stdout: '', stderr: `${[...lines, ...trace].join('\n')}\n`, pager: null };
};

const maxProblemLength = 300;

const isLookup = (command: Command): boolean => command.name() === 'lookup';

/** The command that the arguments name; words without one are looked up. */
const commandIn = (program: Command): CliCommand =>
  (program.commands.find((each) => each.name() === program.args[0]) ?? program.commands.find(isLookup)) as CliCommand;

/** A complaint of the parser as one of our errors. */
const errorOf = (error: CommanderError, program: Command): CliError => {
  const command = commandIn(program);
  const [message = ''] = error.message.replace(/^error: /, '').split('\n');
  const flag = error.code === 'commander.unknownOption' ? /'(.*)'/.exec(message)?.[1] : undefined;
  if (flag !== undefined && isOutputFile(flag)) return new CliError('no-output-file', { option: flag });
  const problem = message
    .replace(/'(.*)'/, '"$1"')
    .replace(/\. Expected (\d+) arguments? but got (\d+)\.$/, ': at most $1, not $2');
  return new CliError('usage', {
    problem: problem.length > maxProblemLength ? `${problem.slice(0, maxProblemLength)}...` : problem,
    suggestions: flag === undefined ? [] : suggestOption(flag, command),
    command: isLookup(command) ? program.name() : `${program.name()} ${command.name()}`,
  });
};

/** The help of a command; that of words without one is the help of the program. */
const helpOf = (command: Command, program: Command): TextAnswer => ({
  text: (capabilities) => helpText(isLookup(command) ? program : command, capabilities),
});

/** Throws `option-without-command` where there is an option of a command: help is not the data that a program asks for. */
const refuseOptions = (command: Command): void => {
  const given = command.options.find((option) => command.getOptionValueSource(option.attributeName()) === 'cli');
  if (given !== undefined) throw new CliError('option-without-command', { option: given.long ?? given.flags });
};

/** What a command line asks for, and how it is to be shown. */
interface Invocation {
  readonly command: string;
  readonly run: (context: CommandContext) => Promise<Answer>;
  readonly output: OutputOptions;
  readonly display: DisplayOptions & { readonly pager?: boolean };
}

/** Throws `unknown-command`, `option-without-command`, `usage` and what the options throw. */
const parse = (args: readonly string[], dataset: Dataset): Invocation => {
  const program = buildProgram();
  refuseMistypedCommand(args, program, commandNames, dataset);
  const answered = (answer: Answer): Invocation => ({
    command: program.name(),
    run: async () => answer,
    output: {},
    display: program.opts(),
  });
  try {
    program.parse(normalizeArguments(args, program), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return answered({ text: `${error.message}\n` });
    if (error.code === 'commander.helpDisplayed') return answered(helpOf(commandIn(program), program));
    throw errorOf(error, program);
  }
  const command = commandIn(program);
  const words = command.processedArgs.flat().filter((arg) => arg !== undefined);
  if (isLookup(command) && words.length === 0) {
    refuseOptions(command);
    return answered(helpOf(command, program));
  }
  return {
    command: command.name(),
    run: (context) => command.declaration.run(context, words, command.opts() as never),
    output: command.opts(),
    display: program.opts(),
  };
};

/** In a program's format a list that nothing was found for is never missing, only empty; `status` is no list. */
const emptyAnswer = (command: string): DataAnswer | undefined => {
  const lists: Readonly<Record<string, readonly string[]>> = { ...fields, lookup: fields.entity };
  const known = command === 'status' ? undefined : lists[command];
  return known && { fields: known, rows: [], view: async () => [] };
};

const answer = async ({ args, env, stdout, stderr, now, dataset }: Context): Promise<Result> => {
  const { command, run, output, display } = parse(args, dataset);
  const capabilities = capabilitiesOf(display, env, stdout);
  const names = namesIn(dataset);
  const isTable = formatOf(output) === 'table';
  const print = (text: string, notice = ''): Result => ({
    status: exitStatus.success,
    stdout: text,
    stderr: notice,
    pager: null,
  });
  const page = async (draw: (shown: Capabilities) => string | Promise<string>): Promise<Result> => {
    const text = await draw(capabilities);
    const pager = display.pager === false ? null : pagerFor(text, capabilities, env);
    const isShown = pager === null || display.color === true || passesEscapes(pager, env);
    return { ...print(isShown ? text : await draw({ ...capabilities, color: false, links: false })), pager };
  };
  try {
    const result = await run({ dataset, today: dayOf(now) });
    if ('text' in result) return typeof result.text === 'string' ? print(result.text) : page(result.text);
    if (isTable) return page((shown) => render(result, output, shown, names));
    const text = await render(result, output, capabilities, names);
    return print(text, result.notice !== undefined && stderr.isTTY ? `${sanitize(result.notice)}\n` : '');
  } catch (error) {
    const empty = emptyAnswer(command);
    const failed = failure(error, env);
    if (failed.status !== exitStatus.notFound || isTable || empty === undefined) throw error;
    return { ...failed, stdout: await render(empty, output, capabilities, names) };
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
