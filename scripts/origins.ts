/** Who is the origin of a report: sources pass one another on, and only those at the end of the chain are witnesses. */
import type { SourceRecord } from '../src/dataset/schema.js';

/**
 * The independent sources of a record: those that are based on no other, themselves or at the end of a chain.
 * Sources of unknown origin (`basedOn` null) are left out: they may pass on one of the others.
 * @returns for a list of ids the ids of the independent sources, in the order in which they are met
 */
export const independentSourcesIn = (sources: readonly SourceRecord[]) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const originsOf = (id: string, path: readonly string[] = []): string[] => {
    const basedOn = byId.get(id)?.basedOn ?? null;
    if (basedOn === null || path.includes(id)) return [];
    return basedOn.length === 0 ? [id] : basedOn.flatMap((other) => originsOf(other, [...path, id]));
  };
  return (ids: readonly string[]): string[] => [...new Set(ids.flatMap((id) => originsOf(id)))];
};
