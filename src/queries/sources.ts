import type { Dataset } from '../dataset/dataset.js';
import { span } from '../dataset/edtf.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { SourceKind } from '../dataset/vocabulary.js';
import { Fault } from '../errors.js';
import type { SourceRow } from './output.js';
import { referrers } from './references.js';
import { suggestWord } from './suggest.js';
import { fold } from './words.js';

export interface SourceFilter {
  readonly kinds: readonly SourceKind[];
  /** Only official or first-hand documents. */
  readonly primary: boolean;
  /** Part of the publisher's name; empty for all. */
  readonly publisher: string;
}

export interface Bibliography {
  readonly rows: readonly SourceRow[];
  readonly total: number;
}

const byId = (dataset: Dataset, id: string): SourceRecord => {
  const source = dataset.byId('sources').get(id);
  if (source === undefined) {
    throw new Fault('source-not-found', {
      id,
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
  const asked = ids.length === 0 ? all : [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => byId(dataset, id));
  const publisher = fold(filter.publisher);
  const citedBy = referrers(dataset);
  const rows = asked
    .filter(
      (source) =>
        (filter.kinds.length === 0 || filter.kinds.includes(source.kind)) &&
        (!filter.primary || source.primary) &&
        (publisher === '' || fold(source.publisher).includes(publisher)),
    )
    .map(({ id, title, authors, publisher, issued, url, kind, primary }) => ({
      id,
      title,
      authors,
      publisher,
      issued,
      ...span(issued),
      url,
      kind,
      primary,
      citedBy: [...(citedBy.get(id) ?? [])],
    }));
  return { rows, total: all.length };
};
