import { dateInWords } from '../../dataset/date-words.js';
import type { ClaimRow } from '../../dataset/rows.js';
import type { Verdict } from '../../dataset/vocabulary.js';
import type { Screen } from '../../terminal/screen.js';
import { bindWords } from '../../terminal/typography.js';
import { citations, footer, reference, uncited } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { cell, spaced, table } from '../../views/table.js';
import { capitalize, hangingIndent, listInWords, note, pluralize, wrap } from '../../views/text.js';
import type { Claims } from './query.js';

/** Id of the article that makes the claims. */
export const articleId = 'asia-live-2023-08-03-agreement';

/** What the record shows takes more words than a claim. */
const claimShare = 0.36;

/** What the article has wrong comes first. */
const verdicts: readonly (readonly [verdict: Verdict, name: string])[] = [
  ['contradicted', 'contradicted'],
  ['uncorroborated', 'not corroborated'],
  ['partly', 'partly corroborated'],
  ['corroborated', 'corroborated'],
];

/** The claims of each verdict that there is. */
const byVerdict = (claims: readonly ClaimRow[]) =>
  verdicts
    .map(([verdict, name]) => ({ verdict, name, members: claims.filter((claim) => claim.verdict === verdict) }))
    .filter(({ members }) => members.length > 0);

/** How many claims of which article hold, then each beside what the record shows. */
export const claimsView = ({ rows, all }: Claims, withSources: boolean, names: Names, screen: Screen): string[] => {
  const { paint, measure } = screen;
  const article = names.sources.get(articleId);
  const cited = withSources ? citations(names.sources, screen) : uncited;
  const dated = article?.issued == null ? '' : ` of ${dateInWords(article.issued)}`;
  const counts = byVerdict(all).map(({ verdict, name, members }) =>
    paint.verdict(verdict, bindWords(`${members.length} ${name}`)),
  );
  const share = Math.floor(measure * claimShare);
  const columns = [
    { head: 'Claim', flexible: true, minWidth: share, maxWidth: share },
    { head: 'What the record shows', flexible: true, minWidth: 24 },
  ];
  const sections = byVerdict(rows).map(({ verdict, name, members }) => ({
    style: (title: string) => paint.verdict(verdict, title),
    title: `${capitalize(name)} (${members.length})`,
    rows: spaced(
      members.map(({ claim, explanation, sources }) => [
        cell(paint.plain(claim)),
        cell(`${paint.plain(explanation)}${cited.mark(sources)}`),
      ]),
    ),
  }));
  const shown = rows.length === all.length ? '' : `Showing ${rows.length} of ${pluralize(all.length, 'claim')}. `;
  const more = withSources ? '' : 'Add --sources to see who says so. ';
  return [
    ...wrap(
      `${paint.strong(`${pluralize(all.length, 'claim')} in one article${dated}:`)} ${listInWords(counts)}.`,
      measure,
    ),
    ...(article === undefined ? [] : hangingIndent('', reference(article, screen), measure)),
    '',
    ...table(columns, sections, screen),
    ...footer(cited, screen),
    '',
    ...note(`${shown}${more}Ids for cismoa show: --fields id,claim --format tsv`, screen),
  ];
};
