/** Texts of the program as a whole, for help, man page and README. */
import { exitStatus } from '../errors.js';
import type { Example } from './declare.js';

export const programDescription =
  'Facts on the Communications Interoperability and Security Memorandum of Agreement (CIS-MOA) between Pakistan and the United States, and on the history around it, each with its certainty and its sources.';

export const programExamples: readonly Example[] = [
  { line: 'cismoa summary', says: 'what it is and where it stands' },
  { line: 'cismoa status --on 2020-06', says: 'was it in force then' },
  { line: 'cismoa entity f16', says: 'who or what is X' },
  { line: 'cismoa timeline --from 2001 --json', says: 'what happened when, for a script' },
];

export const environment = [
  { term: 'NO_COLOR', says: 'if not empty: no color' },
  { term: 'FORCE_COLOR', says: '0 for no color, anything else for color; CLICOLOR_FORCE and CLICOLOR likewise' },
  { term: 'TERM', says: 'dumb: no color, ASCII; linux: ASCII' },
  { term: 'COLUMNS', says: 'width where output is no terminal' },
  { term: 'PAGER', says: 'pager for tables taller than the terminal (default: less -FRX); empty: none' },
  { term: 'FORCE_HYPERLINK', says: '1: titles of sources are links, 0: addresses are printed' },
  { term: 'CISMOA_DEBUG', says: '1: a stack trace with internal faults' },
] as const;

export const exitCodes = [
  { code: exitStatus.answered, says: 'answered, even if nothing passed the filter' },
  { code: exitStatus.notFound, says: 'a name, an id or a search found nothing' },
  { code: exitStatus.usage, says: 'wrong usage' },
  { code: exitStatus.failure, says: 'it could not be done: damaged data, output not writable, internal fault' },
] as const;
