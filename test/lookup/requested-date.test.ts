/** Dates and windows as users may give them, and the faults of those that are none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateInput } from '../../src/lookup/date-input.js';
import { requestedDate, requestedWindow } from '../../src/lookup/requested-date.js';
import { testDay } from '../support.js';

const read = (value: string) => requestedDate(value, '--on', testDay);

describe('a date', () => {
  test('has the days that are meant', () => {
    expect(read('27 Oct 2005')).toEqual({ text: '2005-10-27', first: '2005-10-27', last: '2005-10-27' });
    expect(read('today')).toEqual({ text: testDay, first: testDay, last: testDay });
  });

  test.each([
    ['yesterday', 'bad-date'],
    ['', 'bad-date'],
    ['1/2/2020', 'ambiguous-date'],
    ['2005-02-29', 'no-such-day'],
  ])('%j is a fault that names the option: %s', (value, code) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code, details: { option: '--on', value } }));
  });

  test('no other text is read as a date', () => {
    const isRefused = (value: string): void =>
      expect(() => read(value)).toThrow(expect.objectContaining({ code: 'bad-date' }));
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (value) => {
        fc.pre(parseDateInput(value, testDay) === undefined);
        for (const text of [value, `2005${value}x`, `\u0660${value}`]) isRefused(text);
      }),
    );
  });
});

describe('a window in words', () => {
  const window = (words: string) => requestedWindow(words.split(' ').filter(Boolean), testDay);

  test.each([
    ['', null, null],
    ['1998', '1998-01-01', '1998-12-31'],
    ['1979 1990', '1979-01-01', '1990-12-31'],
    ['1979..1990', '1979-01-01', '1990-12-31'],
    ['1979..', '1979-01-01', testDay],
    ['..1979', '0000-01-01', '1979-12-31'],
    ['Oct 2005', '2005-10-01', '2005-10-31'],
    ['Oct 2005 Nov 2006', '2005-10-01', '2006-11-30'],
    ['27 Oct 2005 today', '2005-10-27', testDay],
    ['2005 2005', '2005-01-01', '2005-12-31'],
    ['2005-10-27 2005-10-27', '2005-10-27', '2005-10-27'],
  ])('%s runs from %s to %s', (words, from, to) => expect(window(words)).toEqual({ from, to }));

  test.each([
    ['2006 2005', '2006', '2005'],
    ['2006..2005', '2006', '2005'],
    ['2006-2005', '2006', '2005'],
    ['2006 \u2013 2005', '2006', '2005'],
    ['Oct 2006 TO Jan 2005', '2006-10', '2005-01'],
  ])('%s ends before it begins', (words, from, to) => {
    expect(() => window(words)).toThrow(expect.objectContaining({ code: 'dates-reversed', details: { from, to } }));
  });

  test.each([
    ['2005 soon', 'bad-date'],
    ['2006..soon', 'bad-date'],
    ['1/2/2020', 'ambiguous-date'],
    ['2005-02-29', 'no-such-day'],
  ])('%s is refused: %s', (value, code) => {
    expect(() => window(value)).toThrow(expect.objectContaining({ code, details: { option: 'the window', value } }));
  });

  test('words that are no date may be meant for the text of events', () => {
    const fault = expect.objectContaining({ code: 'words-for-window', details: { text: 'blair house' } });
    expect(() => window('blair house')).toThrow(fault);
  });
});
