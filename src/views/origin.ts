/** Who says so: how many of the sources are witnesses of their own, and who passes them on. */
import { dateInWords } from '../dataset/date-words.js';
import type { SourceRow } from '../dataset/rows.js';
import type { Names } from './names.js';
import { capitalize, pluralize } from './text.js';

interface Sourced {
  readonly sources: readonly string[];
  readonly independentSources: readonly string[];
}

const dated = ({ publisher, issued }: SourceRow): string =>
  issued === null ? publisher : `${publisher} (${dateInWords(issued)})`;

/** More witnesses than these are counted, not named. */
const maxNamed = 2;

/** `WikiLeaks` of `WikiLeaks (US Embassy Cairo cable 07CAIRO2800)`. */
const shortPublisher = ({ publisher }: SourceRow): string => publisher.replace(/ \(.*\)$/, '');

/** One witness is named with its date, several by their publishers, which may contain commas. */
const origins = (witnesses: readonly SourceRow[]): string => {
  if (witnesses.length === 1) return `One known origin: ${witnesses.map(dated).join()}.`;
  const named = [...new Set(witnesses.map(shortPublisher))].slice(0, maxNamed);
  const more = witnesses.length - named.length;
  const list = [...named, ...(more === 0 ? [] : [`${more} more`])].join('; ');
  return `${witnesses.length} independent sources: ${list}.`;
};

/**
 * `One known origin: The Express Tribune (3 Aug 2023). One other repeats it; the origin of 3 more is unknown.`
 * A source that repeats another is no second witness, so it is counted, not named.
 */
export const whoSaysSo = ({ sources, independentSources }: Sourced, names: Names): string => {
  const find = (id: string): SourceRow[] => [names.sources.get(id)].filter((source) => source !== undefined);
  const witnesses = independentSources.flatMap(find);
  const others = sources.filter((id) => !independentSources.includes(id)).flatMap(find);
  const unknown = others.filter(({ basedOn }) => basedOn === null).length;
  const repeating = others.length - unknown;
  if (witnesses.length === 0) return `${pluralize(unknown, 'source')} of unknown origin.`;
  const repeaters = repeating === 1 ? 'one other repeats' : `${repeating} others repeat`;
  const rest = [
    ...(repeating === 0 ? [] : [`${repeaters} ${witnesses.length === 1 ? 'it' : 'them'}`]),
    ...(unknown === 0 ? [] : [`the origin of ${unknown === 1 ? 'one' : unknown} more is unknown`]),
  ].join('; ');
  return rest === '' ? origins(witnesses) : `${origins(witnesses)} ${capitalize(rest)}.`;
};
