import { withState } from '../../agreements/chain.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Day } from '../../dataset/edtf.js';
import type { AgreementStateRow, EntityRow, NegotiationRow } from '../../dataset/rows.js';
import type { Family } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { matchesOf, suggestThings } from '../../lookup/lookup.js';

/** The families that are compared by default, in the order of the rows of the matrix. */
export const foundationalFamilies: readonly Family[] = ['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA'];

export interface Comparison {
  /** States, in the order of the columns. */
  readonly states: readonly EntityRow[];
  readonly families: readonly Family[];
  readonly rows: readonly AgreementStateRow[];
  /** States side by side, or agreements term by term; states where it is not given. */
  readonly mode?: 'states' | 'agreements';
  /** What is known of states that negotiated, delayed or refused an agreement of the families; empty for all families. */
  readonly negotiations: readonly NegotiationRow[];
}

const defaultStates = ['pakistan', 'india'];
/** The side that all these agreements share, so no state to compare. */
const commonParty = 'united-states';

const stateNamed = (name: string, among: readonly EntityRow[]): readonly EntityRow[] => {
  const matches = matchesOf(name, among) as readonly EntityRow[];
  if (matches.length === 0) throw new CliError('entity-not-found', { name, suggestions: suggestThings(name, among) });
  return matches;
};

/**
 * Agreements by family and state. Without states: Pakistan and India, or with families every state that has one.
 * Throws the fault `entity-not-found` for names of no state that is party to an agreement.
 */
export const compare = (
  dataset: Dataset,
  names: readonly string[],
  families: readonly Family[],
  today: Day,
): Comparison => {
  const agreements = dataset.all('agreements');
  const parties = new Set(agreements.flatMap((agreement) => agreement.parties));
  const states = dataset.all('entities').filter(({ id, type }) => type === 'state' && parties.has(id));
  const wanted =
    families.length > 0 ? families : ([...foundationalFamilies, 'MDAA', 'multilateral-pact', 'other'] as const);
  const inFamilies = agreements.filter(({ family }) => wanted.includes(family));
  const asked = [...new Set(names.flatMap((name) => stateNamed(name, states)))];
  const everyState = states.filter(
    ({ id }) => id !== commonParty && inFamilies.some((agreement) => agreement.parties.includes(id)),
  );
  const compared =
    asked.length > 0
      ? asked
      : families.length > 0
        ? everyState
        : defaultStates.flatMap((id) => states.filter((state) => state.id === id));
  const rows = wanted.flatMap((family) =>
    compared.flatMap(({ id }) => inFamilies.filter((a) => a.family === family && a.parties.includes(id))),
  );
  return {
    states: compared,
    families: wanted,
    rows: [...new Set(rows)].map((agreement) => withState(agreement, dataset, today)),
    negotiations:
      families.length === 0
        ? []
        : dataset
            .all('negotiations')
            .filter(
              ({ family, state }) =>
                families.includes(family) && (asked.length === 0 || asked.some(({ id }) => id === state)),
            ),
  };
};
