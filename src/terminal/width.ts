import fastStringWidth from 'fast-string-width';

/** Our own colors and links, which take no columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escapes begin with a control character
export const ansiEscapes = /(\u001b(?:\[[0-9;]*m|\]8;[^\u0007]*?\u0007))/g;

export const stripAnsi = (text: string): string => (text.includes('\u001b') ? text.replace(ansiEscapes, '') : text);

/** Printable ASCII, European letters and punctuation, and what we draw with: one column each. */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u201f\u2022\u2026\u2500-\u25e6]*$/;

/** Whether every character of a text takes one column. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** The number of columns that a text takes on a terminal. */
export const textWidth = (text: string): number => {
  const plain = stripAnsi(text);
  return isNarrow(plain) ? plain.length : fastStringWidth(plain);
};

/** Pads with spaces to a width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
