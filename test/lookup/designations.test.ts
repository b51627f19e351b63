/** Designations of equipment: letters and numbers match whole, however they are written. */
import { describe, expect, test } from 'vitest';
import { find } from '../../src/lookup/lookup.js';
import { dataset } from '../support.js';

const idsOf = (name: string): string[] => find(name, dataset).map(({ id }) => id);

describe('a designation means the thing, however it is written', () => {
  test.each([
    ['F-16', 'f-16'],
    ['F16', 'f-16'],
    ['f 16', 'f-16'],
    ['JF17', 'jf-17'],
    ['JF-17', 'jf-17'],
    ['JF-17 Thunder', 'jf-17'],
    ['P-3C', 'p-3c'],
    ['p3c', 'p-3c'],
    ['U-2', 'u-2'],
    ['u2', 'u-2'],
    ['C-130', 'c-130'],
    ['AH-1Z', 'ah-1z'],
    ['ah1z', 'ah-1z'],
    ['J-10C', 'j-10c'],
    ['F-104', 'f-104'],
    ['F-86', 'f-86'],
    ['B-57', 'b-57'],
    ['Bell 412', 'bell-412'],
    ['Link 16', 'link-16'],
    ['AIM-120', 'amraam'],
  ])('%s: %s', (name, id) => expect(idsOf(name)).toEqual([id]));
});

describe('another designation means nothing, near as it may be', () => {
  test.each([
    'C-17',
    'C17',
    'F-17',
    'F-18',
    'F-1',
    'F-160',
    'F-35',
    'J-17',
    'JF-16',
    'P-3',
    'P-30',
    'U-20',
    'U-22',
    'C-13',
    'C-47',
    'B-52',
    'B-5',
    'MQ-9',
    'Su-30',
    'S-400',
  ])('%s', (name) => expect(idsOf(name)).toEqual([]));
});
