/** Sources: numbered marks after facts, notes below, the reference of each source, and in words who says so. */

import { authorName, bracketed, isDescription } from '../dataset/authors.js';
import type { ById } from '../dataset/dataset.js';
import { dateInWords } from '../dataset/date-words.js';
import type { FactRow, SourceRow } from '../dataset/rows.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { Screen } from '../terminal/screen.js';
import { noBreakSpace } from '../terminal/typography.js';
import type { Names } from './names.js';
import { type Entry, rule } from './table.js';
import { capitalize, hangingIndent, listInWords, pluralize } from './text.js';

type Source = Pick<SourceRecord, 'id' | 'title' | 'titleEnglish' | 'authors' | 'publisher' | 'issued' | 'url'>;

/** The title in quotation marks, with its English translation in brackets. */
const titleOf = ({ title, titleEnglish }: Source): string => {
  const quoted = isDescription(title) ? title : `\u201c${title}\u201d`;
  return titleEnglish === null ? quoted : `${quoted} ${bracketed(titleEnglish)}`;
};

const dateOf = ({ issued }: Source): string => (issued === null ? 'undated' : dateInWords(issued));

/** Author, title, publisher, date; then the URL, or the title as a link to it. */
export const reference = (source: Source, screen: Screen): string[] => {
  const { paint } = screen;
  const { authors, publisher, url } = source;
  const text = [
    ...(authors.length === 0 ? [] : [paint.plain(authors.map(authorName).join(', '))]),
    paint.link(titleOf(source), url),
    paint.plain(publisher),
    paint.plain(dateOf(source)),
  ].join(', ');
  return screen.links ? [text] : [text, paint.dim(url)];
};

/** Publisher, date and id: as one would name it in passing, and how to look it up. */
export const shortReference = (source: Source, { paint }: Screen): string =>
  `${paint.link(source.publisher, source.url)}${paint.plain(`, ${dateOf(source)}`)}  ${paint.dim(source.id)}`;

/** Ascending, three or more in a row as a range: `[1-4][7][8]`. */
const marksOf = (numbers: readonly number[]): string => {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs
    .map((run) => (run.length > 2 ? `[${run[0]}-${run.at(-1)}]` : run.map((number) => `[${number}]`).join('')))
    .join('');
};

/** Numbers sources in the order in which they are first cited. */
export interface Citations {
  /** The marks of sources, or in words how many, bound to the word before; empty where there are none. */
  readonly mark: (ids: readonly string[]) => string;
  /** Every source cited so far: in full, or publisher, date and id only. */
  readonly notes: (inFull: boolean) => string[];
}

/** @param sources by id, all that may be cited */
export const citations = (sources: ById<Source>, screen: Screen): Citations => {
  const { paint, measure, plain } = screen;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const described = (source: Source, inFull: boolean): string[] => {
    if (!inFull) return [shortReference(source, screen)];
    const [text = '', ...address] = reference(source, screen);
    return [`${text}  ${paint.dim(source.id)}`, ...address];
  };
  return {
    mark: (ids) => {
      if (ids.length === 0) return '';
      const marks = marksOf(ids.map(numberOf));
      return `${noBreakSpace}${paint.dim(plain ? `(${pluralize(ids.length, 'source')})` : marks)}`;
    },
    notes: (inFull) =>
      [...numbers].flatMap(([id, number]) => {
        const source = sources.get(id);
        const lead = plain ? '' : `${paint.dim(`[${number}]`)} `;
        return source === undefined ? [] : hangingIndent(lead, described(source, inFull), measure);
      }),
  };
};

/** Neither marks nor notes, where sources are not asked for. */
export const uncited: Citations = { mark: () => '', notes: () => [] };

/** The sources cited in a table, in full below a rule; nothing where none are. */
export const footer = (cited: Citations, screen: Screen): string[] => {
  const notes = cited.notes(true);
  return notes.length === 0 ? [] : ['', rule(screen, screen.measure), ...notes];
};

/** Facts with their dates and the marks of their sources. */
export const factEntries = (facts: readonly FactRow[], cited: Citations, { paint }: Screen): Entry[] =>
  facts.map(({ label, value, date, sources }) => {
    const dated = date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`;
    return [label, `${paint.plain(value)}${dated}${cited.mark(sources)}`];
  });

interface Sourced {
  readonly sources: readonly string[];
  readonly independentSources: readonly string[];
}

const dated = ({ publisher, issued }: SourceRow): string =>
  issued === null ? publisher : `${publisher} (${dateInWords(issued)})`;

/** `WikiLeaks` of `WikiLeaks (US Embassy Cairo cable 07CAIRO2800)`, `FRUS` of `FRUS, Office of the Historian`. */
const shortPublisher = ({ publisher }: SourceRow): string => publisher.replace(/(?:,| \().*$/, '');

/** More witnesses than these are counted, not named. */
const maxNamed = 2;

/** One witness is named with its date, several by their publishers, official documents first. */
const origins = (witnesses: readonly SourceRow[]): string => {
  if (witnesses.length === 1) return `One known origin: ${witnesses.map(dated).join()}.`;
  const firsthand = witnesses.toSorted((a, b) => Number(b.primary) - Number(a.primary));
  const named = [...new Set(firsthand.map(shortPublisher))].slice(0, maxNamed);
  const more = witnesses.length - named.length;
  const list = listInWords([...named, ...(more === 0 ? [] : [more === 1 ? 'one other' : `${more} others`])]);
  return `${witnesses.length} independent sources: ${list}.`;
};

/**
 * `One known origin: The Express Tribune (3 Aug 2023). One other repeats it; 3 more are of unknown origin.`
 * A source that repeats another is no second witness, so it is counted, not named.
 */
export const whoSaysSo = ({ sources, independentSources }: Sourced, names: Names): string => {
  const find = (id: string): SourceRow | [] => names.sources.get(id) ?? [];
  const witnesses = independentSources.flatMap(find);
  const others = sources.filter((id) => !independentSources.includes(id)).flatMap(find);
  const unknown = others.filter(({ basedOn }) => basedOn === null).length;
  const repeating = others.length - unknown;
  if (witnesses.length === 0) return `${pluralize(unknown, 'source')} of unknown origin.`;
  const repeaters = repeating === 1 ? 'one other repeats' : `${repeating} others repeat`;
  const rest = [
    ...(repeating === 0 ? [] : [`${repeaters} ${witnesses.length === 1 ? 'it' : 'them'}`]),
    ...(unknown === 0 ? [] : [`${unknown === 1 ? 'one more is' : `${unknown} more are`} of unknown origin`]),
  ].join('; ');
  return rest === '' ? origins(witnesses) : `${origins(witnesses)} ${capitalize(rest)}.`;
};
