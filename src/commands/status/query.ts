import { UTCDateMini } from '@date-fns/utc/date/mini';
import { add } from 'date-fns/add';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import type { Dataset } from '../../dataset/dataset.js';
import { edition } from '../../dataset/edition.js';
import { bounds, type Day, dayOf, type EdtfBound, edtf, span } from '../../dataset/edtf.js';
import type { AgreementRow } from '../../dataset/rows.js';
import type { Term } from '../../dataset/term.js';
import { CliError } from '../../errors.js';
import { explain } from '../../agreements/explanation.js';
import { isAgreement, matchesOf, suggestThings, things } from '../../lookup/lookup.js';
import type { StatusRow } from './row.js';
import type { RequestedDate } from '../../lookup/requested-date.js';
import { type Standing, standingOn } from '../../agreements/force.js';

/** The kind and the party that a question without a name is about. */
const defaultKind = 'cismoa';
const home = 'pakistan';

/** An agreement and the ones that renewed it, oldest first: asked as one thing. */
type Chain = readonly AgreementRow[];

/** Agreements in the order in which they replace one another, the ones that replace none of them first. */
const oldestFirst = (agreements: Chain): AgreementRow[] => {
  const depthOf = ({ supersedes }: AgreementRow): number => {
    const earlier = agreements.find(({ id }) => id === supersedes);
    return earlier === undefined ? 0 : depthOf(earlier) + 1;
  };
  return agreements.toSorted((a, b) => depthOf(a) - depthOf(b));
};

/** The agreements of a kind that the question means: Pakistan's, else the only one. */
const chainOfKind = (kind: string, dataset: Dataset): Chain => {
  const ofKind = dataset.all('agreements').filter((agreement) => agreement.kind === kind);
  const ours = ofKind.filter(({ parties }) => parties.includes(home));
  return oldestFirst(ours.length > 0 ? ours : ofKind);
};

/** Whether each agreement of a list renews the one before. */
const isChain = (agreements: Chain): boolean =>
  agreements.every((agreement, at) => at === 0 || agreement.supersedes === agreements[at - 1]?.id);

const chainNamed = (name: string, dataset: Dataset): Chain => {
  const kinds = dataset.all('entities').filter(({ type }) => type === 'agreement-kind');
  const among = [...kinds, ...dataset.all('agreements')];
  const matches = matchesOf(name, among);
  const meant = matches.flatMap((thing) => (isAgreement(thing) ? [thing] : chainOfKind(thing.id, dataset)));
  const chain = [...new Set(meant)];
  if (chain.length === 0) {
    const known = matches.length === 0 ? matchesOf(name, things(dataset)) : matches;
    const suggestions = known.length > 0 ? [] : suggestThings(name, among);
    throw new CliError('agreement-not-found', { name, suggestions });
  }
  if (!isChain(chain)) throw new CliError('agreement-ambiguous', { name, ids: chain.map(({ id }) => id) });
  return chain;
};

/** The agreement that replaces or renews this one. */
const successorOf = ({ supersededBy }: AgreementRow, dataset: Dataset): AgreementRow | undefined =>
  supersededBy === null ? undefined : dataset.byId('agreements').get(supersededBy);

interface Decision {
  readonly agreement: AgreementRow;
  readonly standing: Standing;
}

/** The latest agreement of a chain that has begun by a day decides; before all of them, the first. */
const decide = (chain: Chain, dataset: Dataset, day: Day): Decision => {
  const decisions = chain.map((agreement) => ({
    agreement,
    standing: standingOn(agreement, successorOf(agreement, dataset), day, edition.compiled),
  }));
  const begun = decisions.findLast(({ standing }) => standing.state !== 'not-yet');
  return begun ?? (decisions[0] as Decision);
};

const millisecondsPerDay = 86_400_000;

/** Whole years, then whole months, then days, as `intervalToDuration` counts them, which loads twice as much of date-fns. */
export const durationBetween = (from: Day, to: Day): Term => {
  const [start, end] = [from, to].map((day) => new UTCDateMini(`${day}T00:00:00Z`)) as [Date, Date];
  const years = Math.floor(differenceInMonths(end, start) / 12);
  const anniversary = add(start, { years });
  const months = differenceInMonths(end, anniversary);
  const days = (end.getTime() - add(anniversary, { months }).getTime()) / millisecondsPerDay;
  return { years, months, days };
};

