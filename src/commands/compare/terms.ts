/** Agreements side by side, a term a row. */
import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords } from '../../views/certainty.js';
import type { Citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { whoSaysSo } from '../../views/origin.js';
import { stateLabel, termText } from '../../views/state.js';
import { type Cell, type Column, cell, spaced, table } from '../../views/table.js';

const narrowestColumn = 24;

/** How a term is told of an agreement; the text is styled. */
type Teller = (agreement: AgreementStateRow) => string;

const renewalText = ({ renewal, supersedes }: AgreementStateRow, names: Names): string => {
  if (renewal === 'automatic') return 'renews itself unless notice is given';
  return supersedes === null ? 'not recorded' : `renews ${names.labelOf(supersedes)}`;
};

const tellers = (cited: Citations | null, names: Names, screen: Screen): (readonly [term: string, Teller])[] => {
  const plain = screen.paint.plain;
  const named = (ids: readonly string[]): string => (ids.length === 0 ? 'unknown' : ids.map(names.nameOf).join(', '));
  return [
    ['Today', (agreement) => stateLabel(agreement, screen)],
    ['Purpose', ({ purpose, sources }) => `${plain(purpose)}${cited?.mark(sources) ?? ''}`],
    ['Parties', ({ parties }) => plain(named(parties))],
    ['Signed by', ({ signedBy }) => plain(named(signedBy))],
    ['Signed', ({ signed, reported }) =>
      plain(signed === null && reported !== null ? `reported ${dateInWords(reported)}` : dateInWords(signed))],
    ['In force', ({ inForce }) => plain(dateInWords(inForce))],
    ['Term', ({ term }) => plain(termText(term))],
    ['Renewal', (agreement) => plain(renewalText(agreement, names))],
    ['Who says so', (agreement) => plain(whoSaysSo(agreement, names))],
    ['Certainty', ({ certainty }) => certaintyInWords(certainty, screen)],
    ['Note', ({ note }) => plain(note ?? '')],
  ];
};

/** An agreement a record, for more of them than fit side by side. */
const stacked = (agreements: readonly AgreementStateRow[], terms: ReturnType<typeof tellers>, screen: Screen): string[] =>
  table(
    [{ head: '', most: 20 }, { head: '', flexible: true }],
    agreements.map((agreement) => ({
      title: agreement.name,
      rows: terms
        .map(([term, tell]) => [cell(screen.paint.dim(term)), cell(tell(agreement))])
        .filter(([, told]) => told?.paragraphs.length !== 0),
    })),
    screen,
  );

/** Agreements in columns where they fit, a term a row; else one below the other. */
export const termsView = (
  agreements: readonly AgreementStateRow[],
  cited: Citations | null,
  names: Names,
  screen: Screen,
): string[] => {
  const terms = tellers(cited, names, screen);
  if (screen.narrow || (screen.measure - 14) / agreements.length < narrowestColumn + 2) {
    return stacked(agreements, terms, screen);
  }
  const share = Math.floor((screen.measure - 14) / agreements.length);
  const columns: Column[] = [
    { head: '' },
    ...agreements.map(({ id }) => ({ head: id, flexible: true, least: share - 2 })),
  ];
  const titles: Cell[] = [cell(''), ...agreements.map(({ name }) => cell(screen.paint.strong(name)))];
  const rows = terms.map(([term, tell]): Cell[] => [
    cell(screen.paint.dim(term)),
    ...agreements.map((agreement) => cell(tell(agreement))),
  ]);
  return table(columns, [{ title: null, rows: spaced([titles, ...rows]) }], screen);
};
