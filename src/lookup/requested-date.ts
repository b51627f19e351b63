import type { Day } from '../dataset/edtf.js';
import { CliError } from '../errors.js';
import { parseDateInput, type RequestedDate } from './date-input.js';

export type { RequestedDate };

/** Reads a date. Throws `bad-date` for what is none, `ambiguous-date` for what can mean two days and `no-such-day`. */
export const requestedDate = (value: string, option: string, today: Day): RequestedDate => {
  const date = parseDateInput(value, today);
  if (date === undefined) throw new CliError('bad-date', { option, value });
  if (date === 'ambiguous') throw new CliError('ambiguous-date', { option, value });
  if (date === 'no-such-day') throw new CliError('no-such-day', { option, value });
  return date;
};

/** First and last day; null where there is no limit. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The window between two dates; undefined if one of them is none. Throws `dates-reversed`. */
const windowBetween = (start: string, end: string, today: Day): Window | undefined => {
  const [from, to] = [parseDateInput(start, today), parseDateInput(end, today)];
  if (typeof from !== 'object' || typeof to !== 'object') return undefined;
  if (from.first > to.last) throw new CliError('dates-reversed', { from: from.text, to: to.text });
  return { from: from.first, to: to.last };
};

/**
 * The window that positional words mean: `1998`, `1979 1990`, `1979..1990`, `Oct 2005`, `Oct 2005 Nov 2006`.
 * Throws `words-for-window`, `dates-reversed` and the errors of `requestedDate`.
 */
export const requestedWindow = (words: readonly string[], today: Day): Window => {
  if (words.length === 0) return { from: null, to: null };
  const text = words.join(' ');
  for (let at = 1; at < words.length; at += 1) {
    const window = windowBetween(words.slice(0, at).join(' '), words.slice(at).join(' '), today);
    if (window !== undefined) return window;
  }
  // A range that runs backward is two dates in the wrong order; any other is one date.
  const [, start = '', end = ''] = /(.+?)(?:\.\.|-|\u2013|\bto\b)(.+)/i.exec(text) ?? [];
  windowBetween(start, end, today);
  if (parseDateInput(text, today) === undefined && !/\d/.test(text)) throw new CliError('words-for-window', { text });
  const { first, last } = requestedDate(text, 'the window', today);
  return { from: first, to: last };
};
