import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyMark, legend } from '../../views/certainty.js';
import { stateLabel, termText } from '../../views/state.js';
import { type Cell, type Column, cell, table } from '../../views/table.js';
import { groupBy, pluralize, wrap } from '../../views/text.js';
import type { Comparison } from './query.js';

const narrowestColumn = 20;

const dates = ({ signed, inForce, reported, term }: AgreementStateRow): string =>
  [
    signed === null
      ? reported === null
        ? 'not signed'
        : `reported ${dateInWords(reported)}`
      : `signed ${dateInWords(signed)}`,
    ...(inForce === null ? [] : [`in force ${dateInWords(inForce)}`]),
    ...(term === null ? [] : [`term ${termText(term)}`]),
  ].join('; ');

const shortName = ({ abbreviation, name }: AgreementStateRow): string => abbreviation ?? name;

const entry = (agreement: AgreementStateRow, screen: Screen): string[] => [
  `${certaintyMark(agreement.certainty, screen)} ${screen.paint.strong(shortName(agreement))} ${screen.paint.dim(screen.glyphs.dot)} ${stateLabel(agreement, screen)}`,
  screen.paint.plain(dates(agreement)),
  screen.paint.dim(agreement.id),
];

/** States side by side, a family a row. */
const matrix = ({ states, families, rows }: Comparison, screen: Screen): string[] => {
  const columns: Column[] = [
    { head: 'Family' },
    ...states.map(({ name }) => ({ head: name, flexible: true, least: narrowestColumn })),
  ];
  const lines = families.map((family): Cell[] => [
    cell(screen.paint.heading(family)),
    ...states.map(({ id }): Cell => {
      const own = rows.filter((a) => a.family === family && a.parties.includes(id));
      return {
        paragraphs:
          own.length === 0 ? [screen.paint.dim('none found'), ''] : own.flatMap((a) => [...entry(a, screen), '']),
      };
    }),
  ]);
  return table(columns, [{ title: null, rows: lines }], screen);
};

/** A state a row, for more states than fit side by side. */
const list = ({ states, rows }: Comparison, screen: Screen): string[] => {
  const nameOf = new Map(states.map(({ id, name }) => [id, name]));
  const stateOf = (agreement: AgreementStateRow): string =>
    agreement.parties.flatMap((id) => nameOf.get(id) ?? []).join(', ');
  const sections = groupBy(rows, ({ family }) => family).map(([title, agreements]) => ({
    title,
    rows: agreements.map((agreement) => [
      cell(screen.paint.plain(stateOf(agreement))),
      { paragraphs: entry(agreement, screen) },
    ]),
  }));
  return table([{ head: 'State' }, { head: 'Agreement', flexible: true, least: 24 }], sections, screen);
};

/** Agreements by family and state: a matrix where the states fit side by side, else a list. */
export const compareView = (comparison: Comparison, screen: Screen): string[] => {
  const { states, rows } = comparison;
  const fits = (screen.measure - 20) / Math.max(1, states.length) >= narrowestColumn + 4;
  const lines = fits && states.length > 1 && !screen.narrow ? matrix(comparison, screen) : list(comparison, screen);
  const note = `${pluralize(rows.length, 'agreement')} with the United States, or of these states with others, as far as found. Terms: cismoa entity ID`;
  return [
    ...lines,
    ...(lines.at(-1) === '' ? [] : ['']),
    ...wrap(legend(screen), screen.measure),
    ...wrap(screen.paint.dim(note), screen.measure),
  ];
};
