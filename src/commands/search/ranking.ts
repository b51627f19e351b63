/** How well records fit a question: BM25+ by field (Robertson and Zaragoza 2009; Lv and Zhai 2011). */
import type { Document } from './documents.js';
import { boosts } from './entries.js';
import type { QueryTerm } from './terms.js';

export interface Ranked {
  readonly document: Document;
  readonly score: number;
}

const saturation = 1.2;
const lengthEffect = 0.7;
const minEffect = 0.5;

/** Inverse document frequency: a word that few records have tells more. */
const inverseDocumentFrequency = (documents: number, total: number): number =>
  Math.log(1 + (total - documents + 0.5) / (documents + 0.5));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Documents, best first; of equals the first.
 * @param total how many records there are in all, for the frequencies
 * @param factor how much more a document counts, apart from its words
 */
export const rank = (
  documents: readonly Document[],
  terms: readonly QueryTerm[],
  total: number,
  factor: (document: Document) => number,
): Ranked[] => {
  const averages = boosts.map((_boost, field) =>
    Math.max(1, sumOf(documents.map(({ fields }) => fields()[field]?.length ?? 0)) / Math.max(1, documents.length)),
  );
  /** @param count the number of matches, each counted by its similarity */
  const fieldScore = (count: number, length: number, field: number): number => {
    if (count === 0) return 0;
    const damping = saturation * (1 - lengthEffect + (lengthEffect * length) / (averages[field] ?? 1));
    return (boosts[field] ?? 1) * (minEffect + (count * (saturation + 1)) / (count + damping));
  };
  /** What a term counts in each document. */
  const scoresOf = (term: QueryTerm): number[] => {
    const scores = documents.map(({ fields }) =>
      sumOf(
        fields().map(({ matches, length }, field) => fieldScore(sumOf(matches.map(term.similarity)), length, field)),
      ),
    );
    const frequency = inverseDocumentFrequency(scores.filter((score) => score > 0).length, total);
    return scores.map((score) => score * frequency);
  };
  const scoresByTerm = terms.map(scoresOf);
  return documents
    .map((document, at) => {
      const score = sumOf(scoresByTerm.map((scores) => scores[at] ?? 0));
      return { document, score: score * document.entry.weight * factor(document) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
};
