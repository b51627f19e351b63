/** How an agreement stood on a day: interval logic over imprecise dates, without a guess. */
import { edition } from '../dataset/edition.js';
import { bounds, type Day, type EdtfBound, edtf, isDate, type Span, span, spanOf } from '../dataset/edtf.js';
import type { AgreementRow } from '../dataset/rows.js';
import type { Basis, State } from '../dataset/vocabulary.js';

/** Why it stood so, for the sentence that explains it. */
export type Reason =
  | 'before-signature'
  | 'before-force'
  | 'before-report'
  | 'before-accession'
  | 'before-attestation'
  | 'signature-imprecise'
  | 'start-imprecise'
  | 'start-unknown'
  | 'accession-imprecise'
  | 'within'
  | 'attested'
  | 'end-imprecise'
  | 'end-unknown'
  | 'term-imprecise'
  | 'term-over'
  | 'ended'
  | 'replaced'
  | 'end-undated'
  | 'withdrawal-imprecise'
  | 'withdrew'
  | 'draft'
  | 'report-only'
  | 'force-unknown'
  | 'nothing-signed';

export interface Force {
  readonly state: State;
  readonly reason: Reason;
  /** What the state rests on; null where it is unknown. */
  readonly basis: Basis | null;
}

export type Attestation = AgreementRow['attested'][number];
export type Participation = AgreementRow['participation'][number];

/** What the answer depends on. */
export interface ForceQuery {
  readonly agreement: AgreementRow;
  /** The agreement that replaces it, if there is one. */
  readonly successor: AgreementRow | undefined;
  /** How the party whose view is taken joined or left; undefined for the agreement's own life. */
  readonly participation: Participation | undefined;
  readonly day: Day;
}

type Found = readonly [state: State, reason: Reason];

const lastDayOf = ({ date }: Attestation): Day => span(date).end ?? '';

/** The latest statement, by a day, that the agreement was in force or in use. */
export const lastAttestation = ({ attested }: AgreementRow, day: Day): Attestation | undefined =>
  attested.findLast((attestation) => lastDayOf(attestation) <= day);

/** Before a date, or while it is not certain that it has come; undefined from its last day on, and without a date. */
const beforeDate = ({ start, end }: Span, day: Day, before: Reason, imprecise: Reason): Found | undefined => {
  if (start !== null && day < start) return ['not-yet', before];
  return end !== null && day < end ? ['undetermined', imprecise] : undefined;
};

/** After a date, or while it is not certain that it is over; undefined before. Its own day does not count as after. */
const afterDate = ({ start, end }: Span, day: Day, after: Found, imprecise: Reason): Found | undefined => {
  if (end !== null && day > end) return after;
  return start !== null && day > start ? ['undetermined', imprecise] : undefined;
};

const beforeSignature = ({ signed }: AgreementRow, day: Day): Found | undefined =>
  beforeDate(span(signed), day, 'before-signature', 'signature-imprecise');

/** After a term that nothing renewed. */
const afterTerm = ({ expectedExpiry, renewal, attested }: AgreementRow, day: Day): Found | undefined => {
  const expiry = span(expectedExpiry);
  const isExtended =
    renewal === 'automatic' || attested.some(({ date }) => (span(date).start ?? '') > (expiry.end ?? ''));
  return isExtended ? undefined : afterDate(expiry, day, ['expired', 'term-over'], 'term-imprecise');
};

/** Before a recorded start of force; while the day of that start is not known, at least not before the signature. */
const beforeStart = (agreement: AgreementRow, from: EdtfBound, day: Day): Found | undefined => {
  const unsigned = beforeSignature(agreement, day);
  if (!isDate(from)) return unsigned;
  const before = beforeDate(spanOf(from), day, 'before-force', 'start-imprecise');
  return before?.[0] === 'undetermined' && unsigned?.[0] === 'not-yet' ? unsigned : before;
};

