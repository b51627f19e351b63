/** What a search says of what it found. */
import { expect, test } from 'vitest';
import { foundInWords, partialNotice } from '../../../src/commands/search/found.js';
import { search } from '../../../src/commands/search/query.js';
import { cli, dataset, terminal } from '../../support.js';

const found = (words: string, limit: number) => search(dataset, words, { within: [], limit });

test('all that was found is counted, and there is nothing to add', () => {
  const hits = found('peanuts remark', 100);
  expect(foundInWords(hits)).toMatch(/^\d+ results?\.$/);
  expect(partialNotice(hits)).toBeUndefined();
});

test('a first page says of how many it is, and how to see more', () => {
  expect(foundInWords(found('nuclear', 1))).toMatch(/^1 of \d+ results, best first\. More: --limit N\.$/);
});

test('a word that the best result lacks is named', async () => {
  const { stdout } = await cli(['search', 'peanuts', 'blockchain', '--limit', '1']);
  expect(stdout.replace(/\s+/g, ' ')).toContain('The first result lacks "blockchain".');
});

test('the same is said beside the data of a program where a person watches', async () => {
  const args = ['search', 'nuclear', '--limit', '1', '--format', 'csv', '--fields', 'id'];
  expect((await cli(args, { stderr: terminal() })).stderr).toMatch(
    /^1 of \d+ results, best first\. More: --limit N\.\n$/,
  );
  expect((await cli(args)).stderr).toBe('');
  const partly = await cli(['search', 'zebra nuclear', '--json'], { stderr: terminal() });
  expect(partly.stderr).toContain('The first result lacks "zebra".');
});
