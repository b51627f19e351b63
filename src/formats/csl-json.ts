import { bounds, type EdtfDate, edtf, isDate } from '../dataset/edtf.js';
import { accessed, type Work } from './work.js';

/** CSL types: https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
const types: Record<Work['kind'], string> = {
  treaty: 'treaty',
  law: 'legislation',
  official: 'report',
  archive: 'document',
  academic: 'article-journal',
  'think-tank': 'report',
  reference: 'webpage',
  news: 'article-newspaper',
  dataset: 'dataset',
};

/** Types whose publisher is the periodical or site that contains the work. */
const isContained = (kind: Work['kind']): boolean => ['news', 'academic', 'reference'].includes(kind);

const partsOf = ({ precision, first }: EdtfDate): number[] =>
  first
    .split('-')
    .slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3)
    .map(Number);

/** A CSL date: parts, and `circa` where approximate or uncertain. */
export const cslDate = (issued: string): Record<string, unknown> => {
  const { from, to } = bounds(edtf(issued));
  const dates = (from === to ? [from] : [from, to]).filter(isDate);
  const circa = dates.some(({ approximate, uncertain }) => approximate || uncertain);
  return { 'date-parts': dates.map(partsOf), ...(circa ? { circa: true } : {}) };
};

/**
 * A work as a CSL-JSON item: https://github.com/citation-style-language/schema
 * The title stays in its language; CSL has no field for a translation but the note.
 */
export const cslItem = ({ id, title, titleEnglish, authors, publisher, issued, url, kind, version }: Work) => ({
  id,
  type: types[kind],
  title,
  ...(authors.length === 0 ? {} : { author: authors }),
  ...(isContained(kind) ? { 'container-title': publisher } : { publisher }),
  ...(issued === null ? {} : { issued: cslDate(issued) }),
  ...(version === undefined ? {} : { version }),
  ...(url === null ? {} : { URL: url, accessed: cslDate(accessed) }),
  ...(titleEnglish === null ? {} : { note: `English title: ${titleEnglish}` }),
});
