/** Quotation marks, apostrophes and dates, set one way whatever the data and the keyboard made of them. */
import { months } from '../dataset/months.js';

/** Holds its neighbors together when lines are wrapped; printed as a space. */
export const noBreakSpace = '\u00a0';

const straight = (text: string): string => text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');

const curly = (text: string): string =>
  text
    .replace(/(^|[\s([\u2014/-])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([\u201c])'(?!\d)/g, '$1\u2018')
    .replace(/'/g, '\u2019');

const monthNames = months.flatMap(({ long, short }) => [long, short]).join('|');
const dayAndMonth = new RegExp(`(?<=\\b(?:\\d|\\d\\d)) (?=(?:${monthNames})\\b)`, 'g');
const monthAndYear = new RegExp(`(?<=\\b(?:${monthNames})) (?=\\d{4}\\b)`, 'g');

/** Keeps a date, or a number with its unit, on one line. */
const bindDates = (text: string): string =>
  /\d/.test(text)
    ? text
        .replace(dayAndMonth, noBreakSpace)
        .replace(monthAndYear, noBreakSpace)
        .replace(/(?<=\d) (?=(?:million|billion|per cent|percent)\b)|(?<=\bc\.) (?=\d)/g, noBreakSpace)
    : text;

/** Typographic marks where the terminal can show them, straight ones in ASCII; dates held together. */
export const typeset = (text: string, { unicode }: { readonly unicode: boolean }): string =>
  bindDates(unicode ? curly(text) : straight(text));

/** Holds a few words together. */
export const bindWords = (text: string): string => text.replaceAll(' ', noBreakSpace);
