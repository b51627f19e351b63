/** Dates as users may give them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateInput } from '../../src/lookup/date-input.js';
import { requestedDate, requestedWindow } from '../../src/lookup/requested-date.js';
import { testDay } from '../support.js';

const read = (value: string) => requestedDate(value, '--on', testDay);

describe('accepted forms', () => {
  test.each([
    ['2005', '2005-01-01', '2005-12-31'],
    ['2005-10', '2005-10-01', '2005-10-31'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2005-10-27', '2005-10-27', '2005-10-27'],
    ['0000', '0000-01-01', '0000-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('%s runs from %s to %s', (text, first, last) => expect(read(text)).toEqual({ text, first, last }));

  test.each([
    ['2005?', '2005?', '2005-01-01', '2005-12-31'],
    [' 2005', '2005', '2005-01-01', '2005-12-31'],
    ['2005 ', '2005', '2005-01-01', '2005-12-31'],
    ['27 Oct 2005', '2005-10-27', '2005-10-27', '2005-10-27'],
    ['1990s', '1990/1999', '1990-01-01', '1999-12-31'],
  ])('%j is %s, from %s to %s', (value, text, first, last) => expect(read(value)).toEqual({ text, first, last }));

  test('what can mean two days is refused', () => {
    expect(() => read('1/2/2020')).toThrow(
      expect.objectContaining({ code: 'ambiguous-date', details: { option: '--on', value: '1/2/2020' } }),
    );
  });

  test.each(['today', 'TODAY', 'Today'])('%s is the day it is', (value) => {
    expect(read(value)).toEqual({ text: testDay, first: testDay, last: testDay });
  });
});

describe('anything else', () => {
  test.each([
    '',
    ' ',
    '05',
    '20055',
    '2005-13',
    '2005-00',
    '2005-02-29',
    '2005-10-32',
    '..',
    '/',
    '-2005',
    '+2005',
    '2005-10-27T00:00',
    '２００５',
    'yesterday',
    '2005-10-27-01',
    'NaN',
  ])('%j is a fault that names the option', (value) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({ code: 'bad-date', details: { option: '--on', value } }),
    );
  });

  test('no other text is read as a date', () => {
    const isRefused = (value: string): boolean => {
      try {
        read(value);
        return false;
      } catch (error) {
        return (error as { code?: string }).code === 'bad-date';
      }
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (value) => {
        fc.pre(parseDateInput(value, testDay) === undefined);
        return isRefused(value) && isRefused(`2005${value}x`) && isRefused(`\u0660${value}`);
      }),
    );
  });
});

describe('a window in words', () => {
  const window = (...words: string[]) => requestedWindow(words, testDay);

  test.each([
    [[], null, null],
    [['1998'], '1998-01-01', '1998-12-31'],
    [['1979', '1990'], '1979-01-01', '1990-12-31'],
    [['1979..1990'], '1979-01-01', '1990-12-31'],
    [['Oct', '2005'], '2005-10-01', '2005-10-31'],
    [['Oct', '2005', 'Nov', '2006'], '2005-10-01', '2006-11-30'],
    [['27', 'Oct', '2005', 'today'], '2005-10-27', testDay],
  ])('%j runs from %s to %s', (words, from, to) => expect(window(...words)).toEqual({ from, to }));

  test('one that ends before it begins is refused', () => {
    expect(() => window('2006', '2005')).toThrow(
      expect.objectContaining({ code: 'dates-reversed', details: { from: '2006', to: '2005' } }),
    );
  });

  test.each([
    [['soon'], 'bad-date'],
    [['2005', 'soon'], 'bad-date'],
    [['1/2/2020'], 'ambiguous-date'],
  ])('%j is refused: %s', (words, code) => {
    expect(() => window(...words)).toThrow(expect.objectContaining({ code }));
  });
});
