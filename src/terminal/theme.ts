import { Chalk } from 'chalk';
import type { Basis, Certainty, Lane, State, Verdict } from '../dataset/vocabulary.js';
import type { Capabilities } from './capabilities.js';
import { sanitize } from './sanitize.js';

type Style = (text: string) => string;

/** Styles by meaning. Each takes text from anywhere and returns it safe and styled; styled text must not pass twice. */
export interface Paint {
  readonly plain: Style;
  readonly strong: Style;
  readonly heading: Style;
  readonly dim: Style;
  readonly date: Style;
  readonly mark: Style;
  readonly certainty: (level: Certainty, text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
  /** Green only where the basis is a record: neither a report nor an older statement is as sure. */
  readonly state: (state: State, basis: Basis | null, text: string) => string;
  readonly lane: (lane: Lane, text: string) => string;
  readonly link: (text: string, url: string) => string;
}

const escapeCharacter = '\u001b';
const bell = '\u0007';

const same: Style = (text) => text;

/** Chalk without color, which need not be loaded for that. */
const colorless = {
  ...{ dim: same, red: same, green: same, yellow: same, blue: same, magenta: same, cyan: same },
  bold: Object.assign((text: string): string => text, { cyan: same, yellow: same }),
};

export const paintFor = ({ color, links }: Pick<Capabilities, 'color' | 'links'>): Paint => {
  const chalk = color ? new Chalk({ level: 1 }) : colorless;
  const style =
    (apply: (text: string) => string): Style =>
    (text) =>
      apply(sanitize(text));
  const [green, yellow, red, cyan] = [chalk.green, chalk.yellow, chalk.red, chalk.cyan];
  const certainties = { documented: green, reported: yellow, disputed: red };
  const verdicts = { corroborated: green, partly: yellow, uncorroborated: chalk.magenta, contradicted: red };
  const states = {
    'in-force': green,
    reported: yellow,
    undetermined: yellow,
    'not-signed': yellow,
    completed: cyan,
    withdrawn: red,
    unknown: chalk.magenta,
    'not-yet': cyan,
    expired: red,
    terminated: red,
    superseded: red,
  };
  const lanes = { alliance: chalk.blue, foundational: cyan, basing: chalk.magenta, restriction: red };
  return {
    plain: sanitize,
    strong: style(chalk.bold),
    heading: style(chalk.bold.cyan),
    dim: style(chalk.dim),
    date: style(cyan),
    mark: style(chalk.bold.yellow),
    certainty: (level, text) => certainties[level](sanitize(text)),
    verdict: (verdict, text) => verdicts[verdict](sanitize(text)),
    state: (state, basis, text) =>
      chalk.bold((state === 'in-force' && basis !== 'recorded' ? yellow : states[state])(sanitize(text))),
    lane: (lane, text) => lanes[lane](sanitize(text)),
    link: (text, url) =>
      links
        ? `${escapeCharacter}]8;;${sanitize(url)}${bell}${sanitize(text)}${escapeCharacter}]8;;${bell}`
        : sanitize(text),
  };
};
