/** Titles of office in names: `President Bush`, `General Pervez Musharraf`. */
import { wordsOf } from './words.js';

/** Words before a name that are no part of it, and the words of an office that they mean. */
const titles: Readonly<Record<string, readonly string[]>> = {
  president: ['president'],
  vice: ['vice'],
  prime: ['prime'],
  minister: ['minister'],
  pm: ['prime', 'minister'],
  general: ['general', 'army', 'commander', 'chief'],
  gen: ['general', 'army', 'commander', 'chief'],
  admiral: ['admiral', 'navy', 'naval', 'commander', 'chairman'],
  adm: ['admiral', 'navy', 'naval', 'commander', 'chairman'],
  marshal: ['marshal', 'army', 'air', 'chief'],
  field: ['marshal', 'army'],
  air: ['air'],
  commander: ['commander'],
  colonel: [],
  col: [],
  major: [],
  lieutenant: [],
  lt: [],
  secretary: ['secretary'],
  sec: ['secretary'],
  undersecretary: ['secretary'],
  senator: ['senator', 'senate'],
  sen: ['senator', 'senate'],
  congressman: ['representative', 'congressman'],
  congresswoman: ['representative', 'congresswoman'],
  representative: ['representative'],
  rep: ['representative'],
  ambassador: ['ambassador'],
  amb: ['ambassador'],
  director: ['director'],
  chairman: ['chairman'],
  mr: [],
  mrs: [],
  ms: [],
  dr: [],
};

export interface Titled {
  /** The name without its titles. */
  readonly name: string;
  /** Words of the offices that the titles mean. */
  readonly offices: readonly string[];
}

/** Takes the titles off a name; undefined where there are none, or nothing else. */
export const withoutTitles = (name: string): Titled | undefined => {
  const words = wordsOf(name);
  const first = words.findIndex((word) => titles[word] === undefined);
  return first <= 0
    ? undefined
    : { name: words.slice(first).join(' '), offices: words.slice(0, first).flatMap((word) => titles[word] ?? []) };
};
