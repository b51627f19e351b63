/** The state of an agreement, in words that a stranger repeats correctly. */
import { stateInWords } from '../agreements/explanation.js';
import { parseTerm, type Term, termInWords } from '../dataset/term.js';
import type { Basis, State } from '../dataset/vocabulary.js';
import type { Screen } from '../terminal/screen.js';

interface Stated {
  readonly state: State;
  readonly basis: Basis | null;
}

/** A state that rests on press reports or disputed sources is not shown like one that is recorded. */
const qualifiers: Partial<Record<Basis, string>> = { reported: 'as reported', disputed: 'disputed' };

/** `in force, as reported`: colored by certainty as well as state. */
const stateText = ({ state, basis }: Stated): string => {
  const qualifier = state === 'reported' || basis === null ? undefined : qualifiers[basis];
  return `${stateInWords[state]}${qualifier === undefined ? '' : `, ${qualifier}`}`;
};

export const stateLabel = (stated: Stated, { paint }: Screen): string =>
  paint.state(stated.state, stated.basis, stateText(stated));

/** The same in capitals, as the head of an answer. */
export const stateHeading = (stated: Stated, { paint }: Screen): string =>
  paint.state(stated.state, stated.basis, stateText(stated).toUpperCase());

/** `15 years`; `unknown` where there is no term. */
export const termText = (term: string | null): string => {
  const parsed = term === null ? undefined : parseTerm(term);
  return parsed === undefined ? 'unknown' : termInWords(parsed);
};

const inDays = ({ years, months, days }: Term): number => years * 365 + months * 30 + days;

const unit = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Rounded to what a person would say: days up to two months, months up to two years, then years. */
const rounded = (term: Term): string => {
  const days = inDays(term);
  if (days < 60) return unit(days, 'day');
  if (days < 730) return unit(Math.round(days / 30.4), 'month');
  return unit(Math.round(days / 365), 'year');
};

/** `about 6 years`, or `5 to 7 years` where the date it counts from is imprecise; empty where it is not known. */
export const durationInWords = (least: Term | null, most: Term | null): string => {
  if (least === null) return '';
  const [low, high] = [rounded(least), rounded(most ?? least)];
  if (low === high) return inDays(least) < 60 && inDays(most ?? least) === inDays(least) ? low : `about ${low}`;
  const [lowCount, lowUnit] = low.split(' ');
  return lowUnit === high.split(' ')[1] || `${lowUnit}s` === high.split(' ')[1]
    ? `${lowCount} to ${high}`
    : `${low} to ${high}`;
};
