import { agreementsOfKind, isRenewals, withState } from '../../agreements/chain.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Day } from '../../dataset/edtf.js';
import type { AgreementRow, AgreementStateRow, EntityRow, NegotiationRow } from '../../dataset/rows.js';
import type { Family } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { exactMatchesOf, isAgreement, matchesOf, suggestThings } from '../../lookup/lookup.js';

/** The families that are compared by default, in the order of the rows of the matrix. */
export const foundationalFamilies: readonly Family[] = ['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA'];

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

const defaultStates = ['pakistan', 'india'];
/** The side that all these agreements share, so no state to compare. */
const commonParty = 'united-states';

const allFamilies: readonly Family[] = [...foundationalFamilies, 'MDAA', 'multilateral-pact', 'other'];

/** Of a kind of agreement the latest that is more than reported; of Pakistan's, where it has any. */
const representative = (agreements: readonly AgreementRow[]): readonly AgreementRow[] =>
  isRenewals(agreements) ? agreements.filter(({ reported }) => reported === null).slice(-1) : agreements;

/** The agreements that a name means: one, or those of a kind. */
const agreementsNamed = (name: string, dataset: Dataset): readonly AgreementRow[] => {
  const kinds = dataset.all('entities').filter(({ type }) => type === 'agreement-kind');
  const matches = matchesOf(name, [...kinds, ...dataset.all('agreements')]);
  return matches.flatMap((thing) =>
    isAgreement(thing) ? [thing] : representative(agreementsOfKind(thing.id, dataset)),
  );
};

/** What the words name: first all together, else each by itself. Throws `not-comparable`. */
const named = <T>(words: readonly string[], match: (name: string) => readonly T[]): readonly T[] => {
  const whole = words.length > 1 ? match(words.join(' ')) : [];
  return whole.length > 0 ? whole : words.flatMap(match);
};

const sideBySide = (agreements: readonly AgreementRow[], dataset: Dataset, today: Day): Comparison => ({
  mode: 'agreements',
  states: [],
  families: [...new Set(agreements.map(({ family }) => family))],
  rows: [...new Set(agreements)].map((agreement) => withState(agreement, dataset, today)),
  negotiations: [],
});

/** @param negotiators whose negotiations are shown; `all` also for states that have no agreement yet */
const byState = (
  states: readonly EntityRow[],
  families: readonly Family[],
  { dataset, today, negotiators }: { dataset: Dataset; today: Day; negotiators: 'all' | readonly EntityRow[] },
): Comparison => {
  const inFamilies = dataset.all('agreements').filter(({ family }) => families.includes(family));
  const rows = families.flatMap((family) =>
    states.flatMap(({ id }) => inFamilies.filter((each) => each.family === family && each.parties.includes(id))),
  );
  const isShown = (state: string): boolean => negotiators === 'all' || negotiators.some(({ id }) => id === state);
  return {
    mode: 'states',
    states,
    families,
    rows: [...new Set(rows)].map((agreement) => withState(agreement, dataset, today)),
    negotiations: dataset
      .all('negotiations')
      .filter(({ family, state }) => families.includes(family) && isShown(state)),
  };
};

/**
 * Agreements by family and state, or side by side. Without words: Pakistan and India, or with families every state that
 * has one. Throws `not-comparable` for words that name neither states with an agreement nor agreements.
 */
export const compare = (
  dataset: Dataset,
  words: readonly string[],
  families: readonly Family[],
  today: Day,
): Comparison => {
  const agreements = dataset.all('agreements');
  const parties = new Set(agreements.flatMap((agreement) => agreement.parties));
  const states = dataset.all('entities').filter(({ id, type }) => type === 'state' && parties.has(id));
  const selected = families.length > 0 ? families : allFamilies;
  if (words.length === 0) {
    const inFamilies = agreements.filter(({ family }) => selected.includes(family));
    const shown =
      families.length > 0
        ? states.filter(({ id }) => id !== commonParty && inFamilies.some((each) => each.parties.includes(id)))
        : defaultStates.flatMap((id) => states.filter((state) => state.id === id));
    return byState(shown, selected, { dataset, today, negotiators: families.length > 0 ? 'all' : [] });
  }
  const matchState = (name: string): readonly EntityRow[] => matchesOf(name, states) as readonly EntityRow[];
  const unknown = words.find((word) => matchState(word).length === 0);
  const wholeState = named(words, matchState);
  if (unknown === undefined || (words.length > 1 && matchState(words.join(' ')).length > 0)) {
    const meant = [...new Set(wholeState)];
    return byState(meant, selected, { dataset, today, negotiators: families.length > 0 ? meant : [] });
  }
  const state = words.find((word) =>
    exactMatchesOf(word, dataset).some((thing) => states.includes(thing as EntityRow)),
  );
  const agreement = words.find((word) => matchState(word).length === 0 && agreementsNamed(word, dataset).length > 0);
  if (state !== undefined && agreement !== undefined && agreementsNamed(words.join(' '), dataset).length === 0) {
    throw new CliError('mixed-comparison', { state, agreement });
  }
  const compared = named(words, (name) => agreementsNamed(name, dataset));
  const missing = words.find((word) => agreementsNamed(word, dataset).length === 0);
  if (missing !== undefined && agreementsNamed(words.join(' '), dataset).length === 0) {
    throw new CliError('not-comparable', {
      name: missing,
      suggestions: suggestThings(missing, [...states, ...agreements]),
    });
  }
  return sideBySide(compared, dataset, today);
};
