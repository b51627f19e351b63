import { dateInWords } from '../../dataset/date-words.js';
import type { SourceRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { noBreakSpace } from '../../terminal/typography.js';
import { reference } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { cell, definitions, rule, spaced, table } from '../../views/table.js';
import { formatNumber, groupBy, hangingIndent, note, pluralize, separated, wrap } from '../../views/text.js';
import type { Bibliography } from './query.js';

const kindOf = ({ kind, primary }: SourceRow): string => `${kind}${primary ? ', primary' : ''}`;

const noMatch = (screen: Screen): string[] => note('No source matches.', screen);

/** The sources that pass a filter, each with its reference and id. */
const listView = ({ rows, total }: Bibliography, screen: Screen): string[] => {
  const { paint } = screen;
  if (rows.length === 0) return noMatch(screen);
  const lines = rows.map((source) => [
    cell(paint.dim(kindOf(source))),
    { paragraphs: [...reference(source, screen), paint.dim(source.id)] },
  ]);
  const shown = `${formatNumber(rows.length)} of ${pluralize(total, 'source')}.`;
  return [
    ...table([{ head: 'Kind' }, { head: 'Source', flexible: true }], [{ rows: spaced(lines) }], screen),
    '',
    ...note(
      `${shown} What cites one: cismoa sources ID. For a reference manager: --format bibtex or csl-json.`,
      screen,
    ),
  ];
};

const maxPublishers = 8;
/** Counts are narrow enough to stay in columns where other tables become records. */
const minCountsWidth = 40;

const largestGroups = (rows: readonly SourceRow[], key: (source: SourceRow) => string): [string, SourceRow[]][] =>
  groupBy(rows, key).sort(([, a], [, b]) => b.length - a.length);

/** How many sources there are of each kind, the publishers with most of them, and the filters. */
const overview = ({ rows }: Bibliography, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const kinds = largestGroups(rows, ({ kind }) => kind);
  const rightAligned = (count: number): string => formatNumber(count).padStart(screen.plain ? 0 : 'Sources'.length);
  const counts = kinds.map(([kind, members]) => [
    cell(paint.plain(kind)),
    cell(paint.strong(rightAligned(members.length))),
    cell(paint.plain(rightAligned(members.filter(({ primary }) => primary).length))),
  ]);
  const publishers = largestGroups(rows, ({ publisher }) => publisher)
    .slice(0, maxPublishers)
    .map(([publisher, members]) => `${publisher}${noBreakSpace}(${members.length})`);
  return [
    ...wrap(paint.strong(`${pluralize(rows.length, 'source')}, by kind.`), measure),
    '',
    ...table([{ head: 'Kind' }, { head: 'Sources' }, { head: 'Primary' }], [{ rows: counts }], {
      ...screen,
      narrow: screen.plain || screen.width < minCountsWidth,
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

/** The sources based on the last of a path, a line each, followed by those based on it. */
const passedOnLines = (path: readonly SourceRow[], names: Names, screen: Screen): string[] => {
  const { paint, glyphs, measure } = screen;
  const next = (path.at(-1)?.passedOnBy ?? []).flatMap((id) => names.sources.get(id) ?? []);
  const lead = `${'  '.repeat(path.length - 1)}${glyphs.bullet} `;
  return next
    .filter((source) => !path.includes(source))
    .flatMap((source) => {
      const { id, publisher, issued } = source;
      const dated = issued === null ? publisher : `${publisher}, ${dateInWords(issued)}`;
      return [
        ...hangingIndent(lead, [`${paint.plain(dated)}  ${paint.dim(id)}`], measure),
        ...passedOnLines([...path, source], names, screen),
      ];
    });
};

const sourceView = (source: SourceRow, names: Names, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const citing = source.citedBy.map((id) => [cell(paint.plain(names.titleOf(id))), cell(paint.dim(id))]);
  const passedOn = passedOnLines([source], names, screen);
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
        { head: '', flexible: true, minWidth: 30 },
        { head: '', flexible: true, minWidth: 24 },
      ],
      [{ rows: citing }],
      screen,
    ),
    ...(passedOn.length === 0 ? [] : ['', ...wrap(paint.heading('Passed on by'), measure), ...passedOn]),
  ];
};

/** Of each source the records that cite it, and the tree of sources that pass it on. */
export const sourcesView = (sources: readonly SourceRow[], names: Names, screen: Screen): string[] =>
  sources.length === 0 ? noMatch(screen) : separated(sources.map((source) => sourceView(source, names, screen)));
