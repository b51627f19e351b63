/** What each view must show of what the JSON of the same command says; and how a text is read out of a drawn table. */
import { dateInWords } from '../../src/dataset/date-words.js';
import { withoutLead } from '../../src/queries/explanation.js';
import type {
  AgreementRow,
  ClaimRow,
  EntityRow,
  EventRow,
  HitRow,
  PeriodRow,
  RecordRow,
  SourceRow,
  StatusRow,
  SummaryRow,
} from '../../src/queries/output.js';
import { contents, dataset } from '../support.js';

const names = new Map<string, string>([...contents.entities, ...contents.agreements].map(({ id, name }) => [id, name]));
const nameOf = (id: string): string => names.get(id) ?? id;

/** A source as it is cited in full. */
const citedAs = (ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const source = dataset.byId('sources').get(id);
    if (source === undefined) return [id];
    const { title, publisher, issued, url, authors } = source;
    return [title, `${publisher}, ${issued === null ? 'undated' : dateInWords(issued)}`, url, ...authors];
  });

const present = (...texts: (string | null | undefined)[]): string[] =>
  texts.filter((text) => text != null && text !== '') as string[];

const ofEvent = (event: EventRow): string[] => [
  ...present(dateInWords(event.date), event.title, event.summary, event.note, event.category, event.id),
  ...event.entities.map(nameOf),
  ...citedAs(event.sources),
];

const ofTerms = (terms: AgreementRow | null): string[] =>
  terms === null
    ? []
    : [
        ...[...terms.parties, ...terms.signedBy].map(nameOf),
        ...present(terms.place, terms.note, terms.status, terms.family, terms.certainty),
        ...present(terms.supersedes && nameOf(terms.supersedes), terms.supersededBy && nameOf(terms.supersededBy)),
        ...present(terms.signed && dateInWords(terms.signed), terms.inForce && dateInWords(terms.inForce)),
        ...citedAs(terms.sources),
      ];

const ofEntity = (row: EntityRow): string[] => [
  ...present(row.name, row.description, row.id, ...row.aliases),
  ...row.facts.flatMap(({ label, value, date, sources }) => [
    ...present(label, value, date && dateInWords(date)),
    ...citedAs(sources),
  ]),
  ...ofTerms(row.terms),
  ...row.related.map(nameOf),
  ...(row.terms === null ? row.agreements.map(nameOf) : []),
  ...citedAs(row.sources),
];

/** In a list an entity is its name, its id and the first sentence on it. */
const ofListed = ({ name, id, description }: EntityRow): string[] => [
  name,
  id,
  description.split(/(?<=[.!?])\s/)[0] ?? '',
];

const ofStatus = (row: StatusRow): string[] => [
  ...present(row.name, row.agreement, row.certainty, withoutLead(row.explanation)),
  ...[row.since, row.until].map((text) => (/^[a-z]/.test(text) ? text : dateInWords(text))),
  ...citedAs(row.sources),
];

const ofSummary = (row: SummaryRow): string[] => [
  ...present(row.name, row.purpose.value, row.notPurpose.value, withoutLead(row.status.explanation)),
  ...row.questions.map(({ question }) => question),
  ...row.events.flatMap(({ date, title, sources }) => [dateInWords(date), title, ...citedAs(sources)]),
  ...citedAs([...row.status.sources, ...row.purpose.sources, ...row.notPurpose.sources]),
];

const ofCompared = (row: AgreementRow): string[] => [
  ...present(row.abbreviation ?? row.name, row.id),
  ...present(row.signed && dateInWords(row.signed), row.inForce && dateInWords(row.inForce)),
];

const ofClaim = (row: ClaimRow): string[] => [row.verdict, row.claim, row.explanation, ...citedAs(row.sources)];

const ofHit = ({ title, text, id, date }: HitRow): string[] => present(title, text, id, date && dateInWords(date));

const ofSource = (row: SourceRow): string[] => [row.id, row.kind, ...citedAs([row.id])];

/** Words and names of everything in a record; ids of sources stand as notes. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => (key === 'sources' ? citedAs(part) : textsIn(part)))
      : [];

const ofRecord = ({ id, record, citedBy }: RecordRow): string[] => {
  const { facts = [], ...rest } = record as typeof record & { facts?: EntityRow['facts'] };
  const dated = facts.flatMap(({ label, value, sources }) => [label, value, ...citedAs(sources)]);
  return [id, ...textsIn(rest), ...dated, ...citedBy];
};

const ofPeriod = ({ label, interval }: PeriodRow): string[] => [label, dateInWords(interval)];

const each =
  <T>(of: (row: T) => string[]) =>
  (rows: unknown): string[] =>
    (rows as T[]).flatMap(of);

/** A command line, and the facts in the JSON of the same. Without facts only its layout is tried. */
export interface View {
  readonly args: readonly string[];
  readonly factsOf?: (json: unknown) => string[];
}

