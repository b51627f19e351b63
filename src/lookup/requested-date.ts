import type { Day } from '../dataset/edtf.js';
import { CliError } from '../errors.js';
import { parseDateInput } from './date-input.js';

/** A date given by the user: as a start it means its first day, as an end its last. */
export interface RequestedDate {
  /** EDTF. */
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}

/** Reads a date. Throws `bad-date` for what is none and `ambiguous-date` for what can mean two days. */
export const requestedDate = (value: string, option: string, today: Day): RequestedDate => {
  const parsed = parseDateInput(value, today);
  if (parsed === undefined) throw new CliError('bad-date', { option, value });
  if (parsed === 'ambiguous') throw new CliError('ambiguous-date', { option, value });
  return { text: parsed.edtf, first: parsed.first, last: parsed.last };
};

/** First and last day; null where there is no limit. */
export interface Window {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A range that runs backward is two dates in the wrong order. Throws `dates-reversed`. */
const refuseReversed = (text: string, today: Day): void => {
  const [, first = '', last = ''] = /^(.+?)\s*(?:\.\.|-|\u2013|\bto\b)\s*(\S.*)$/i.exec(text) ?? [];
  const [from, to] = [first, last].map((date) => parseDateInput(date, today));
  if (typeof from !== 'object' || typeof to !== 'object' || from.first <= to.last) return;
  throw new CliError('dates-reversed', { from: from.edtf, to: to.edtf });
};

/**
 * The window that positional words mean: `1998`, `1979 1990`, `1979..1990`, `Oct 2005`, `Oct 2005 Nov 2006`.
 * Throws `bad-date`, `ambiguous-date` and `dates-reversed`.
 */
export const requestedWindow = (words: readonly string[], today: Day): Window => {
  if (words.length === 0) return { from: null, to: null };
  const whole = parseDateInput(words.join(' '), today);
  if (typeof whole === 'object') return { from: whole.first, to: whole.last };
  for (let at = 1; at < words.length; at += 1) {
    const [from, to] = [words.slice(0, at), words.slice(at)].map((part) => parseDateInput(part.join(' '), today));
    if (typeof from !== 'object' || typeof to !== 'object') continue;
    if (from.first > to.last) throw new CliError('dates-reversed', { from: from.edtf, to: to.edtf });
    return { from: from.first, to: to.last };
  }
  refuseReversed(words.join(' '), today);
  const date = requestedDate(words.join(' '), 'the window', today);
  return { from: date.first, to: date.last };
};
