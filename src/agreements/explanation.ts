/** The sentences that say why an agreement stood as it did. */
import { dateInWords, whenInWords } from '../dataset/date-words.js';
import { edition } from '../dataset/edition.js';
import type { Day } from '../dataset/edtf.js';
import type { AgreementRow } from '../dataset/rows.js';
import { parseTerm, termInWords } from '../dataset/term.js';
import type { RequestedDate } from '../lookup/requested-date.js';
import type { Reason, Standing } from './force.js';

interface Circumstances {
  readonly agreement: AgreementRow;
  /** The agreement it replaces or renews. */
  readonly previous: AgreementRow | undefined;
  readonly force: { readonly since: string; readonly until: string };
  readonly on: RequestedDate;
  /** How it stood on the last day asked for. */
  readonly standing: Standing;
  /** The first day asked for on which it stood otherwise, if there is one. */
  readonly other: { readonly day: Day; readonly standing: Standing } | undefined;
}

const when = (text: string): string =>
  text === 'unknown' ? 'on an unknown date' : text === 'open' ? 'at no recorded date' : whenInWords(text);

const termOf = (agreement: AgreementRow): string => {
  const term = agreement.term === null ? undefined : parseTerm(agreement.term);
  return term === undefined ? '' : termInWords(term);
};

const reportDate = ({ reported }: AgreementRow): string => when(reported ?? 'unknown').replace(/^(on|in) /, '');

/** `Fifteen years` from the start, as a computed hint; empty where no term is recorded. */
const expectation = (agreement: AgreementRow): string => {
  const expiry = agreement.expectedExpiry;
  const start = agreement.inForce === null ? agreement.signed : agreement.inForce.replace(/\/.*/, '');
  if (expiry === null || start === null || start === '') return '';
  return ` Its term of ${termOf(agreement)} from ${dateInWords(start)} points to ${dateInWords(expiry)} (computed).`;
};

const endVerb: Record<AgreementRow['status'], string> = {
  expired: 'expired',
  terminated: 'was terminated',
  superseded: 'was superseded',
  'reported-renewed': 'ended',
  'in-force': 'ended',
  unknown: 'ended',
};

const ending = ({ agreement, force }: Circumstances): string => {
  if (force.until === 'open') return '; no end is recorded.';
  if (force.until === 'unknown') return '; its end is unknown.';
  return ` and ${endVerb[agreement.status]} ${when(force.until)}.`;
};

const sentences: Record<Reason, (c: Circumstances) => string> = {
  'before-signature': ({ agreement }) => `Not yet: it was signed ${when(agreement.signed ?? 'unknown')}.`,
  'before-force': ({ agreement, force }) =>
    agreement.signed === force.since
      ? `Not yet: it was signed ${when(force.since)}.`
      : `Not yet: it took effect ${when(force.since)}.`,
  'before-report': ({ agreement }) => `Not yet: it was first reported ${when(agreement.reported ?? 'unknown')}.`,
  'signature-imprecise': ({ agreement }) =>
    `Undetermined: it was signed some time ${when(agreement.signed ?? 'unknown')}; the day is not known.`,
  'start-imprecise': ({ agreement, force }) =>
    `Undetermined: it ${agreement.signed === force.since ? 'was signed' : 'took effect'} some time ${when(force.since)}; the day is not known.`,
  'start-unknown': ({ force, agreement }) =>
    `Undetermined: it was signed ${when(agreement.signed ?? 'unknown')} and ended ${when(force.until)}; when it took effect is not known.`,
  within: (c) => `In force: it took effect ${when(c.force.since)}${ending(c)}`,
  'end-imprecise': ({ agreement, force }) =>
    `Undetermined: it ${endVerb[agreement.status]} some time ${when(force.until)}; the day is not known.${expectation(agreement)}`,
  'end-unknown': ({ agreement, force }) =>
    `Unknown: it took effect ${when(force.since)}; when it ended, if it did, is not recorded.${expectation(agreement)}`,
  'term-over': ({ agreement }) => `Unknown: no end or renewal is recorded.${expectation(agreement)}`,
  ended: ({ agreement, force }) =>
    `It ${endVerb[agreement.status]} ${when(force.until)}.${agreement.status === 'expired' ? expectation(agreement) : ''}`,
  replaced: ({ force }) => `It was superseded by an agreement signed ${when(force.until)}.`,
  'end-undated': ({ agreement, standing }) =>
    standing.state === 'unknown'
      ? `Unknown: it was signed ${when(agreement.signed ?? 'unknown')} and ${endVerb[agreement.status]} later; the date of the end is not recorded.`
      : `It ${endVerb[agreement.status]}; the date is not recorded.`,
  'report-only': ({ agreement, previous }) =>
    `Reported, not confirmed: press reports of it date from ${reportDate(agreement)}; no official source confirms a signature, entry into force or term.${
      previous?.inForce
        ? ` The agreement before it ${endVerb[previous.status]} ${when(previous.inForce.replace(/.*\//, ''))}.`
        : ''
    }`,
  'recorded-in-force': ({ agreement }) =>
    `In force: it was signed ${when(agreement.signed ?? 'unknown')}; a separate entry into force is not recorded.`,
  'force-unknown': ({ agreement }) =>
    `Unknown: it was signed ${when(agreement.signed ?? 'unknown')}; entry into force and end are not recorded.${expectation(agreement)}`,
  'nothing-signed': () => 'Unknown: no signature or entry into force is recorded.',
};

/** States in which news after the dataset's reach could matter. */
const canChange = new Set<Standing['state']>(['in-force', 'reported', 'unknown']);

const plain: Record<Standing['state'], string> = {
  'in-force': 'in force',
  'not-yet': 'not yet in force',
  undetermined: 'undetermined',
  reported: 'reported',
  expired: 'expired',
  terminated: 'terminated',
  superseded: 'superseded',
  unknown: 'unknown',
};

/** An explanation without the state that it leads with. */
export const withoutLead = (sentence: string): string => {
  const rest = sentence.replace(/^[^:.]+: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

/** How it stood on a date; where that changed within the date, either what is not certain or what it changed between. */
const why = (c: Circumstances): string => {
  const { on, standing, other } = c;
  if (other === undefined) return sentences[standing.reason](c);
  const uncertain = [standing, other.standing].find(({ state }) => state === 'undetermined');
  if (uncertain !== undefined) return sentences[uncertain.reason](c);
  const [before, after] = [plain[other.standing.state], plain[standing.state]];
  const change = `Undetermined: ${before} on ${dateInWords(other.day)}, ${after} on ${dateInWords(on.last)}.`;
  return `${change} ${withoutLead(sentences[standing.reason](c))}`;
};

/** One to three sentences on how an agreement stood on a date and why. */
export const explain = (c: Circumstances): string => {
  const { agreement, on, standing } = c;
  const isReport = standing.reason === 'report-only';
  const basis = agreement.certainty === 'reported' && !isReport ? ' This rests on press reports.' : '';
  const isLate = on.last > edition.reach && canChange.has(standing.state);
  const limit = isLate ? ` The record reaches to ${dateInWords(edition.reach)}.` : '';
  return `${why(c)}${basis}${limit}`;
};
