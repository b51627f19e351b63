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

/** What stands in the JSON of records that refer to one of some things. */
export const references = (referredTo: readonly { readonly id: string }[]): string[] =>
  referredTo.map(({ id }) => JSON.stringify(id));

/** Lists of ids by id. */
type Index = ReadonlyMap<string, string[]>;

/** For each of some things, the ids of the records that refer to it, in the order of the records. */
const indexOf = <R extends { readonly id: string }>(
  wanted: readonly Thing[],
  records: readonly R[],
  referredBy: (record: R) => Iterable<string>,
): Index => {
  const index = new Map(wanted.map(({ id }) => [id, [] as string[]]));
  for (const record of records) for (const id of referredBy(record)) index.get(id)?.push(record.id);
  return index;
};

/** The kind of an agreement, and everyone who is party or signatory to it. */
const involvedIn = ({ kind, parties, signedBy }: AgreementRecord): Iterable<string> =>
  new Set([...(kind === null ? [] : [kind]), ...parties, ...signedBy]);

const entityRowOf = (entity: EntityRecord, agreements: string[], events: string[]): EntityRow => ({
  id: entity.id,
  type: entity.type,
  name: entity.name,
  aliases: entity.aliases,
  description: entity.description,
  facts: entity.facts.map(factRowOf),
  terms: null,
  agreements,
  related: entity.related,
  events,
  sources: entity.sources,
});

const agreementAsEntity = (agreement: AgreementRecord, dataset: Dataset, events: string[]): EntityRow => {
  const { id, name, abbreviation, aliases, purpose, sources } = agreement;
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
    related: [...involvedIn(agreement)],
    events,
    sources,
  };
};

/** The profiles of everything that the names mean, in the order of the names; of everything there is without names. */
export const entities = (dataset: Dataset, names: readonly string[]): readonly EntityRow[] => {
  const named = names.length === 0 ? things(dataset) : names.flatMap((name) => lookUp(name, dataset));
  const meant = [...new Map(named.map((thing) => [thing.id, thing])).values()];
  const events = names.length === 0 ? dataset.all('events') : dataset.mentioning('events', references(meant));
  const eventsOf = indexOf(meant, events, (event: EventRecord) => event.entities);
  const agreementsOf = indexOf(meant, dataset.all('agreements'), involvedIn);
  return meant.map((thing) => {
    const involved = eventsOf.get(thing.id) ?? [];
    return isAgreement(thing)
      ? agreementAsEntity(thing, dataset, involved)
      : entityRowOf(thing, agreementsOf.get(thing.id) ?? [], involved);
  });
};
