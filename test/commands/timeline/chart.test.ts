/** Bars with honest ends. */
import { describe, expect, test } from 'vitest';
import { chartView } from '../../../src/commands/timeline/chart.js';
import type { ChartData } from '../../../src/commands/timeline/periods.js';
import type { EventRow, PeriodRow } from '../../../src/dataset/rows.js';
import { cli, dataset, screen } from '../../support.js';
import { squeezed, widest } from '../../views/lines.js';

const period = (interval: string, id = 'p'): PeriodRow => ({
  ...(dataset.all('periods')[0] as PeriodRow),
  ...{ id, interval, lane: 'alliance', label: 'A label that has no room beside a bar anywhere' },
});

const data = (periods: PeriodRow[], parts: Partial<ChartData> = {}): ChartData => ({
  periods,
  reported: new Set(),
  events: [],
  first: '2000-01-01',
  last: '2039-12-31',
  today: '2030-06-01',
  ...parts,
});

/** The bar of one period: a column a year from 2000 to 2039, in ASCII. */
const bar = (interval: string, parts: Partial<ChartData>): string => {
  const lines = chartView(data([period(interval)], parts), screen({ width: 40, ascii: true }));
  // The label has no room beside it and stands above.
  return lines.slice(5, lines.indexOf('', 5)).at(-1) ?? '';
};
const at = (column: number, text: string): string => `${' '.repeat(column)}${text}`;

describe('bars', () => {
  test.each<[string, string, Partial<ChartData>?]>([
    ['2010-01-01/2022-12-31', at(10, '#############       |')],
    ['2010-01-01/2029-12-31', at(10, '####################|')],
    ['2010/2029', at(10, ':##################:|')],
    ['2010-01-01/..', at(10, '###################>|')],
    ['2010-01-01/', at(10, '#:::::::::::::::::::|')],
    ['1990-01-01/2025-06-01', '<########################     |'],
    ['1990/2050', '<######################################>'],
    ['2005-01-01/2050-01-01', at(5, '##################################>')],
    ['../2025-12-31', '<#########################    |'],
    ['/2025-12-31', '<:::::::::::::::::::::::::    |'],
    // Shorter than a column.
    ['2003-03-03/2003-03-04', at(3, '#                          |')],
    ['2003-03/2003-04', at(3, '#                          |')],
    ['2010-01-01/2022-12-31', at(10, '%%%%%%%%%%%%%       |'), { reported: new Set(['p']) }],
  ])('%s', (interval, expected, parts = {}) => expect(bar(interval, parts)).toBe(expected));

  test('a gap of a year between two periods is seen', () => {
    const lines = chartView(
      data([period('2001-01-01/2004-12-31', 'a'), period('2006-01-01/2009-12-31', 'b')]),
      screen({ width: 40, ascii: true }),
    );
    const bars = lines.filter((line) => line.includes('####'));
    expect(bars.map((line) => line.indexOf('####'))).toEqual([1, 6]);
  });
});

test('the axis has labels, today and ticks for key events within the window', () => {
  const event = (start: string | null) => ({ start }) as EventRow;
  const events = ['2001-05-05', null, '2038-01-01', '1999-01-01', '2050-01-01'].map(event);
  expect(chartView(data([], { events }), screen({ width: 40, ascii: true })).slice(0, 3)).toEqual([
    '2000      2010      2020      2030',
    '+---------+---------+---------|---------',
    " '                                    '",
  ]);
});

test.each([
  '',
  '--from 2005-10-15 --to 2005-10-15',
  '--from 2005 --to 2006',
  '--from 2026-11-24',
  '--to 1954-05-19',
  '--to 1900',
  '--from 0000 --to 0000-01-01',
  '--from 9999-12-31',
  '--from 0000 --to 9999',
  '--from 2030',
])('the real chart %s is drawn within every screen, with every label', async (window) => {
  const args = `timeline --chart ${window}`.trim().split(' ');
  const rows = JSON.parse((await cli([...args, '--json'])).stdout);
  for (const width of [20, 40, 80, 120, 300]) {
    const { stdout, status } = await cli([...args, '--width', String(width)]);
    expect(status).toBe(0);
    expect(widest(stdout.split('\n'))).toBeLessThanOrEqual(width);
    for (const { label } of rows) expect(squeezed(stdout)).toContain(squeezed(label));
    expect(squeezed(stdout)).toContain(`${rows.length}period${rows.length === 1 ? '' : 's'}.`);
  }
});
