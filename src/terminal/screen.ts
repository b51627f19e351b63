import type { Certainty } from '../dataset/vocabulary.js';
import type { Capabilities } from './capabilities.js';
import { type Paint, paintFor } from './theme.js';
import { typeset } from './typography.js';

/** Characters that are drawn; each takes one column, unless `plain` puts words in place of marks. */
export interface Glyphs {
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly rule: string;
  readonly bullet: string;
  readonly dot: string;
  readonly bar: string;
  /** A bar whose end is imprecise, open or unknown. */
  readonly faintBar: string;
  /** A bar of what is only reported. */
  readonly reportedBar: string;
  readonly tick: string;
  readonly today: string;
  readonly axis: string;
  readonly onward: string;
  readonly backward: string;
}

const unicode: Glyphs = {
  certainty: { documented: '●', reported: '◐', disputed: '○' },
  rule: '─',
  bullet: '•',
  dot: '·',
  bar: '█',
  faintBar: '░',
  reportedBar: '▒',
  tick: '╵',
  today: '│',
  axis: '┬',
  onward: '▶',
  backward: '◀',
};

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
  /** Columns for text: prose is hard to read beyond `widestProse`. */
  readonly measure: number;
  /** Whether tables become stacked records. */
  readonly narrow: boolean;
  readonly paint: Paint;
  readonly glyphs: Glyphs;
}

const widestProse = 120;
/** Under this width every table becomes stacked records. */
const narrowestTable = 60;

/** Styles that also set quotation marks; `dim` is for ids, addresses and commands, which stay as they are. */
const typographic = (paint: Paint, capabilities: Capabilities): Paint => {
  const set = (text: string): string => typeset(text, capabilities);
  return {
    ...paint,
    plain: (text) => paint.plain(set(text)),
    strong: (text) => paint.strong(set(text)),
    heading: (text) => paint.heading(set(text)),
    date: (text) => paint.date(set(text)),
    mark: (text) => paint.mark(set(text)),
    link: (text, url) => paint.link(set(text), url),
  };
};

export const screenFor = (capabilities: Capabilities): Screen => ({
  ...capabilities,
  measure: Math.min(capabilities.width, widestProse),
  narrow: capabilities.plain || capabilities.width < narrowestTable,
  paint: typographic(paintFor(capabilities), capabilities),
  glyphs: glyphsFor(capabilities),
});
