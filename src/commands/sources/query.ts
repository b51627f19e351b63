import type { Dataset } from '../../dataset/dataset.js';
import type { SourceRow } from '../../dataset/rows.js';
import type { SourceKind } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { requestedIds } from '../../lookup/records.js';
import { suggestWord } from '../../lookup/suggest.js';
import { fold } from '../../lookup/words.js';

export interface SourceFilter {
  readonly kinds: readonly SourceKind[];
  /** Only official or first-hand documents. */
  readonly primary: boolean;
  /** Only witnesses of their own, which pass on no other source. */
  readonly independent: boolean;
  /** Part of the publisher's name; empty for all. */
  readonly publisher: string;
}

export interface Bibliography {
  readonly rows: readonly SourceRow[];
  readonly total: number;
}

const byId = (dataset: Dataset, id: string): SourceRow => {
  const source = dataset.byId('sources').get(id);
  if (source === undefined) {
    throw new CliError('source-not-found', {
      name: id,
      suggestions: suggestWord(
        id,
        dataset.all('sources').map((each) => each.id),
      ),
    });
  }
  return source;
};

/** The bibliography, or the sources with some ids, filtered. Throws the fault `source-not-found`. */
export const sources = (dataset: Dataset, ids: readonly string[], filter: SourceFilter): Bibliography => {
  const all = dataset.all('sources');
  const selected = ids.length === 0 ? all : requestedIds(dataset, ids).map((id) => byId(dataset, id));
  const publisher = fold(filter.publisher);
  const rows = selected.filter(
    (source) =>
      (filter.kinds.length === 0 || filter.kinds.includes(source.kind)) &&
      (!filter.primary || source.primary) &&
      (!filter.independent || source.basedOn?.length === 0) &&
      (publisher === '' || fold(source.publisher).includes(publisher)),
  );
  return { rows, total: all.length };
};
