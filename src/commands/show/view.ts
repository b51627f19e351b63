import { type Author, authorName } from '../../dataset/authors.js';
import { dateInWords } from '../../dataset/date-words.js';
import { parseEdtf } from '../../dataset/edtf.js';
import type { Screen } from '../../terminal/screen.js';
import { type Citations, citations } from '../../views/citation.js';
import { familyNames } from '../../views/families.js';
import type { Names } from '../../views/names.js';
import { termText } from '../../views/state.js';
import { definitions, rule } from '../../views/table.js';
import { hangingIndent } from '../../views/text.js';
import { collectionNames, isComputed, labelOf, wordsOf } from './labels.js';
import type { RecordRow } from './row.js';

const dateKeys = new Set(['date', 'signed', 'inForce', 'reported', 'interval', 'issued', 'from', 'until']);

type Entry = readonly [label: string, ...paragraphs: string[]];

/** A part of a record with sources of its own: a fact, an attestation, a party that joined or left. */
interface Sourced {
  readonly sources: readonly string[];
}

const isSourced = (value: unknown): value is Sourced & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'sources' in value;

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** How the values of a record are told. */
const tellerOf = (names: Names, cited: Citations, { paint, glyphs }: Screen) => {
  const named = (text: string): string => {
    const name = names.titleOf(text);
    return name === text ? text : `${name} (${text})`;
  };
  const scalar = (key: string, value: unknown): string => {
    const text = String(value);
    if (key === 'url') return paint.dim(text);
    if (key === 'term') return paint.plain(termText(text));
    if (key === 'family' && text in familyNames) return paint.plain(familyNames[text as keyof typeof familyNames]);
    if (dateKeys.has(key) && parseEdtf(text)) return `${paint.plain(dateInWords(text))}  ${paint.dim(text)}`;
    return paint.plain(wordsOf(key, value) ?? named(text));
  };
  const part = ({ sources, ...rest }: Sourced & Record<string, unknown>): string => {
    const told = Object.entries(rest).filter(([, value]) => !isEmpty(value));
    return `${told.map(([key, value]) => (dateKeys.has(key) ? paint.plain(`${dateInWords(String(value))}:`) : scalar(key, value))).join(' ')}${cited.mark(sources)}`;
  };
  const item = (key: string, value: unknown): string => {
    if (isSourced(value)) return part(value);
    if (typeof value === 'object' && value !== null) return paint.plain(authorName(value as Author));
    return scalar(key, value);
  };
  return (key: string, value: unknown): string[] =>
    Array.isArray(value)
      ? value.map((each) => (value.length === 1 ? item(key, each) : `${glyphs.bullet} ${item(key, each)}`))
      : [scalar(key, value)];
};

const factEntry =
  (cited: Citations, { paint }: Screen) =>
  ({
    label,
    value,
    date,
    sources,
  }: {
    label: string;
    value: string;
    date: string | null;
    sources: string[];
  }): Entry => [
    label,
    `${paint.plain(value)}${date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`}${cited.mark(sources)}`,
  ];

/** A record with every field it has, its sources and what refers to it. */
export const recordView = (
  row: RecordRow,
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, glyphs, measure } = screen;
  const cited = citations(names.sources, screen);
  const {
    id,
    sources = [],
    facts = [],
    ...fields
  } = row.record as Record<string, unknown> & {
    id: string;
    sources?: string[];
    facts?: Parameters<ReturnType<typeof factEntry>>[0][];
  };
  const tell = tellerOf(names, cited, screen);
  const stored = Object.entries(fields).filter(([key]) => !isComputed(key));
  const missing = stored
    .filter(([, value]) => isEmpty(value))
    .map(([key]) => labelOf(key))
    .map((label) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  const entries: Entry[] = [
    ...stored.filter(([, value]) => !isEmpty(value)).map(([key, value]): Entry => [labelOf(key), ...tell(key, value)]),
    ...facts.map(factEntry(cited, screen)),
    ['Not recorded', paint.dim(missing.join(', '))],
    ['Sources', cited.mark(sources).trim()],
    ...(row.citedBy.length === 0
      ? []
      : [
          [
            'Mentioned in',
            ...row.citedBy.map(
              (other) => `${glyphs.bullet} ${paint.plain(names.titleOf(other))} ${paint.dim(`(${other})`)}`,
            ),
          ] as const,
        ]),
  ];
  const notes = options.sources ? cited.footnotes() : cited.shortNotes();
  return [
    ...hangingIndent('', [`${paint.strong(id)}  ${paint.dim(collectionNames[row.collection])}`], measure),
    rule(screen, measure),
    ...definitions(entries, screen),
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ];
};
