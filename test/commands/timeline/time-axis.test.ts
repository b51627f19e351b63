/** Which days a column stands for, and where the labels go. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeAxis } from '../../../src/commands/timeline/time-axis.js';

const windows = (from: string, to: string) => {
  const day = fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  return fc.tuple(day, day).map((days) => days.toSorted() as [string, string]);
};
const life = windows('1900-01-01', '2100-12-31');
const columns = fc.integer({ min: 20, max: 300 });

/** Labels that begin before the last ends, or end after the axis. */
const crowded = ({ labels }: ReturnType<typeof timeAxis>, width: number) =>
  labels.filter(({ at, text }, index) => at < 0 || at + text.length > (labels[index + 1]?.at ?? width + 1) - 1);

describe('columns', () => {
  test('the day in the middle of a column is in that column', () => {
    fc.assert(
      fc.property(life, columns, fc.nat(), ([first, last], width, at) => {
        fc.pre(Date.parse(last) - Date.parse(first) > width * 86_400_000 * 2);
        const axis = timeAxis(first, last, width);
        expect(axis.columnOf(axis.middleOf(at % width))).toBe(at % width);
      }),
    );
  });

  test.each([
    ['2000-01-01', '2009-12-31', 40, '1999-12-30', -1],
    ['2000-01-01', '2009-12-31', 40, '2011-01-01', 44],
    // A column a year where that fits.
    ['1950-01-01', '2026-12-31', 80, '1950-01-01', 0],
    ['1950-01-01', '2026-12-31', 80, '1960-01-01', 10],
    ['1950-01-01', '2026-12-31', 80, '2020-12-29', 70],
  ])('from %s to %s on %i columns, %s is in column %i', (first, last, width, day, column) => {
    expect(timeAxis(first, last, width).columnOf(day)).toBe(column);
  });
});

describe('labels', () => {
  test.each([
    ['1950-01-01', '2026-12-31', 80, ['1950', '1960', '1970', '1980', '1990', '2000', '2010', '2020']],
    ['2005-01-01', '2006-12-31', 60, ['Jan 2005', 'Jul 2005', 'Jan 2006', 'Jul 2006']],
    ['0000-01-01', '0000-12-31', 60, ['Jan 0000', 'Apr 0000', 'Jul 0000', 'Oct 0000']],
    ['2005-10-15', '2005-10-15', 60, ['2005-10-15']],
  ])('from %s to %s on %i columns: %j', (first, last, width, texts) => {
    expect(timeAxis(first, last, width).labels.map(({ text }) => text)).toEqual(texts);
  });

  test('each decade begins at its column', () => {
    expect(timeAxis('1950-01-01', '2026-12-31', 80).labels.map(({ at }) => at)).toEqual([
      0, 10, 20, 30, 40, 50, 60, 70,
    ]);
  });

  test.each([
    ['1947-01-01', '2026-12-31'],
    ['0000-01-01', '2026-12-31'],
    ['1950-01-01', '9999-12-31'],
    ['0000-01-01', '9999-12-31'],
  ])('from %s to %s they do not run into each other on any screen', (first, last) => {
    for (let width = 20; width <= 300; width += 1) {
      expect({ width, crowded: crowded(timeAxis(first, last, width), width) }).toEqual({ width, crowded: [] });
    }
  });

  test('in every window there is one, they do not run into each other, and both ends are on the axis', () => {
    fc.assert(
      fc.property(fc.oneof(life, windows('0000-01-01', '9999-12-31')), columns, ([first, last], width) => {
        const axis = timeAxis(first, last, width);
        expect(axis.labels.length).toBeGreaterThan(0);
        expect(crowded(axis, width)).toEqual([]);
        expect(axis.columnOf(first)).toBe(0);
        expect(axis.columnOf(last)).toBeLessThan(width);
        expect(axis.columnOf(last)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});
