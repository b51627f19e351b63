/** Quotation marks and apostrophes, set one way whatever the data and the keyboard made of them. */

const straight = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

const curly = (text: string): string =>
  text
    .replace(/(^|[\s([\u2014/-])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([\u201c])'(?!\d)/g, '$1\u2018')
    .replace(/'/g, '\u2019');

/** Typographic marks where the terminal can show them, straight ones in ASCII. */
export const typeset = (text: string, { unicode }: { readonly unicode: boolean }): string =>
  unicode ? curly(text) : straight(text);

/** Holds its neighbors together when lines are wrapped; printed as a space. */
export const noBreakSpace = '\u00a0';

export const bindWords = (text: string): string => text.replaceAll(' ', noBreakSpace);
