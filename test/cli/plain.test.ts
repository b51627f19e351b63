/** `--plain`: what a screen reader reads, and what can be pasted. */
import { expect, test } from 'vitest';
import { cli, terminal, words } from '../support.js';

const shown = async (line: string): Promise<string> => {
  const setting = { stdout: terminal(), env: { KITTY_WINDOW_ID: '1' } };
  return (await cli([...words(line), '--plain', '--no-color', '--no-pager'], setting)).stdout;
};

test.each([
  'summary',
  'summary --sources',
  'status',
  'timeline --all --long --sources',
  'timeline --chart',
  'entity f16',
  'entity "acsa 2002"',
  'entity',
  'search drone',
  'claims --sources',
  'compare',
  'compare comcasa cismoa-2005',
  'sources --kind treaty',
  'sources tribune-2023-08-03-cabinet-nod',
  'sources',
  'show cismoa-2005',
])('%s has no marks, rules, columns, links or numbers of sources', async (line) => {
  const text = await shown(line);
  expect(text).not.toBe('');
  expect(text).not.toMatch(/[\u25cf\u25d0\u25cb\u2500-\u259f\u25b6\u25c0]/);
  expect(text).not.toContain('\u001b');
  expect(text).not.toMatch(/^[-=~]{3,}$/m);
  expect(text).not.toMatch(/\[\d+(?:-\d+)?\]/);
  // A column is set apart by spaces; three in a row are never between words.
  expect(text).not.toMatch(/\S {3,}\S/);
  expect(text).not.toMatch(/\n\n\n/);
});

test('certainty is a word, and sources are counted', async () => {
  const text = await shown('summary');
  expect(text).toMatch(/\n20\d\d \((?:documented|reported|disputed)\) /);
  expect(text).toMatch(/\(\d+ sources\)/);
  expect(await shown('status')).toMatch(/\nCertainty\n {2}(?:documented|reported|disputed)\n/);
});

test('the chart is a list of periods, and sources are given with their address', async () => {
  expect(await shown('timeline --chart')).toContain('Peshawar (Badaber) communications base: 18 Jul 1959');
  expect(await shown('timeline --sources')).toContain('https://');
});

test('a program\u2019s format is not changed by it', async () => {
  expect(await cli(['status', '--json', '--plain'])).toEqual(await cli(['status', '--json']));
});
