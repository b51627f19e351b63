/** References as plain text, ready to paste: author, title, publisher, date, address and when it was visited. */
import { type Author, authorName, bracketed, isDescription, nameParts } from '../dataset/authors.js';
import { dateInWords } from '../dataset/date-words.js';
import { accessed, type Work } from './work.js';

/** `Johnson, Charles Michael, Jr.` */
const inverted = (author: Author): string => nameParts(author, ['family', 'given', 'suffix']).join(', ');

/** The first name inverted, since references are sorted by it: `Yousaf, Kamran, and Shahbaz Rana`. */
const authorsText = (authors: readonly Author[]): string => {
  const names = authors.map((author, at) => (at === 0 ? inverted(author) : authorName(author)));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
};

/** A sentence of a reference; a final mark of its own is kept. */
const closed = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

const titleText = ({ title, titleEnglish }: Work): string => {
  const whole = titleEnglish === null ? title : `${title} ${bracketed(titleEnglish)}`;
  return isDescription(title) ? closed(whole) : `\u201c${closed(whole)}\u201d`;
};

/** Author. “Title.” Publisher, date. Address (accessed date). */
export const referenceText = (work: Work): string => {
  const { authors, publisher, issued, url, version } = work;
  const parts = [
    publisher,
    ...(version === undefined ? [] : [`version ${version}`]),
    issued === null ? 'n.d.' : dateInWords(issued),
  ];
  return [
    ...(authors.length === 0 ? [] : [closed(authorsText(authors))]),
    titleText(work),
    closed(parts.join(', ')),
    ...(url === null ? [] : [`${url} (accessed ${dateInWords(accessed)}).`]),
  ].join(' ');
};
