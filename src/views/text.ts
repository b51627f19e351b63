import { textWidth } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';

export { wrap };

/** Paragraphs below each other behind a lead of one line, such as a mark or a number. */
export const hangingIndent = (lead: string, paragraphs: readonly string[], width: number): string[] => {
  const indent = ' '.repeat(textWidth(lead));
  return paragraphs
    .flatMap((paragraph) => wrap(paragraph, Math.max(1, width - indent.length)))
    .map((line, at) => `${at === 0 ? lead : indent}${line}`.trimEnd());
};

/** `a, b and c` */
export const listInWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

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
