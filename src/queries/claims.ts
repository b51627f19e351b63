import type { Dataset } from '../dataset/dataset.js';
import { type Verdict, verdicts } from '../dataset/vocabulary.js';
import type { ClaimRow } from './output.js';

export interface Claims {
  readonly rows: readonly ClaimRow[];
  /** How many of all claims have each verdict. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly total: number;
}

/** Id of the article whose claims they are. */
export const article = 'asia-live-2023-08-03-agreement';

/** The claims of the article in its order, of some verdicts or all. */
export const claims = (dataset: Dataset, wanted: readonly Verdict[]): Claims => {
  const all = dataset.all('claims');
  return {
    rows: all
      .filter(({ verdict }) => wanted.length === 0 || wanted.includes(verdict))
      .map(({ id, claim, verdict, explanation, about, sources }) => ({
        id,
        claim,
        verdict,
        explanation,
        about,
        sources,
      })),
    counts: verdicts.map((verdict) => ({ verdict, count: all.filter((claim) => claim.verdict === verdict).length })),
    total: all.length,
  };
};
