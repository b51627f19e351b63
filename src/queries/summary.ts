import type { Dataset } from '../dataset/dataset.js';
import type { EntityRecord } from '../dataset/schema.js';
import { agreementRowOf } from './agreement.js';
import { factRowOf, references } from './entity.js';
import type { FactRow, SummaryRow } from './output.js';
import type { RequestedDate } from './requested-date.js';
import { homeChain, status } from './status.js';
import { eventRowOf } from './timeline.js';

const subject = 'cismoa';

const factLabeled = (entity: EntityRecord, label: string): FactRow => {
  const fact = entity.facts.find((candidate) => candidate.label === label);
  if (fact === undefined) throw new RangeError(`${entity.id} has no fact labeled ${label}`);
  return factRowOf(fact);
};

/** Every source named anywhere in an answer. */
const sourcesNamedIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(sourcesNamedIn)
    : value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([key, inner]) =>
          key === 'sources' ? (inner as string[]) : sourcesNamedIn(inner),
        );

/** What the CIS-MOA is, where it stood on a date, what is reported and what is not known. */
export const summary = (dataset: Dataset, on: RequestedDate): SummaryRow => {
  const entity = dataset.byId('entities').get(subject) as EntityRecord;
  const chain = homeChain(dataset);
  const isOfAgreement = new Set(chain.map(({ id }) => id));
  const answer = {
    on: on.text,
    kind: entity.id,
    name: entity.name,
    names: [...dataset.all('names')],
    description: entity.description,
    purpose: factLabeled(entity, 'Purpose'),
    notPurpose: factLabeled(entity, 'What it is not'),
    status: status(dataset, undefined, on),
    agreements: chain.map((agreement) => agreementRowOf(agreement, dataset)),
    events: dataset
      .mentioning('events', references(chain))
      .filter(({ importance, entities }) => importance === 1 && entities.some((id) => isOfAgreement.has(id)))
      .map(eventRowOf),
    questions: [...dataset.all('questions')],
  };
  const byId = dataset.byId('sources');
  const sources = [...new Set(sourcesNamedIn(answer))].flatMap((id) => byId.get(id) ?? []);
  return { ...answer, sources };
};
