import stringWidth from 'string-width';

/** Printable ASCII, letters and punctuation of European languages, and what we draw with: one column each. */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u201f\u2022\u2026\u2500-\u25e6]*$/;

/** Whether every character of a text takes one column; the bundle loads string-width only for other texts. */
export const isNarrow = (text: string): boolean => narrow.test(text);

/** Our own colors and links, which take no columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
export const sequences = /(\u001b(?:\[[0-9;]*m|\]8;[^\u0007]*?\u0007))/g;

/** A text without them. */
export const withoutSequences = (text: string): string =>
  text.includes('\u001b') ? text.replace(sequences, '') : text;

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number => {
  const plain = withoutSequences(text);
  return isNarrow(plain) ? plain.length : stringWidth(plain);
};

/** Filled up with spaces to a width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
