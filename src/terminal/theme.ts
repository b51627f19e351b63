import { Chalk } from 'chalk';
import type { Basis, Certainty, Lane, State, Verdict } from '../dataset/vocabulary.js';
import type { Capabilities } from './capabilities.js';
import { sanitize } from './sanitize.js';

type Style = (text: string) => string;

const escapeCharacter = '\u001b';
const bell = '\u0007';

/**
 * Styles by meaning. Each takes text from anywhere and returns it safe and styled; styled text must not pass twice.
 * @param prose what else is done to text, but for ids, addresses and commands (`dim`) and words of the vocabulary
 */
export const paintFor = ({ color, links }: Pick<Capabilities, 'color' | 'links'>, prose: Style = sanitize) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { green, yellow, red, cyan, magenta } = chalk;
  const certainties = { documented: green, reported: yellow, disputed: red };
  const verdicts = { corroborated: green, partly: yellow, uncorroborated: magenta, contradicted: red };
  const states = {
    'in-force': green,
    reported: yellow,
    undetermined: yellow,
    'not-signed': yellow,
    completed: cyan,
    withdrawn: red,
    unknown: magenta,
    'not-yet': cyan,
    expired: red,
    terminated: red,
    superseded: red,
  };
  const lanes = { alliance: chalk.blue, foundational: cyan, basing: magenta, restriction: red };
  return {
    plain: prose,
    strong: (text: string): string => chalk.bold(prose(text)),
    heading: (text: string): string => chalk.bold.cyan(prose(text)),
    dim: (text: string): string => chalk.dim(sanitize(text)),
    date: (text: string): string => cyan(prose(text)),
    mark: (text: string): string => chalk.bold.yellow(prose(text)),
    certainty: (level: Certainty, text: string): string => certainties[level](sanitize(text)),
    verdict: (verdict: Verdict, text: string): string => verdicts[verdict](sanitize(text)),
    /** Green only where the basis is a record: neither a report nor an older statement is as sure. */
    state: (state: State, basis: Basis | null, text: string): string =>
      chalk.bold((state === 'in-force' && basis !== 'recorded' ? yellow : states[state])(sanitize(text))),
    lane: (lane: Lane, text: string): string => lanes[lane](sanitize(text)),
    link: (text: string, url: string): string =>
      links ? `${escapeCharacter}]8;;${sanitize(url)}${bell}${prose(text)}${escapeCharacter}]8;;${bell}` : prose(text),
  };
};

export type Paint = ReturnType<typeof paintFor>;
