import type { Capabilities } from './capabilities.js';
import { sanitize } from './sanitize.js';
import { type Paint, paintFor } from './theme.js';
import { typeset } from './typography.js';

/** Characters that are drawn; each takes one column, unless `plain` puts words in place of marks. */
const unicode = {
  certainty: { documented: '●', reported: '◐', disputed: '○' },
  rule: '─',
  bullet: '•',
  dot: '·',
  bar: '█',
  /** A bar whose end is imprecise, open or unknown. */
  faintBar: '░',
  /** A bar of what is only reported. */
  reportedBar: '▒',
  tick: '╵',
  today: '│',
  axis: '┬',
  onward: '▶',
  backward: '◀',
};

type Glyphs = Readonly<typeof unicode>;

const ascii: Glyphs = {
  certainty: { documented: '*', reported: '~', disputed: '?' },
  rule: '-',
  bullet: '-',
  dot: '-',
  bar: '#',
  faintBar: ':',
  reportedBar: '%',
  tick: "'",
  today: '|',
  axis: '+',
  onward: '>',
  backward: '<',
};

/** For screen readers and for pasting: what is drawn elsewhere is said in words, or left out. */
const words: Glyphs = {
  ...ascii,
  certainty: { documented: '(documented)', reported: '(reported)', disputed: '(disputed)' },
  rule: '',
};

const glyphsFor = ({ plain, unicode: isUnicode }: Capabilities): Glyphs => {
  if (plain) return words;
  return isUnicode ? unicode : ascii;
};

/** What a view draws on. */
export interface Screen extends Capabilities {
  /** Columns for text: prose is hard to read beyond `maxProseWidth`. */
  readonly measure: number;
  /** Whether tables become stacked records. */
  readonly narrow: boolean;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

const maxProseWidth = 120;
/** Under this width every table becomes stacked records. */
const minTableWidth = 60;

export const screenFor = (capabilities: Capabilities): Screen => ({
  ...capabilities,
  measure: Math.min(capabilities.width, maxProseWidth),
  narrow: capabilities.plain || capabilities.width < minTableWidth,
  paint: paintFor(capabilities, (text) => sanitize(typeset(text, capabilities))),
  glyphs: glyphsFor(capabilities),
});
