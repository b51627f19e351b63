import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add } from 'date-fns/add';
import type { Dataset } from '../dataset/dataset.js';
import { bounds, type Day, dayOf, type EdtfDate, edtf, span } from '../dataset/edtf.js';
import type { AgreementRecord } from '../dataset/schema.js';
import { parseTerm, type Term } from '../dataset/term.js';
import type { AgreementRow } from './output.js';

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

const successors = new WeakMap<Dataset, ReadonlyMap<string | null, AgreementRecord>>();

/** The agreement that replaces or renews this one, if there is one. */
export const successorOf = ({ id }: AgreementRecord, dataset: Dataset): AgreementRecord | undefined => {
  const known = successors.get(dataset) ?? new Map(dataset.all('agreements').map((each) => [each.supersedes, each]));
  successors.set(dataset, known);
  return known.get(id);
};

const prefixed = <P extends string>(prefix: P, text: string | null) => {
  const { start, end } = span(text);
  return { [`${prefix}Start`]: start, [`${prefix}End`]: end } as Record<`${P}Start` | `${P}End`, Day | null>;
};

export const agreementRowOf = (agreement: AgreementRecord, dataset: Dataset): AgreementRow => {
  const expiry = expectedExpiry(agreement);
  return {
    id: agreement.id,
    name: agreement.name,
    abbreviation: agreement.abbreviation,
    aliases: agreement.aliases,
    kind: agreement.kind,
    family: agreement.family,
    parties: agreement.parties,
    signed: agreement.signed,
    ...prefixed('signed', agreement.signed),
    signedBy: agreement.signedBy,
    place: agreement.place,
    inForce: agreement.inForce,
    ...prefixed('inForce', agreement.inForce),
    reported: agreement.reported,
    ...prefixed('reported', agreement.reported),
    term: agreement.term,
    expectedExpiry: expiry,
    ...prefixed('expectedExpiry', expiry),
    status: agreement.status,
    purpose: agreement.purpose,
    supersedes: agreement.supersedes,
    supersededBy: successorOf(agreement, dataset)?.id ?? null,
    certainty: agreement.certainty,
    sources: agreement.sources,
    note: agreement.note,
  };
};
