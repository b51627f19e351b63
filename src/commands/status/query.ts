import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add } from 'date-fns/add';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import {
  agreementsOfKind,
  defaultParty,
  homeAgreements,
  isRenewals,
  participationOf,
  type Renewals,
  stateOn,
  successorOf,
} from '../../agreements/chain.js';
import { explain } from '../../agreements/explanation.js';
import { type Force, lastAttestation } from '../../agreements/force.js';
import type { Dataset } from '../../dataset/dataset.js';
import { edition } from '../../dataset/edition.js';
import { bounds, type Day, dayOf, edtf, endsOf, isDate, span } from '../../dataset/edtf.js';
import type { AgreementRow } from '../../dataset/rows.js';
import type { Term } from '../../dataset/term.js';
import { CliError } from '../../errors.js';
import { parseDateInput } from '../../lookup/date-input.js';
import { agreementsAndKinds, currentId, isAgreement, matchesOf, suggestThings, things } from '../../lookup/lookup.js';
import type { RequestedDate } from '../../lookup/requested-date.js';
import { keyOf } from '../../lookup/words.js';
import type { StatusRow } from './row.js';

/** The agreements that a name means. Throws `agreement-not-found`, `agreement-ambiguous` and `not-an-agreement`. */
const agreementsNamed = (name: string, dataset: Dataset): Renewals => {
  const among = agreementsAndKinds(dataset);
  const matches = matchesOf(currentId(dataset, name), among);
  const found = matches.flatMap((thing) => (isAgreement(thing) ? [thing] : agreementsOfKind(thing.id, dataset)));
  const distinct = [...new Set(found)];
  if (distinct.length === 0) {
    const other = matchesOf(name, things(dataset))[0];
    if (other !== undefined) throw new CliError('not-an-agreement', { name: other.name, id: other.id });
    const words = name.split(/\s+/).filter((word) => keyOf(word) !== '');
    if (words.length > 1 && words.every((word) => matchesOf(word, among).length > 0)) {
      throw new CliError('agreement-ambiguous', { name, ids: words });
    }
    const isDate = parseDateInput(name, edition.reach) !== undefined;
    throw new CliError('agreement-not-found', { name, suggestions: suggestThings(name, among), isDate });
  }
  if (!isRenewals(distinct)) throw new CliError('agreement-ambiguous', { name, ids: distinct.map(({ id }) => id) });
  return distinct;
};

/** The agreements of a kind that a name means, but for those that `status` answers for. */
export const othersOfKind = (name: string, dataset: Dataset): readonly AgreementRow[] => {
  const named = matchesOf(currentId(dataset, name), agreementsAndKinds(dataset));
  const answered = new Set(agreementsNamed(name, dataset).map(({ id }) => id));
  return named
    .filter((thing) => !isAgreement(thing))
    .flatMap(({ id }) => dataset.all('agreements').filter(({ kind }) => kind === id))
    .filter(({ id }) => !answered.has(id));
};

/** `3 more of this kind: cismoa compare --family BECA`; empty where there are none. */
export const othersInWords = (others: readonly AgreementRow[]): string => {
  const families = [...new Set(others.map(({ family }) => family))];
  return others.length === 0 ? '' : `${others.length} more of this kind: cismoa compare --family ${families.join(',')}`;
};

/** The id of a named party. Throws `not-a-party`. */
const partyNamed = (name: string, agreements: Renewals, dataset: Dataset): string => {
  const ids = new Set(agreements.flatMap(({ parties }) => parties));
  const parties = dataset.all('entities').filter(({ id }) => ids.has(id));
  const [party, ...others] = matchesOf(name, parties);
  if (party === undefined || others.length > 0) {
    throw new CliError('not-a-party', {
      name,
      agreement: agreements[0]?.name ?? '',
      parties: parties.map(({ id }) => id),
    });
  }
  return party.id;
};

interface Decision {
  readonly agreement: AgreementRow;
  readonly party: string | null;
  readonly force: Force;
}

/** The latest agreement that has begun by a day decides; before all of them, the first. */
const decide = (agreements: Renewals, dataset: Dataset, day: Day, party: string | undefined): Decision => {
  const decisions = agreements.map((agreement): Decision => {
    const view = party ?? defaultParty(agreement);
    return { agreement, party: view, force: stateOn(agreement, dataset, day, view) };
  });
  const hasBegun = ({ force }: Decision): boolean => force.state !== 'not-yet' && force.reason !== 'before-report';
  return decisions.findLast(hasBegun) ?? (decisions[0] as Decision);
};

const millisecondsPerDay = 86_400_000;

/** Whole years, then whole months, then days. */
export const durationBetween = (from: Day, to: Day): Term => {
  const [start, end] = [from, to].map((day) => new UTCDateMini(`${day}T00:00:00Z`)) as [Date, Date];
  const years = Math.floor(differenceInMonths(end, start) / 12);
  const anniversary = add(start, { years });
  const months = differenceInMonths(end, anniversary);
  const days = (end.getTime() - add(anniversary, { months }).getTime()) / millisecondsPerDay;
  return { years, months, days };
};

