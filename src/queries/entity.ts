import type { Dataset } from '../dataset/dataset.js';
import { span } from '../dataset/edtf.js';
import type { AgreementRecord, EntityRecord, EventRecord, FactRecord } from '../dataset/schema.js';
import { agreementRowOf } from './agreement.js';
import { isAgreement, lookUp, type Thing, things } from './lookup.js';
import type { EntityRow, FactRow } from './output.js';

export const factRowOf = ({ label, value, date, sources }: FactRecord): FactRow => ({
  label,
  value,
  date,
  ...span(date),
  sources,
});

/** Ids of the events that involve each of some entities, by date. */
const eventsOf = (wanted: readonly Thing[], events: readonly EventRecord[]): ReadonlyMap<string, string[]> => {
  const index = new Map(wanted.map(({ id }) => [id, [] as string[]]));
  for (const { id, entities } of events) for (const entity of entities) index.get(entity)?.push(id);
  return index;
};

/** Of a kind: the agreements of that kind. Of anything else: those it is a party or a signatory to. */
const agreementsOf = (entity: EntityRecord, agreements: readonly AgreementRecord[]): string[] =>
  agreements
    .filter(({ kind, parties, signedBy }) =>
      entity.type === 'agreement-kind'
        ? kind === entity.id
        : parties.includes(entity.id) || signedBy.includes(entity.id),
    )
    .map(({ id }) => id);

const entityRowOf = (entity: EntityRecord, dataset: Dataset, events: string[]): EntityRow => ({
  id: entity.id,
  type: entity.type,
  name: entity.name,
  aliases: entity.aliases,
  description: entity.description,
  facts: entity.facts.map(factRowOf),
  terms: null,
  agreements: agreementsOf(entity, dataset.all('agreements')),
  related: entity.related,
  events,
  sources: entity.sources,
});

const agreementAsEntity = (agreement: AgreementRecord, dataset: Dataset, events: string[]): EntityRow => {
  const { id, name, abbreviation, aliases, kind, parties, signedBy, purpose, sources } = agreement;
  const terms = agreementRowOf(agreement, dataset);
  return {
    id,
    type: 'agreement',
    name,
    aliases: abbreviation === null ? aliases : [...new Set([abbreviation, ...aliases])],
    description: purpose,
    facts: [],
    terms,
    agreements: [terms.supersedes, terms.supersededBy].filter((other) => other !== null),
    related: [...new Set([...(kind === null ? [] : [kind]), ...parties, ...signedBy])],
    events,
    sources,
  };
};

/** A record as a row; its events are those that name it. */
const rowOf = (thing: Thing, dataset: Dataset, index: ReadonlyMap<string, string[]>): EntityRow => {
  const events = index.get(thing.id) ?? [];
  return isAgreement(thing) ? agreementAsEntity(thing, dataset, events) : entityRowOf(thing, dataset, events);
};

/** The profiles of everything that the names mean, in the order of the names; of everything there is without names. */
export const entities = (dataset: Dataset, names: readonly string[]): readonly EntityRow[] => {
  const meant = names.length === 0 ? things(dataset) : names.flatMap((name) => lookUp(name, dataset));
  const index = eventsOf(meant, dataset.all('events'));
  return [...new Set(meant)].map((thing) => rowOf(thing, dataset, index));
};
