/** How commands are declared. Parser, help, man page and completion all read what is declared here. */
import { Argument, Command, Option } from 'commander';
import { Fault } from '../errors.js';
import { bibliographyFormats, formats } from '../formats/formats.js';
import type { CandidateKind } from '../queries/candidates.js';
import { suggestWord } from '../queries/suggest.js';

/** An example that really runs; the tests run each. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

export interface Declaration {
  readonly name: string;
  /** Half a line for the list of commands. */
  readonly summary: string;
  /** What it answers, in full sentences. */
  readonly description: string;
  readonly group: 'Look up' | 'Weigh' | 'Set up';
  readonly examples: readonly Example[];
}

const declarations = new WeakMap<Command, Declaration>();

/** What a command was declared with; undefined for the program itself. */
export const declarationOf = (command: Command): Declaration | undefined => declarations.get(command);

/** A command with its texts, to which arguments and options are added. */
export const declare = (declaration: Declaration): Command => {
  const command = new Command(declaration.name)
    .summary(declaration.summary)
    .description(declaration.description)
    .helpGroup(declaration.group)
    .helpOption('-h, --help', 'show this help');
  declarations.set(command, declaration);
  return command;
};

/** The choice that a value means, in whatever case. Throws the fault `bad-choice`. */
const chosen = (value: string, choices: readonly string[], option: string): string => {
  const meant = choices.find((known) => known.toLowerCase() === value.toLowerCase());
  if (meant !== undefined) return meant;
  throw new Fault('bad-choice', { option, value, choices, suggestions: suggestWord(value, choices) });
};

const candidateKinds = new WeakMap<Argument | Option, CandidateKind>();

/** What the dataset offers to complete a value with; undefined if nothing. */
export const candidateKindOf = (value: Argument | Option): CandidateKind | undefined => candidateKinds.get(value);

/** Lets completion offer ids of the dataset for a value. */
export const completedBy = <T extends Argument | Option>(kind: CandidateKind, value: T): T => {
  candidateKinds.set(value, kind);
  return value;
};

/** An argument that is one of a list. */
export const choiceArgument = (name: string, description: string, choices: readonly string[]): Argument =>
  new Argument(name, description).choices(choices).argParser((value: string) => chosen(value, choices, name));

/** An option whose value is one of a list; `repeated` collects several. */
export const choice = (
  flags: string,
  description: string,
  choices: readonly string[],
  { repeated = false }: { readonly repeated?: boolean } = {},
): Option => {
  const option = new Option(flags, description).choices(choices);
  return option.argParser<string | readonly string[]>((value, previous) => {
    const meant = chosen(value, choices, option.long ?? flags);
    return repeated ? [...new Set([...(previous ?? []), meant])] : meant;
  });
};

/** An option that may be given several times. */
export const repeated = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, previous: readonly string[] | undefined) => [
    ...(previous ?? []),
    value,
  ]);

/** An option whose value is a whole number of at least one. */
export const wholeNumber = (flags: string, description: string): Option => {
  const option = new Option(flags, description);
  return option.argParser((value: string) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) < 1) {
      throw new Fault('bad-number', { option: option.long ?? flags, value, least: 1 });
    }
    return Number(value);
  });
};

const fieldNames = (value: string): string[] => value.split(',').map((field) => field.trim());

/** The output options that every command with an answer shares. */
export const withOutput = (command: Command, { bibliography = false } = {}): Command =>
  command
    .addOption(
      choice('-f, --format <format>', 'write as a table (default) or in another format', [
        ...formats,
        ...(bibliography ? bibliographyFormats : []),
      ]),
    )
    .addOption(new Option('--json', 'short for --format json'))
    .addOption(
      new Option('--fields <list>', 'only these fields, separated by commas; not for tables').argParser(fieldNames),
    );
