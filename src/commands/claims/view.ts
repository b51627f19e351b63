import { dateInWords } from '../../dataset/date-words.js';
import type { ClaimRow } from '../../dataset/rows.js';
import type { SourceRecord } from '../../dataset/schema.js';
import type { Verdict } from '../../dataset/vocabulary.js';
import type { Screen } from '../../terminal/screen.js';
import { bindWords } from '../../terminal/typography.js';
import { type Citations, citations, reference } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { type Column, cell, rule, spaced, table } from '../../views/table.js';
import { capitalize, hangingIndent, listInWords, pluralize, wrap } from '../../views/text.js';
import type { Claims } from './query.js';

/** What the record shows takes more words than a claim. */
const claimShare = 0.36;

const columnsFor = ({ measure }: Screen): readonly Column[] => {
  const share = Math.floor(measure * claimShare);
  return [
    { head: 'Claim', flexible: true, least: share, most: share },
    { head: 'What the record shows', flexible: true, least: 24 },
  ];
};

/** What the article has wrong comes first. */
const order: readonly Verdict[] = ['contradicted', 'uncorroborated', 'partly', 'corroborated'];

const verdictNames: Readonly<Record<Verdict, string>> = {
  contradicted: 'contradicted',
  uncorroborated: 'not corroborated',
  partly: 'partly corroborated',
  corroborated: 'corroborated',
};

const tally = ({ counts, total }: Claims, article: SourceRecord | undefined, { paint }: Screen): string => {
  const countOf = (verdict: Verdict): number => counts.find((each) => each.verdict === verdict)?.count ?? 0;
  const parts = order
    .filter((verdict) => countOf(verdict) > 0)
    .map((verdict) => paint.verdict(verdict, bindWords(`${countOf(verdict)} ${verdictNames[verdict]}`)));
  const dated = article?.issued == null ? '' : ` of ${dateInWords(article.issued)}`;
  return `${paint.strong(`${pluralize(total, 'claim')} in one article${dated}:`)} ${listInWords(parts)}.`;
};

const claimCells = ({ claim, explanation, sources }: ClaimRow, cited: Citations | null, { paint }: Screen) => [
  cell(paint.plain(claim)),
  cell(`${paint.plain(explanation)}${cited?.mark(sources) ?? ''}`),
];

/** How many claims of which article hold, then each beside what the record shows. */
export const claimsView = (
  claims: Claims,
  article: SourceRecord | undefined,
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, measure } = screen;
  const { rows, total } = claims;
  const cited = options.sources ? citations(names.sources, screen) : null;
  const sections = order
    .map((verdict) => ({ verdict, members: rows.filter((claim) => claim.verdict === verdict) }))
    .filter(({ members }) => members.length > 0)
    .map(({ verdict, members }) => ({
      style: (title: string) => paint.verdict(verdict, title),
      title: `${capitalize(verdictNames[verdict])} (${members.length})`,
      rows: spaced(members.map((claim) => claimCells(claim, cited, screen))),
    }));
  const shown = rows.length === total ? '' : `Showing ${rows.length} of ${pluralize(total, 'claim')}. `;
  const more = options.sources ? '' : 'Add --sources to see who says so. ';
  return [
    ...wrap(tally(claims, article, screen), measure),
    ...(article === undefined ? [] : hangingIndent('', reference(article, screen), measure)),
    '',
    ...table(columnsFor(screen), sections, screen),
    ...(cited === null ? [] : ['', rule(screen, measure), ...cited.footnotes()]),
    '',
    ...wrap(paint.dim(`${shown}${more}Ids for cismoa show: --fields id,claim --format tsv`), measure),
  ];
};
