/** How authors are named and titles quoted. */
import type { SourceRecord } from './schema.js';

export type Author = SourceRecord['authors'][number];

/** A name as it is read: `Kamran Yousaf`. */
export const authorName = (author: Author): string =>
  'literal' in author
    ? author.literal
    : `${author.given} ${author.family}${author.suffix === undefined ? '' : ` ${author.suffix}`}`;

/** A name as BibTeX sorts it: `Yousaf, Kamran`; bodies in braces, so that they are not taken apart. */
export const authorInverted = (author: Author): string =>
  'literal' in author
    ? author.literal
    : [author.family, ...(author.suffix === undefined ? [] : [author.suffix]), author.given].join(', ');

/** Whether a title only describes a work that shows none: `[Letter to the Congress]`. */
export const isDescription = (title: string): boolean => title.startsWith('[');

/** A translated title in brackets: those of a description are enough. */
export const bracketed = (title: string): string => (isDescription(title) ? title : `[${title}]`);
