/** Texts of the program as a whole, for help, man page and README. */
import { exitStatus } from '../errors.js';
import type { Example } from './command.js';

export const programSummary = 'Facts on the CIS-MOA between Pakistan and the United States, with sources.';

export const programDescription =
  'Facts on the Communications Interoperability and Security Memorandum of Agreement (CIS-MOA) between Pakistan and the United States, and on the history around it, each with its certainty and its sources.';

export const programExamples: readonly Example[] = [
  { command: 'cismoa summary', description: 'what it is, and whether it is in force' },
  { command: 'cismoa status --on 2020-06', description: 'was it in force then' },
  { command: 'cismoa f16', description: 'who or what something is' },
  { command: 'cismoa timeline --from 2001 --json', description: 'what happened when, for a script' },
];

/** What is explained, and the explanation. */
export interface Item {
  readonly term: string;
  readonly description: string;
}

export const environment: readonly Item[] = [
  { term: 'NO_COLOR', description: 'if not empty: no color' },
  { term: 'FORCE_COLOR', description: '0 for no color, anything else for color; CLICOLOR_FORCE and CLICOLOR likewise' },
  { term: 'TERM', description: 'dumb: no color, ASCII; linux: ASCII; tmux and screen: no links' },
  { term: 'COLUMNS', description: 'width when not writing to a terminal' },
  { term: 'PAGER', description: 'pager for tables taller than the terminal (default: less -FRX); none if empty' },
  { term: 'LESS', description: 'options of less (default: FRX); without R, the pager is given no color' },
  {
    term: 'FORCE_HYPERLINK',
    description: '1: titles of sources are links on a terminal and with --color; 0: addresses are printed',
  },
  { term: 'CISMOA_DEBUG', description: '1: print a stack trace of internal errors' },
];

export const exitCodes: readonly Item[] = [
  { term: String(exitStatus.success), description: 'success, even if nothing matched' },
  { term: String(exitStatus.notFound), description: 'nothing found by a name, an id or a search' },
  { term: String(exitStatus.usage), description: 'wrong usage' },
  { term: String(exitStatus.failure), description: 'failed: damaged data, output not writable, internal error' },
];

/** What can be read with `cismoa help TOPIC`, besides the commands. */
export const topics = {
  options: 'options that every command takes',
  environment: 'environment variables',
  'exit-codes': 'exit statuses, for scripts',
} as const;

export type Topic = keyof typeof topics;

export const isTopic = (name: string): name is Topic => Object.hasOwn(topics, name);
