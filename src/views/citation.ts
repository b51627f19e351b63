/** Sources: numbered marks after facts, notes below, and the reference of each source. */

import { authorName, bracketed, isDescription } from '../dataset/authors.js';
import type { ById } from '../dataset/dataset.js';
import { dateInWords } from '../dataset/date-words.js';
import type { FactRow } from '../dataset/rows.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { Screen } from '../terminal/screen.js';
import { noBreakSpace } from '../terminal/typography.js';
import { type Entry, rule } from './table.js';
import { hangingIndent, pluralize } from './text.js';

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
  /** Every source cited so far, in full. */
  readonly footnotes: () => string[];
  /** The same, publisher, date and id only. */
  readonly shortNotes: () => string[];
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
  const full = (source: Source): string[] => {
    const [text = '', ...address] = reference(source, screen);
    return [`${text}  ${paint.dim(source.id)}`, ...address];
  };
  const notes = (describe: (source: Source) => string[]): string[] =>
    [...numbers].flatMap(([id, number]) => {
      const source = sources.get(id);
      return source === undefined
        ? []
        : hangingIndent(plain ? '' : `${paint.dim(`[${number}]`)} `, describe(source), measure);
    });
  return {
    mark: (ids) => {
      if (ids.length === 0) return '';
      const marks = marksOf(ids.map(numberOf));
      return `${noBreakSpace}${paint.dim(plain ? `(${pluralize(ids.length, 'source')})` : marks)}`;
    },
    footnotes: () => notes(full),
    shortNotes: () => notes((source) => [shortReference(source, screen)]),
  };
};

/** Neither marks nor notes, where sources are not asked for. */
export const uncited: Citations = { mark: () => '', footnotes: () => [], shortNotes: () => [] };

/** The sources cited in a table, in full below a rule; nothing where none are. */
export const footer = (cited: Citations, screen: Screen): string[] => {
  const notes = cited.footnotes();
  return notes.length === 0 ? [] : ['', rule(screen, screen.measure), ...notes];
};

/** Facts with their dates and the marks of their sources. */
export const factEntries = (facts: readonly FactRow[], cited: Citations, { paint }: Screen): Entry[] =>
  facts.map(({ label, value, date, sources }) => {
    const dated = date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`;
    return [label, `${paint.plain(value)}${dated}${cited.mark(sources)}`];
  });
