/** Which agreements a name means, and how they stood on a day. */
import type { Dataset } from '../dataset/dataset.js';
import type { Day } from '../dataset/edtf.js';
import type { AgreementRow, AgreementStateRow } from '../dataset/rows.js';
import { type Force, forceOn, lastAttestation, type Participation } from './force.js';

/** The kind and the party that a question without a name is about. */
const homeKind = 'cismoa';
const homeParty = 'pakistan';

/** An agreement and those that renewed it, oldest first: one answer covers them all. */
export type Renewals = readonly AgreementRow[];

/** Agreements in the order in which they replace one another. */
const oldestFirst = (agreements: Renewals): AgreementRow[] => {
  const depthOf = ({ supersedes }: AgreementRow): number => {
    const earlier = agreements.find(({ id }) => id === supersedes);
    return earlier === undefined ? 0 : depthOf(earlier) + 1;
  };
  return agreements.toSorted((a, b) => depthOf(a) - depthOf(b));
};

/** The states whose agreement a kind means, the first that has one, and that a comparison without states is of. */
export const defaultStates = [homeParty, 'india'] as const;

/** The agreements of a kind that a question means: Pakistan's, or else India's, or else all there are. */
export const agreementsOfKind = (kind: string, dataset: Dataset): Renewals => {
  const ofKind = dataset.all('agreements').filter((agreement) => agreement.kind === kind);
  const meant = defaultStates.map((state) => ofKind.filter(({ parties }) => parties.includes(state)));
  return oldestFirst(meant.find(({ length }) => length > 0) ?? ofKind);
};

/** The CIS-MOA of Pakistan and the United States, oldest first. */
export const homeAgreements = (dataset: Dataset): Renewals => agreementsOfKind(homeKind, dataset);

/** Whether each agreement renews the one before it. */
export const isRenewals = (agreements: Renewals): boolean =>
  agreements.every((agreement, at) => at === 0 || agreement.supersedes === agreements[at - 1]?.id);

export const participationOf = ({ participation }: AgreementRow, party: string | null): Participation | undefined =>
  participation.find((each) => each.party === party);

/** The party whose view is taken where none is named: Pakistan where it is one. */
export const defaultParty = ({ parties }: AgreementRow): string | null =>
  parties.includes(homeParty) ? homeParty : null;

/** The agreement that replaces or renews it. */
export const successorOf = ({ supersededBy }: AgreementRow, dataset: Dataset): AgreementRow | undefined =>
  dataset.byId('agreements').get(supersededBy ?? '');

/**
 * How an agreement stood on a day.
 * @param party whose participation counts; null for the agreement's own life
 */
export const stateOn = (agreement: AgreementRow, dataset: Dataset, day: Day, party: string | null): Force =>
  forceOn({
    agreement,
    successor: successorOf(agreement, dataset),
    participation: participationOf(agreement, party),
    day,
  });

/** An agreement with its state on a day, for the default party. */
export const withState = (agreement: AgreementRow, dataset: Dataset, day: Day): AgreementStateRow => {
  const { state, basis } = stateOn(agreement, dataset, day, defaultParty(agreement));
  return { ...agreement, state, basis, lastAttested: lastAttestation(agreement, day)?.date ?? null };
};
