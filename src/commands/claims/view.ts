import type { SourceRecord } from '../../dataset/schema.js';
import type { Screen } from '../../terminal/screen.js';
import { citations, reference } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { type Column, cell, rule, spaced, table } from '../../views/table.js';
import { hangingIndent, pluralize, wrap } from '../../views/text.js';
import type { Claims } from './query.js';

const columns: readonly Column[] = [
  { head: 'Verdict' },
  { head: 'Claim', flexible: true, least: 20 },
  { head: 'The record', flexible: true, least: 24 },
];

/** Each claim beside what the record says of it, and a count by verdict. */
export const claimsView = (
  { rows, counts, total }: Claims,
  article: SourceRecord | undefined,
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint } = screen;
  const cited = options.sources ? citations(names.sources, screen) : null;
  const section = {
    title: null,
    rows: spaced(
      rows.map(({ verdict, claim, explanation, sources }) => [
        cell(paint.verdict(verdict, verdict)),
        cell(paint.plain(claim)),
        cell(`${paint.plain(explanation)}${cited?.mark(sources) ?? ''}`),
      ]),
    ),
  };
  const footnotes = cited?.footnotes() ?? [];
  const tally = counts.map(({ verdict, count }) => `${paint.verdict(verdict, verdict)} ${paint.plain(String(count))}`);
  const more = options.sources ? '' : ' More: --sources for sources.';
  return [
    ...(article === undefined ? [] : [...hangingIndent('', reference(article, screen), screen.measure), '']),
    ...table(columns, [section], screen),
    ...(footnotes.length === 0 ? [] : ['', rule(screen, screen.measure), ...footnotes]),
    '',
    ...wrap(tally.join('  '), screen.measure),
    ...wrap(paint.dim(`${rows.length} of ${pluralize(total, 'claim')}.${more}`), screen.measure),
  ];
};
