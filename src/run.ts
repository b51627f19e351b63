/** From arguments to what is printed and the exit status. Nothing here touches the process: everything is handed in. */
import { type Command, CommanderError } from 'commander';
import { normalizeArguments } from './cli/arguments.js';
import type { HelpAnswer, OutputOptions, TextAnswer } from './cli/command.js';
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

const maxProblemLength = 300;

/** What the parser prints is kept, and the command whose help it would show. */
interface Captured {
  text: string;
  helpOf: Command | undefined;
}

/** Stops commander from printing and exiting. */
const captureOutput = (program: Command): Captured => {
  const captured: Captured = { text: '', helpOf: undefined };
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (part) => (captured.text += part),
        writeErr: () => undefined,
        outputError: () => undefined,
      })
      .configureHelp({
        showGlobalOptions: true,
        formatHelp: (shown) => {
          captured.helpOf = shown;
          return '';
        },
      });
  }
  return captured;
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

/** What a command line asks for, and how it is to be shown. */
interface Parsed {
  readonly wanted: Invocation | TextAnswer | HelpAnswer;
  readonly display: DisplayOptions & { readonly pager?: boolean };
}

const helpFlags = ['-h', '--help'];

/** The help that the parser stopped for. Throws `unknown-command`: commander shows the help of the program instead. */
const helpWanted = (shown: Command, program: Command): HelpAnswer => {
  const [word = '-'] = program.args.filter((arg) => !helpFlags.includes(arg));
  if (shown === program && !word.startsWith('-')) throw unknownCommand(word);
  return { help: (capabilities) => helpText(shown, capabilities) };
};

/** Throws `usage`, `unknown-command` and what the options throw. */
const parse = (args: readonly string[]): Parsed => {
  let invocation: Invocation | undefined;
  const program = buildProgram(edition.version, (parsed) => (invocation = parsed));
  const captured = captureOutput(program);
  const parsed = (wanted: Parsed['wanted']): Parsed => ({ wanted, display: program.opts() });
  try {
    program.parse(normalizeArguments(args, program), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (captured.helpOf !== undefined) return parsed(helpWanted(captured.helpOf, program));
    if (error.code !== 'commander.version') throw errorOf(error, program);
  }
  if (invocation === undefined) return parsed({ text: captured.text });
  const isBare = invocation.declaration.name === 'lookup' && invocation.args.length === 0;
  return parsed(isBare ? helpWanted(program, program) : invocation);
};

/** The fields of commands that answer with a list: in a program's format such a list is never missing, only empty. */
const listFields = (name: string): readonly string[] | undefined => {
  const { summary: _summary, status: _status, chart: _chart, ...lists } = fields;
  return ({ ...lists, lookup: fields.entity } as Readonly<Record<string, readonly string[]>>)[name];
};

const answer = async (context: Context): Promise<Result> => {
  const { args: argv, env, stdout, stderr, now, dataset } = context;
  const { wanted, display } = parse(argv);
  const capabilities = capabilitiesOf(display, env, stdout);
  const print = (text: string, rest: Partial<Result> = {}): Result => ({
    ...{ status: exitStatus.success, stdout: text, stderr: '', pager: null },
    ...rest,
  });
  const page = async (draw: (shown: Capabilities) => string | Promise<string>): Promise<Result> => {
    const text = await draw(capabilities);
    const pager = display.pager === false ? null : pagerFor(text, capabilities, env);
    const isShown = pager === null || display.color === true || passesEscapes(pager, env);
    return print(isShown ? text : await draw({ ...capabilities, color: false, links: false }), { pager });
  };
  const printText = (given: TextAnswer | HelpAnswer) => ('text' in given ? print(given.text) : page(given.help));
  if (!('declaration' in wanted)) return printText(wanted);
  const { declaration, args, options } = wanted;
  const output = options as OutputOptions;
  const names = namesIn(dataset);
  const isTable = formatOf(output) === 'table';
  try {
    const result = await declaration.run({ dataset, today: dayOf(now) }, args, options as never);
    if (!('rows' in result)) return printText(result);
    if (isTable) return page((shown) => render(result, output, shown, names));
    const text = await render(result, output, capabilities, names);
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
