/**
 * Damaged copies of the dataset, each with one fault that an editor or a bad disk could bring in. What is not changed
 * is shared with the original, so that thousands of them are cheap.
 */
import type { Finding } from '../../src/dataset/integrity.js';
import type { Contents } from '../../src/dataset/references.js';
import { type Collection, collections } from '../../src/dataset/vocabulary.js';
import {
  below,
  type Damage,
  type Damaged,
  fieldOf,
  type Node,
  ofList,
  ofNode,
  ofRecord,
  pick,
  placeIn,
  type Random,
  type Row,
  type Rows,
  randomFrom,
} from './damage.js';

export interface Mutant {
  /** Number, kind of damage and place: `12: bad date in events cismoa-expired-2020 date`. */
  readonly name: string;
  /** The rule that must find it; others may too. */
  readonly rule: Finding['rule'];
  readonly contents: Contents;
}

const choiceFields: Record<Collection, readonly string[]> = {
  events: ['category', 'certainty'],
  entities: ['type'],
  agreements: ['family', 'nature', 'certainty'],
  claims: ['verdict'],
  names: ['kind', 'language'],
  periods: ['lane'],
  questions: [],
  negotiations: ['family', 'certainty'],
  sources: ['kind'],
};

const referenceFields: Record<Collection, readonly string[]> = {
  events: ['entities', 'sources'],
  entities: ['related', 'sources'],
  agreements: ['parties', 'signedBy', 'kind', 'supersedes', 'sources', 'party'],
  claims: ['about', 'sources'],
  names: ['sources'],
  periods: ['agreement', 'startEvent', 'endEvent', 'sources'],
  questions: ['about', 'sources'],
  negotiations: ['state', 'sources'],
  sources: ['basedOn'],
};

const isText = ({ value }: Node): boolean => typeof value === 'string';
const isList = ({ value }: Node): boolean => Array.isArray(value);
const isObject = ({ value }: Node): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isReference = (node: Node, collection: Collection): boolean =>
  isText(node) && referenceFields[collection].includes(fieldOf(node));

const isField =
  (...names: readonly string[]) =>
  (node: Node): boolean =>
    names.includes(fieldOf(node));
const isDate = isField('date', 'signed', 'inForce', 'reported', 'interval', 'issued');

const oneOf =
  (values: readonly unknown[]) =>
  (_value: unknown, random: Random): unknown =>
    pick(values, random);

const badDates = [
  '',
  ...'/|../..|2005-02-29|1900-02-29|2005-04-31|2005-13|2005-00|2005-10-00|2005-21|2005-1-1|20051027'.split('|'),
  ...'200X|2005-10-27T00:00Z|27 Oct 2005|Oct 2005|2005/2006/2007|2005-02-30/2006| 2005|2005 |2005?~|~2005|12005|-2005'.split(
    '|',
  ),
];

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));

/** Control, format and bidirectional characters, and halves of characters. */
const unseen = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0x2028, 0x202e),
  ...range(0x2066, 0x2069),
  ...'\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff',
];
const halves = ['\ud800', '\udbff', '\udc00', '\udfff'];

const inserted = (text: string, mark: string, random: Random): string => {
  const at = below(text.length + 1, random);
  return `${text.slice(0, at)}${mark}${text.slice(at)}`;
};

const someYear = (random: Random, from: number): number => from + below(60, random);

/** Not null for a list: what a source is based on may be unknown. */
const otherTypes = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? ['text', 7, {}]
    : typeof value === 'number'
      ? [String(value), true, null, [value]]
      : typeof value === 'boolean'
        ? [String(value), 1, null]
        : typeof value === 'object' && value !== null
          ? ['text', 7, [], null]
          : [7, true, {}, ['text']];

