import { defaultParty, participationOf } from '../../agreements/chain.js';
import { dateInWords, whenInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow, NegotiationRow } from '../../dataset/rows.js';
import type { Family } from '../../dataset/vocabulary.js';
import type { Screen } from '../../terminal/screen.js';
import { noBreakSpace } from '../../terminal/typography.js';
import { certaintyMark, legend } from '../../views/certainty.js';
import { type Citations, citations, footer, uncited } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { familyNames, stateLabel, termText } from '../../views/state.js';
import { type Cell, type Column, cell, gap, spaced, table } from '../../views/table.js';
import { formatNumber, groupBy, listInWords, separated, wrap } from '../../views/text.js';
import type { Comparison } from './query.js';
import { termsView } from './terms.js';

/** The families that are shown where none are chosen. */
const foundationalFamilies: readonly Family[] = ['CISMOA', 'GSOMIA', 'LSA-ACSA', 'BECA'];

const minColumnWidth = 20;
const maxFamilyWidth = 20;

/** What the views of a comparison share. */
interface Look {
  readonly cited: Citations;
  readonly names: Names;
  readonly screen: Screen;
}

const beginning = ({ signed, inForce, reported }: AgreementStateRow): string => {
  if (inForce !== null) return dateInWords(inForce);
  if (signed !== null) return `signed ${dateInWords(signed)}`;
  return reported === null ? 'no signature recorded' : `reported ${dateInWords(reported)}`;
};

/** `; Pakistan left on 7 Nov 1973`: the state is that of the party, the dates before it are those of the treaty. */
const departure = (agreement: AgreementStateRow, names: Names): string => {
  const { party, until = null } = participationOf(agreement, defaultParty(agreement)) ?? {};
  return party === undefined || until === null ? '' : `; ${names.nameOf(party)} left ${whenInWords(until)}`;
};

const dates = (agreement: AgreementStateRow, { names }: Look): string => {
  const term = agreement.term === null ? '' : `, for ${termText(agreement.term)}`;
  return `${beginning(agreement)}${term}${departure(agreement, names)}`;
};

const title = ({ id, abbreviation, name, certainty, sources }: AgreementStateRow, { cited, screen }: Look): string => {
  const { paint } = screen;
  return `${certaintyMark(certainty, screen)} ${paint.strong(abbreviation ?? name)}${cited.mark(sources)}  ${paint.dim(id)}`;
};

const entry = (agreement: AgreementStateRow, look: Look): string[] => [
  title(agreement, look),
  stateLabel(agreement, look.screen),
  look.screen.paint.plain(dates(agreement, look)),
];

/** States side by side, a family a row. */
const matrix = ({ states, rows }: Comparison, families: readonly Family[], look: Look): string[] => {
  const { paint, measure } = look.screen;
  const share = Math.floor((measure - maxFamilyWidth) / states.length) - gap;
  const columns: Column[] = [
    { head: 'About', maxWidth: maxFamilyWidth },
    ...states.map(({ name }) => ({ head: name, flexible: true, minWidth: share, maxWidth: share })),
  ];
  const lines = families.map((family): Cell[] => [
    cell(paint.heading(familyNames[family])),
    ...states.map(({ id }): Cell => {
      const own = rows.filter((agreement) => agreement.family === family && agreement.parties.includes(id));
      if (own.length === 0) return cell(paint.dim('none found'));
      return { paragraphs: separated(own.map((agreement) => entry(agreement, look))) };
    }),
  ]);
  return table(columns, [{ rows: spaced(lines) }], look.screen);
};

