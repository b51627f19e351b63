import { agreementsOfKind, defaultStates, isRenewals, withState } from '../../agreements/chain.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Day } from '../../dataset/edtf.js';
import type { AgreementRow, AgreementStateRow, EntityRow, NegotiationRow } from '../../dataset/rows.js';
import { families as allFamilies, type Family } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { agreementsAndKinds, exactMatchesOf, isAgreement, matchesOf, suggestThings } from '../../lookup/lookup.js';

export interface Comparison {
  /** States, in the order of the columns. */
  readonly states: readonly EntityRow[];
  readonly families: readonly Family[];
  readonly rows: readonly AgreementStateRow[];
  /** States side by side, or agreements term by term. */
  readonly mode: 'states' | 'agreements';
  /** What is known of states that negotiated, delayed or refused an agreement of the families; empty for all families. */
  readonly negotiations: readonly NegotiationRow[];
}

/** The side that all these agreements share, so no state to compare. */
const commonParty = 'united-states';

/** Of a kind of agreement the latest that is more than reported; of Pakistan's, where it has any. */
const representative = (agreements: readonly AgreementRow[]): readonly AgreementRow[] =>
  isRenewals(agreements) ? agreements.filter(({ reported }) => reported === null).slice(-1) : agreements;

/** The agreements that a name means: one, or those of a kind. */
const agreementsNamed = (name: string, dataset: Dataset): readonly AgreementRow[] => {
  return matchesOf(name, agreementsAndKinds(dataset)).flatMap((thing) =>
    isAgreement(thing) ? [thing] : representative(agreementsOfKind(thing.id, dataset)),
  );
};

/** What words name: all of them together, else each by itself; then `missing` is the first that names nothing. */
const resolve = <T>(words: readonly string[], match: (name: string) => readonly T[]) => {
  const whole = words.length > 1 ? match(words.join(' ')) : [];
  const isWhole = whole.length > 0;
  const matches = isWhole ? [whole] : words.map(match);
  return {
    isWhole,
    found: [...new Set(matches.flat())],
    missing: words.find((_word, at) => matches[at]?.length === 0),
  };
};

/** @param isNegotiator of which states negotiations are shown, where families are chosen */
const byState = (
  states: readonly EntityRow[],
  chosen: readonly Family[],
  isNegotiator: (state: string) => boolean,
  dataset: Dataset,
  today: Day,
): Comparison => {
  const families = chosen.length > 0 ? chosen : allFamilies;
  const agreements = dataset.all('agreements');
  const rows = families.flatMap((family) =>
    states.flatMap(({ id }) => agreements.filter((each) => each.family === family && each.parties.includes(id))),
  );
  return {
    mode: 'states',
    states,
    families,
    rows: [...new Set(rows)].map((agreement) => withState(agreement, dataset, today)),
    negotiations: dataset
      .all('negotiations')
      .filter(({ family, state }) => chosen.includes(family) && isNegotiator(state)),
  };
};

/** The states that are party to an agreement of some families. */
const statesWith = (families: readonly Family[], dataset: Dataset): readonly EntityRow[] => {
  const agreements = dataset.all('agreements').filter(({ family }) => families.includes(family));
  const parties = new Set(agreements.flatMap((agreement) => agreement.parties));
  return dataset.all('entities').filter(({ id, type }) => type === 'state' && parties.has(id));
};

/** The states of a comparison without words. */
const statesFor = (families: readonly Family[], dataset: Dataset): EntityRow[] =>
  families.length === 0
    ? defaultStates.flatMap((id) => dataset.byId('entities').get(id) ?? [])
    : statesWith(families, dataset).filter(({ id }) => id !== commonParty);

/**
 * Agreements by family and state, or side by side. Without words: Pakistan and India, or with families every state that
 * has one. Throws `mixed-comparison`, and `not-comparable` for words that name neither states with an agreement nor agreements.
 */
export const compare = (
  dataset: Dataset,
  words: readonly string[],
  families: readonly Family[],
  today: Day,
): Comparison => {
  if (words.length === 0) return byState(statesFor(families, dataset), families, () => true, dataset, today);
  const states = statesWith(allFamilies, dataset);
  const matchState = (name: string): readonly EntityRow[] => matchesOf(name, states) as readonly EntityRow[];
  const matchAgreement = (name: string): readonly AgreementRow[] => agreementsNamed(name, dataset);
  const asStates = resolve(words, matchState);
  if (asStates.missing === undefined) {
    const isMeant = (state: string): boolean => asStates.found.some(({ id }) => id === state);
    return byState(asStates.found, families, isMeant, dataset, today);
  }
  const asAgreements = resolve(words, matchAgreement);
  const state = words.find((word) =>
    exactMatchesOf(word, dataset).some((thing) => states.includes(thing as EntityRow)),
  );
  const agreement = words.find((word) => matchState(word).length === 0 && matchAgreement(word).length > 0);
  if (state !== undefined && agreement !== undefined && !asAgreements.isWhole) {
    throw new CliError('mixed-comparison', { state, agreement });
  }
  const { found, missing } = asAgreements;
  if (missing !== undefined) {
    const suggestions = suggestThings(missing, [...states, ...dataset.all('agreements')]);
    throw new CliError('not-comparable', { name: missing, suggestions });
  }
  const rows = found.map((each) => withState(each, dataset, today));
  return { mode: 'agreements', states: [], families: [], rows, negotiations: [] };
};
