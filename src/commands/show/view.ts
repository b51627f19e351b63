import { type Author, authorName } from '../../dataset/authors.js';
import { dateInWords } from '../../dataset/date-words.js';
import type { Screen } from '../../terminal/screen.js';
import { type Citations, citations, factEntries } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { termText } from '../../views/state.js';
import { definitions, type Entry, pageHead } from '../../views/table.js';
import { separated } from '../../views/text.js';
import { collectionNames, isComputed, labelOf, wordsOf } from './labels.js';
import type { RecordRow } from './row.js';

const dateKeys = new Set(['date', 'signed', 'inForce', 'reported', 'interval', 'issued', 'from', 'until']);

/** Shown otherwise than as a field. */
const apart = new Set(['id', 'sources', 'facts']);

/** A part of a record with sources of its own: an attestation, a party that joined or left. */
type Part = Readonly<Record<string, unknown>> & { readonly sources: readonly string[] };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** How the values of a record are told: the paragraphs of a field. */
const tellerOf = (names: Names, cited: Citations, { paint, glyphs }: Screen) => {
  const named = (text: string): string => {
    const name = names.titleOf(text);
    return name === text ? text : `${name} (${text})`;
  };
  const scalar = (key: string, value: unknown): string => {
    const text = String(value);
    if (key === 'url') return paint.dim(text);
    if (key === 'term') return paint.plain(termText(text));
    if (dateKeys.has(key)) return `${paint.plain(dateInWords(text))}  ${paint.dim(text)}`;
    return paint.plain(wordsOf(key, value) ?? named(text));
  };
  const part = ({ sources, ...rest }: Part): string => {
    const told = Object.entries(rest)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => {
        if (!dateKeys.has(key)) return scalar(key, value);
        return paint.plain(`${key === 'date' ? '' : `${key} `}${dateInWords(String(value))}`);
      });
    return `${told.slice(0, -1).join(' ')}: ${told.slice(-1).join()}${cited.mark(sources)}`;
  };
  const item = (key: string, value: unknown): string => {
    if (!isObject(value)) return scalar(key, value);
    return 'sources' in value ? part(value as Part) : paint.plain(authorName(value as Author));
  };
  return (key: string, value: unknown): string[] => {
    const items = [value].flat().map((each) => item(key, each));
    return items.length === 1 ? items : items.map((each) => `${glyphs.bullet} ${each}`);
  };
};

const recordView = (row: RecordRow, withSources: boolean, names: Names, screen: Screen): string[] => {
  const { id, collection, record, citedBy } = row;
  const { paint, glyphs } = screen;
  const cited = citations(names.sources, screen);
  const tell = tellerOf(names, cited, screen);
  const fields = Object.entries(record).filter(([key]) => !apart.has(key) && !isComputed(key));
  const missing = fields
    .filter(([, value]) => isEmpty(value))
    .map(([key]) => labelOf(key))
    .map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  const entries: Entry[] = [
    ...fields.filter(([, value]) => !isEmpty(value)).map(([key, value]): Entry => [labelOf(key), ...tell(key, value)]),
    ...factEntries('facts' in record ? record.facts : [], cited, screen),
    ['Not recorded', paint.dim(missing.join(', '))],
    ['Sources', cited.mark('sources' in record ? record.sources : []).trim()],
    [
      'Mentioned in',
      ...citedBy.map((other) => `${glyphs.bullet} ${paint.plain(names.titleOf(other))} ${paint.dim(`(${other})`)}`),
    ],
  ];
  const notes = cited.notes(withSources);
  return [
    ...pageHead(id, collectionNames[collection], screen),
    ...definitions(entries, screen),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
};

/** Records with every field they have, their sources and what refers to them. */
export const recordsView = (rows: readonly RecordRow[], withSources: boolean, names: Names, screen: Screen): string[] =>
  separated(rows.map((row) => recordView(row, withSources, names, screen)));