/** Time passed since a date by a day, at least and at most; null where the date is not known or not yet past. */
const elapsedSince = (date: string, day: Day): { least: Term | null; most: Term | null } => {
  const { start, end } = span(date);
  return {
    least: end !== null && end <= day ? durationBetween(end, day) : null,
    most: end !== null && end <= day && start !== null ? durationBetween(start, day) : null,
  };
};

const textOf = (interval: string, side: 'from' | 'to'): string => {
  const bound: EdtfBound = bounds(edtf(interval))[side];
  const slash = interval.indexOf('/');
  if (typeof bound !== 'object') return bound;
  return slash < 0 ? interval : side === 'from' ? interval.slice(0, slash) : interval.slice(slash + 1);
};

interface Force {
  readonly since: string;
  readonly until: string;
}

const forceOf = (agreement: AgreementRow, successor: AgreementRow | undefined): Force => {
  const { inForce, reported, status } = agreement;
  if (reported !== null) return { since: reported, until: 'unknown' };
  if (inForce !== null) return { since: textOf(inForce, 'from'), until: textOf(inForce, 'to') };
  const replaced = status === 'superseded' ? successor?.signed : undefined;
  return { since: 'unknown', until: replaced ?? 'unknown' };
};

const dateOrNull = (text: string): string | null => (text === 'unknown' || text === 'open' ? null : text);

const countsFrom = (state: StatusRow['state'], { since, until }: Force): string | null =>
  state === 'in-force' || state === 'reported'
    ? dateOrNull(since)
    : state === 'expired' || state === 'terminated' || state === 'superseded'
      ? dateOrNull(until)
      : null;

const dayAfter = (day: Day): Day => dayOf(new Date(Date.parse(day) + millisecondsPerDay));

/** The first day of a date on which the state was another than on its last day; undefined if it was the same throughout. */
const otherWithin = (chain: Chain, on: RequestedDate, dataset: Dataset, last: Standing) => {
  for (let day = on.first; day < on.last; day = dayAfter(day)) {
    const { standing } = decide(chain, dataset, day);
    if (standing.state !== last.state) return { day, standing };
  }
  return undefined;
};

/** The answer for a chain on a date, which may be a whole month or year. */
const statusOf = (chain: Chain, on: RequestedDate, dataset: Dataset): StatusRow => {
  const { agreement, standing } = decide(chain, dataset, on.last);
  const other = otherWithin(chain, on, dataset, standing);
  const state = other === undefined ? standing.state : 'undetermined';
  const force = forceOf(agreement, successorOf(agreement, dataset));
  const from = countsFrom(state, force);
  const elapsed = from === null ? { least: null, most: null } : elapsedSince(from, on.last);
  const since = span(dateOrNull(force.since));
  const until = span(dateOrNull(force.until));
  const previous = dataset.byId('agreements').get(agreement.supersedes ?? '');
  return {
    agreement: agreement.id,
    name: agreement.name,
    on: on.text,
    onStart: on.first,
    onEnd: on.last,
    state,
    since: force.since,
    sinceStart: since.start,
    sinceEnd: since.end,
    until: force.until,
    untilStart: until.start,
    untilEnd: until.end,
    elapsed: elapsed.least,
    elapsedAtMost: elapsed.most,
    term: agreement.term,
    expectedExpiry: agreement.expectedExpiry,
    certainty: agreement.certainty,
    explanation: explain({ agreement, previous, force, on, standing, other }),
    sources: agreement.sources,
  };
};

/**
 * Whether an agreement was in force on a date. Without a name it is the CIS-MOA between Pakistan and the United States,
 * renewal included; a kind of agreement means Pakistan's.
 * Throws the faults `agreement-not-found` and `agreement-ambiguous`.
 */
export const status = (dataset: Dataset, name: string | undefined, on: RequestedDate): StatusRow =>
  statusOf(name === undefined ? chainOfKind(defaultKind, dataset) : chainNamed(name, dataset), on, dataset);

/** The CIS-MOA of Pakistan and the United States, oldest first. */
export const homeChain = (dataset: Dataset): Chain => chainOfKind(defaultKind, dataset);