export const views: readonly View[] = [
  { args: ['summary', '--sources'], factsOf: (row) => ofSummary(row as SummaryRow) },
  { args: ['summary'] },
  { args: ['timeline', '--all', '--long', '--sources'], factsOf: each(ofEvent) },
  { args: ['timeline'], factsOf: each(({ date, title, category }: EventRow) => [dateInWords(date), title, category]) },
  { args: ['timeline', '--chart'], factsOf: each(ofPeriod) },
  { args: ['timeline', '--chart', '--from', '2001', '--to', '2011-03'], factsOf: each(ofPeriod) },
  { args: ['entity'], factsOf: each(ofListed) },
  { args: ['entity', 'f16'], factsOf: each(ofEntity) },
  { args: ['entity', 'acsa 2002'], factsOf: each(ofEntity) },
  { args: ['entity', 'cismoa'], factsOf: each(ofEntity) },
  { args: ['status'], factsOf: (row) => ofStatus(row as StatusRow) },
  { args: ['status', 'comcasa', '--on', '2026-11-24'], factsOf: (row) => ofStatus(row as StatusRow) },
  { args: ['compare'], factsOf: each(ofCompared) },
  { args: ['compare', '--family', 'CISMOA'], factsOf: each(ofCompared) },
  { args: ['claims', '--sources'], factsOf: each(ofClaim) },
  { args: ['search', 'nuclear'], factsOf: each(ofHit) },
  { args: ['search', 'cismoa', '-n', '60'], factsOf: each(ofHit) },
  { args: ['sources'], factsOf: each(ofSource) },
  {
    args: ['sources', 'tribune-2023-08-03-cabinet-nod'],
    factsOf: each((row: SourceRow) => [...ofSource(row), ...row.citedBy]),
  },
  {
    args: ['show', 'cismoa-2005', 'cabinet-approves-cismoa-2023', 'claim-easy-sales', 'pervez-musharraf'],
    factsOf: each(ofRecord),
  },
  { args: ['--help'] },
  { args: ['timeline', '--help'] },
  { args: ['completion', '--help'] },
];

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** Where columns can begin: behind a gap in the first lines, and where lines are indented. */
const columnStarts = (lines: readonly string[]): number[] => {
  const starts = new Set<number>();
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (indent > 0) starts.add(indent);
  }
  for (const line of lines.slice(0, 12)) for (const { index } of line.matchAll(/(?<=\s{2})\S/g)) starts.add(index);
  return [...starts].sort((a, b) => a - b);
};

const heads = /^(?:Date|Verdict|Family|State|Kind|Name) /;

/**
 * What can be read in a drawn table, without white space: line by line, and down each column. Cells of several lines
 * stand beside those of other columns, so that a text is whole only down its own column. Made one by one, as needed.
 */
function* readings(lines: readonly string[]): Generator<string> {
  const slices = (from: number, to?: number): string =>
    withoutSpace(lines.map((line) => line.slice(from, to)).join(''));
  const head = lines.find((line) => heads.test(line));
  const ofHead = head === undefined ? [] : [...head.matchAll(/(?<=\s{2})\S|^\S/g)].map(({ index }) => index);
  yield slices(0);
  for (const [at, start] of ofHead.entries()) yield slices(start, ofHead[at + 1]);
  for (const start of columnStarts(lines)) {
    yield slices(start);
    yield slices(0, start);
  }
}

/** Neighbors in the JSON are neighbors in the table: where some were found, the next is looked for first. */
const near = 20_000;
const mostFingers = 6;

/** The facts that cannot be read in a drawn table. */
export const factsLost = (facts: readonly string[], lines: readonly string[]): string[] => {
  const more = readings(lines);
  const all: string[] = [];
  let fingers: { reading: string; at: number }[] = [];
  const readingWith = (text: string): string | undefined => {
    const found = all.find((each) => each.includes(text));
    if (found !== undefined) return found;
    for (let next = more.next(); !next.done; next = more.next()) {
      all.push(next.value);
      if (next.value.includes(text)) return next.value;
    }
    return undefined;
  };
  const isFound = (text: string): boolean => {
    const known = fingers.find(({ reading, at }) => reading.slice(at, at + near).includes(text));
    const reading = known?.reading ?? readingWith(text);
    if (reading === undefined) return false;
    const at = reading.indexOf(text, known?.at ?? 0);
    fingers = [{ reading, at }, ...fingers.filter((finger) => finger !== known)].slice(0, mostFingers);
    return true;
  };
  return facts.filter((fact) => !isFound(withoutSpace(fact)));
};