const damagesOfShape: readonly Damage[] = [
  ofNode('bad date', isDate, oneOf(badDates)),
  ofNode('inverted interval', isDate, (_value, random) => {
    const later = `${someYear(random, 1970)}${pick(['', '-03', '-03-31', '~', '-12?'], random)}`;
    return `${later}/${someYear(random, 1900)}${pick(['', '-02', '-02-28', '~', '-11%'], random)}`;
  }),
  ofNode(
    'unknown choice',
    (node, collection) => choiceFields[collection].includes(fieldOf(node)),
    (value, random) => pick(['', 'unheard-of', `${value}s`, ` ${value}`, String(value).toLowerCase() + 1], random),
  ),
  ofNode('unknown importance', isField('importance'), oneOf([0, 4, -1, 1.5])),
  ofNode(
    'wrong type',
    () => true,
    (value, random) => pick(otherTypes(value), random),
  ),
  ofNode('control character', isText, (value, random) => inserted(String(value), pick(unseen, random), random)),
  ofNode('half a character', isText, (value, random) => inserted(String(value), pick(halves, random), random)),
  ofNode('empty text', isText, oneOf(['', ' ', '   '])),
  ofNode('outer space', isText, (value, random) => pick([` ${value}`, `${value} `, `\u00a0${value}`], random)),
  ofNode('spreadsheet formula', isText, (value, random) => `${pick(['=', '+', '-', '@'], random)}${value}`),
  ofNode('not an id', isField('id'), (value, random) =>
    pick([`${value}-`, `-${value}`, `${value}--x`, `${value} x`, `É${value}`, 'x'.repeat(61)], random),
  ),
  ofNode('not an address', isField('url'), (value, random) =>
    pick(['javascript:alert(1)', 'ftp://example.org/', 'example.org', 'https://', `${value} x`, `${value}é`], random),
  ),
  ofNode('not a term', isField('term'), oneOf('P|15Y|PT1H|P1W|P1.5Y|P-1Y|P1M1Y|P1Y |15 years'.split('|'))),
  ofNode(
    'no sources',
    (node) => isList(node) && isField('sources')(node),
    () => [],
  ),
  ofNode(
    'item twice',
    (node) => isList(node) && (node.value as unknown[]).some((item) => typeof item === 'string'),
    (value, random) => [...(value as string[]), pick(value as string[], random)],
  ),
  ofNode('extra key', isObject, (value, random) => ({
    ...(value as Row),
    [pick(['extra', 'Id', 'ids', 'toString', 'constructor'], random)]: pick(['text', null, 7], random),
  })),
  ofNode('missing key', isObject, (value, random) => {
    const { [pick(Object.keys(value as Row), random)]: _lost, ...rest } = value as Row;
    return rest;
  }),
];

/** The years that a date mentions. */
const yearsIn = (date: unknown): number[] => (String(date).match(/\d{4}/g) ?? []).map(Number);

/** Begins with an event of another time. */
const withStrangeStart = (row: Row, random: Random, rows: Rows): Row | undefined => {
  const [begins = 0] = yearsIn(row.interval);
  const event = pick(rows.events, random);
  const years = yearsIn(event.date);
  const isFar = years.every((year) => year > begins + 2) || years.every((year) => year < begins - 2);
  return isFar ? { ...row, startEvent: event.id } : undefined;
};

const withStrangeEnd = (row: Row, random: Random, rows: Rows): Row => ({
  ...row,
  endEvent: row.endEvent === null ? pick(rows.events, random).id : null,
});

const pointingToItself = (row: Row): Row => {
  const field = ['related', 'about'].find((name) => Array.isArray(row[name]));
  return field === undefined
    ? { ...row, supersedes: row.id }
    : { ...row, [field]: [...(row[field] as string[]), row.id] };
};

const ordered: readonly Collection[] = ['events', 'entities', 'agreements', 'sources'];
const named: readonly Collection[] = ['entities', 'agreements'];

const ofAgreement = (kind: string, change: Row): Damage =>
  ofRecord(kind, 'agreement-dates', ['agreements'], (row) => ({ ...row, ...change }));

