import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add } from 'date-fns/add';
import { bounds, type Day, dayOf, type EdtfDate, edtf } from '../dataset/edtf.js';
import type { AgreementRecord } from '../dataset/schema.js';
import { parseTerm, type Term } from '../dataset/term.js';

const plus = (day: Day, term: Term): Day => dayOf(add(new UTCDateMini(`${day}T00:00:00Z`), term));

/** The term added to a date, as imprecise as the date: 2005-10 and fifteen years make 2020-10. */
const dateAfter = (date: EdtfDate, term: Term): string => {
  const [first, last] = [plus(date.first, term), plus(date.last, term)];
  const length = date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10;
  const isWhole = term.days === 0 && (term.months === 0 || date.precision !== 'year');
  const qualifier = date.approximate ? (date.uncertain ? '%' : '~') : date.uncertain ? '?' : '';
  return isWhole ? `${first.slice(0, length)}${qualifier}` : first === last ? first : `${first}/${last}`;
};

/** From when the term counts: entry into force, else signature. Two dates where it was signed on several days. */
const startOfTerm = ({ inForce, signed }: AgreementRecord): { first: EdtfDate; last: EdtfDate } | undefined => {
  const force = inForce === null ? 'unknown' : bounds(edtf(inForce)).from;
  if (typeof force === 'object') return { first: force, last: force };
  const { from, to } = signed === null ? { from: null, to: null } : bounds(edtf(signed));
  return typeof from === 'object' && typeof to === 'object' && from && to ? { first: from, last: to } : undefined;
};

/** When the term would end, computed from entry into force, else from signature; null where either is not recorded. */
export const expectedExpiry = (agreement: AgreementRecord): string | null => {
  const term = agreement.term === null ? undefined : parseTerm(agreement.term);
  const start = startOfTerm(agreement);
  if (term === undefined || start === undefined) return null;
  return start.first === start.last
    ? dateAfter(start.first, term)
    : `${plus(start.first.first, term)}/${plus(start.last.last, term)}`;
};
