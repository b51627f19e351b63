/** An agreement in words that a stranger repeats correctly: its family, its state, its term. */
import { stateInWords } from '../agreements/explanation.js';
import { span } from '../dataset/edtf.js';
import { parseTerm, type Term, termInWords } from '../dataset/term.js';
import type { Basis, Family, State } from '../dataset/vocabulary.js';
import type { Screen } from '../terminal/screen.js';

/** What the families of agreements are about. */
export const familyNames: Readonly<Record<Family, string>> = {
  CISMOA: 'Communications security (CISMOA)',
  GSOMIA: 'Classified information (GSOMIA)',
  'LSA-ACSA': 'Logistics support (LSA, ACSA)',
  BECA: 'Geospatial data (BECA)',
  MDAA: 'Military aid (MDAA)',
  'multilateral-pact': 'Multilateral pacts',
  other: 'Other agreements',
};

interface Stated {
  readonly state: State;
  readonly basis: Basis | null;
  /** Date of the latest statement that it was in force; null where there is none. */
  readonly lastAttested: string | null;
}

/** A state that rests on something less than a record says so. */
const qualifier = ({ state, basis, lastAttested }: Stated): string => {
  if (state === 'reported') return '';
  if (basis === 'reported') return ', as reported';
  if (basis === 'disputed') return ', disputed';
  const year = state === 'in-force' && basis === 'attested' ? span(lastAttested).end?.slice(0, 4) : undefined;
  return year === undefined ? '' : `, last attested ${year}`;
};

/** `in force, as reported`: colored by certainty as well as state. */
const stateText = (stated: Stated): string => `${stateInWords[stated.state]}${qualifier(stated)}`;

export const stateLabel = (stated: Stated, { paint }: Screen): string =>
  paint.state(stated.state, stated.basis, stated.state === 'unknown' ? 'unknown whether in force' : stateText(stated));

/** The same in capitals, as the head of an answer. */
export const stateHeading = (stated: Stated, { paint }: Screen): string =>
  paint.state(stated.state, stated.basis, stateText(stated).toUpperCase());

/** `15 years`; `unknown` where there is no term. */
export const termText = (term: string | null): string => {
  const parsed = term === null ? undefined : parseTerm(term);
  return parsed === undefined ? 'unknown' : termInWords(parsed);
};

const inDays = ({ years, months, days }: Term): number => years * 365 + months * 30 + days;

const none: Term = { years: 0, months: 0, days: 0 };

/** Rounded to what a person would say: days up to two months, months up to two years, then years. */
const rounded = (days: number): string => {
  if (days < 60) return termInWords({ ...none, days });
  if (days < 730) return termInWords({ ...none, months: Math.round(days / 30.4) });
  return termInWords({ ...none, years: Math.round(days / 365) });
};

/** `about 6 years`, or `5 to 7 years` where the date it counts from is imprecise; empty where it is not known. */
export const durationInWords = (least: Term | null, most: Term | null): string => {
  if (least === null) return '';
  const [leastDays, maxDays] = [inDays(least), inDays(most ?? least)];
  const [low, high] = [rounded(leastDays), rounded(maxDays)];
  if (low === high) return leastDays < 60 && leastDays === maxDays ? low : `about ${low}`;
  const [count, unit] = low.split(' ');
  return high.includes(` ${unit}`) ? `${count} to ${high}` : `${low} to ${high}`;
};
