/** What a search found, in sentences. */
import { formatNumber, listInWords, pluralize } from '../../views/text.js';
import type { Hits } from './query.js';

/** Which words of the question the best result does not have. */
const omission = ({ omitted }: Hits): string[] =>
  omitted.length === 0 ? [] : [`The first result lacks ${listInWords(omitted.map((word) => `"${word}"`))}.`];

/** `10 of 24 results, best first. More: --limit N.` */
export const foundInWords = (hits: Hits): string => {
  const { rows, total } = hits;
  const count =
    rows.length === total
      ? `${pluralize(total, 'result')}.`
      : `${formatNumber(rows.length)} of ${pluralize(total, 'result')}, best first. More: --limit N.`;
  return [count, ...omission(hits)].join(' ');
};

/** A note for programs' formats where there is more to say than the records do. */
export const partialNotice = (hits: Hits): string | undefined =>
  hits.rows.length < hits.total || hits.omitted.length > 0 ? foundInWords(hits) : undefined;
