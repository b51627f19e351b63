/** How a command is declared. Parser, help, man page and completion all read the same declaration. */
import { Argument, Command, Option } from 'commander';
import type { Dataset } from '../dataset/dataset.js';
import type { Day } from '../dataset/edtf.js';
import { CliError } from '../errors.js';
import { bibliographyFormats, formats } from '../formats/formats.js';
import type { Work } from '../formats/work.js';
import type { CandidateKind, CompletionCandidate } from '../lookup/candidates.js';
import { suggestWord } from '../lookup/suggest.js';
import { keyOf } from '../lookup/words.js';
import type { Capabilities } from '../terminal/capabilities.js';
import type { Screen } from '../terminal/screen.js';
import type { Names } from '../views/names.js';

/** What a command works with. */
export interface CommandContext {
  readonly dataset: Dataset;
  /** The current day, in UTC. */
  readonly today: Day;
}

/** What a command answers: rows for every format, and how a person sees them. */
export interface DataAnswer {
  /** The fields of the rows, in order. */
  readonly fields: readonly string[];
  readonly rows: readonly object[];
  /** True where the answer is one object rather than a list, as for `summary` and `status`. */
  readonly single?: boolean;
  /** A line for stderr where the rows are only a part of what matches. */
  readonly notice?: string | undefined;
  /** What a bibliography of the answer lists; by default the sources that its rows name. */
  readonly works?: () => readonly Work[];
  /** The answer as a picture, where it has one. */
  readonly picture?: () => Promise<string>;
  /** The lines of the table; loaded only when a table is wanted. */
  readonly view: (screen: Screen, names: Names) => Promise<readonly string[]>;
}

/** Text that is not from the dataset, such as a completion script; help is laid out for the terminal, and paged. */
export interface TextAnswer {
  readonly text: string | ((capabilities: Capabilities) => string);
}

export type Answer = DataAnswer | TextAnswer;

/** The output options shared by every command with data, as parsed. */
export interface OutputOptions {
  readonly format?: string;
  readonly fields?: readonly string[];
}

/** An example that the tests run. */
export interface Example {
  readonly command: string;
  readonly description: string;
}

export interface Declaration<Options = never> {
  readonly name: string;
  readonly group: 'Look up' | 'Check and compare' | 'Set up';
  /** Half a line for the list of commands. */
  readonly summary: string;
  /** What it answers, in full sentences. */
  readonly description: string;
  readonly examples: readonly Example[];
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** The fields that its rows may have. Without them it writes no data, and takes no output options. */
  readonly fields?: readonly string[];
  /** Formats of its own, beside those of every command with data. */
  readonly formats?: readonly string[];
  readonly run: (context: CommandContext, args: readonly string[], options: Options) => Promise<Answer>;
}

/** Declares a command. */
export const command = <Options extends object>(declaration: Declaration<Options>): Declaration =>
  declaration as unknown as Declaration;

/** Other words for choices. */
type Aliases = Readonly<Record<string, string>>;

/** Other names of formats. */
export const formatAliases: Aliases = {
  md: 'markdown',
  ndjson: 'jsonl',
  bib: 'bibtex',
  csl: 'csl-json',
  text: 'table',
};

/** The parts of a list by commas; one too many at its end does not matter. */
const listed = (value: string): string[] =>
  value
    .replace(/,\s*$/, '')
    .split(',')
    .map((part) => part.trim());

const outputOptions = (fields: readonly string[], extraFormats: readonly string[]): Option[] => [
  choice('-f, --format <format>', 'output format', [...formats, ...bibliographyFormats, ...extraFormats], {
    aliases: formatAliases,
  }),
  new Option('--json', 'short for --format json'),
  Object.assign(
    new Option('--fields <list>', 'only these, comma-separated; not for tables')
      .choices(fields)
      .argParser((value: string, previous: readonly string[] = []) => [...previous, ...listed(value)]),
    { repeatable: true },
  ),
];

/** Of `--json` and `--format`, as of any option that is repeated, the last one counts. */
const takeJsonForFormat = (command: Command): void => {
  command.on('option:json', () => command.setOptionValue('format', 'json'));
};

