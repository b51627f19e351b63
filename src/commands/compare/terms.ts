/** Agreements side by side, a term a row. */
import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { textWidth } from '../../terminal/width.js';
import { certaintyInWords } from '../../views/certainty.js';
import { type Citations, whoSaysSo } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { stateLabel, termText } from '../../views/state.js';
import { type Column, cell, definitions, gap, spaceAfter, table } from '../../views/table.js';
import { separated, wrap } from '../../views/text.js';

const minColumnWidth = 24;
/** Columns of the longest name of a term, `Who says so`. */
const maxTermWidth = 11;

/** The name of a term, and what it is in an agreement, styled. */
type Term = readonly [name: string, tell: (agreement: AgreementStateRow) => string];

const renewalText = ({ renewal, supersedes }: AgreementStateRow, names: Names): string => {
  if (renewal === 'automatic') return 'renews itself unless notice is given';
  return supersedes === null ? 'not recorded' : `renews ${names.labelOf(supersedes)}`;
};

const termsOf = (cited: Citations, names: Names, screen: Screen): Term[] => {
  const plain = screen.paint.plain;
  const named = (ids: readonly string[]): string => (ids.length === 0 ? 'unknown' : ids.map(names.nameOf).join(', '));
  return [
    ['Today', (agreement) => stateLabel(agreement, screen)],
    ['Purpose', ({ purpose, sources }) => `${plain(purpose)}${cited.mark(sources)}`],
    ['Parties', ({ parties }) => plain(named(parties))],
    ['Signed by', ({ signedBy }) => plain(named(signedBy))],
    [
      'Signed',
      ({ signed, reported }) =>
        plain(signed === null && reported !== null ? `reported ${dateInWords(reported)}` : dateInWords(signed)),
    ],
    ['In force', ({ inForce }) => plain(dateInWords(inForce))],
    ['Term', ({ term }) => plain(termText(term))],
    ['Renewal', (agreement) => plain(renewalText(agreement, names))],
    ['Who says so', (agreement) => plain(whoSaysSo(agreement, names))],
    ['Certainty', ({ certainty }) => certaintyInWords(certainty, screen)],
    ['Note', ({ note }) => plain(note ?? '')],
  ];
};

/** One agreement below the other, where they do not fit side by side. */
const stacked = (agreements: readonly AgreementStateRow[], terms: readonly Term[], screen: Screen): string[] =>
  separated(
    agreements.map((agreement) => [
      ...wrap(screen.paint.heading(agreement.name), screen.measure),
      ...definitions(
        terms.map(([term, tell]) => [term, tell(agreement)] as const),
        screen,
      ),
    ]),
  );

const sideBySide = (agreements: readonly AgreementStateRow[], terms: readonly Term[], screen: Screen): string[] => {
  const { paint, measure } = screen;
  const share = Math.floor((measure - maxTermWidth) / agreements.length) - gap;
  const columns: Column[] = [
    { head: '' },
    ...agreements.map(({ id }) => ({ head: id, flexible: true, minWidth: share, maxWidth: share })),
  ];
  const titles = spaceAfter([cell(''), ...agreements.map(({ name }) => cell(paint.strong(name)))]);
  const rows = terms.map(([term, tell]) => {
    const told = agreements.map(tell);
    const row = [cell(paint.dim(term)), ...told.map((text) => cell(text))];
    return told.some((text) => textWidth(text) > share) ? spaceAfter(row) : row;
  });
  return table(columns, [{ rows: [titles, ...rows] }], screen);
};

/** Agreements in columns where they fit, a term a row; else one below the other. */
export const termsView = (
  agreements: readonly AgreementStateRow[],
  cited: Citations,
  names: Names,
  screen: Screen,
): string[] => {
  const terms = termsOf(cited, names, screen);
  const fits = !screen.narrow && (screen.measure - maxTermWidth) / agreements.length >= minColumnWidth + gap;
  return (fits ? sideBySide : stacked)(agreements, terms, screen);
};