const damagesOfContent: readonly Damage[] = [
  ofNode('dangling id', isReference, () => 'no-such-record', 'reference'),
  ofNode('id of the wrong collection', isReference, (_value, random, rows) => pick(rows.names, random).id, 'reference'),
  ofList('dropped source', 'reference', ['sources'], (list, at) => list.toSpliced(at, 1)),
  ofList('record twice', 'unique-id', collections, (list, at) => list.toSpliced(at, 0, list[at] as Row)),
  ofRecord('duplicate id', 'unique-id', collections, (row, random, rows) => {
    const { id } = placeIn(rows, collections, random).row;
    return id === row.id ? undefined : { ...row, id };
  }),
  ofList('unused source', 'unused-source', ['sources'], (list, at, random) =>
    list.toSpliced(at, 0, { ...list[at], id: `unread-${below(1_000_000, random)}` }),
  ),
  ofList('swapped order', 'order', ordered, (list, at) => {
    const first = Math.min(at, list.length - 2);
    return list.toSpliced(first, 2, list[first + 1] as Row, list[first] as Row);
  }),
  ofRecord('self reference', 'self-reference', ['entities', 'agreements', 'questions'], pointingToItself),
  ofRecord('dispute without note', 'dispute-note', ['events', 'agreements'], (row) => {
    return { ...row, certainty: 'disputed', note: null };
  }),
  ofRecord('key event with one press source', 'two-sources', ['events'], (row, random, rows) => {
    const source = pick(rows.sources, random);
    return source.primary === true
      ? undefined
      : { ...row, importance: 1, certainty: 'documented', sources: [source.id] };
  }),
  ofRecord('period begun by a strange event', 'period-events', ['periods'], withStrangeStart),
  ofRecord('period with a strange end', 'period-events', ['periods'], withStrangeEnd),
  ofAgreement('agreement in force for a date', { inForce: '2005' }),
  ofAgreement('agreement ended before signature', { signed: '2010', inForce: '2000/2005' }),
  ofAgreement('documented on reports only', { reported: '2005', certainty: 'documented' }),
  ofAgreement('draft that is signed', { nature: 'draft', signed: '2005' }),
  ofAgreement('ended and open', { inForce: '2000/..', ending: 'expired' }),
  ofRecord('participation of no party', 'agreement-dates', ['agreements'], (row, random, rows) => {
    const party = pick(rows.entities, random).id;
    const participation = [{ party, from: '2005', until: null, how: 'It joined.', sources: row.sources }];
    return (row.parties as string[]).includes(String(party)) ? undefined : { ...row, participation };
  }),
  ofRecord('primary of unknown origin', 'origin', ['sources'], (row) => ({ ...row, primary: true, basedOn: null })),
  ofList('circle of sources', 'origin', ['sources'], (list, at) => {
    const other = (at + 1) % list.length;
    const [a, b] = [list[at] as Row, list[other] as Row];
    return list.with(at, { ...a, basedOn: [b.id] }).with(other, { ...b, basedOn: [a.id] });
  }),
  ofRecord('name of another', 'duplicate-name', named, (row, random, rows) => {
    const other = placeIn(rows, named, random).row;
    const name = String(other.name).replace(/[a-z]/g, (letter) => (random() < 0.5 ? letter : letter.toUpperCase()));
    return other.id === row.id ? undefined : { ...row, name };
  }),
];

const damages: readonly Damage[] = [...damagesOfShape, ...damagesOfContent];

/** How many kinds of damage there are; so many mutants hold one of each. */
export const kindsOfDamage = damages.length;

const attempts = 10_000;

const damaged = ({ kind, make }: Damage, rows: Rows, random: Random): Damaged => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const result = make(rows, random);
    if (result !== undefined) return result;
  }
  throw new Error(`no record can be damaged so: ${kind}`);
};

/**
 * Damaged copies, every kind in turn; the same for the same seed.
 * @param contents a sound dataset
 * @param seed a 32-bit integer
 */
export function* mutants(contents: Contents, count: number, seed: number): Generator<Mutant> {
  const random = randomFrom(seed);
  for (let number = 0; number < count; number += 1) {
    const damage = damages[number % damages.length] as Damage;
    const { where, rows } = damaged(damage, contents as unknown as Rows, random);
    yield { name: `${number}: ${damage.kind} in ${where}`, rule: damage.rule, contents: rows as unknown as Contents };
  }
}
