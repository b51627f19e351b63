/** The sentences that say why an agreement stood as it did. */
import { dateInWords, whenInWords } from '../dataset/date-words.js';
import { edition } from '../dataset/edition.js';
import { type Day, endsOf } from '../dataset/edtf.js';
import type { AgreementRow } from '../dataset/rows.js';
import { parseTerm, termInWords } from '../dataset/term.js';
import type { State } from '../dataset/vocabulary.js';
import type { RequestedDate } from '../lookup/requested-date.js';
import { startOfTerm } from './expiry.js';
import { type Force, lastAttestation, type Reason } from './force.js';

export interface Circumstances {
  readonly agreement: AgreementRow;
  /** The agreement it replaces or renews. */
  readonly previous: AgreementRow | undefined;
  /** EDTF dates, `open` or `unknown`. */
  readonly since: string;
  readonly until: string;
  readonly on: RequestedDate;
  /** How it stood on the last day of the requested date. */
  readonly force: Force;
  /** The first day of that date with another state, if there is one. */
  readonly other: { readonly day: Day; readonly force: Force } | undefined;
  /** Name of the party whose view is taken. */
  readonly party: string;
  /** How the agreement itself stood, whoever was a party. */
  readonly ownState: State;
}

const when = (text: string | null): string => {
  if (text === null || text === 'unknown') return 'on an unknown date';
  return text === 'open' ? 'at no recorded date' : whenInWords(text);
};

/** `Its term of 15 years from Oct 2005`, of an agreement that has one. */
const itsTerm = (agreement: AgreementRow): string => {
  const term = parseTerm(agreement.term ?? '');
  return `Its term of ${term && termInWords(term)} from ${dateInWords(startOfTerm(agreement))}`;
};

/** What the term points to, where it says another day than the recorded end. */
const expectation = ({ agreement, until }: Circumstances): string => {
  const { expectedExpiry } = agreement;
  if (expectedExpiry === null || expectedExpiry === until) return '';
  return ` ${itsTerm(agreement)} points to ${dateInWords(expectedExpiry)} (computed).`;
};

const endVerbs = {
  expired: 'expired',
  terminated: 'was terminated',
  superseded: 'was superseded',
  completed: 'was completed',
} as const;

const endVerb = ({ ending }: AgreementRow): string => (ending === null ? 'ended' : endVerbs[ending]);

const startVerb = ({ agreement, since }: Circumstances): string =>
  agreement.signed === since ? 'was signed' : 'took effect';

const ending = ({ agreement, until }: Circumstances): string => {
  if (until === 'open') return '; no end is recorded.';
  return until === 'unknown' ? '; its end is not recorded.' : ` and ${endVerb(agreement)} ${when(until)}.`;
};

const signature = ({ signed }: AgreementRow): string => (signed === null ? '' : `It was signed ${when(signed)}. `);

/** ` Last statement found: 30 Jul 2024: A joint statement says that it is in use.` */
const lastStatement = ({ agreement, on }: Circumstances): string => {
  const last = lastAttestation(agreement, on.last);
  return last === undefined ? '' : ` Last statement found: ${dateInWords(last.date)}: ${last.what}.`;
};

const ownEnd = ({ inForce, expectedExpiry }: AgreementRow): string | null => {
  const to = inForce === null ? 'open' : endsOf(inForce).to;
  return to === 'open' ? expectedExpiry : to;
};

/** The treaty among its other parties, after one of them has left. */
const ownLife = ({ ownState, agreement }: Circumstances): string => {
  if (ownState === 'in-force') return ' The treaty itself was still in force among its other parties.';
  if (ownState in endVerbs) return ` The treaty itself ${endVerb(agreement)} ${when(ownEnd(agreement))}.`;
  return ' Whether the treaty itself was still in force is not recorded.';
};

