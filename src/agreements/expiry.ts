import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add } from 'date-fns/add';
import { bounds, type Day, dayOf, edtf, endsOf, isDate } from '../dataset/edtf.js';
import type { AgreementRecord } from '../dataset/schema.js';
import { parseTerm, type Term } from '../dataset/term.js';

const plus = (day: Day, term: Term): Day => dayOf(add(new UTCDateMini(`${day}T00:00:00Z`), term));

/** The date from which the term counts: entry into force, else signature; null where neither is recorded. */
export const startOfTerm = ({ inForce, signed }: Pick<AgreementRecord, 'inForce' | 'signed'>): string | null => {
  const from = inForce === null ? 'unknown' : endsOf(inForce).from;
  return from === 'unknown' || from === 'open' ? signed : from;
};

/**
 * When the term would end, as imprecise as the date it counts from: 2005-10 and fifteen years make 2020-10. Null where
 * the term or that date is not recorded.
 */
export const expectedExpiry = (agreement: AgreementRecord): string | null => {
  const [start, term] = [startOfTerm(agreement), parseTerm(agreement.term ?? '')];
  if (start === null || term === undefined) return null;
  const { from, to } = bounds(edtf(start));
  if (!isDate(from) || !isDate(to)) return null;
  const [first, last] = [plus(from.first, term), plus(to.last, term)];
  const plain = start.replace(/[?~%]$/, '');
  // A year or a month plus whole years is as precise as before, a month plus whole months too: cut to the same length, qualifier kept.
  const isWhole = term.days === 0 && (term.months === 0 || from.precision !== 'year');
  if (from === to && isWhole) return `${first.slice(0, plain.length)}${start.slice(plain.length)}`;
  return first === last ? first : `${first}/${last}`;
};
