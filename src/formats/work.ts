/** What a bibliography lists: sources, and the dataset itself. */
import { edition } from '../dataset/edition.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { SourceKind } from '../dataset/vocabulary.js';

export interface Work
  extends Pick<SourceRecord, 'id' | 'title' | 'titleEnglish' | 'authors' | 'publisher' | 'issued' | 'primary'> {
  readonly kind: SourceKind | 'dataset';
  /** Null for the dataset, which has no address of its own. */
  readonly url: string | null;
  readonly version?: string;
}

/** The day on which every address was last visited: the sources were read when the edition was compiled. */
export const accessed = edition.compiled;

/** The dataset as a work, without an address as long as it is published nowhere. */
export const datasetWork: Work = {
  id: `cismoa-${edition.version}`,
  title: edition.title,
  titleEnglish: null,
  authors: [{ literal: 'cismoa contributors' }],
  publisher: 'cismoa dataset',
  issued: edition.compiled,
  url: null,
  kind: 'dataset',
  primary: false,
  version: edition.version,
};
