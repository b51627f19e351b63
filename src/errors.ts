/**
 * Everything that can go wrong, its exit status and its words: the only place where either is written.
 * Code throws a `Fault` with a code and what it knows; `describe` words it.
 */

export const exitStatus = { answered: 0, notFound: 1, usage: 2, failure: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

interface Wording {
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

const wordings = {
  'entity-not-found': (d: { name: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.notFound,
    problem: `no entity named ${quote(d.name)}`,
    hint: didYouMean(d.suggestions) ?? 'List them all: cismoa entity',
  }),
  'agreement-not-found': (d: { name: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.notFound,
    problem: `no agreement named ${quote(d.name)}`,
    hint: didYouMean(d.suggestions) ?? 'List them all: cismoa compare',
  }),
  'agreement-ambiguous': (d: { name: string; ids: readonly string[] }): Wording => ({
    status: exitStatus.usage,
    problem: `${quote(d.name)} names more than one agreement`,
    hint: `Choose one: ${list(d.ids)}`,
  }),
  'id-not-found': (d: { id: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.notFound,
    problem: `no record with the id ${quote(d.id)}`,
    hint: didYouMean(d.suggestions) ?? 'Find records by words: cismoa search WORDS',
  }),
  'source-not-found': (d: { id: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.notFound,
    problem: `no source with the id ${quote(d.id)}`,
    hint: didYouMean(d.suggestions) ?? 'List them all: cismoa sources',
  }),
  'search-empty': (d: { terms: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.notFound,
    problem: `nothing mentions ${quote(d.terms)}`,
    hint: didYouMean(d.suggestions) ?? 'Try fewer or other words.',
  }),
  'bad-date': (d: { option: string; value: string }): Wording => ({
    status: exitStatus.usage,
    problem: `${d.option}: ${quote(d.value)} is not a date`,
    hint: 'A date is today, 2005, 2005-10 or 2005-10-27.',
  }),
  'dates-reversed': (d: { from: string; to: string }): Wording => ({
    status: exitStatus.usage,
    problem: `--from ${d.from} is later than --to ${d.to}`,
    hint: 'Swap them.',
  }),
  'bad-number': (d: { option: string; value: string; least: number }): Wording => ({
    status: exitStatus.usage,
    problem: `${d.option}: ${quote(d.value)} is not a whole number of at least ${d.least}`,
  }),
  'bad-choice': (d: {
    option: string;
    value: string;
    choices: readonly string[];
    suggestions: readonly string[];
  }): Wording => ({
    status: exitStatus.usage,
    problem: `${d.option}: unknown value ${quote(d.value)}`,
    hint: [didYouMean(d.suggestions), `Known values: ${list(d.choices)}`].filter(Boolean).join(' '),
  }),
  'unknown-field': (d: { field: string; fields: readonly string[]; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.usage,
    problem: `--fields: unknown field ${quote(d.field)}`,
    hint: [didYouMean(d.suggestions), `Known fields: ${list(d.fields)}`].filter(Boolean).join(' '),
  }),
  'fields-need-format': (d: { format: string }): Wording => ({
    status: exitStatus.usage,
    problem: `--fields does not go with the format ${d.format}`,
    hint: 'Add --json, or --format with jsonl, csv, tsv or markdown.',
  }),
  'options-conflict': (d: { a: string; b: string }): Wording => ({
    status: exitStatus.usage,
    problem: `${d.a} does not go with ${d.b}`,
    hint: 'Leave one of them out.',
  }),
  'empty-argument': (d: { what: string }): Wording => ({
    status: exitStatus.usage,
    problem: `${d.what} is empty`,
    hint: 'Give at least one letter or digit.',
  }),
  'too-many-words': (d: { most: number }): Wording => ({
    status: exitStatus.usage,
    problem: `more than ${d.most} different words`,
    hint: 'Ask for fewer words.',
  }),
  'unknown-command': (d: { name: string; suggestions: readonly string[] }): Wording => ({
    status: exitStatus.usage,
    problem: `unknown command ${quote(d.name)}`,
    hint: didYouMean(d.suggestions) ?? 'List the commands: cismoa --help',
  }),
  /** A complaint of the command line parser, in its own words. */
  usage: (d: { problem: string; hint: string | undefined; command: string }): Wording => ({
    status: exitStatus.usage,
    problem: d.problem,
    hint: d.hint ?? `See ${d.command} --help`,
  }),
  'dataset-damaged': (d: { file: string; reason: string }): Wording => ({
    status: exitStatus.failure,
    problem: `the file data/${d.file} of this installation is damaged (${d.reason})`,
    hint: 'Install cismoa again: npm install --global cismoa',
  }),
  'output-failed': (d: { reason: string }): Wording => ({
    status: exitStatus.failure,
    problem: `cannot write the output (${d.reason})`,
  }),
  internal: (d: { reason: string }): Wording => ({
    status: exitStatus.failure,
    problem: `internal fault (${d.reason})`,
    hint: 'Run it again with CISMOA_DEBUG=1 and report what it prints.',
  }),
} as const;

export type FaultCode = keyof typeof wordings;
export type FaultDetails<C extends FaultCode> = Parameters<(typeof wordings)[C]>[0];

/** A failure with a stable code; never shown as it is, see `wordingOf`. */
export class Fault<C extends FaultCode = FaultCode> extends Error {
  readonly code: C;
  readonly details: FaultDetails<C>;

  constructor(code: C, details: FaultDetails<C>, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}

/** The exit status and the words of a fault; any other thrown value is an internal fault. */
export const wordingOf = (error: unknown): Wording => {
  if (error instanceof Fault) {
    return (wordings[error.code as FaultCode] as (details: unknown) => Wording)(error.details);
  }
  return wordings.internal({ reason: error instanceof Error ? error.message : String(error) });
};
