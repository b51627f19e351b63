/** Dates as users may give them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestedDate } from '../../src/lookup/requested-date.js';
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
    '2005-1',
    '2005-13',
    '2005-00',
    '2005-02-29',
    '2005-10-32',
    '2005/2006',
    '2005-10~',
    '2005?',
    '2005%',
    '..',
    '/',
    '2005/..',
    '-2005',
    '+2005',
    '2005-10-27T00:00',
    ' 2005',
    '2005 ',
    '２００５',
    '27 Oct 2005',
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
        fc.pre(!/^\d{4}(-\d\d){0,2}$/.test(value) && value.toLowerCase() !== 'today');
        return isRefused(value) && isRefused(`2005${value}x`) && isRefused(`\u0660${value}`);
      }),
    );
  });
});
