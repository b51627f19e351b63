/** The state of an agreement in words and color. */
import { describe, expect, test } from 'vitest';
import { type Basis, bases, type State } from '../../src/dataset/vocabulary.js';
import { durationInWords, stateHeading, stateLabel, termText } from '../../src/views/state.js';
import { screen } from '../support.js';

const stated = (state: State, basis: Basis | null, lastAttested: string | null = null) => ({
  state,
  basis,
  lastAttested,
});

describe('a state says what it rests on', () => {
  test.each([
    [stated('in-force', 'recorded', '2024-07-30'), 'in force'],
    [stated('in-force', 'attested', '2024-07-30'), 'in force, last attested 2024'],
    [stated('in-force', 'attested', '2020/2022'), 'in force, last attested 2022'],
    [stated('in-force', 'reported'), 'in force, as reported'],
    [stated('in-force', 'disputed'), 'in force, disputed'],
    [stated('expired', 'reported', '2011'), 'expired, as reported'],
    [stated('superseded', 'attested', '2011'), 'superseded'],
    [stated('reported', 'reported'), 'not confirmed'],
    [stated('unknown', null), 'unknown whether in force'],
  ])('%o', (given, words) => expect(stateLabel(given, screen())).toBe(words));

  test('as a heading, in capitals', () => {
    expect(stateHeading(stated('in-force', 'attested', '2024'), screen())).toBe('IN FORCE, LAST ATTESTED 2024');
    expect(stateHeading(stated('unknown', null), screen())).toBe('UNKNOWN');
  });

  test.each(bases)('green only where it is recorded: %s', (basis) => {
    const label = stateLabel(stated('in-force', basis, '2024'), screen({ color: true }));
    expect(label.includes('\u001b[32m')).toBe(basis === 'recorded');
  });
});

test('terms', () => expect([termText('P15Y'), termText(null)]).toEqual(['15 years', 'unknown']));

test.each([
  [{ years: 6, months: 0, days: 3 }, null, 'about 6 years'],
  [{ years: 5, months: 10, days: 0 }, { years: 6, months: 10, days: 0 }, '6 to 7 years'],
  [{ years: 0, months: 0, days: 12 }, { years: 0, months: 0, days: 12 }, '12 days'],
  [{ years: 0, months: 0, days: 1 }, { years: 0, months: 0, days: 12 }, '1 to 12 days'],
  [{ years: 0, months: 0, days: 0 }, { years: 0, months: 11, days: 0 }, '0 days to 11 months'],
  [{ years: 1, months: 11, days: 0 }, { years: 2, months: 11, days: 0 }, '23 months to 3 years'],
  [null, null, ''],
])('durations as people say them: %o', (least, most, words) => expect(durationInWords(least, most)).toBe(words));
