/** Sources: numbered marks behind facts, footnotes below, and the reference of each source. */

import { authorName } from '../dataset/authors.js';
import type { ById } from '../dataset/dataset.js';
import { dateInWords } from '../dataset/date-words.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { Screen } from '../terminal/screen.js';
import { hangingIndent, wrap } from './text.js';

type Source = Pick<SourceRecord, 'title' | 'authors' | 'publisher' | 'issued' | 'url'>;

const isDescription = (title: string): boolean => title.startsWith('[');

/** Author, title, publisher, date; then the URL, or the title as a link to it. */
export const reference = (source: Source, screen: Screen): string[] => {
  const { paint } = screen;
  const { authors, title, publisher, issued, url } = source;
  const quoted = isDescription(title) ? title : `“${title}”`;
  const shown = screen.unicode ? quoted : quoted.replace(/[\u201c\u201d]/g, '"');
  const text = [
    ...(authors.length === 0 ? [] : [paint.plain(authors.map(authorName).join(', '))]),
    paint.link(shown, url),
    paint.plain(publisher),
    paint.plain(issued === null ? 'undated' : dateInWords(issued)),
  ].join(', ');
  return screen.links ? [text] : [text, paint.dim(url)];
};

/** Publisher and date, as one would name it in passing. */
const shortReference = ({ publisher, issued, url }: Source, { paint }: Screen): string =>
  `${paint.link(publisher, url)}${issued === null ? '' : paint.plain(`, ${dateInWords(issued)}`)}`;

/** Numbers sources in the order in which they are first cited. */
export interface Citations {
  /** The marks of sources, `[1][2]`, with a space before; empty where there are none. */
  readonly mark: (ids: readonly string[]) => string;
  /** Every source cited so far, in full. */
  readonly footnotes: () => string[];
  /** The same, publisher and date only, run on. */
  readonly shortNotes: () => string[];
}

/** @param sources by id, all that may be cited */
export const citations = (sources: ById<Source>, screen: Screen): Citations => {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const cited = (): { number: string; source: Source }[] =>
    [...numbers].flatMap(([id, number]) => {
      const source = sources.get(id);
      return source === undefined ? [] : [{ number: `[${number}]`, source }];
    });
  return {
    mark: (ids) => (ids.length === 0 ? '' : ` ${screen.paint.dim(ids.map((id) => `[${numberOf(id)}]`).join(''))}`),
    footnotes: () =>
      cited().flatMap(({ number, source }) =>
        hangingIndent(`${screen.paint.dim(number)} `, reference(source, screen), screen.measure),
      ),
    shortNotes: () =>
      wrap(
        cited()
          .map(({ number, source }) => `${screen.paint.dim(number)} ${shortReference(source, screen)}`)
          .join('  '),
        screen.measure,
      ),
  };
};
