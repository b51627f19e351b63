import type { SourceRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { reference } from '../../views/citation.js';
import { cell, definitions, rule, spaced, table } from '../../views/table.js';
import { formatNumber, pluralize, wrap } from '../../views/text.js';
import type { Bibliography } from './query.js';

const kindOf = ({ kind, primary }: SourceRow): string => `${kind}${primary ? ', primary' : ''}`;

/** The bibliography, a source an entry. */
export const bibliographyView = ({ rows, total }: Bibliography, screen: Screen): string[] => {
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
  return [
    ...table([{ head: 'Kind' }, { head: 'Source', flexible: true }], [section], screen),
    '',
    ...wrap(
      paint.dim(
        `${formatNumber(rows.length)} of ${pluralize(total, 'source')}. With an id: what rests on it. Also: --format bibtex, csl-json.`,
      ),
      screen.measure,
    ),
  ];
};

/** One source and every record that rests on it. */
export const sourceView = (source: SourceRow, titleOf: (id: string) => string, screen: Screen): string[] => {
  const { paint } = screen;
  const citing = source.citedBy.map((id) => [cell(paint.dim(id)), cell(paint.plain(titleOf(id)))]);
  return [
    ...definitions(
      [
        ['Source', ...reference(source, screen)],
        ['Kind', paint.plain(kindOf(source))],
        ['Record', paint.dim(source.id)],
      ],
      screen,
    ),
    rule(screen, screen.measure),
    ...wrap(paint.heading(`${pluralize(citing.length, 'record rests', 'records rest')} on it`), screen.measure),
    ...table(
      [
        { head: '', flexible: true, least: 20 },
        { head: '', flexible: true, least: 24 },
      ],
      [{ title: null, rows: citing }],
      screen,
    ),
  ];
};
