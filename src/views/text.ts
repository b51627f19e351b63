import type { Screen } from '../terminal/screen.js';
import { stripAnsi, textWidth } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';

export { wrap };

/** An address alone in its paragraph is left to the terminal to wrap: only whole can it be clicked, copied and found. */
export const isAddress = (paragraph: string): boolean => /^https?:\/\/\S+$/.test(stripAnsi(paragraph));

/** The lines of a paragraph; those of an item of a list hang after its bullet. */
const paragraphLines = (paragraph: string, width: number): string[] => {
  if (isAddress(paragraph)) return [paragraph];
  if (!/^[\u2022-] /.test(stripAnsi(paragraph))) return wrap(paragraph, Math.max(1, width));
  return wrap(paragraph, Math.max(1, width - 2)).map((line, at) => (at === 0 ? line : `  ${line}`));
};

/** Paragraphs below each other after a lead of one line, such as a mark or a number. */
export const hangingIndent = (lead: string, paragraphs: readonly string[], width: number): string[] => {
  const indent = ' '.repeat(textWidth(lead));
  return paragraphs
    .flatMap((paragraph) => paragraphLines(paragraph, width - indent.length))
    .map((line, at) => `${at === 0 ? lead : indent}${line}`.trimEnd());
};

/** A remark, such as what else to type. */
export const note = (text: string, { paint, measure }: Screen): string[] => wrap(paint.dim(text), measure);

/** Blocks of lines with a blank line between them. */
export const separated = (blocks: readonly (readonly string[])[]): string[] =>
  blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));

/** `a, b and c` */
export const listInWords = (items: readonly string[], conjunction: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;

/** Groups in the order of their first member. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups];
};

/** `1,209` */
export const formatNumber = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 event`, `2 events` */
export const pluralize = (count: number, one: string, many = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** The first sentence. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[A-Z]|$)/.exec(text)?.[0] ?? text;

/** With a capital letter. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
