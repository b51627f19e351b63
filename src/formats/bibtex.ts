import { type Author, authorInverted } from '../dataset/authors.js';
import { bounds, edtf } from '../dataset/edtf.js';
import { months } from '../dataset/months.js';
import type { SourceRecord } from '../dataset/schema.js';
import type { SourceKind } from '../dataset/vocabulary.js';
import { sanitize } from '../terminal/sanitize.js';

const types: Record<SourceKind, string> = {
  treaty: 'misc',
  law: 'misc',
  official: 'techreport',
  archive: 'misc',
  academic: 'article',
  'think-tank': 'techreport',
  reference: 'misc',
  news: 'article',
};

/** Where the publisher stands in each type. */
const publisherField: Record<string, string> = { article: 'journal', techreport: 'institution', misc: 'howpublished' };

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** TeX's own characters lose their meaning; the rest is UTF-8, which BibLaTeX and Biber read. */
const tex = (text: string): string =>
  sanitize(text)
    .replace(/[\\~^{}#$%&_]/g, (character) => special[character] ?? `\\${character}`)
    // Two hyphens or quotes in a row would become a dash or a curly quote.
    .replace(/([-`'])(?=\1)/g, '$1{}');

/** Year and month; the day has no field of its own in BibTeX and stands in `date`, which BibLaTeX reads. */
const dateFields = (issued: string): string[] => {
  const { from } = bounds(edtf(issued));
  if (typeof from !== 'object') return [];
  const month = months[Number(from.first.slice(5, 7)) - 1]?.short.toLowerCase();
  return [
    `year = {${from.first.slice(0, 4)}}`,
    ...(from.precision === 'year' ? [] : [`month = ${month}`]),
    `date = {${issued}}`,
  ];
};

/** Bodies and names that do not split are braced, so that BibTeX does not take them apart. */
const texName = (author: Author): string =>
  'literal' in author ? `{${tex(author.literal)}}` : tex(authorInverted(author));

const entry = ({ id, title, authors, publisher, issued, url, kind, primary }: SourceRecord): string => {
  const type = types[kind];
  const fields = [
    // Double braces keep the case of a title, and names whole.
    `title = {{${tex(title)}}}`,
    ...(authors.length === 0 ? [] : [`author = {${authors.map(texName).join(' and ')}}`]),
    `${publisherField[type]} = {{${tex(publisher)}}}`,
    ...(issued === null ? [] : dateFields(issued)),
    `url = {${sanitize(url).replace(/[{}\\]/g, encodeURIComponent)}}`,
    `keywords = {${kind}${primary ? ', primary' : ''}}`,
  ];
  return `@${type}{${id},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`;
};

/** BibTeX entries, in UTF-8. */
export const bibtex = (sources: readonly SourceRecord[]): string => sources.map(entry).join('\n');
