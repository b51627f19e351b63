import { withState } from '../../agreements/chain.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { Day } from '../../dataset/edtf.js';
import type { AgreementRow, EntityRow } from '../../dataset/rows.js';
import { isAgreement, lookUpWords, things } from '../../lookup/lookup.js';

/** An agreement as an entity, with its terms. */
const agreementProfile = (agreement: AgreementRow, dataset: Dataset, today: Day): EntityRow => {
  const { id, name, abbreviation, aliases, purpose, sources, kind, parties, signedBy } = agreement;
  const involved = dataset.grep('events', JSON.stringify(id)).filter(({ entities }) => entities.includes(id));
  return {
    id,
    type: 'agreement',
    name,
    aliases: abbreviation === null ? aliases : [...new Set([abbreviation, ...aliases])],
    description: purpose,
    facts: [],
    terms: withState(agreement, dataset, today),
    agreements: [agreement.supersedes, agreement.supersededBy].filter((other) => other !== null),
    related: [...new Set([...(kind === null ? [] : [kind]), ...parties, ...signedBy])],
    events: involved.map((event) => event.id),
    sources,
    independentSources: agreement.independentSources,
  };
};

/** The profiles of everything that the names mean, in the order of the names; without names, of everything. */
export const entities = (dataset: Dataset, names: readonly string[], today: Day): readonly EntityRow[] => {
  const matched = names.length === 0 ? things(dataset) : lookUpWords(names, dataset);
  return matched.map((thing) => (isAgreement(thing) ? agreementProfile(thing, dataset, today) : thing));
};
