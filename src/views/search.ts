import { dateInWords } from '../dataset/date-words.js';
import type { HitRow } from '../queries/output.js';
import { type Hits, isMatched } from '../queries/search.js';
import type { Paint } from '../terminal/paint.js';
import type { Screen } from '../terminal/screen.js';
import { cell, spaced, table } from './table.js';
import { counted, inFigures, wrap } from './text.js';

const singular: Record<HitRow['collection'], string> = {
  events: 'event',
  entities: 'entity',
  agreements: 'agreement',
  claims: 'claim',
  names: 'name',
  periods: 'period',
  questions: 'question',
  sources: 'source',
};

/** The text with the matched words marked. */
const marked = (text: string, matched: ReadonlySet<string>, paint: Paint, style: (text: string) => string): string =>
  text
    .split(/([\p{L}\p{N}\p{M}]+(?:[-.'\u2019/][\p{L}\p{N}\p{M}]+)*)/u)
    .map((part, at) => (part === '' ? '' : at % 2 === 1 && isMatched(part, matched) ? paint.mark(part) : style(part)))
    .join('');

/** Hits, best first. */
export const searchView = ({ rows, total }: Hits, screen: Screen): string[] => {
  const { paint } = screen;
  const section = {
    title: null,
    rows: spaced(
      rows.map(({ id, collection, title, text, date, matched }) => {
        const words = new Set(matched);
        return [
          cell(paint.dim(singular[collection])),
          {
            paragraphs: [
              marked(title, words, paint, paint.strong),
              marked(text, words, paint, paint.plain),
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
    ...wrap(
      paint.dim(`${inFigures(rows.length)} of ${counted(total, 'record')} found. Whole: cismoa show ID`),
      screen.measure,
    ),
  ];
};
