import { dateInWords } from '../../dataset/date-words.js';
import { termsOf } from '../../lookup/words.js';
import type { Screen } from '../../terminal/screen.js';
import { typeset } from '../../terminal/typography.js';
import { cell, spaced, table } from '../../views/table.js';
import { wrap } from '../../views/text.js';
import { foundInWords } from './found.js';
import type { Hits } from './query.js';
import type { HitRow } from './row.js';

const singular: Record<HitRow['collection'], string> = {
  events: 'event',
  entities: 'entity',
  agreements: 'agreement',
  claims: 'claim',
  names: 'name',
  periods: 'period',
  questions: 'question',
  negotiations: 'negotiation',
  sources: 'source',
};

/** The text with the matched words marked. Its quotation marks are set first: words apart from each other show no pairs. */
const marked = (
  text: string,
  matched: ReadonlySet<string>,
  screen: Screen,
  style: (text: string) => string,
): string => {
  if (!screen.color) return style(text);
  const isMatched = (word: string): boolean => termsOf(word).some((term) => matched.has(term));
  return typeset(text, screen)
    .split(/([\p{L}\p{N}\p{M}]+(?:[-.'\u2019/][\p{L}\p{N}\p{M}]+)*)/u)
    .map((part, at) => {
      if (part === '') return '';
      return at % 2 === 1 && isMatched(part) ? screen.paint.mark(part) : style(part);
    })
    .join('');
};

/** Hits, best first. */
export const searchView = (hits: Hits, screen: Screen): string[] => {
  const { paint } = screen;
  const section = {
    rows: spaced(
      hits.rows.map(({ id, collection, title, text, date, matched }) => {
        const words = new Set(matched);
        return [
          cell(paint.dim(singular[collection])),
          {
            paragraphs: [
              marked(title, words, screen, paint.strong),
              marked(text, words, screen, paint.plain),
              `${date === null ? '' : `${paint.date(dateInWords(date))}  `}${paint.dim(id)}`,
            ],
          },
        ];
      }),
    ),
  };
  return [
    ...table([{ head: '' }, { head: '', flexible: true }], [section], screen),
    '',
    ...wrap(paint.dim(`${foundInWords(hits)} Full record: cismoa show ID`), screen.measure),
  ];
};
