import type { SourceRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { noBreakSpace } from '../../terminal/typography.js';
import { reference } from '../../views/citation.js';
import { cell, definitions, rule, spaced, table } from '../../views/table.js';
import { formatNumber, groupBy, pluralize, wrap } from '../../views/text.js';
import type { Bibliography } from './query.js';

const kindOf = ({ kind, primary }: SourceRow): string => `${kind}${primary ? ', primary' : ''}`;

/** The sources that pass a filter, each with its reference and id. */
const listView = ({ rows, total }: Bibliography, screen: Screen): string[] => {
  const { paint } = screen;
  const section = {
    title: null,
    rows: spaced(
      rows.map((source) => [
        cell(paint.dim(kindOf(source))),
        { paragraphs: [...reference(source, screen), paint.dim(source.id)] },
      ]),
    ),
  };
  const note = `${formatNumber(rows.length)} of ${pluralize(total, 'source')}. What cites one: cismoa sources ID. For a reference manager: --format bibtex or csl-json.`;
  return [
    ...table([{ head: 'Kind' }, { head: 'Source', flexible: true }], [section], screen),
    '',
    ...wrap(paint.dim(note), screen.measure),
  ];
};

const mostPublishers = 8;
/** Counts are narrow enough to stay in columns where other tables become records. */
const narrowestCounts = 40;

/** How many sources there are of each kind, the publishers with most of them, and the filters. */
const overview = ({ rows }: Bibliography, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const kinds = groupBy(rows, ({ kind }) => kind).sort(([, a], [, b]) => b.length - a.length);
  const rightAligned = (count: number): string => formatNumber(count).padStart(screen.plain ? 0 : 'Sources'.length);
  const counts = kinds.map(([kind, members]) => [
    cell(paint.plain(kind)),
    cell(paint.strong(rightAligned(members.length))),
    cell(paint.plain(rightAligned(members.filter(({ primary }) => primary).length))),
  ]);
  const publishers = groupBy(rows, ({ publisher }) => publisher)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostPublishers)
    .map(([publisher, members]) => `${publisher}${noBreakSpace}(${members.length})`);
  return [
    ...wrap(paint.strong(`${pluralize(rows.length, 'source')}, by kind.`), measure),
    '',
    ...table([{ head: 'Kind' }, { head: 'Sources' }, { head: 'Primary' }], [{ title: null, rows: counts }], {
      ...screen,
      narrow: screen.plain || screen.width < narrowestCounts,
    }),
    '',
    ...definitions([['Main publishers', paint.plain(publishers.join(', '))]], screen),
    '',
    ...definitions(
      [
        ['Of a kind', 'cismoa sources --kind treaty'],
        ['Official documents', 'cismoa sources --primary'],
        ['Of a publisher', 'cismoa sources --publisher dawn'],
        ['What cites one', 'cismoa sources tribune-2023-08-03-cabinet-nod'],
        ['All, as BibTeX', 'cismoa sources --format bibtex'],
      ],
      screen,
    ),
  ];
};

/** The bibliography: an overview of all of it, or the sources that pass a filter. */
export const bibliographyView = (bibliography: Bibliography, screen: Screen): string[] =>
  bibliography.rows.length === bibliography.total ? overview(bibliography, screen) : listView(bibliography, screen);

/** One source and every record that cites it. */
export const sourceView = (source: SourceRow, titleOf: (id: string) => string, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const citing = source.citedBy.map((id) => [cell(paint.plain(titleOf(id))), cell(paint.dim(id))]);
  return [
    ...definitions(
      [
        ['Source', ...reference(source, screen)],
        ['Kind', paint.plain(kindOf(source))],
        ['Id', paint.dim(source.id)],
        ['Based on', paint.dim((source.basedOn ?? []).join(', '))],
        ['Repeated by', paint.dim(source.passedOnBy.join(', '))],
      ],
      screen,
    ),
    rule(screen, measure),
    ...wrap(paint.heading(`Cited by ${pluralize(citing.length, 'record')}`), measure),
    ...table(
      [
        { head: '', flexible: true, least: 30 },
        { head: '', flexible: true, least: 24 },
      ],
      [{ title: null, rows: citing }],
      screen,
    ),
  ];
};
