/** Which sources an answer cites. */

/** The ids of the sources named anywhere in a value, each once, in order of first citation. */
export const citedSources = (value: unknown): string[] => [...new Set(idsIn(value))];

const idsIn = (value: unknown): string[] => {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'sources' ? stringsIn(inner) : idsIn(inner)));
};

const stringsIn = (value: unknown): string[] => [value].flat().filter((item) => typeof item === 'string');