/** After a recorded end of force, or after a term without a recorded end. */
const afterEnd = (agreement: AgreementRow, to: EdtfBound, day: Day): Found | undefined => {
  if (isDate(to)) return afterDate(spanOf(to), day, [agreement.ending ?? 'expired', 'ended'], 'end-imprecise');
  return to === 'open' ? afterTerm(agreement, day) : undefined;
};

/** Between start and end, one of which may be unknown. */
const withinDates = (agreement: AgreementRow, from: EdtfBound, to: EdtfBound, day: Day): Found => {
  if (from === 'unknown' && lastAttestation(agreement, day) === undefined) return ['undetermined', 'start-unknown'];
  const isFirstDay = isDate(from) && day === from.last;
  const isAttestedLater = agreement.attested.some((attestation) => lastDayOf(attestation) >= day);
  return to !== 'unknown' || isFirstDay || isAttestedLater ? ['in-force', 'within'] : ['unknown', 'end-unknown'];
};

/** With recorded dates of force. */
const byDates = (agreement: AgreementRow, inForce: string, day: Day): Found => {
  const { from, to } = bounds(edtf(inForce));
  return beforeStart(agreement, from, day) ?? afterEnd(agreement, to, day) ?? withinDates(agreement, from, to, day);
};

/** After an end of which no date of force is recorded: replaced by a signed successor, or ended on an unknown day. */
const afterUndatedEnd = ({ agreement, successor, day }: ForceQuery): Found | undefined => {
  const { ending } = agreement;
  if (ending === null) return undefined;
  const replaced = ending === 'superseded' ? span(successor?.signed ?? null).end : null;
  if (replaced !== null) return day >= replaced ? ['superseded', 'replaced'] : undefined;
  // An undated end is certain only from the day on which the dataset was compiled.
  return day >= edition.compiled ? [ending, 'end-undated'] : ['unknown', 'end-undated'];
};

/** With a signature or attestations, but no recorded entry into force. */
const byAttestation = (query: ForceQuery): Found => {
  const { agreement, day } = query;
  const outside = beforeSignature(agreement, day) ?? afterUndatedEnd(query) ?? afterTerm(agreement, day);
  if (outside !== undefined) return outside;
  const [first] = agreement.attested;
  if (first === undefined) return ['unknown', 'force-unknown'];
  if (day >= lastDayOf(first)) return ['in-force', 'attested'];
  return [agreement.signed === null ? 'unknown' : 'undetermined', 'before-attestation'];
};

/** The agreement's own life, whoever was a party. */
const ownLife = (query: ForceQuery): Found => {
  const { agreement, day } = query;
  const { reported, nature, inForce, signed, attested } = agreement;
  if (reported !== null) {
    return day < (span(reported).start ?? day) ? ['unknown', 'before-report'] : ['reported', 'report-only'];
  }
  if (nature === 'draft') return ['not-signed', 'draft'];
  if (inForce !== null) return byDates(agreement, inForce, day);
  return signed === null && attested.length === 0 ? ['unknown', 'nothing-signed'] : byAttestation(query);
};

/** Outside the participation of the party; undefined within it. */
const outsideParticipation = ({ participation, day }: ForceQuery): Found | undefined => {
  const [joined, left] = [span(participation?.from ?? null), span(participation?.until ?? null)];
  return (
    afterDate(left, day, ['withdrawn', 'withdrew'], 'withdrawal-imprecise') ??
    beforeDate(joined, day, 'before-accession', 'accession-imprecise')
  );
};

const basisOf = ({ agreement }: ForceQuery, [state, reason]: Found): Basis | null => {
  if (state === 'unknown') return null;
  if (state === 'reported') return 'reported';
  if (agreement.certainty !== 'documented') return agreement.certainty;
  return reason === 'attested' ? 'attested' : 'recorded';
};

/** How an agreement stood on a day, from the view of a party or by itself. */
export const forceOn = (query: ForceQuery): Force => {
  const found = outsideParticipation(query) ?? ownLife(query);
  const [state, reason] = found;
  return { state, reason, basis: basisOf(query, found) };
};
