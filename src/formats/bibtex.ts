/** BibTeX in the dialect of BibLaTeX, which Biber and pandoc read; BibTeX itself ignores the fields it does not know. */
import { type Author, nameParts } from '../dataset/authors.js';
import { months } from '../dataset/date-words.js';
import { bounds, edtf, isDate } from '../dataset/edtf.js';
import { sanitize } from '../terminal/sanitize.js';
import { accessed, type Work } from './work.js';

const types: Record<Work['kind'], string> = {
  treaty: 'misc',
  law: 'misc',
  official: 'techreport',
  archive: 'misc',
  academic: 'article',
  'think-tank': 'techreport',
  reference: 'misc',
  news: 'article',
  dataset: 'misc',
};

/** The field of the publisher in each type. */
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
  if (!isDate(from)) return [];
  const month = months[Number(from.first.slice(5, 7)) - 1]?.toLowerCase();
  return [
    `year = {${from.first.slice(0, 4)}}`,
    ...(from.precision === 'year' ? [] : [`month = ${month}`]),
    `date = {${issued}}`,
  ];
};

/** BibTeX would take `Lopes da Silva` for a Silva with a prefix. */
const hasPrefix = (family: string): boolean => /(?:^|\s)\p{Ll}/u.test(family);

/** As BibTeX sorts it: `Johnson, Jr., Charles Michael`. */
const inverted = (author: Author): string => nameParts(author, ['family', 'suffix', 'given']).join(', ');

/** Bodies, names that do not split and families with a prefix are braced, so that BibTeX does not take them apart. */
const texName = (author: Author): string => {
  if ('literal' in author) return `{${tex(author.literal)}}`;
  const name = tex(inverted(author));
  const family = tex(author.family);
  return hasPrefix(author.family) ? `{${family}}${name.slice(family.length)}` : name;
};

/** What a work without an author or date is sorted by. Without a key BibTeX warns and sorts it anywhere. */
const keyFields = ({ authors, title }: Work, isDated: boolean): string[] => {
  const [first] = authors;
  if (first !== undefined && isDated) return [];
  const words = title.replace(/^[^\p{L}\p{N}]+/u, '').replace(/\]$/, '');
  return [`key = {${tex([...(first === undefined ? [] : [inverted(first)]), words].join(' '))}}`];
};

const urlFields = ({ url }: Work): string[] =>
  url === null ? [] : [`url = {${sanitize(url).replace(/[{}\\]/g, encodeURIComponent)}}`, `urldate = {${accessed}}`];

const entry = (work: Work): string => {
  const { id, title, titleEnglish, authors, publisher, issued, kind, primary, version } = work;
  const type = types[kind];
  const dates = issued === null ? [] : dateFields(issued);
  const fields = [
    // Double braces keep the case of a title, and names whole.
    `title = {{${tex(title)}}}`,
    ...(titleEnglish === null ? [] : [`titleaddon = {{${tex(titleEnglish)}}}`]),
    ...(authors.length === 0 ? [] : [`author = {${authors.map(texName).join(' and ')}}`]),
    `${publisherField[type]} = {{${tex(publisher)}}}`,
    // Makes pandoc and BibLaTeX print day and month, as of no other article.
    ...(kind === 'news' ? ['entrysubtype = {newspaper}'] : []),
    ...dates,
    ...(version === undefined ? [] : [`version = {${tex(version)}}`]),
    ...urlFields(work),
    ...keyFields(work, dates.length > 0),
    `keywords = {${kind}${primary ? ', primary' : ''}}`,
  ];
  return `@${type}{${id},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}\n`;
};

/** BibTeX entries, in UTF-8. */
export const bibtex = (works: readonly Work[]): string => works.map(entry).join('\n');