/** The shortest and the longest time that may have passed from a date to a day; null where the date is not known or not yet past. */
const elapsedSince = (date: string | null, day: Day): { least: Term | null; most: Term | null } => {
  const { start, end } = span(date);
  if (start === null || end === null || end > day) return { least: null, most: null };
  return { least: durationBetween(end, day), most: durationBetween(start, day) };
};

/** From when to when the agreement itself was in force or reported. */
const ownLimits = ({ agreement, force }: Decision, dataset: Dataset): { since: string; until: string } => {
  const { inForce, reported, ending, expectedExpiry } = agreement;
  const own = inForce === null ? undefined : endsOf(inForce);
  const expired = force.reason === 'term-over' ? expectedExpiry : null;
  const replaced = ending === 'superseded' ? successorOf(agreement, dataset)?.signed : null;
  return { since: reported ?? own?.from ?? 'unknown', until: expired ?? own?.to ?? replaced ?? 'unknown' };
};

const dateOrNull = (text: string): string | null => (text === 'unknown' || text === 'open' ? null : text);

const hasEnded = new Set<StatusRow['state']>(['expired', 'terminated', 'superseded', 'completed', 'withdrawn']);

const dayAfter = (day: Day): Day => dayOf(new Date(Date.parse(day) + millisecondsPerDay));

/** Every stored date of an agreement: its state can only change at one of them. */
const datesOf = ({ signed, inForce, reported, expectedExpiry, attested, participation }: AgreementRow): string[] =>
  [
    ...[signed, inForce, reported, expectedExpiry, ...attested.map(({ date }) => date)],
    ...participation.flatMap(({ from, until }) => [from, until]),
  ].filter((date) => date !== null);

/** The days on which a state can begin, in order: the first and last of each date, and the days after them. */
const turningPoints = (agreements: Renewals): Day[] => {
  const bounding = agreements.flatMap(datesOf).flatMap((date) => {
    const { from, to } = bounds(edtf(date));
    return [from, to].flatMap((bound) => (isDate(bound) ? [bound.first, bound.last] : []));
  });
  return [...new Set([...bounding.flatMap((day) => [day, dayAfter(day)]), edition.compiled])].sort();
};

/** The first day of a date on which the state was another than on its last day; undefined where it never changed. */
const changeWithin = (
  agreements: Renewals,
  on: RequestedDate,
  dataset: Dataset,
  party: string | undefined,
  last: Force,
) => {
  const days = [on.first, ...turningPoints(agreements).filter((day) => day > on.first && day < on.last)];
  for (const day of days) {
    const { force } = decide(agreements, dataset, day, party);
    if (force.state !== last.state) return { day, force };
  }
  return undefined;
};

export interface StatusQuery {
  /** Name of an agreement or of a kind of agreement; undefined for the CIS-MOA with its reported renewal. */
  readonly name: string | undefined;
  /** Name of the party whose view is taken; undefined for Pakistan's, where it is one. */
  readonly party: string | undefined;
  readonly on: RequestedDate;
}

/**
 * Whether an agreement was in force on a date. A kind of agreement means Pakistan's, or the only one there is.
 * Throws `agreement-not-found`, `agreement-ambiguous`, `not-an-agreement` and `not-a-party`.
 */
export const status = (dataset: Dataset, { name, party: partyName, on }: StatusQuery): StatusRow => {
  const agreements = name === undefined ? homeAgreements(dataset) : agreementsNamed(name, dataset);
  const partyId = partyName === undefined ? undefined : partyNamed(partyName, agreements, dataset);
  const decision = decide(agreements, dataset, on.last, partyId);
  const { agreement, party, force } = decision;
  const other = changeWithin(agreements, on, dataset, partyId, force);
  const state = other === undefined ? force.state : 'undetermined';
  const participation = participationOf(agreement, party);
  const own = ownLimits(decision, dataset);
  const since = participation?.from ?? own.since;
  const until = participation?.until ?? own.until;
  const counted =
    state === 'in-force' || state === 'reported' ? dateOrNull(since) : hasEnded.has(state) ? dateOrNull(until) : null;
  const elapsed = elapsedSince(counted, on.last);
  const ownState = stateOn(agreement, dataset, on.last, null).state;
  const [sinceSpan, untilSpan] = [span(dateOrNull(since)), span(dateOrNull(until))];
  return {
    agreement: agreement.id,
    name: agreement.name,
    party,
    on: on.text,
    onStart: on.first,
    onEnd: on.last,
    state,
    basis: other === undefined || other.force.basis === force.basis ? force.basis : null,
    agreementState: ownState,
    since,
    sinceStart: sinceSpan.start,
    sinceEnd: sinceSpan.end,
    until,
    untilStart: untilSpan.start,
    untilEnd: untilSpan.end,
    elapsed: elapsed.least,
    elapsedAtMost: elapsed.most,
    reported: agreement.reported,
    term: agreement.term,
    expectedExpiry: agreement.expectedExpiry,
    lastAttested: lastAttestation(agreement, on.last) ?? null,
    certainty: agreement.certainty,
    explanation: explain({
      agreement,
      ...own,
      participation,
      on,
      force,
      other,
      party: party === null ? '' : (dataset.byId('entities').get(party)?.name ?? party),
      ownState,
    }),
    note: agreement.note,
    sources: agreement.sources,
    independentSources: agreement.independentSources,
  };
};
