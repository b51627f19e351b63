import type { Dataset } from '../../dataset/dataset.js';
import type { SourceRow } from '../../dataset/rows.js';
import type { SourceKind } from '../../dataset/vocabulary.js';
import { recordsOf } from '../../lookup/records.js';
import { fold } from '../../lookup/words.js';

export interface SourceFilter {
  /** Any of these kinds. */
  readonly kind?: readonly SourceKind[];
  /** Only official or first-hand documents. */
  readonly primary?: boolean;
  /** Only witnesses of their own, which pass on no other source. */
  readonly independent?: boolean;
  /** Part of the publisher's name. */
  readonly publisher?: string;
}

export interface Bibliography {
  readonly rows: readonly SourceRow[];
  readonly total: number;
}

/** The bibliography, or the sources with some ids, filtered. Throws `source-not-found`. */
export const sources = (dataset: Dataset, ids: readonly string[], filter: SourceFilter): Bibliography => {
  const { kind, primary = false, independent = false } = filter;
  const all = dataset.all('sources');
  const selected = ids.length === 0 ? all : recordsOf(dataset, 'sources', ids, 'source-not-found');
  const publisher = fold(filter.publisher ?? '');
  const rows = selected.filter(
    (source) =>
      (kind === undefined || kind.includes(source.kind)) &&
      (!primary || source.primary) &&
      (!independent || source.basedOn?.length === 0) &&
      fold(source.publisher).includes(publisher),
  );
  return { rows, total: all.length };
};
