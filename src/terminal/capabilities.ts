/** What an output stream can show, decided once from the environment, the options and the stream. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is known of a stream. Sizes in columns and rows; undefined or 0 where it has none. */
export interface StreamFacts {
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The display options, as given; undefined where not given. */
export interface DisplayOptions {
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  readonly plain?: boolean | undefined;
  readonly width?: number | undefined;
}

export interface Capabilities {
  readonly color: boolean;
  /** Whether OSC 8 hyperlinks are shown as links. */
  readonly links: boolean;
  /** Whether anything beyond ASCII may be drawn as a border or a mark. */
  readonly unicode: boolean;
  /** Whether words replace marks and columns, for screen readers and for pasting. */
  readonly plain: boolean;
  /** Columns, at least `narrowest`. */
  readonly width: number;
  /** Rows of the terminal; null where output is not paged. */
  readonly rows: number | null;
  readonly isTerminal: boolean;
}

const defaultWidth = 80;
/** Lines are laid out for no less than this. */
export const narrowest = 20;
export const widest = 1000;

const isSet = (value: string | undefined): value is string => value !== undefined && value !== '';

/** `--color` > `NO_COLOR` > `FORCE_COLOR=0` > `FORCE_COLOR`, `CLICOLOR_FORCE` > `TERM=dumb`, `CLICOLOR=0` > terminal. */
export const decideColor = (option: boolean | undefined, env: Environment, isTTY: boolean): boolean => {
  if (option !== undefined) return option;
  if (isSet(env.NO_COLOR)) return false;
  if (env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false') return false;
  if (env.FORCE_COLOR !== undefined) return true;
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return true;
  if (env.TERM === 'dumb' || env.CLICOLOR === '0') return false;
  return isTTY;
};

/** A multiplexer inherits the variables of the terminal around it, and passes no links on unless it was told to. */
const isMultiplexer = (env: Environment): boolean =>
  isSet(env.TMUX) || isSet(env.STY) || isSet(env.ZELLIJ) || /^(?:tmux|screen)/.test(env.TERM ?? '');

/** Terminals known to show links (OSC 8). In doubt the address is printed. */
const showsLinks = (env: Environment): boolean => {
  if (env.TERM === 'dumb' || env.TERM === 'linux' || isMultiplexer(env)) return false;
  return (
    isSet(env.WT_SESSION) ||
    isSet(env.KITTY_WINDOW_ID) ||
    isSet(env.KONSOLE_VERSION) ||
    Number.parseInt(env.VTE_VERSION ?? '', 10) >= 5000 ||
    env.TERM === 'alacritty' ||
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(env.TERM_PROGRAM ?? '')
  );
};

/** `FORCE_HYPERLINK` decides where something is shown on a terminal, or written with `--color` for one. */
const decideLinks = (option: boolean | undefined, env: Environment, isTTY: boolean): boolean => {
  if (isSet(env.FORCE_HYPERLINK)) return env.FORCE_HYPERLINK !== '0' && (isTTY || option === true);
  return isTTY && showsLinks(env);
};

const decideWidth = (option: number | undefined, env: Environment, stream: StreamFacts): number => {
  const columns = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  const wanted = option || (stream.isTTY && stream.columns) || columns || defaultWidth;
  return Math.min(Math.max(wanted, narrowest), widest);
};

/** Every decision about a stream, in one place. */
export const capabilitiesOf = (options: DisplayOptions, env: Environment, stream: StreamFacts): Capabilities => ({
  color: decideColor(options.color, env, stream.isTTY),
  links: options.plain !== true && decideLinks(options.color, env, stream.isTTY),
  unicode: options.ascii !== true && env.TERM !== 'linux' && env.TERM !== 'dumb',
  plain: options.plain === true,
  width: decideWidth(options.width, env, stream),
  rows: stream.isTTY && stream.rows ? stream.rows : null,
  isTerminal: stream.isTTY,
});