/** An agreement a row, by state, for more states than fit side by side. */
const list = ({ states, rows }: Comparison, families: readonly Family[], look: Look): string[] => {
  const { screen } = look;
  const nameOf = new Map(states.map(({ id, name }) => [id, name]));
  const stateOf = ({ parties }: AgreementStateRow): string => parties.flatMap((id) => nameOf.get(id) ?? []).join(', ');
  const sections = families.flatMap((family) => {
    const members = rows.filter((agreement) => agreement.family === family);
    const lines = groupBy(members, stateOf).flatMap(([state, own]) =>
      own.map((agreement, at) => [
        cell(at === 0 ? screen.paint.plain(state) : ''),
        cell(title(agreement, look)),
        cell(stateLabel(agreement, screen)),
        cell(screen.paint.plain(dates(agreement, look))),
      ]),
    );
    return lines.length === 0 ? [] : [{ title: familyNames[family], rows: lines }];
  });
  const flexible = { head: '', flexible: true, minWidth: 14 };
  return table([{ head: '', maxWidth: maxFamilyWidth }, flexible, flexible, flexible], sections, screen);
};

const negotiationsView = (negotiations: readonly NegotiationRow[], { cited, names, screen }: Look): string[] => {
  if (negotiations.length === 0) return [];
  const { paint } = screen;
  const rows = negotiations.map(({ state, date, what, certainty, sources }) => [
    cell(paint.plain(names.nameOf(state))),
    cell(paint.date(dateInWords(date))),
    cell(`${paint.plain(what)}${cited.mark(sources)}`, `${certaintyMark(certainty, screen)} `),
  ]);
  return [
    '',
    ...table(
      [
        { head: '', maxWidth: maxFamilyWidth },
        { head: '', maxWidth: 14 },
        { head: '', flexible: true },
      ],
      [{ title: 'Negotiated, delayed or refused', rows }],
      screen,
    ),
  ];
};

/** What the default leaves out: `21 more: cismoa compare --family MDAA (2), multilateral-pact (2) or other (17)` */
const othersNote = (others: readonly AgreementStateRow[]): string => {
  const families = groupBy(others, ({ family }) => family).map(
    ([family, members]) => `${family}${noBreakSpace}(${members.length})`,
  );
  return `${formatNumber(others.length)} more: cismoa compare --family ${listInWords(families, 'or')}`;
};

const statesView = (comparison: Comparison, look: Look): string[] => {
  const { states, rows, families } = comparison;
  const { screen } = look;
  // Every family at once takes several screens: without a choice the foundational ones are shown, the others counted.
  const isEvery = families.includes('other') && foundationalFamilies.every((family) => families.includes(family));
  const hasFoundational = rows.some(({ family }) => foundationalFamilies.includes(family));
  const shown = isEvery && hasFoundational ? foundationalFamilies : families;
  const others = rows.filter(({ family }) => !shown.includes(family));
  const fits = (screen.measure - maxFamilyWidth) / Math.max(1, states.length) >= minColumnWidth + 4;
  if (rows.length + comparison.negotiations.length === 0) {
    const wanted = `${listInWords(states.map(({ name }) => name))} in ${listInWords(families, 'or')}`;
    return [...wrap(`No agreement found for ${wanted}.`, screen.measure), ''];
  }
  const draw = fits && states.length > 1 && !screen.narrow ? matrix : list;
  return [
    ...draw(comparison, shown, look),
    ...negotiationsView(comparison.negotiations, look),
    '',
    ...(others.length === 0 ? [] : wrap(othersNote(others), screen.measure)),
  ];
};

/** Agreements by state and family, or two or more of them term by term. */
export const compareView = (comparison: Comparison, withSources: boolean, names: Names, screen: Screen): string[] => {
  const cited = withSources ? citations(names.sources, screen) : uncited;
  const isByTerm = comparison.mode === 'agreements';
  const lines = isByTerm
    ? [...termsView(comparison.rows, cited, names, screen), '']
    : statesView(comparison, { cited, names, screen });
  const hint = isByTerm
    ? 'One in full: cismoa entity ID'
    : 'Terms of one: cismoa entity ID. Two side by side: cismoa compare ID ID';
  return [
    ...lines,
    ...wrap(`${legend(screen)}   ${screen.paint.dim(hint)}`.trim(), screen.measure),
    ...footer(cited, screen),
  ];
};