const sentences: Record<Reason, (c: Circumstances) => string> = {
  'before-signature': ({ agreement }) => `It was signed ${when(agreement.signed)}.`,
  'before-force': (c) => `It ${startVerb(c)} ${when(c.since)}.`,
  'before-report': ({ agreement }) => `It was first reported ${when(agreement.reported)}.`,
  'before-accession': ({ party, since }) => `${party} joined ${when(since)}.`,
  'before-attestation': ({ agreement }) =>
    `${signature(agreement)}When it took effect is not recorded; the first statement that it was in force or in use is dated ${dateInWords(agreement.attested[0]?.date ?? null)}.`,
  'signature-imprecise': ({ agreement }) =>
    `It was signed some time ${when(agreement.signed)}; the exact day is not known.`,
  'start-imprecise': (c) => `It ${startVerb(c)} some time ${when(c.since)}; the exact day is not known.`,
  'start-unknown': ({ agreement, until }) =>
    `It was signed ${when(agreement.signed)} and ended ${when(until)}; when it took effect is not known.`,
  'accession-imprecise': ({ party, since }) => `${party} joined some time ${when(since)}; the exact day is not known.`,
  within: (c) => `It took effect ${when(c.since)}${ending(c)}`,
  attested: (c) =>
    `${signature(c.agreement)}When it took effect is not recorded, but it has been in force or in use.${lastStatement(c)}`,
  'end-imprecise': (c) =>
    `It ${endVerb(c.agreement)} some time ${when(c.until)}; the exact day is not known.${expectation(c)}`,
  'end-unknown': (c) =>
    `It took effect ${when(c.since)}; whether and when it ended is not recorded.${lastStatement(c)}${expectation(c)}`,
  'term-imprecise': ({ agreement }) =>
    `${itsTerm(agreement)} ran out some time ${when(agreement.expectedExpiry)} (computed); no extension is known.`,
  'term-over': ({ agreement }) =>
    `${itsTerm(agreement)} ran out ${when(agreement.expectedExpiry)} (computed); no extension is known.`,
  ended: (c) => `It ${endVerb(c.agreement)} ${when(c.until)}.${c.agreement.ending === 'expired' ? expectation(c) : ''}`,
  replaced: ({ until }) => `It was superseded by an agreement signed ${when(until)}.`,
  'end-undated': ({ agreement, force }) =>
    force.state === 'unknown'
      ? `It was signed ${when(agreement.signed)} and ${endVerb(agreement)} later; the date is not recorded.`
      : `It ${endVerb(agreement)}; the date is not recorded.`,
  'withdrawal-imprecise': ({ party, until }) => `${party} left some time ${when(until)}; the exact day is not known.`,
  withdrew: (c) => `${c.party} left ${when(c.until)}.${ownLife(c)}`,
  draft: () => 'It is a draft; no signature is known.',
  'report-only': ({ agreement, previous }) => {
    const reported = `Reported by the press ${when(agreement.reported)}; no official source confirms that it was signed or is in force.`;
    if (!previous?.inForce) return reported;
    const rests = previous.certainty === 'reported' ? ', by press reports' : '';
    return `${reported} The earlier agreement ${endVerb(previous)} ${when(previous.inForce.replace(/.*\//, ''))}${rests}.`;
  },
  'force-unknown': (c) =>
    `It was signed ${when(c.agreement.signed)}; whether it took effect or ended is not recorded.${expectation(c)}`,
  'nothing-signed': () => 'No signature or entry into force is recorded.',
};

/** States that news after the last day of the dataset could change. */
const canChange = new Set<State>(['in-force', 'reported', 'unknown', 'not-signed']);

export const stateInWords: Record<State, string> = {
  'in-force': 'in force',
  'not-yet': 'not yet in force',
  'not-signed': 'not signed',
  undetermined: 'undetermined',
  reported: 'not confirmed',
  expired: 'expired',
  terminated: 'terminated',
  superseded: 'superseded',
  completed: 'completed',
  withdrawn: 'withdrawn',
  unknown: 'unknown',
};

/** Why it stood so; where that changed within the date, what is not certain or what it changed between. */
const why = (c: Circumstances): string => {
  const { on, force, other } = c;
  if (other === undefined) return sentences[force.reason](c);
  const uncertain = [force, other.force].find(({ state }) => state === 'undetermined');
  if (uncertain !== undefined) return sentences[uncertain.reason](c);
  const [before, after] = [stateInWords[other.force.state], stateInWords[force.state]];
  return `It was ${before} on ${dateInWords(other.day)} and ${after} on ${dateInWords(on.last)}. ${sentences[force.reason](c)}`;
};

/** One to four sentences on how an agreement stood on a date and why. */
export const explain = (c: Circumstances): string => {
  const { force, on } = c;
  const rests = force.basis === 'reported' && force.state !== 'reported' ? ' This rests on press reports.' : '';
  const limit = on.last > edition.reach && canChange.has(force.state) ? ` Data to ${dateInWords(edition.reach)}.` : '';
  return `${why(c)}${rests}${limit}`;
};
