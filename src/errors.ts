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

const notFound = (problem: string, hint: string): Description => ({ status: exitStatus.notFound, problem, hint });

const wrongUsage = (problem: string, hint?: string): Description => ({ status: exitStatus.usage, problem, hint });

const failed = (problem: string, hint?: string): Description => ({ status: exitStatus.failure, problem, hint });

const quote = (text: string): string => `"${text.length > 80 ? `${text.slice(0, 80)}...` : text}"`;

/** Text as one word of a shell; undefined where it is too long for one line, or cannot be typed. */
const pasteable = (text: string): string | undefined => {
  if (!/^\P{C}{1,80}$/u.test(text)) return undefined;
  const word = /^[\w.,:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
  return text.startsWith('-') ? `-- ${word}` : word;
};

const list = (items: readonly string[]): string => items.join(', ');

const didYouMean = (suggestions: readonly string[], otherwise: string): string =>
  suggestions.length === 0 ? otherwise : `Did you mean ${suggestions.join(' or ')}?`;

/** Why the system does not let a file be read, and what to do; DIRECTORY is where the file is. */
const readFailures = [
  { codes: ['EACCES', 'EPERM'], reason: 'permission denied', hint: 'Allow your user to read the files in DIRECTORY.' },
  {
    codes: ['EMFILE', 'ENFILE'],
    reason: 'too many open files',
    hint: 'Close other programs, or raise the limit: ulimit -n',
  },
  {
    codes: ['ERR_ACCESS_DENIED'],
    reason: 'the permissions given to Node do not include it',
    hint: 'Add --allow-fs-read=DIRECTORY to the options of node.',
  },
];

const otherFailure = { reason: 'the system refused', hint: 'Check the disk and the installation.' };

/** The wording where nothing has a name or id, or mentions some words. */
const missing =
  (problem: string, otherwise: string) =>
  (d: { name: string; suggestions: readonly string[] }): Description =>
    notFound(`${problem} ${quote(d.name)}`, didYouMean(d.suggestions, otherwise));

const wordings = {
  'entity-not-found': (d: { name: string; suggestions: readonly string[] }) =>
    notFound(
      `no entity named ${quote(d.name)}`,
      didYouMean(d.suggestions, `Search for it: cismoa search ${pasteable(d.name) ?? 'WORDS'}`),
    ),
  'agreement-not-found': (d: { name: string; suggestions: readonly string[]; isDate: boolean }) =>
    notFound(
      `no agreement named ${quote(d.name)}`,
      d.isDate
        ? `For a day: cismoa status --on ${pasteable(d.name) ?? 'DATE'}`
        : didYouMean(d.suggestions, 'List them all: cismoa entity --type agreement'),
    ),
  'entity-ambiguous': (d: { name: string; ids: readonly string[] }) =>
    wrongUsage(
      `${quote(d.name)} names more than one entity`,
      `Choose one: ${list(d.ids.slice(0, 12))}${d.ids.length > 12 ? ', ...' : ''}`,
    ),
  'agreement-ambiguous': (d: { name: string; ids: readonly string[] }) =>
    wrongUsage(`${quote(d.name)} names more than one agreement`, `Choose one: ${list(d.ids)}`),
  'not-an-agreement': (d: { name: string; id: string }) =>
    notFound(`${quote(d.name)} is not an agreement`, `See cismoa entity ${d.id}`),
  'mixed-comparison': (d: { state: string; agreement: string }) =>
    wrongUsage(
      `${quote(d.state)} is a state, ${quote(d.agreement)} an agreement`,
      'Compare states with states, or agreements with agreements.',
    ),
  'not-comparable': (d: { name: string; suggestions: readonly string[] }) =>
    notFound(
      `${quote(d.name)} is neither a state with an agreement nor an agreement`,
      didYouMean(d.suggestions, 'List the agreements: cismoa entity --type agreement'),
    ),
  'not-a-party': (d: { name: string; agreement: string; parties: readonly string[] }) =>
    notFound(`--party: ${quote(d.name)} is not a party to ${quote(d.agreement)}`, `Parties: ${list(d.parties)}`),
  'id-not-found': missing('no record with the id', 'Find records by words: cismoa search WORDS'),
  'question-not-found': missing('no question with the id', 'List them all: cismoa questions'),
  'source-not-found': missing('no source with the id', 'Find one: cismoa sources --publisher WORDS'),
  'search-empty': missing('nothing mentions', 'Try fewer or other words.'),
  'nothing-found': missing('no command, name or record matches', 'List the commands: cismoa --help'),
  'nothing-asked': (d: { text: string }) =>
    wrongUsage(
      `${quote(d.text)} asks of nothing in particular`,
      'About the CIS-MOA: cismoa summary, cismoa status, cismoa questions',
    ),
  'bad-date': (d: { option: string; value: string }) =>
    wrongUsage(
      `${d.option}: ${quote(d.value)} is not a date`,
      'Write 2005, 2005-10, 2005-10-27, Oct 2005, 27 Oct 2005, 1990s or today.',
    ),
  'ambiguous-date': (d: { option: string; value: string }) =>
    wrongUsage(`${d.option}: ${quote(d.value)} can mean two days`, 'Write the month as a word, or as YYYY-MM-DD.'),
  'no-such-day': (d: { option: string; value: string }) =>
    wrongUsage(`${d.option}: there is no such day as ${quote(d.value)}`),
  'words-for-window': (d: { text: string }) =>
    wrongUsage(
      `the window: ${quote(d.text)} is not a date`,
      `For events that mention it: cismoa timeline --text ${quote(d.text)}`,
    ),
  'dates-reversed': (d: { from: string; to: string }) =>
    wrongUsage(`the window begins (${d.from}) after it ends (${d.to})`, 'Swap them.'),
  'bad-number': (d: { option: string; value: string }) =>
    wrongUsage(`${d.option}: ${quote(d.value)} is not a whole number from 1 to 999999999`),
  'bad-choice': (d: { option: string; value: string; choices: readonly string[]; suggestions: readonly string[] }) =>
    wrongUsage(
      `${d.option}: unknown value ${quote(d.value)}`,
      `${didYouMean(d.suggestions, '')} Known values: ${list(d.choices)}`.trim(),
    ),
  'unknown-field': (d: { field: string; fields: readonly string[]; suggestions: readonly string[] }) =>
    wrongUsage(
      `--fields: unknown field ${quote(d.field)}`,
      `${didYouMean(d.suggestions, '')} Known fields: ${list(d.fields)}`.trim(),
    ),
  'fields-need-format': (d: { format: string }) =>
    wrongUsage(
      `--fields does not go with the format ${d.format}`,
      'Add --json, or --format with jsonl, csv, tsv or markdown.',
    ),
  'format-needs-option': (d: { format: string; option: string }) =>
    wrongUsage(`the format ${d.format} needs ${d.option}`, `Add ${d.option}.`),
  'option-without-command': (d: { option: string }) =>
    wrongUsage(`${d.option} needs a command`, 'List the commands: cismoa --help'),
  'options-conflict': (d: { a: string; b: string }) =>
    wrongUsage(`${d.a} does not go with ${d.b}`, 'Leave one of them out.'),
  'empty-argument': (d: { what: string }) => wrongUsage(`${d.what} has no letter or digit`, 'Give at least one.'),
  'too-many-words': (d: { max: number }) => wrongUsage(`more than ${d.max} different words`, 'Ask for fewer words.'),
  'unknown-command': (d: { name: string; suggestions: readonly string[] }) =>
    wrongUsage(`unknown command ${quote(d.name)}`, didYouMean(d.suggestions, 'List the commands: cismoa --help')),
  'unknown-topic': (d: { name: string; suggestions: readonly string[] }) =>
    wrongUsage(
      `no help on ${quote(d.name)}: it is neither a command nor a topic`,
      didYouMean(d.suggestions, 'List both: cismoa help help'),
    ),
  'no-output-file': (d: { option: string }) =>
    wrongUsage(`unknown option ${quote(d.option)}`, 'Redirect the output: cismoa COMMAND > FILE'),
  /** A complaint of the command line parser, in its own words. */
  usage: (d: { problem: string; suggestions: readonly string[]; command: string }) =>
    wrongUsage(d.problem, didYouMean(d.suggestions, `See ${d.command} --help`)),
  'dataset-damaged': (d: { file: string; reason: string }) =>
    failed(
      `the file dist/data/${d.file} of this installation is damaged (${d.reason})`,
      'Install cismoa again, as you did the first time.',
    ),
  'file-unreadable': (d: { path: string; code: string }) => {
    const { reason, hint } = readFailures.find(({ codes }) => codes.includes(d.code)) ?? otherFailure;
    const directory = d.path.replace(/[\\/][^\\/]*$/, '');
    return failed(`cannot read ${d.path}: ${reason} (${d.code})`, hint.replace('DIRECTORY', directory));
  },
  'output-failed': (d: { reason: string }) => failed(`cannot write the output (${d.reason})`),
} as const;

type ErrorCode = keyof typeof wordings;

/** A failure with a stable code; `describe` words it. */
export class CliError<C extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: C,
    readonly details: Parameters<(typeof wordings)[C]>[0],
  ) {
    super(code);
  }
}

/** The exit status and the words of a fault; any other thrown value is an internal error. */
export const describe = (error: unknown): Description => {
  if (error instanceof CliError) {
    return (wordings[error.code as ErrorCode] as (details: unknown) => Description)(error.details);
  }
  const reason = error instanceof Error ? error.message : String(error);
  return failed(`internal error (${reason})`, 'Run it again with CISMOA_DEBUG=1 and report what it prints.');
};
