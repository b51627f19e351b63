/**
 * Everything that can go wrong, with its exit status and its wording: the only place where either is written. Code throws
 * a `CliError` with a code and details; `describe` words it.
 */

export const exitStatus = { success: 0, notFound: 1, usage: 2, failure: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

interface Description {
  readonly status: ExitStatus;
  /** What is wrong, in one line. */
  readonly problem: string;
  /** The way out, where there is one. */
  readonly hint?: string | undefined;
}

const quote = (text: string): string => `"${text.length > 80 ? `${text.slice(0, 80)}...` : text}"`;

const list = (items: readonly string[]): string => items.join(', ');

const didYouMean = (suggestions: readonly string[]): string | undefined =>
  suggestions.length === 0 ? undefined : `Did you mean ${suggestions.join(' or ')}?`;

const permissionDenied = { reason: 'permission denied', hint: 'Allow your user to read the files in DIRECTORY.' };
const otherFailure = { reason: 'the system refused', hint: 'Check the disk and the installation.' };
const tooManyFiles = { reason: 'too many open files', hint: 'Close other programs, or raise the limit: ulimit -n' };

/** Why the system does not let a file be read, and what to do; DIRECTORY is where the file is. */
const readFailures: Readonly<Record<string, { readonly reason: string; readonly hint: string }>> = {
  EACCES: permissionDenied,
  EPERM: permissionDenied,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ERR_ACCESS_DENIED: {
    reason: 'the permissions given to Node do not include it',
    hint: 'Add --allow-fs-read=DIRECTORY to the options of node.',
  },
};

const wordings = {
  'entity-not-found': (d: { name: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `no entity named ${quote(d.name)}`,
    hint: didYouMean(d.suggestions) ?? `Search for it: cismoa search ${quote(d.name)}`,
  }),
  'agreement-not-found': (d: { name: string; suggestions: readonly string[]; isDate: boolean }): Description => ({
    status: exitStatus.notFound,
    problem: `no agreement named ${quote(d.name)}`,
    hint: d.isDate
      ? `For a day: cismoa status --on ${quote(d.name)}`
      : (didYouMean(d.suggestions) ?? 'List them all: cismoa entity --type agreement'),
  }),
  'entity-ambiguous': (d: { name: string; ids: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `${quote(d.name)} names more than one entity`,
    hint: `Choose one: ${list(d.ids.slice(0, 12))}${d.ids.length > 12 ? ', ...' : ''}`,
  }),
  'agreement-ambiguous': (d: { name: string; ids: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `${quote(d.name)} names more than one agreement`,
    hint: `Choose one: ${list(d.ids)}`,
  }),
  'not-an-agreement': (d: { name: string; id: string }): Description => ({
    status: exitStatus.notFound,
    problem: `${quote(d.name)} is not an agreement`,
    hint: `See cismoa entity ${d.id}`,
  }),
  'mixed-comparison': (d: { state: string; agreement: string }): Description => ({
    status: exitStatus.usage,
    problem: `${quote(d.state)} is a state, ${quote(d.agreement)} an agreement`,
    hint: 'Compare states with states, or agreements with agreements.',
  }),
  'not-comparable': (d: { name: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `${quote(d.name)} is neither a state with an agreement nor an agreement`,
    hint: didYouMean(d.suggestions) ?? 'List the agreements: cismoa entity --type agreement',
  }),
  'not-a-party': (d: { name: string; agreement: string; parties: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `--party: ${quote(d.name)} is not a party to ${quote(d.agreement)}`,
    hint: `Parties: ${list(d.parties)}`,
  }),
  'id-not-found': (d: { id: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `no record with the id ${quote(d.id)}`,
    hint: didYouMean(d.suggestions) ?? 'Find records by words: cismoa search WORDS',
  }),
  'question-not-found': (d: { id: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `no question with the id ${quote(d.id)}`,
    hint: didYouMean(d.suggestions) ?? 'List them all: cismoa questions',
  }),
  'source-not-found': (d: { id: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `no source with the id ${quote(d.id)}`,
    hint: didYouMean(d.suggestions) ?? 'Find one: cismoa sources --publisher WORDS',
  }),
  'search-empty': (d: { terms: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `nothing mentions ${quote(d.terms)}`,
    hint: didYouMean(d.suggestions) ?? 'Try fewer or other words.',
  }),
  'nothing-found': (d: { words: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.notFound,
    problem: `no command, name or record matches ${quote(d.words)}`,
    hint: didYouMean(d.suggestions) ?? 'List the commands: cismoa --help',
  }),
  'bad-date': (d: { option: string; value: string }): Description => ({
    status: exitStatus.usage,
    problem: `${d.option}: ${quote(d.value)} is not a date`,
    hint: 'Write 2005, 2005-10, 2005-10-27, Oct 2005, 27 Oct 2005, 1990s or today.',
  }),
  'ambiguous-date': (d: { option: string; value: string }): Description => ({
    status: exitStatus.usage,
    problem: `${d.option}: ${quote(d.value)} can mean two days`,
    hint: 'Write the month as a word, or as YYYY-MM-DD.',
  }),
  'dates-reversed': (d: { from: string; to: string }): Description => ({
    status: exitStatus.usage,
    problem: `the window begins (${d.from}) after it ends (${d.to})`,
    hint: 'Swap them.',
  }),
  'bad-number': (d: { option: string; value: string; min: number }): Description => ({
    status: exitStatus.usage,
    problem: `${d.option}: ${quote(d.value)} is not a whole number of at least ${d.min}`,
  }),
  'bad-choice': (d: {
    option: string;
    value: string;
    choices: readonly string[];
    suggestions: readonly string[];
  }): Description => ({
    status: exitStatus.usage,
    problem: `${d.option}: unknown value ${quote(d.value)}`,
    hint: [didYouMean(d.suggestions), `Known values: ${list(d.choices)}`].filter(Boolean).join(' '),
  }),
  'unknown-field': (d: { field: string; fields: readonly string[]; suggestions: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `--fields: unknown field ${quote(d.field)}`,
    hint: [didYouMean(d.suggestions), `Known fields: ${list(d.fields)}`].filter(Boolean).join(' '),
  }),
  'fields-need-format': (d: { format: string }): Description => ({
    status: exitStatus.usage,
    problem: `--fields does not go with the format ${d.format}`,
    hint: 'Add --json, or --format with jsonl, csv, tsv or markdown.',
  }),
  'format-needs-option': (d: { format: string; option: string }): Description => ({
    status: exitStatus.usage,
    problem: `the format ${d.format} needs ${d.option}`,
    hint: `Add ${d.option}.`,
  }),
  'options-conflict': (d: { a: string; b: string }): Description => ({
    status: exitStatus.usage,
    problem: `${d.a} does not go with ${d.b}`,
    hint: 'Leave one of them out.',
  }),
  'option-repeated': (d: { option: string }): Description => ({
    status: exitStatus.usage,
    problem: `${d.option} is given more than once`,
    hint: 'Keep one of them.',
  }),
  'empty-argument': (d: { what: string }): Description => ({
    status: exitStatus.usage,
    problem: `${d.what} is empty`,
    hint: 'Give at least one letter or digit.',
  }),
  'too-many-words': (d: { max: number }): Description => ({
    status: exitStatus.usage,
    problem: `more than ${d.max} different words`,
    hint: 'Ask for fewer words.',
  }),
  'unknown-command': (d: { name: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `unknown command ${quote(d.name)}`,
    hint: didYouMean(d.suggestions) ?? 'List the commands: cismoa --help',
  }),
  'unknown-topic': (d: { name: string; suggestions: readonly string[] }): Description => ({
    status: exitStatus.usage,
    problem: `no help on ${quote(d.name)}: it is neither a command nor a topic`,
    hint: didYouMean(d.suggestions) ?? 'List both: cismoa help help',
  }),
  /** A complaint of the command line parser, in its own words. */
  usage: (d: { problem: string; suggestions: readonly string[]; command: string }): Description => ({
    status: exitStatus.usage,
    problem: d.problem,
    hint: didYouMean(d.suggestions) ?? `See ${d.command} --help`,
  }),
  'dataset-damaged': (d: { file: string; reason: string }): Description => ({
    status: exitStatus.failure,
    problem: `the file dist/data/${d.file} of this installation is damaged (${d.reason})`,
    hint: 'Install cismoa again, as you did the first time.',
  }),
  'file-unreadable': (d: { path: string; code: string }): Description => {
    const { reason, hint } = readFailures[d.code] ?? otherFailure;
    return {
      status: exitStatus.failure,
      problem: `cannot read ${d.path}: ${reason} (${d.code})`,
      hint: hint.replace('DIRECTORY', d.path.replace(/[\\/][^\\/]*$/, '')),
    };
  },
  'output-failed': (d: { reason: string }): Description => ({
    status: exitStatus.failure,
    problem: `cannot write the output (${d.reason})`,
  }),
  internal: (d: { reason: string }): Description => ({
    status: exitStatus.failure,
    problem: `internal fault (${d.reason})`,
    hint: 'Run it again with CISMOA_DEBUG=1 and report what it prints.',
  }),
} as const;

export type ErrorCode = keyof typeof wordings;
export type ErrorDetails<C extends ErrorCode> = Parameters<(typeof wordings)[C]>[0];

/** A failure with a stable code; `describe` words it. */
export class CliError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails<C>;

  constructor(code: C, details: ErrorDetails<C>, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

/** The exit status and the words of a fault; any other thrown value is an internal fault. */
export const describe = (error: unknown): Description => {
  if (error instanceof CliError) {
    return (wordings[error.code as ErrorCode] as (details: unknown) => Description)(error.details);
  }
  return wordings.internal({ reason: error instanceof Error ? error.message : String(error) });
};
