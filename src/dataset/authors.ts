/** How authors are named and titles quoted. */
import type { SourceRecord } from './schema.js';

export type Author = SourceRecord['authors'][number];

/** A name as it is read: `Kamran Yousaf`. */
export const authorName = (author: Author): string =>
  'literal' in author
    ? author.literal
    : `${author.given} ${author.family}${author.suffix === undefined ? '' : ` ${author.suffix}`}`;

/** The parts of a name that are given, bodies being one part. */
export const nameParts = (author: Author, order: readonly ('family' | 'given' | 'suffix')[]): string[] =>
  'literal' in author ? [author.literal] : order.flatMap((part) => author[part] ?? []);

/** Whether a title only describes a work that shows none: `[Letter to the Congress]`. */
export const isDescription = (title: string): boolean => title.startsWith('[');

/** A translated title in brackets: those of a description are enough. */
export const bracketed = (title: string): string => (isDescription(title) ? title : `[${title}]`);
