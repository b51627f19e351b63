import type { QuestionRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { cell, definitions, pageHead, table } from '../../views/table.js';
import { note, pluralize, separated } from '../../views/text.js';

/** Every question and its id. */
export const questionListView = (rows: readonly QuestionRow[], screen: Screen): string[] => {
  const { paint } = screen;
  return [
    ...table(
      [{ head: 'Not publicly known', flexible: true, minWidth: 24 }, { head: 'Id' }],
      [{ rows: rows.map(({ id, question }) => [cell(paint.plain(question)), cell(paint.dim(id))]) }],
      screen,
    ),
    '',
    ...note(`${pluralize(rows.length, 'question')}. What is known of one: cismoa questions ID`, screen),
  ];
};

const questionView = (row: QuestionRow, names: Names, screen: Screen): string[] => {
  const { paint, glyphs } = screen;
  const cited = citations(names.sources, screen);
  const about = row.about.map((id) => `${glyphs.bullet} ${paint.plain(names.titleOf(id))} ${paint.dim(id)}`);
  return [
    ...pageHead(row.question, row.id, screen),
    ...definitions(
      [
        ['Known', `${paint.plain(row.known)}${cited.mark(row.sources)}`],
        ['Missing', paint.plain(row.missing)],
        ['About', ...about],
      ],
      screen,
    ),
    '',
    ...cited.notes(true),
  ];
};

/** Of each question what is known, what is missing, what it is about, and the sources. */
export const questionsView = (rows: readonly QuestionRow[], names: Names, screen: Screen): string[] =>
  separated(rows.map((row) => questionView(row, names, screen)));
