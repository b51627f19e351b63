/** The fact-check as a screen. */
import { expect, test } from 'vitest';
import { verdicts } from '../../../src/dataset/vocabulary.js';
import { cli, contents } from '../../support.js';

const shown = async (...args: string[]): Promise<string> => (await cli(['claims', ...args])).stdout;
const countOf = (verdict: string): number => contents.claims.filter((claim) => claim.verdict === verdict).length;

test('opens with the tally and the article, and the contradicted claims come first', async () => {
  const text = await shown('--width', '120');
  const [first = '', second = ''] = text.split('\n');
  expect(first).toMatch(
    new RegExp(`^${contents.claims.length} claims in one article .*: ${countOf('contradicted')} contradicted`),
  );
  expect(second).toContain('The Asia Live');
  const places = ['Contradicted (', 'Partly corroborated (', 'Corroborated ('].map((title) => text.indexOf(title));
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  expect(places[0]).toBeGreaterThan(0);
  expect(verdicts.map(countOf).reduce((sum, count) => sum + count)).toBe(contents.claims.length);
});

test('the tally counts all claims where only some are shown, which is said', async () => {
  const text = await shown('--verdict', 'contradicted');
  expect(text).toContain(`${contents.claims.length} claims in one article`);
  expect(text).toContain(`Showing ${countOf('contradicted')} of ${contents.claims.length} claims.`);
  expect(text).not.toContain('Corroborated (');
});

test('under 60 columns, one blank line between claims and none within', async () => {
  const lines = (await shown('--width', '40')).trimEnd().split('\n');
  expect(lines.filter((line, at) => line === '' && lines[at + 1] === '')).toEqual([]);
  expect(lines.filter((line, at) => line.startsWith('  What the record shows:') && lines[at - 1] === '')).toEqual([]);
  const starts = lines.flatMap((line, at) => (line.startsWith('Claim: ') ? [at] : []));
  expect(starts).toHaveLength(contents.claims.length);
  expect(starts.filter((at) => lines[at - 1] !== '')).toEqual([]);
});
