import stringWidth from 'string-width';

/** Printable ASCII, letters and punctuation of European languages, and what we draw with: one column each. */
const narrow = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u201f\u2022\u2026\u2500-\u25e6]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const sequences = /\u001b(?:\[[0-9;]*m|\]8;[^\u0007]*?\u0007)/g;

/** Columns that a text takes on a terminal; our own colors and links take none. */
export const widthOf = (text: string): number => {
  if (narrow.test(text)) return text.length;
  const plain = text.includes('\u001b') ? text.replace(sequences, '') : text;
  return narrow.test(plain) ? plain.length : stringWidth(plain);
};

/** Filled up with spaces to a width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
