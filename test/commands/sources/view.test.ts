/** The bibliography as a screen. */
import { expect, test } from 'vitest';
import { cli, contents } from '../../support.js';

const shown = async (...args: string[]): Promise<string> => (await cli(['sources', ...args])).stdout;

test('without a filter: how many of each kind, and the filters', async () => {
  const text = await shown();
  const treaties = contents.sources.filter(({ kind }) => kind === 'treaty');
  const primary = treaties.filter((source) => source.primary);
  expect(text).toMatch(new RegExp(`^treaty +${treaties.length} +${primary.length}$`, 'm'));
  for (const option of ['--kind', '--primary', '--publisher', '--format bibtex']) expect(text).toContain(option);
});

test('with a filter: each source with its id, and how many of how many', async () => {
  const text = await shown('--kind', 'treaty');
  const treaties = contents.sources.filter(({ kind }) => kind === 'treaty');
  for (const { id } of treaties) expect(text).toMatch(new RegExp(`^ *.* ${id}$`, 'm'));
  expect(text).toContain(`${treaties.length} of ${contents.sources.length.toLocaleString('en')} sources.`);
});

test('with an id: the source, its address whole, and what cites it', async () => {
  const text = await shown('tribune-2023-08-03-cabinet-nod');
  const url = contents.sources.find(({ id }) => id === 'tribune-2023-08-03-cabinet-nod')?.url;
  expect(text).toContain(` ${url}\n`);
  expect(text).toMatch(/^Cited by \d+ records$/m);
  expect(text).toContain('cismoa-first-signed-2005');
});
