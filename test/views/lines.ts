/** What the tests of views ask of lines. */
import { textWidth } from '../../src/terminal/width.js';

/** Columns of the widest line. */
export const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(textWidth));

/** Text without white space: equal whether or not it was wrapped. */
export const squeezed = (text: string | readonly string[]): string =>
  (typeof text === 'string' ? text : text.join('')).replace(/\s+/g, '');

/** Text on one line, with quotation marks as they are typed. */
export const typed = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
