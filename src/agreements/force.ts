/** How an agreement stood on a day: interval logic on imprecise dates, without a guess. */
import { bounds, type Day, type EdtfBound, type EdtfDate, edtf, span } from '../dataset/edtf.js';
import type { AgreementRow } from '../dataset/rows.js';
import type { State } from '../dataset/vocabulary.js';

/** Why it is so, for the sentence that explains it. */
export type Reason =
  | 'before-signature'
  | 'before-force'
  | 'before-report'
  | 'signature-imprecise'
  | 'start-imprecise'
  | 'start-unknown'
  | 'within'
  | 'end-imprecise'
  | 'end-unknown'
  | 'term-over'
  | 'ended'
  | 'replaced'
  | 'end-undated'
  | 'report-only'
  | 'recorded-in-force'
  | 'force-unknown'
  | 'nothing-signed';

export interface Standing {
  readonly state: State;
  readonly reason: Reason;
}

const isDate = (bound: EdtfBound): bound is EdtfDate => typeof bound === 'object';

/** How it ended, where it did: expiry is not termination. */
const endedAs = ({ status }: AgreementRow): State =>
  status === 'terminated' || status === 'superseded' ? status : 'expired';

const isPastTerm = (agreement: AgreementRow, day: Day): boolean => {
  const { end } = span(agreement.expectedExpiry);
  return end !== null && day > end;
};

/** Before force began, or while it is not certain that it had; undefined once it had. */
const beforeForce = (from: EdtfBound, signed: string | null, day: Day): Standing | undefined => {
  if (isDate(from)) {
    if (day < from.first) return { state: 'not-yet', reason: 'before-force' };
    return day < from.last ? { state: 'undetermined', reason: 'start-imprecise' } : undefined;
  }
  const { start } = span(signed);
  return start !== null && day < start ? { state: 'not-yet', reason: 'before-signature' } : undefined;
};

/** After force ended, or while it is not certain that it had; undefined before. The last day of force is a day of force. */
const afterForce = (to: EdtfBound, agreement: AgreementRow, day: Day): Standing | undefined => {
  if (!isDate(to) || day <= to.first) return undefined;
  return day > to.last
    ? { state: endedAs(agreement), reason: 'ended' }
    : { state: 'undetermined', reason: 'end-imprecise' };
};

/** With recorded dates of force. */
const byForce = (agreement: AgreementRow, inForce: string, day: Day): Standing => {
  const { from, to } = bounds(edtf(inForce));
  const outside = beforeForce(from, agreement.signed, day) ?? afterForce(to, agreement, day);
  if (outside !== undefined) return outside;
  if (from === 'unknown') return { state: 'undetermined', reason: 'start-unknown' };
  const isFirstDay = isDate(from) && day === from.last;
  if (to === 'unknown' && !isFirstDay) return { state: 'unknown', reason: 'end-unknown' };
  if (to === 'open' && isPastTerm(agreement, day)) return { state: 'unknown', reason: 'term-over' };
  return { state: 'in-force', reason: 'within' };
};

/** With a signature, but no recorded dates of force. */
const bySignature = (
  agreement: AgreementRow,
  signed: string,
  successor: AgreementRow | undefined,
  day: Day,
  compiled: Day,
): Standing => {
  const signature = span(signed);
  const replaced = span(successor?.signed ?? null);
  if (signature.start !== null && day < signature.start) return { state: 'not-yet', reason: 'before-signature' };
  if (signature.end !== null && day < signature.end) return { state: 'undetermined', reason: 'signature-imprecise' };
  if (agreement.status === 'superseded' && replaced.end !== null && day >= replaced.end) {
    return { state: 'superseded', reason: 'replaced' };
  }
  if (agreement.status === 'terminated' || agreement.status === 'expired') {
    return day >= compiled
      ? { state: agreement.status, reason: 'end-undated' }
      : { state: 'unknown', reason: 'end-undated' };
  }
  if (agreement.status !== 'in-force') return { state: 'unknown', reason: 'force-unknown' };
  return isPastTerm(agreement, day)
    ? { state: 'unknown', reason: 'term-over' }
    : { state: 'in-force', reason: 'recorded-in-force' };
};

/**
 * How an agreement stood on a day.
 * @param successor the agreement that replaces it, if there is one
 * @param compiled the day the dataset was compiled: an undated end is certain only from then on
 */
export const standingOn = (
  agreement: AgreementRow,
  successor: AgreementRow | undefined,
  day: Day,
  compiled: Day,
): Standing => {
  if (agreement.reported !== null) {
    const { start } = span(agreement.reported);
    return start !== null && day < start
      ? { state: 'not-yet', reason: 'before-report' }
      : { state: 'reported', reason: 'report-only' };
  }
  if (agreement.inForce !== null) return byForce(agreement, agreement.inForce, day);
  if (agreement.signed !== null) return bySignature(agreement, agreement.signed, successor, day, compiled);
  return { state: 'unknown', reason: 'nothing-signed' };
};
