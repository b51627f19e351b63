/** Events as a screen. */
import { expect, test } from 'vitest';
import type { EventRecord } from '../../../src/dataset/schema.js';
import { cli, contents, datasetWith } from '../../support.js';

const event = (id: string, date: string, title: string, importance: 1 | 2 = 1): EventRecord => ({
  ...(contents.events[0] as EventRecord),
  ...{ id, date, title, importance, summary: `Summary of ${id}.` },
  ...{ note: null, certainty: 'documented', category: 'visit' },
});
const few = datasetWith({
  events: [
    event('first', '1965-08/1965-09-23', 'A war that lasts for as long as its date is wide on the screen'),
    event('second', '1965-09-08', 'A halt'),
    event('third', '1966', 'A detail', 2),
  ],
  periods: [],
});
const shown = async (...args: string[]): Promise<string[]> =>
  (await cli(['timeline', ...args], { dataset: few })).stdout.trimEnd().split('\n');

test('a wide date wraps in its column, after the dash', async () => {
  expect((await shown()).slice(4, 8)).toEqual([
    '1960s',
    'Aug 1965 -      ● A war that lasts for as long as its date is wide on   visit',
    '23 Sep 1965       the screen',
    '8 Sep 1965      ● A halt                                                visit',
  ]);
});

test('under 60 columns date, mark and title run on, without labels and blank lines', async () => {
  expect((await shown('--width', '40')).slice(2, 7)).toEqual([
    '1960s',
    'Aug 1965 - 23 Sep 1965 ● A war that',
    '  lasts for as long as its date is wide',
    '  on the screen',
    '8 Sep 1965 ● A halt',
  ]);
});

test.each([
  ['80', ['                  first', '']],
  ['40', ['  first', '']],
])('in long form details stand below, and events apart: %s columns', async (width, before) => {
  const lines = await shown('--width', width, '--long');
  const at = lines.findIndex((line) => line.startsWith('8 Sep 1965'));
  expect(lines.slice(at - 2, at)).toEqual(before);
  expect(lines[at + 1]).toMatch(/^ +Summary of second\.$/);
});

test.each([
  [[], /^Showing 2 key events of 3\. Add --all for the rest\. More: /],
  [['--key', '--text', 'war'], /^1 event matches\. More: /],
  [['--text', 'halt,', '--long', '--sources'], /^1 event matches\.$/],
  [['--text', 'a', '--to', '1965'], /^2 events match\. More: /],
  [['--all'], /^All 3 events\. More: --long for summaries and ids, --sources for who says so\.$/],
  [['--key'], /^Showing 2 key events of 3\. Leave out --key for the rest\. More: /],
  [['--limit', '1'], /^Showing 1 key event of 3\. Raise --limit for more\. /],
  [['--all', '--limit', '1'], /^Showing 1 event of 3\. Raise --limit for more\. /],
  [['--all', '--limit', '1', '--to', '1965'], /^Showing 1 event of 2 that match\. Raise /],
  [['--to', '1900'], /^No events match\. The data runs from 1947 to /],
])('%j: the selection stands below', async (args, words) => {
  const lines = await shown(...args);
  expect(lines.slice(lines.lastIndexOf('') + 1).join(' ')).toMatch(words);
  expect(lines.some((line) => line.includes('●'))).toBe(!args.includes('1900'));
});
