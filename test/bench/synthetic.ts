/** Datasets of many times the size: copies of the real records, told apart by their ids and a few words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, datasetFrom } from '../../src/dataset/dataset.js';
import type { Records } from '../../src/dataset/schema.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import { root } from './cases.js';
import { randomFrom } from './statistics.js';

type Lists = { readonly [C in Collection]: readonly Records[C][] };

const real = Object.fromEntries(
  collections.map((name) => [name, JSON.parse(readFileSync(join(root, 'data', `${name}.json`), 'utf8'))]),
) as Lists;

/** Every word of the titles, to make new titles with. */
const words = [...new Set(real.events.flatMap(({ title }) => title.match(/\p{L}{3,}/gu) ?? []))];

/** What distinguishes a copy; the first copy is the real data. */
interface Copy {
  /** The id of the copy of a record. */
  readonly idOf: (id: string) => string;
  /** A text with words and a number of its own. */
  readonly vary: (text: string) => string;
}

const copyOf = (number: number, idsOf: (id: string) => readonly string[], random: () => number): Copy => {
  const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
  return {
    idOf: (id) => idsOf(id)[number] ?? id,
    vary: (text) => (number === 0 ? text : `${text} ${pick()} ${pick()} ${number}`),
  };
};

const orNull = (id: string | null, { idOf }: Copy): string | null => (id === null ? null : idOf(id));

/** How a record of each collection is copied. References go to records of the same copy. */
const copiers: { readonly [C in Collection]: (record: Records[C], copy: Copy) => Records[C] } = {
  events: (event, { idOf, vary }) => ({
    ...event,
    id: idOf(event.id),
    title: vary(event.title),
    summary: vary(event.summary),
    entities: event.entities.map(idOf),
    sources: event.sources.map(idOf),
  }),
  entities: (entity, { idOf, vary }) => ({
    ...entity,
    id: idOf(entity.id),
    name: vary(entity.name),
    aliases: entity.aliases.map(vary),
    description: vary(entity.description),
    facts: entity.facts.map((fact) => ({ ...fact, sources: fact.sources.map(idOf) })),
    related: entity.related.map(idOf),
    sources: entity.sources.map(idOf),
  }),
  agreements: (agreement, copy) => ({
    ...agreement,
    id: copy.idOf(agreement.id),
    name: copy.vary(agreement.name),
    aliases: agreement.aliases.map(copy.vary),
    kind: orNull(agreement.kind, copy),
    parties: agreement.parties.map(copy.idOf),
    signedBy: agreement.signedBy.map(copy.idOf),
    supersedes: orNull(agreement.supersedes, copy),
    sources: agreement.sources.map(copy.idOf),
  }),
  claims: (claim, { idOf, vary }) => ({
    ...claim,
    id: idOf(claim.id),
    claim: vary(claim.claim),
    about: idOf(claim.about),
    sources: claim.sources.map(idOf),
  }),
  names: (name, { idOf, vary }) => ({
    ...name,
    id: idOf(name.id),
    name: vary(name.name),
    sources: name.sources.map(idOf),
  }),
  periods: (period, copy) => ({
    ...period,
    id: copy.idOf(period.id),
    label: copy.vary(period.label),
    agreement: orNull(period.agreement, copy),
    startEvent: copy.idOf(period.startEvent),
    endEvent: orNull(period.endEvent, copy),
    sources: period.sources.map(copy.idOf),
  }),
  questions: (question, { idOf, vary }) => ({
    ...question,
    id: idOf(question.id),
    question: vary(question.question),
    about: question.about.map(idOf),
    sources: question.sources.map(idOf),
  }),
  sources: (source, { idOf, vary }) => ({ ...source, id: idOf(source.id), title: vary(source.title) }),
};

const seed = 1947;

/**
 * A dataset of `size` times the real one, of which a collection is made when it is first asked for: at 1,000 times, all
 * of them together would not fit in memory. Copies of a record follow each other, so that events stay in order by date.
 * `fresh` gives the same records in a dataset that has no maps yet, as each start of the program does.
 */
export const syntheticDataset = (size: number): { readonly fresh: () => Dataset } => {
  const numbers = Array.from({ length: size }, (_, at) => at);
  const known = new Set(collections.flatMap((name) => real[name].map(({ id }) => id)));
  const ids = new Map<string, string[]>();
  // The ids of the copies of a record, once: records that share them are smaller by half.
  const idsOf = (id: string): readonly string[] => {
    const list = ids.get(id) ?? numbers.map((at) => (at === 0 || !known.has(id) ? id : `${id}-x${at}`));
    ids.set(id, list);
    return list;
  };
  const random = randomFrom(seed);
  const copies = numbers.map((number) => copyOf(number, idsOf, random));
  const made = new Map<Collection, readonly { readonly id: string }[]>();
  const make = <C extends Collection>(name: C): readonly Records[C][] => {
    const records: readonly Records[C][] = real[name];
    return records.flatMap((record) => copies.map((copy) => copiers[name](record, copy)));
  };
  const read = (name: Collection): readonly { readonly id: string }[] => {
    const list = made.get(name) ?? make(name);
    made.set(name, list);
    return list;
  };
  return { fresh: () => datasetFrom({ all: read }) };
};
