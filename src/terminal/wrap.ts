/**
 * Wrapping of styled text. The libraries for it build an `Intl.Segmenter` as they load, which takes as long as Node takes
 * to start; here only text that needs one pays for it. Held against wrap-ansi by a property test.
 */
import { isNarrow, sequences, widthOf } from './width.js';

/** What cannot be divided: a character as people see it, and the escape sequences before it. */
interface Unit {
  readonly before: string;
  readonly text: string;
  readonly width: number;
}

const graphemesOf = (text: string): string[] =>
  isNarrow(text) ? text.split('') : Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** The units of a text, and the sequences behind the last one. */
const unitsOf = (text: string): { units: Unit[]; after: string } => {
  const units: Unit[] = [];
  let before = '';
  for (const part of text.split(sequences)) {
    if (part.startsWith('\u001b')) {
      before += part;
      continue;
    }
    for (const grapheme of graphemesOf(part)) {
      units.push({ before, text: grapheme, width: widthOf(grapheme) });
      before = '';
    }
  }
  return { units, after: before };
};

/** Behind these a word that is too long, such as a URL or an id, is divided rather than anywhere. */
const joints = /[-/?&=_]/;

/** Where the line that begins at a unit and is full at another ends, and where the next begins. */
const breakBefore = (units: readonly Unit[], from: number, full: number): { to: number; next: number } => {
  for (let at = full; at > from; at -= 1) if (units[at]?.text === ' ') return { to: at, next: at + 1 };
  for (let at = full; at > from; at -= 1) if (joints.test(units[at - 1]?.text ?? '')) return { to: at, next: at };
  return { to: full, next: full };
};

/** Where lines begin and end, as indexes of units; spaces at a break belong to no line. */
const breaksOf = (units: readonly Unit[], width: number): { from: number; to: number }[] => {
  const lines: { from: number; to: number }[] = [];
  let from = 0;
  let used = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    used += unit.width;
    if (used <= width || at === from || unit.text === ' ') continue;
    const { to, next } = breakBefore(units, from, at);
    lines.push({ from, to });
    from = next;
    used = units.slice(from, at + 1).reduce((sum, { width: each }) => sum + each, 0);
  }
  lines.push({ from, to: units.length });
  return lines.map((line) => trimmed(units, line));
};

const trimmed = (units: readonly Unit[], { from, to }: { from: number; to: number }) => {
  let end = to;
  while (end > from && units[end - 1]?.text === ' ') end -= 1;
  return { from, to: end };
};

/** Styles and the link that are open behind a sequence. */
const openAfter = (open: readonly string[], sequence: string): readonly string[] => {
  if (sequence.startsWith('\u001b]8;;')) {
    const others = open.filter((each) => !each.startsWith('\u001b]'));
    return sequence === closeLink ? others : [...others, sequence];
  }
  const closed = closes.get(sequence);
  return closed === undefined ? [...open, sequence] : open.filter((each) => !closed.test(each));
};

const closeLink = '\u001b]8;;\u0007';
/** What each closing sequence of chalk closes. */
const closes = new Map([
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
  ['\u001b[22m', /^\u001b\[[12]m$/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
  ['\u001b[39m', /^\u001b\[[39][0-7]m$/],
]);

const closingOf = (open: readonly string[]): string =>
  open
    .toReversed()
    .map((each) => (each.startsWith('\u001b]') ? closeLink : /\[[12]m$/.test(each) ? '\u001b[22m' : '\u001b[39m'))
    .join('');

const wrapLine = (text: string, width: number): string[] => {
  const { units, after } = unitsOf(text);
  let open: readonly string[] = [];
  return breaksOf(units, width).map(({ from, to }, index, all) => {
    const start = open.join('');
    const end = all[index + 1]?.from ?? units.length;
    let line = '';
    for (const [at, unit] of units.slice(from, end).entries()) {
      for (const sequence of unit.before.match(sequences) ?? []) open = openAfter(open, sequence);
      if (from + at < to) line += unit.before + unit.text;
      else line += unit.before;
    }
    const isLast = index === all.length - 1;
    return `${start}${line}${isLast ? after : closingOf(open)}`;
  });
};

/** Lines of at most a width; words that are longer, such as URLs, go on in the next line. Nothing is cut but the spaces at a break. */
export const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => (widthOf(line) <= width ? [line] : wrapLine(line, width)));
