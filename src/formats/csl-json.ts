import { bounds, type EdtfDate, edtf } from '../dataset/edtf.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { SourceKind } from '../dataset/vocabulary.js';

/** CSL types by kind of source: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const types: Record<SourceKind, string> = {
  treaty: 'treaty',
  law: 'legislation',
  official: 'report',
  archive: 'document',
  academic: 'article-journal',
  'think-tank': 'report',
  reference: 'webpage',
  news: 'article-newspaper',
};

type Parts = number[];

const partsOf = ({ precision, first }: EdtfDate): Parts =>
  first
    .split('-')
    .slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3)
    .map(Number);

/** A CSL date: parts, and `circa` where approximate or uncertain. */
export const cslDate = (issued: string): Record<string, unknown> => {
  const { from, to } = bounds(edtf(issued));
  const dates = (from === to ? [from] : [from, to]).filter((bound) => typeof bound === 'object');
  const circa = dates.some(({ approximate, uncertain }) => approximate || uncertain);
  return { 'date-parts': dates.map(partsOf), ...(circa ? { circa: true } : {}) };
};

/** A source as a CSL-JSON item; authors as literals, since names of many traditions do not split. */
export const cslItem = ({ id, title, authors, publisher, issued, url, kind }: SourceRecord) => ({
  id,
  type: types[kind],
  title,
  ...(authors.length === 0 ? {} : { author: authors }),
  ...(kind === 'news' || kind === 'academic' ? { 'container-title': publisher } : { publisher }),
  ...(issued === null ? {} : { issued: cslDate(issued) }),
  URL: url,
});

/** CSL-JSON items: https://github.com/citation-style-language/schema */
export const cslItems = (sources: readonly SourceRecord[]) => sources.map(cslItem);
