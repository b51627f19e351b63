import { homeAgreements, withState } from '../../agreements/chain.js';
import { citedSources } from '../../dataset/citations.js';
import type { Dataset } from '../../dataset/dataset.js';
import type { EntityRow, FactRow } from '../../dataset/rows.js';
import type { RequestedDate } from '../../lookup/requested-date.js';
import { status } from '../status/query.js';
import type { SummaryRow } from './row.js';

const subject = 'cismoa';

const factLabeled = (entity: EntityRow, label: string): FactRow => {
  const fact = entity.facts.find((candidate) => candidate.label === label);
  if (fact === undefined) throw new RangeError(`${entity.id} has no fact labeled ${label}`);
  return fact;
};

/** What the CIS-MOA is, where it stood on a date, what is reported and what is not known. */
export const summary = (dataset: Dataset, on: RequestedDate): SummaryRow => {
  const entity = dataset.byId('entities').get(subject) as EntityRow;
  const chain = homeAgreements(dataset);
  const isOfAgreement = new Set(chain.map(({ id }) => id));
  const answer = {
    on: on.text,
    kind: entity.id,
    name: entity.name,
    names: [...dataset.all('names')],
    description: entity.description,
    purpose: factLabeled(entity, 'Purpose'),
    notPurpose: factLabeled(entity, 'What it is not'),
    status: status(dataset, { name: undefined, party: undefined, on }),
    agreements: chain.map((agreement) => withState(agreement, dataset, on.last)),
    events: dataset
      .all('events')
      .filter(({ importance, entities }) => importance === 1 && entities.some((id) => isOfAgreement.has(id))),
    questions: [...dataset.all('questions')],
  };
  const byId = dataset.byId('sources');
  const sources = citedSources(answer).flatMap((id) => byId.get(id) ?? []);
  return {
    ...answer,
    sources: sources.map(
      ({ start: _start, end: _end, citedBy: _citedBy, passedOnBy: _passedOnBy, ...source }) => source,
    ),
  };
};
