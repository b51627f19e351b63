/** The sentences that say why an agreement stood as it did. */
import { dateInWords, whenInWords } from '../dataset/date-words.js';
import { edition } from '../dataset/edition.js';
import type { Day } from '../dataset/edtf.js';
import type { AgreementRow } from '../dataset/rows.js';
import { parseTerm, termInWords } from '../dataset/term.js';
import type { State } from '../dataset/vocabulary.js';
import type { RequestedDate } from '../lookup/requested-date.js';
import { startOfTerm } from './expiry.js';
import type { Force, Participation, Reason } from './force.js';

export interface Circumstances {
  readonly agreement: AgreementRow;
  /** Start and end of the agreement's own force or of its reports: EDTF dates, `open` or `unknown`. */
  readonly since: string;
  readonly until: string;
  readonly on: RequestedDate;
  /** How it stood on the last day of the requested date. */
  readonly force: Force;
  /** The first day of that date with another state, if there is one. */
  readonly other: { readonly day: Day; readonly force: Force } | undefined;
  /** Name of the party whose view is taken. */
  readonly party: string;
  /** How that party joined or left, where that is recorded. */
  readonly participation: Participation | undefined;
  /** How the agreement itself stood, whoever was a party. */
  readonly ownState: State;
}

const when = (text: string | null): string => {
  if (text === null || text === 'unknown') return 'on an unknown date';
  return text === 'open' ? 'at no recorded date' : whenInWords(text);
};

const someTime = (text: string | null): string => {
  const words = when(text);
  return words.startsWith('about ') ? words : `sometime ${words}`;
};

/** `Its term of 15 years from Oct 2005`, of an agreement that has one. */
const itsTerm = (agreement: AgreementRow): string => {
  const term = parseTerm(agreement.term ?? '');
  return `Its term of ${term && termInWords(term)} from ${dateInWords(startOfTerm(agreement))}`;
};

/** `the United States`: the name of a state as it stands within a sentence. */
export const withArticle = (name: string): string =>
  /^(?:Maldives|Philippines|United )/.test(name) ? `the ${name}` : name;

const subject = (name: string): string => withArticle(name).replace(/^the /, 'The ');

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

/** The treaty among its other parties, after one of them has left. */
const ownLifeInWords = ({ ownState, agreement, until }: Circumstances): string => {
  if (ownState === 'in-force') return ' The treaty itself was still in force among its other parties.';
  if (ownState in endVerbs) {
    return ` The treaty itself ${endVerb(agreement)} ${when(until === 'open' ? agreement.expectedExpiry : until)}.`;
  }
  return ' Whether the treaty itself was still in force is not recorded.';
};

/** ` Pakistan joined on 23 Sep 1955 and left on 7 Nov 1973.` */
const membership = ({ party, participation, since }: Circumstances): string => {
  const { from = null, until = null } = participation ?? {};
  const steps = [
    ...(from === null || from === since ? [] : [`joined ${when(from)}`]),
    ...(until === null ? [] : [`left ${when(until)}`]),
  ];
  return steps.length === 0 ? '' : ` ${subject(party)} ${steps.join(' and ')}.`;
};

const sentences: Record<Reason, (c: Circumstances) => string> = {
  'before-signature': ({ agreement }) => `It was signed ${when(agreement.signed)}.`,
  'before-force': (c) => {
    const { signed } = c.agreement;
    const isSignedEarlier = signed !== null && signed !== c.since;
    return `It ${isSignedEarlier ? `was signed ${when(signed)} and ` : ''}${startVerb(c)} ${when(c.since)}.`;
  },
  'before-report': ({ agreement }) =>
    `It was first reported ${when(agreement.reported)}; nothing before that is recorded.`,
  'before-accession': ({ party, participation }) => `${subject(party)} joined ${when(participation?.from ?? null)}.`,
  'before-attestation': ({ agreement }) =>
    `${signature(agreement)}When it took effect is not recorded; it is first attested ${when(agreement.attested[0]?.date ?? null)}.`,
  'signature-imprecise': ({ agreement }) => `It was signed ${someTime(agreement.signed)}; the exact day is not known.`,
  'start-imprecise': (c) => `It ${startVerb(c)} ${someTime(c.since)}; the exact day is not known.`,
  'start-unknown': ({ agreement, until }) =>
    `It was signed ${when(agreement.signed)} and ended ${when(until)}; when it took effect is not known.`,
  'accession-imprecise': ({ party, participation }) =>
    `${subject(party)} joined ${someTime(participation?.from ?? null)}; the exact day is not known.`,
  within: (c) => `It ${startVerb(c)} ${when(c.since)}${ending(c)}${membership(c)}`,
  attested: ({ agreement }) => `${signature(agreement)}Neither its entry into force nor an end is recorded.`,
  'end-imprecise': ({ agreement, until }) => `It ${endVerb(agreement)} ${someTime(until)}; the exact day is not known.`,
  'end-unknown': (c) => `It ${startVerb(c)} ${when(c.since)}; whether and when it ended is not recorded.`,
  'term-imprecise': ({ agreement }) =>
    `${itsTerm(agreement)} ran out ${someTime(agreement.expectedExpiry)} (computed); no extension is known.`,
  'term-over': ({ agreement }) =>
    `${itsTerm(agreement)} ran out ${when(agreement.expectedExpiry)} (computed); no extension is known.`,
  ended: ({ agreement, until }) => `It ${endVerb(agreement)} ${when(until)}.`,
  replaced: ({ until }) => `It was superseded by an agreement signed ${when(until)}.`,
  'end-undated': ({ agreement, force }) =>
    force.state === 'unknown'
      ? `It was signed ${when(agreement.signed)} and ${endVerb(agreement)} later; the date is not recorded.`
      : `It ${endVerb(agreement)}; the date is not recorded.`,
  'withdrawal-imprecise': ({ party, participation }) =>
    `${subject(party)} left ${someTime(participation?.until ?? null)}; the exact day is not known.`,
  withdrew: (c) => `${subject(c.party)} left ${when(c.participation?.until ?? null)}.${ownLifeInWords(c)}`,
  draft: () => 'No signature is known.',
  'report-only': ({ agreement }) =>
    `Reported ${when(agreement.reported)}; no official source confirms that it was signed or is in force.`,
  'force-unknown': ({ agreement }) =>
    `It was signed ${when(agreement.signed)}; whether it took effect or ended is not recorded.`,
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
  const before = `On ${dateInWords(other.day)}: ${stateInWords[other.force.state]}`;
  return `${before}; by ${dateInWords(on.last)}: ${stateInWords[force.state]}. ${sentences[force.reason](c)}`;
};

/** One to four sentences on how an agreement stood on a date and why. */
export const explain = (c: Circumstances): string => {
  const { force, ownState, on } = c;
  const isOpen = [force.state, ownState].some((state) => canChange.has(state));
  return `${why(c)}${isOpen && on.last > edition.reach ? ` The data ends on ${dateInWords(edition.reach)}.` : ''}`;
};
