/** Who says so: how many of the sources are witnesses of their own, and who passes them on. */
import { dateInWords } from '../dataset/date-words.js';
import type { SourceRow } from '../dataset/rows.js';
import type { Names } from './names.js';
import { listInWords } from './text.js';

interface Sourced {
  readonly sources: readonly string[];
  readonly independentSources: readonly string[];
}

const dated = ({ publisher, issued }: SourceRow): string =>
  `${publisher}${issued === null ? '' : ` (${dateInWords(issued)})`}`;

/** More witnesses than these are counted, not named. */
const maxNamed = 3;

const count = (n: number, one: string, many: string): string => `${n === 1 ? 'One' : String(n)} ${n === 1 ? one : many}`;

/**
 * `One source, The Express Tribune (3 Aug 2023). The other 4 repeat it.`; says of how many sources the origin is unknown.
 */
export const whoSaysSo = ({ sources, independentSources }: Sourced, names: Names): string => {
  const find = (id: string): SourceRow[] => [names.sources.get(id)].filter((source) => source !== undefined);
  const witnesses = independentSources.flatMap(find);
  const others = sources.filter((id) => !independentSources.includes(id)).flatMap(find);
  const unknown = others.filter(({ basedOn }) => basedOn === null).length;
  const repeating = others.length - unknown;
  if (witnesses.length === 0) {
    return `${count(unknown, 'source', 'sources')}; ${unknown === 1 ? 'its origin is' : 'their origins are'} not established.`;
  }
  const named = witnesses.slice(0, maxNamed).map(dated);
  const more = witnesses.length - named.length;
  const list = listInWords(more > 0 ? [...named, `${more} more`] : named);
  const head = witnesses.length === 1 ? `One source: ${list}.` : `${witnesses.length} independent sources: ${list}.`;
  const repeated =
    repeating === 0 ? '' : ` ${count(repeating, 'other source repeats', 'other sources repeat')} ${witnesses.length === 1 ? 'it' : 'them'}.`;
  const unclear = unknown === 0 ? '' : ` The origin of ${unknown === 1 ? 'one more' : `${unknown} more`} is not established.`;
  return `${head}${repeated}${unclear}`;
};
