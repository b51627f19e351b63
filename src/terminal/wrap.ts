/**
 * Wrapping of styled text. The libraries for it build an `Intl.Segmenter` as they load, which takes as long as Node takes
 * to start; here only text that needs one pays for it. Held against wrap-ansi by a property test.
 */
import { noBreakSpace } from './typography.js';
import { ansiEscapes, isNarrow, stripAnsi, textWidth } from './width.js';

/** A line as positions in a plain text; spaces at a break belong to no line. */
interface Line {
  readonly from: number;
  readonly to: number;
}

/** After these a word that is too long, such as a URL or an id, is divided rather than anywhere. */
const breakAfter = '-/?&=_';

/** Where the line that begins at a position ends and the next begins, if the text can be divided before any position up to `full`. */
const breakBefore = (
  text: string,
  from: number,
  full: number,
  isDivisible: (at: number) => boolean,
): { to: number; next: number } => {
  const space = text.lastIndexOf(' ', full);
  if (space > from) return { to: space, next: space + 1 };
  const bound = text.lastIndexOf(noBreakSpace, full);
  if (bound > from) return { to: bound, next: bound + 1 };
  for (let at = full; at > from; at -= 1) {
    if (breakAfter.includes(text.charAt(at - 1)) && isDivisible(at)) return { to: at, next: at };
  }
  return { to: full, next: full };
};

/** @param fullAt the position before which a line that begins at another is full, or the length of the text */
const linesOf = (text: string, fullAt: (from: number) => number, isDivisible: (at: number) => boolean): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (;;) {
    let full = fullAt(from);
    // Spaces may hang over the edge: they are not shown.
    while (text.charAt(full) === ' ') full += 1;
    const { to, next } =
      full >= text.length ? { to: text.length, next: text.length } : breakBefore(text, from, full, isDivisible);
    let end = to;
    while (end > from && text.charAt(end - 1) === ' ') end -= 1;
    lines.push({ from, to: end });
    if (next >= text.length) return lines;
    from = next;
  }
};

/** By characters as people see them, which may be wide and must not be divided. */
const wideLines = (text: string, width: number): Line[] => {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ index, segment }) => ({
    start: index,
    width: textWidth(segment),
  }));
  const orderOf = new Map(characters.map(({ start }, at) => [start, at]));
  const fullAt = (from: number): number => {
    let used = 0;
    for (const { start, width: own } of characters.slice(orderOf.get(from))) {
      used += own;
      if (used > width && start > from) return start;
    }
    return text.length;
  };
  return linesOf(text, fullAt, (at) => orderOf.has(at));
};

const closeLink = '\u001b]8;;\u0007';
const closeWeight = '\u001b[22m';
const closeColor = '\u001b[39m';

/** The sequence that closes a style of ours, or a link. */
const closingOf = (sequence: string): string => {
  if (sequence.startsWith('\u001b]')) return closeLink;
  return sequence === '\u001b[1m' || sequence === '\u001b[2m' ? closeWeight : closeColor;
};

/** Styles and the link that are open after a sequence. */
const openAfter = (open: readonly string[], sequence: string): readonly string[] =>
  [closeLink, closeWeight, closeColor].includes(sequence)
    ? open.filter((each) => closingOf(each) !== sequence)
    : [...open, sequence];

/** A text cut into lines at positions of its plain form; what is open at the end of a line is closed and opened again. */
const cut = (text: string, lines: readonly Line[]): string[] => {
  const parts = text.split(ansiEscapes);
  const shown = lines.map(() => '');
  let open: readonly string[] = [];
  let line = 0;
  let position = 0;
  for (const part of parts) {
    if (part.startsWith('\u001b')) {
      open = openAfter(open, part);
      shown[line] += part;
      continue;
    }
    const end = position + part.length;
    while (line < lines.length) {
      const { from, to } = lines[line] as Line;
      shown[line] += part.slice(Math.max(0, from - position), Math.max(0, to - position));
      const next = lines[line + 1];
      if (next === undefined || end < next.from || (end === next.from && part === '')) break;
      shown[line] += open.toReversed().map(closingOf).join('');
      line += 1;
      shown[line] = open.join('');
      if (end === next.from) break;
    }
    position = end;
  }
  return shown;
};

const wrapLine = (text: string, width: number): string[] => {
  const plain = stripAnsi(text);
  const isDivisible = (): boolean => true;
  const lines = isNarrow(plain) ? linesOf(plain, (from) => from + width, isDivisible) : wideLines(plain, width);
  return plain === text ? lines.map(({ from, to }) => text.slice(from, to)) : cut(text, lines);
};

/**
 * Lines of at most a width. A word that is longer goes on in the next line; words held together by no-break spaces are
 * parted only where they do not fit in a line. Nothing is cut but the spaces at a break.
 */
export const wrap = (text: string, width: number): string[] =>
  text
    .split('\n')
    .flatMap((line) => (textWidth(line) <= width ? [line] : wrapLine(line, width)))
    .map((line) => line.replaceAll(noBreakSpace, ' '));
