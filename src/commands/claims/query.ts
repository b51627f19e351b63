import type { Dataset } from '../../dataset/dataset.js';
import type { ClaimRow } from '../../dataset/rows.js';
import type { Verdict } from '../../dataset/vocabulary.js';

export interface Claims {
  readonly rows: readonly ClaimRow[];
  /** All claims, of which the rows are a part. */
  readonly all: readonly ClaimRow[];
}

/** The claims of the article in its order, with some verdicts or all. */
export const claims = (dataset: Dataset, selected: readonly Verdict[]): Claims => {
  const all = dataset.all('claims');
  return { rows: all.filter(({ verdict }) => selected.length === 0 || selected.includes(verdict)), all };
};
