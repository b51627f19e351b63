/** Periods of the chart in a window. */
import { expect, test } from 'vitest';
import { chartData } from '../../../src/commands/timeline/periods.js';
import { lanes } from '../../../src/dataset/vocabulary.js';
import { contents, dataset, testDay } from '../../support.js';

const periods = (from: string | null, to: string | null) => chartData(dataset, { from, to }, testDay).periods;

test('lane by lane, each by start, with the first and last day of its interval', () => {
  const rows = periods(null, null);
  expect(rows).toHaveLength(contents.periods.length);
  expect([...new Set(rows.map(({ lane }) => lane))]).toEqual(lanes);
  for (const lane of lanes) {
    const starts = rows.filter((row) => row.lane === lane).map(({ start }) => start ?? '');
    expect(starts).toEqual(starts.toSorted());
  }
  const days = { interval: '2005-10/2020', start: '2005-10-01', end: '2020-12-31', agreement: 'cismoa-2005' };
  expect(rows.find(({ id }) => id === 'cismoa-2005-period')).toMatchObject(days);
});

test.each([
  ['1970-01-01', '1972-01-01', ['mdaa-period', 'seato-membership', 'cento-membership', 'arms-embargo-period']],
  [
    '9999-01-01',
    null,
    ['mdaa-period', 'mnna-status', 'gloc-period', 'cismoa-2023-period', 'assistance-suspended-period'],
  ],
  [null, '1900-01-01', []],
])('what touches a window, open and unknown ends without limit: %s to %s', (from, to, ids) => {
  expect(periods(from, to).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['seato-membership', '1973-11-07', '1973-11-07', true],
  ['seato-membership', '1973-11-08', '1973-11-08', false],
  ['cismoa-2005-period', '2020-12-31', '2020-12-31', true],
  ['cismoa-2005-period', '2021-01-01', null, false],
])('%s touches %s to %s: %s', (id, from, to, isIn) => {
  expect(periods(from, to).some((period) => period.id === id)).toBe(isIn);
});

test.each([
  [{ from: null, to: null }, '1950-01-01', '2026-12-31'],
  [{ from: '1998-05-05', to: null }, '1998-05-05', '2026-12-31'],
  [{ from: null, to: '1949-06-01' }, '1949-06-01', '1949-06-01'],
  [{ from: '2030-02-02', to: null }, '2030-02-02', '2030-02-02'],
])('the days of a chart for %j', (window, first, last) => {
  expect(chartData(dataset, window, testDay)).toMatchObject({ first, last });
});
