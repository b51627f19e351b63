/** Whether an agreement was in force on a day. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationBetween, othersInWords, othersOfKind } from '../../../src/commands/status/query.js';
import { attestation, bare, madeUpStatus, statusOn } from '../../agreements/made-up.js';
import { contents, dataset, datasetWith } from '../../support.js';

describe('the CIS-MOA of Pakistan', () => {
  const reported = contents.agreements.find(({ id }) => id === 'cismoa-2023')?.reported ?? '';

  test('the renewal was first reported on a day of August 2023', () => expect(reported).toMatch(/^2023-08-\d\d$/));

  test.each([
    ['2004-01-01', 'cismoa-2005', 'not-yet', null, null],
    ['2005-09-30', 'cismoa-2005', 'not-yet', null, null],
    ['2005-10-01', 'cismoa-2005', 'undetermined', null, null],
    ['2005-10-15', 'cismoa-2005', 'undetermined', null, null],
    ['2005-10-31', 'cismoa-2005', 'in-force', [0, 0, 0], [0, 0, 30]],
    ['2005-11-01', 'cismoa-2005', 'in-force', [0, 0, 1], [0, 1, 0]],
    ['2010-01-01', 'cismoa-2005', 'in-force', [4, 2, 1], [4, 3, 0]],
    ['2019-12-31', 'cismoa-2005', 'in-force', [14, 2, 0], [14, 2, 30]],
    ['2020-06-15', 'cismoa-2005', 'undetermined', null, null],
    ['2020-12-31', 'cismoa-2005', 'undetermined', null, null],
    ['2021-01-01', 'cismoa-2005', 'expired', [0, 0, 1], [1, 0, 0]],
    ['2021-06-01', 'cismoa-2005', 'expired', [0, 5, 1], [1, 5, 0]],
    ['2023-08-01', 'cismoa-2005', 'expired', [2, 7, 1], [3, 7, 0]],
    [reported, 'cismoa-2023', 'reported', [0, 0, 0], [0, 0, 0]],
    ['2023-09-30', 'cismoa-2023', 'reported', [0, 1, 27], [0, 1, 27]],
    ['2024-01-01', 'cismoa-2023', 'reported', [0, 4, 29], [0, 4, 29]],
    ['9999-12-31', 'cismoa-2023', 'reported', [7976, 4, 28], [7976, 4, 28]],
    ['0000-01-01', 'cismoa-2005', 'not-yet', null, null],
  ])('on %s: %s is %s', (date, agreement, state, least, most) => {
    const term = (parts: number[] | null) =>
      parts === null ? null : { years: parts[0], months: parts[1], days: parts[2] };
    expect(statusOn(date)).toMatchObject({
      agreement,
      state,
      elapsed: term(least),
      elapsedAtMost: term(most),
      certainty: 'reported',
    });
  });

  test.each([
    ['2004', 'not-yet'],
    ['2005', 'undetermined'],
    ['2005-10', 'undetermined'],
    ['2005-11', 'in-force'],
    ['2006', 'in-force'],
    ['2019', 'in-force'],
    ['2020', 'undetermined'],
    ['2020-06', 'undetermined'],
    ['2021', 'expired'],
    ['2023', 'undetermined'],
    ['2023-07', 'expired'],
    ['2023-08', 'undetermined'],
    ['2023-09', 'reported'],
    ['today', 'reported'],
  ])('over the whole of %s it is %s', (date, state) => expect(statusOn(date).state).toBe(state));

  test('the answer is whole', () => {
    const { explanation, note, independentSources, sources, ...rest } = statusOn('2010-01-01');
    expect(rest).toEqual({
      agreement: 'cismoa-2005',
      name: dataset.byId('agreements').get('cismoa-2005')?.name,
      party: 'pakistan',
      on: '2010-01-01',
      onStart: '2010-01-01',
      onEnd: '2010-01-01',
      state: 'in-force',
      basis: 'reported',
      agreementState: 'in-force',
      since: '2005-10',
      sinceStart: '2005-10-01',
      sinceEnd: '2005-10-31',
      until: '2020',
      untilStart: '2020-01-01',
      untilEnd: '2020-12-31',
      elapsed: { years: 4, months: 2, days: 1 },
      elapsedAtMost: { years: 4, months: 3, days: 0 },
      reported: null,
      term: 'P15Y',
      expectedExpiry: '2020-10',
      lastAttested: null,
      certainty: 'reported',
    });
    expect({ sources, independentSources, note }).toEqual({
      sources: contents.agreements.find(({ id }) => id === 'cismoa-2005')?.sources,
      independentSources: dataset.byId('agreements').get('cismoa-2005')?.independentSources,
      note: contents.agreements.find(({ id }) => id === 'cismoa-2005')?.note,
    });
    expect(explanation).not.toBe('');
  });

  test('the renewal has no end, term or expiry of its own', () => {
    expect(statusOn('2024-01-01')).toMatchObject({
      ...{ since: reported, until: 'unknown', untilStart: null, untilEnd: null },
      ...{ term: null, expectedExpiry: null, basis: 'reported' },
    });
  });
});

describe('made-up agreements', () => {
  test('an open start was in force before any record', () => {
    expect(madeUpStatus({ inForce: '../2000' }, '1500')).toMatchObject({
      state: 'in-force',
      since: 'open',
      elapsed: null,
    });
  });

  test('one date is start and end alike', () => {
    const parts = { inForce: '2000-05-05/2000-05-05' };
    expect(madeUpStatus(parts, '2000-05-05')).toMatchObject({
      state: 'in-force',
      since: '2000-05-05',
      until: '2000-05-05',
    });
    expect(madeUpStatus(parts, '2000-05-06').state).toBe('expired');
  });

  test('a term that has run out gives the computed day as its end', () => {
    const parts = { inForce: '2000-01-01/..', term: 'P1Y6M' };
    expect(madeUpStatus(parts, '2001-07-01')).toMatchObject({ state: 'in-force', until: 'open' });
    expect(madeUpStatus(parts, '2001-07-03')).toMatchObject({
      ...{ state: 'expired', until: '2001-07-01', untilStart: '2001-07-01', expectedExpiry: '2001-07-01' },
      elapsed: { years: 0, months: 0, days: 2 },
    });
  });

  test('superseded: until the signature of its successor, where that is known', () => {
    const parts = { signed: '2000-01-01', ending: 'superseded' as const };
    const next = { ...bare, id: 'next', name: 'Next', supersedes: 'made-up', signed: '2015-06-03' };
    expect(madeUpStatus(parts, '2015-06-02', [next]).state).toBe('unknown');
    expect(madeUpStatus(parts, '2015-06-03', [next])).toMatchObject({
      ...{ state: 'superseded', until: '2015-06-03', elapsed: { years: 0, months: 0, days: 0 } },
    });
    expect(madeUpStatus(parts, '2010', [{ ...next, signed: null }])).toMatchObject({
      state: 'unknown',
      until: 'unknown',
    });
  });

  test('the last attestation by the day is given, not a later one', () => {
    const parts = { signed: '2000-01-01', attested: [attestation('2003-05-05'), attestation('2010')] };
    expect(madeUpStatus(parts, '2009').lastAttested?.date).toBe('2003-05-05');
    expect(madeUpStatus(parts, '2010')).toMatchObject({ state: 'in-force', lastAttested: attestation('2010') });
    expect(madeUpStatus(parts, '2001').lastAttested).toBeNull();
  });

  describe('a party that joined and left', () => {
    const parts = {
      inForce: '1955-01-01/1979-12-31',
      ending: 'terminated' as const,
      participation: [
        { party: 'pakistan', from: '1956-06-01', until: '1973-11-07', how: 'It joined and left.', sources: [] },
      ] as never,
    };

    test.each([
      ['1956-05-31', 'not-yet', 'in-force'],
      ['1956-06-01', 'in-force', 'in-force'],
      ['1973-11-08', 'withdrawn', 'in-force'],
      ['1980-01-01', 'withdrawn', 'terminated'],
    ])('on %s it is %s for Pakistan, the agreement %s', (date, state, agreementState) => {
      expect(madeUpStatus(parts, date)).toMatchObject({ party: 'pakistan', state, agreementState });
      expect(madeUpStatus(parts, date, [], 'united states')).toMatchObject({
        party: 'united-states',
        state: agreementState,
      });
    });

    test('its dates are those of the party', () => {
      expect(madeUpStatus(parts, '1974')).toMatchObject({ since: '1956-06-01', until: '1973-11-07' });
      expect(madeUpStatus(parts, '1974', [], 'usa')).toMatchObject({ since: '1955-01-01', until: '1979-12-31' });
    });

    test('one that is no party is refused, with those that are', () => {
      expect(() => madeUpStatus(parts, '1974', [], 'india')).toThrow(
        expect.objectContaining({
          code: 'not-a-party',
          details: { name: 'india', agreement: 'Made up', parties: ['pakistan', 'united-states'] },
        }),
      );
    });
  });

  test.each([
    ['2000', 'in-force'],
    ['2001', 'undetermined'],
    ['2002', 'expired'],
    ['2001-06', 'undetermined'],
    ['2001-05', 'in-force'],
  ])('over the whole of %s it is %s', (date, state) => {
    const row = madeUpStatus({ inForce: '1999-01-01/2001-06-15' }, date);
    expect([row.state, row.basis]).toEqual([state, 'recorded']);
  });
});

describe('which agreement is meant', () => {
  test.each([
    ['cismoa', 'cismoa-2005'],
    ['CIS-MOA', 'cismoa-2005'],
    ['comcasa', 'comcasa-india-2018'],
    ['acsa', 'acsa-2002'],
    ['acsa-2002', 'acsa-2002'],
    ['isa', 'isa-india-2019'],
    ['seato treaty', 'seato-manila-pact-1954'],
  ])('%s means %s', (name, id) => expect(statusOn('2010', name).agreement).toBe(id));

  test('a name of several agreements asks to choose', () => {
    expect(() => statusOn('2010', 'framework')).toThrow(expect.objectContaining({ code: 'agreement-ambiguous' }));
  });

  test.each([
    ['acsa', 'acsa-2002', 5],
    ['gsomia', 'gsomia-india-2002', 7],
    ['beca', 'beca-india-2020', 3],
    ['beca-india-2020', 'beca-india-2020', 0],
    ['lemoa', 'lemoa-india-2016', 0],
    ['cismoa', 'cismoa-2005', 7],
  ])('%s means %s, and %i others are counted', (name, id, count) => {
    expect(statusOn('2010', name).agreement).toBe(id);
    expect(othersOfKind(name, dataset)).toHaveLength(count);
  });

  test('others are counted by families', () => {
    expect(othersInWords([])).toBe('');
    const words = '3 more of this kind: cismoa compare --family BECA';
    expect(othersInWords(othersOfKind('beca', dataset))).toBe(words);
  });

  test('a name that is none is a fault with suggestions', () => {
    expect(() => statusOn('2010', 'lemoaa')).toThrow(
      expect.objectContaining({
        code: 'agreement-not-found',
        details: {
          name: 'lemoaa',
          isDate: false,
          suggestions: [
            'Logistics Exchange Memorandum of Agreement',
            'Logistics Exchange Memorandum of Agreement between India and the United States',
          ],
        },
      }),
    );
  });

  test('the name of what is no agreement is no agreement and says where it is found', () => {
    expect(() => statusOn('2010', 'musharraf')).toThrow(
      expect.objectContaining({
        code: 'not-an-agreement',
        details: { name: 'Pervez Musharraf', id: 'pervez-musharraf' },
      }),
    );
  });

  test('a kind without agreements has no status', () => {
    const none = datasetWith({ agreements: contents.agreements.filter(({ kind }) => kind !== 'lemoa') });
    expect(() => statusOn('2010', 'lemoa', none)).toThrow(expect.objectContaining({ code: 'not-an-agreement' }));
  });
});

test('the time between two days is what date-fns says it is', () => {
  const firstDay = Date.UTC(1890, 0, 1);
  const dayAfter = (days: number): string => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);
  const oracle = (from: string, to: string) => {
    const [start, end] = [from, to].map((day) => new UTCDateMini(`${day}T00:00:00Z`)) as [Date, Date];
    const { years = 0, months = 0, days = 0 } = intervalToDuration({ start, end });
    // From 29 February to 28 February date-fns counts twelve months and no year.
    return months === 12 ? { years: years + 1, months: 0, days } : { years, months, days };
  };
  fc.assert(
    fc.property(fc.nat(60_000), fc.oneof(fc.nat(800), fc.nat(40_000)), (start, length) => {
      const [from, to] = [dayAfter(start), dayAfter(start + length)];
      expect(durationBetween(from, to)).toEqual(oracle(from, to));
    }),
    { numRuns: 1000 },
  );
  expect(durationBetween('1984-02-29', '1985-06-28')).toEqual({ years: 1, months: 4, days: 0 });
  expect(durationBetween('2024-02-29', '2025-02-28')).toEqual({ years: 1, months: 0, days: 0 });
});
