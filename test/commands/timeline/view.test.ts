/** Events as a screen. */
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../../../src/dataset/schema.js';
import { cli, contents, datasetWith } from '../../support.js';

const event = (id: string, date: string, title: string, importance: 1 | 2 = 1): EventRecord => ({
  ...(contents.events[0] as EventRecord),
  ...{
    id,
    date,
    title,
    importance,
    summary: `Summary of ${id}.`,
    note: null,
    certainty: 'documented',
    category: 'visit',
  },
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

test('the legend stands above, the selection below', async () => {
  const lines = await shown();
  expect(lines[0]).toBe('● documented  ◐ reported  ○ disputed');
  expect(lines.at(-1)).not.toContain('●');
  expect(lines.slice(-2).join(' ')).toMatch(/^Showing 2 key events of 3\. Add --all for the rest\. More: /);
  expect((await shown('--all')).slice(-2).join(' ')).toContain('3 events. More: --long');
});

describe('under 60 columns', () => {
  test('date, mark and title run on, without labels and blank lines', async () => {
    expect((await shown('--width', '40')).slice(2, 7)).toEqual([
      '1960s',
      'Aug 1965 - 23 Sep 1965 ● A war that',
      '  lasts for as long as its date is wide',
      '  on the screen',
      '8 Sep 1965 ● A halt',
    ]);
  });

  test('details stand below, and events apart', async () => {
    const lines = await shown('--width', '40', '--long');
    const at = lines.indexOf('8 Sep 1965 ● A halt');
    expect([lines[at - 1], lines[at + 1]]).toEqual(['', '  Summary of second.']);
  });
});

test('in long form a blank line stands between events', async () => {
  const lines = await shown('--long');
  const at = lines.findIndex((line) => line.startsWith('8 Sep 1965'));
  expect(lines[at - 1]).toBe('');
  expect(lines[at - 2]).toMatch(/^ +first$/);
});

test('nothing selected is one line', async () => {
  const lines = await shown('--to', '1900');
  expect(lines.join(' ')).not.toContain('●');
});