/** The commander command of a declaration. */
export class CliCommand extends Command {
  constructor(readonly declaration: Declaration) {
    super(declaration.name);
    this.summary(declaration.summary).description(declaration.description).helpGroup(declaration.group);
    for (const argument of declaration.arguments ?? []) this.addArgument(argument);
    const { fields, formats = [], options = [] } = declaration;
    const output = fields === undefined ? [] : outputOptions(fields, formats);
    for (const option of [...output, ...options]) this.addOption(option);
    takeJsonForFormat(this);
  }
}

/** The commands that help, man page and completion list. */
export const visibleCommands = (program: Command): readonly CliCommand[] =>
  program.createHelp().visibleCommands(program) as CliCommand[];

/** What completion offers for the name of a command. */
export const commandCandidates = (program: Command): readonly CompletionCandidate[] =>
  visibleCommands(program).map((each) => ({ value: each.name(), description: each.summary() }));

/** What completion knows of an argument or option: where its values are from, and whether it adds to a list when given again. */
export interface Completed {
  readonly candidates?: CandidateKind | (() => readonly CompletionCandidate[]);
  readonly repeatable?: boolean;
}

/** Makes completion offer ids from the dataset. */
export const completedBy = <T extends Argument | Option>(candidates: CandidateKind, value: T): T & Completed =>
  Object.assign(value, { candidates });

/** Case, spaces and plurals do not matter: no two choices differ in them alone. */
export const normalForm = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');

export const badChoice = (option: string, value: string, choices: readonly string[]): CliError =>
  new CliError('bad-choice', { option, value, choices, suggestions: suggestWord(value, choices) });

/** The choice that a value means. Throws `bad-choice`. */
const matchChoice = (value: string, choices: readonly string[], option: string, aliases: Aliases = {}): string => {
  const wanted = normalForm(value);
  const exact = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
  const matched = exact ?? choices.find((choice) => normalForm(choice) === wanted) ?? aliases[wanted];
  if (matched !== undefined && choices.includes(matched)) return matched;
  throw badChoice(option, value, choices);
};

/** An argument that takes one of a list of values. */
export const choiceArgument = (
  name: string,
  description: string,
  choices: readonly string[],
  aliases: Aliases,
): Argument =>
  new Argument(name, description)
    .choices(choices)
    .argParser((value: string) => matchChoice(value, choices, name, aliases));

/** An option that takes one of a list of values; with `repeated`, several of them, also separated by commas. */
export const choice = (
  flags: string,
  description: string,
  choices: readonly string[],
  { repeated = false, aliases }: { readonly repeated?: boolean; readonly aliases?: Aliases } = {},
): Option => {
  const option = Object.assign(new Option(flags, description).choices(choices), { repeatable: repeated });
  const match = (value: string): string => matchChoice(value, choices, option.long ?? flags, aliases);
  return option.argParser<string | readonly string[]>((value, previous) =>
    repeated ? [...new Set([...(previous ?? []), ...listed(value).map(match)])] : match(value),
  );
};

/** An option that may be given several times. */
export const repeated = (flags: string, description: string): Option =>
  Object.assign(
    new Option(flags, description).argParser((value: string, previous: readonly string[] | undefined) => [
      ...(previous ?? []),
      value,
    ]),
    { repeatable: true },
  );

/** An argument or the value of an option that must name or say something: an unset variable of a script does not. */
const notEmpty = (value: string, what: string): string => {
  if (keyOf(value) === '') throw new CliError('empty-argument', { what });
  return value;
};

/** An option that takes words. */
export const wordsOption = (flags: string, description: string): Option => {
  const option = new Option(flags, description);
  return option.argParser((value: string) => notEmpty(value, option.long ?? flags));
};

/** An argument that takes ids. */
export const idsArgument = (candidates: CandidateKind, name: string, description: string): Argument =>
  completedBy(
    candidates,
    new Argument(name, description).argParser((value: string, previous: readonly string[] = []) => [
      ...previous,
      notEmpty(value, 'the id'),
    ]),
  );

/** An option that takes a date. */
export const dateOption = (flags: string, description: string): Option =>
  new Option(flags, `${description}: 2005, 27 Oct 2005, today (UTC)`);

/** An option that takes a whole number of at least one. */
export const wholeNumber = (flags: string, description: string): Option => {
  const option = new Option(flags, description);
  return option.argParser((value: string) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1) {
      throw new CliError('bad-number', { option: option.long ?? flags, value });
    }
    return Number(value);
  });
};
