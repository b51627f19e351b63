import type { Dataset } from '../../dataset/dataset.js';
import type { ClaimRow } from '../../dataset/rows.js';
import { type Verdict, verdicts } from '../../dataset/vocabulary.js';

export interface Claims {
  readonly rows: readonly ClaimRow[];
  /** How many of all claims have each verdict. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly total: number;
}

/** Id of the article that makes the claims. */
export const article = 'asia-live-2023-08-03-agreement';

/** The claims of the article in its order, with some verdicts or all. */
export const claims = (dataset: Dataset, selected: readonly Verdict[]): Claims => {
  const all = dataset.all('claims');
  return {
    rows: all.filter(({ verdict }) => selected.length === 0 || selected.includes(verdict)),
    counts: verdicts.map((verdict) => ({ verdict, count: all.filter((claim) => claim.verdict === verdict).length })),
    total: all.length,
  };
};
