/** The summary as a screen. */
import { describe, expect, test } from 'vitest';
import { cli, contents, datasetWith } from '../../support.js';

const shown = async (...args: string[]): Promise<string[]> =>
  (await cli(['summary', ...args])).stdout.trimEnd().split('\n');
const at = (lines: readonly string[], start: string): number => lines.findIndex((line) => line.startsWith(start));

describe.each(['2004-01-01', '2005-10-15', '2010', '2020-06', '2021-06-01', '2024-01-01', 'today'])('on %s', (date) => {
  test('it fits one screen of 80 by 40', async () => {
    expect((await shown('--on', date)).length).toBeLessThanOrEqual(40);
  });

  test('what it is, its state and who says so come first', async () => {
    const lines = await shown('--on', date);
    expect(at(lines, 'What it is')).toBe(2);
    expect(at(lines, 'Who says so')).toBeLessThan(at(lines, 'Signed'));
    expect(at(lines, 'Signed') - at(lines, 'What it is')).toBeLessThanOrEqual(6);
  });

  test('the first agreement ended when it ended, and the renewal is no fact', async () => {
    const text = (await shown('--on', date)).join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(
      /Signed Oct 2005 for 15 years, by Pakistan and the United States .*; expired in 2020, as reported/,
    );
    expect(text).not.toMatch(/\b(?:was|is|has been) renewed\b/i);
  });
});

test('questions are a list, with the command that opens one', async () => {
  const text = (await shown('--width', '120')).join('\n');
  expect(text).toContain('cismoa questions ID');
  for (const { question } of contents.questions.slice(0, 8)) expect(text).toContain(`• ${question}`);
});

test('sources are short with ids, and full with --sources', async () => {
  expect((await shown()).join('\n')).toMatch(/^\[1\] .+ {2}[a-z0-9-]+$/m);
  expect((await shown('--sources')).join('\n')).toMatch(/^ {4}https:\/\//m);
});

test.each([
  [{ signedBy: [], ending: null, inForce: null, term: null }, 'Oct 2005, by Pakistan and the United States'],
  [{ signedBy: [], inForce: '2005-10/' }, 'Oct 2005 for 15 years, by Pakistan and the United States; expired'],
])('of an agreement of which less is known, less is said: %j', async (known, sentence) => {
  const parts = { ...known, certainty: 'documented' as const };
  const agreements = contents.agreements.map((each) => (each.id === 'cismoa-2005' ? { ...each, ...parts } : each));
  const { stdout } = await cli(['summary', '--width', '120'], { dataset: datasetWith({ agreements }) });
  expect(stdout).toMatch(new RegExp(`^Signed +${sentence}.\\[1\\]$`, 'm'));
});
