/** Periods of the chart in a window. */
import { describe, expect, test } from 'vitest';
import { chartData } from '../../../src/commands/timeline/periods.js';
import { lanes } from '../../../src/dataset/vocabulary.js';
import { contents, dataset, testDay } from '../../support.js';

const periods = (from: string | null, to: string | null) => chartData(dataset, { from, to }, testDay).periods;

const ids = (from: string | null, to: string | null) => periods(from, to).map(({ id }) => id);

test('lane by lane, each by start', () => {
  const rows = periods(null, null);
  expect(rows).toHaveLength(contents.periods.length);
  expect([...new Set(rows.map(({ lane }) => lane))]).toEqual(lanes);
  for (const lane of lanes) {
    const starts = rows.filter((row) => row.lane === lane).map(({ start }) => start ?? '');
    expect(starts).toEqual(starts.toSorted());
  }
});

describe('window', () => {
  test('keeps what touches it', () => {
    expect(ids('1970-01-01', '1972-01-01')).toEqual([
      'mdaa-period',
      'seato-membership',
      'cento-membership',
      'arms-embargo-period',
    ]);
    expect(ids('1973-11-07', '1973-11-07')).toContain('seato-membership');
    expect(ids('1973-11-08', '1973-11-08')).not.toContain('seato-membership');
    expect(ids('2020-12-31', '2020-12-31')).toContain('cismoa-2005-period');
    expect(ids('2021-01-01', null)).not.toContain('cismoa-2005-period');
  });

  test('open and unknown ends reach without limit', () => {
    expect(ids('9999-01-01', null)).toEqual([
      'mdaa-period',
      'mnna-status',
      'gloc-period',
      'cismoa-2023-period',
      'assistance-suspended-period',
    ]);
  });

  test('before everything there is nothing', () => expect(ids(null, '1900-01-01')).toEqual([]));
});

test('a row has the first and last day of its interval', () => {
  expect(periods(null, null).find(({ id }) => id === 'cismoa-2005-period')).toMatchObject({
    interval: '2005-10/2020',
    start: '2005-10-01',
    end: '2020-12-31',
    agreement: 'cismoa-2005',
  });
});
