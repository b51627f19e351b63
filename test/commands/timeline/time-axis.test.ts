/** Which days a column stands for, and where the labels go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeAxis } from '../../../src/commands/timeline/time-axis.js';

const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const windows = (from: string, to: string) =>
  fc.tuple(day(from, to), day(from, to)).map((days) => days.toSorted() as [string, string]);
const columns = fc.integer({ min: 20, max: 300 });

const hasRoom = (labels: readonly { at: number; text: string }[], width: number): boolean =>
  labels.every(({ at, text }, index) => at >= 0 && at + text.length <= (labels[index + 1]?.at ?? width + 1) - 1);

describe('columns', () => {
  test('both ends are on the axis, in order', () => {
    fc.assert(
      fc.property(windows('0000-01-01', '9999-12-31'), columns, ([first, last], width) => {
        const axis = timeAxis(first, last, width);
        expect(axis.columnOf(first)).toBe(0);
        expect(axis.columnOf(last)).toBeLessThan(width);
        expect(axis.columnOf(last)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the day in the middle of a column is in that column', () => {
    fc.assert(
      fc.property(windows('1900-01-01', '2100-12-31'), columns, fc.nat(), ([first, last], width, at) => {
        const axis = timeAxis(first, last, width);
        const column = at % width;
        fc.pre(Date.parse(last) - Date.parse(first) > width * 86_400_000 * 2);
        expect(Math.abs(axis.columnOf(axis.middleOf(column)) - column)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('a day before the axis is below 0, after it beyond', () => {
    const axis = timeAxis('2000-01-01', '2009-12-31', 40);
    expect([axis.columnOf('1999-12-30') < 0, axis.columnOf('2011-01-01') >= 40]).toEqual([true, true]);
  });

  test('an axis of decades has one column a year where that fits', () => {
    const axis = timeAxis('1950-01-01', '2026-12-31', 80);
    expect([axis.columnOf('1950-01-01'), axis.columnOf('1960-01-01'), axis.columnOf('2020-12-29')]).toEqual([
      0, 10, 70,
    ]);
  });
});

describe('labels', () => {
  test('each decade on 80 columns', () => {
    expect(timeAxis('1950-01-01', '2026-12-31', 80).labels).toEqual(
      [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020].map((year) => ({ at: year - 1950, text: String(year) })),
    );
  });

  test('months where a year is long', () => {
    expect(timeAxis('2005-01-01', '2006-12-31', 60).labels.map(({ text }) => text)).toEqual([
      'Jan 2005',
      'Jul 2005',
      'Jan 2006',
      'Jul 2006',
    ]);
  });

  test.each([
    ['1947-01-01', '2026-12-31'],
    ['0000-01-01', '2026-12-31'],
    ['1950-01-01', '9999-12-31'],
    ['0000-01-01', '9999-12-31'],
  ])('from %s to %s they do not run into each other', (first, last) => {
    for (let width = 20; width <= 300; width += 1) {
      const { labels } = timeAxis(first, last, width);
      expect(
        hasRoom(labels, width),
        `${width} columns: ${labels.map(({ at, text }) => `${at} ${text}`).join(', ')}`,
      ).toBe(true);
    }
  });

  test('in no window of a life they run into each other', () => {
    fc.assert(
      fc.property(windows('1900-01-01', '2100-12-31'), columns, ([first, last], width) => {
        expect(hasRoom(timeAxis(first, last, width).labels, width)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a window always has one', () => {
    fc.assert(
      fc.property(windows('1900-01-01', '2100-12-31'), columns, ([first, last], width) => {
        expect(timeAxis(first, last, width).labels.length).toBeGreaterThan(0);
      }),
      { examples: [[['2005-10-15', '2005-10-15'], 60]] },
    );
  });

  test('years have four digits', () => {
    expect(timeAxis('0000-01-01', '0000-12-31', 60).labels.every(({ text }) => /\b\d{4}$/.test(text))).toBe(true);
  });
});
