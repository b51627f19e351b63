/** Whether an agreement was in force on a day. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { intervalToDuration } from 'date-fns/intervalToDuration';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationBetween, homeChain, status } from '../../../src/commands/status/query.js';
import { span } from '../../../src/dataset/edtf.js';
import type { AgreementRow } from '../../../src/dataset/schema.js';
import { requestedDate } from '../../../src/lookup/requested-date.js';
import { contents, dataset, datasetWith, testDay } from '../../support.js';

const on = (date: string, name?: string, from = dataset) => status(from, name, requestedDate(date, '--on', testDay));

describe('the CIS-MOA of Pakistan', () => {
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
    ['2023-08-02', 'cismoa-2023', 'reported', [0, 0, 0], [0, 0, 0]],
    ['2024-01-01', 'cismoa-2023', 'reported', [0, 4, 30], [0, 4, 30]],
    ['9999-12-31', 'cismoa-2023', 'reported', [7976, 4, 29], [7976, 4, 29]],
    ['0000-01-01', 'cismoa-2005', 'not-yet', null, null],
  ])('on %s: %s is %s', (date, agreement, state, least, most) => {
    const term = (parts: number[] | null) =>
      parts === null ? null : { years: parts[0], months: parts[1], days: parts[2] };
    expect(on(date)).toMatchObject({
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
  ])('over the whole of %s it is %s', (date, state) => expect(on(date).state).toBe(state));

  test('the answer is whole', () => {
    expect(on('2010-01-01')).toEqual({
      agreement: 'cismoa-2005',
      name: 'Communication Interoperability and Security Memorandum of Agreement between Pakistan and the United States (2005)',
      on: '2010-01-01',
      onStart: '2010-01-01',
      onEnd: '2010-01-01',
      state: 'in-force',
      since: '2005-10',
      sinceStart: '2005-10-01',
      sinceEnd: '2005-10-31',
      until: '2020',
      untilStart: '2020-01-01',
      untilEnd: '2020-12-31',
      elapsed: { years: 4, months: 2, days: 1 },
      elapsedAtMost: { years: 4, months: 3, days: 0 },
      term: 'P15Y',
      expectedExpiry: '2020-10',
      certainty: 'reported',
      explanation: 'In force: it took effect in Oct 2005 and expired in 2020. This rests on press reports.',
      sources: [
        'tribune-2023-08-03-cabinet-nod',
        'hindu-2023-08-03-cabinet-approves',
        'diplomat-2023-09-cismoa-renewal',
      ],
    });
  });

  test('the renewal has no end, term or expiry of its own', () => {
    expect(on('2024-01-01')).toMatchObject({
      since: '2023-08-02~',
      until: 'unknown',
      untilStart: null,
      untilEnd: null,
      term: null,
      expectedExpiry: null,
    });
  });

  test('the chain is the agreement of 2005 and its renewal', () => {
    expect(homeChain(dataset).map(({ id }) => id)).toEqual(['cismoa-2005', 'cismoa-2023']);
  });
});

describe('explanations', () => {
  test.each([
    [undefined, '2004-01-01', 'Not yet: it was signed in Oct 2005. This rests on press reports.'],
    [
      undefined,
      '2005-10-15',
      'Undetermined: it was signed some time in Oct 2005; the day is not known. This rests on press reports.',
    ],
    [
      undefined,
      '2020-06',
      'Undetermined: it expired some time in 2020; the day is not known. Its term of 15 years from Oct 2005 points to Oct 2020 (computed). This rests on press reports.',
    ],
    [
      undefined,
      '2021-06-01',
      'It expired in 2020. Its term of 15 years from Oct 2005 points to Oct 2020 (computed). This rests on press reports.',
    ],
    [
      undefined,
      '2024-01-01',
      'Reported, not confirmed: press reports of it date from about 2 Aug 2023; no official source confirms a signature, entry into force or term. The agreement before it expired in 2020.',
    ],
    [
      undefined,
      '2026-11-24',
      'Reported, not confirmed: press reports of it date from about 2 Aug 2023; no official source confirms a signature, entry into force or term. The agreement before it expired in 2020. The record reaches to 22 Jun 2026.',
    ],
    [
      undefined,
      '2023',
      'Undetermined: expired on 1 Jan 2023, reported on 31 Dec 2023. Press reports of it date from about 2 Aug 2023; no official source confirms a signature, entry into force or term. The agreement before it expired in 2020.',
    ],
    ['cismoa-2023', '2020', 'Not yet: it was first reported about 2 Aug 2023. This rests on press reports.'],
    ['comcasa', '2020', 'In force: it took effect on 6 Sep 2018; no end is recorded.'],
    ['comcasa', '2018-09-05', 'Not yet: it was signed on 6 Sep 2018.'],
    [
      'comcasa',
      '2028-09-07',
      'Unknown: no end or renewal is recorded. Its term of 10 years from 6 Sep 2018 points to 6 Sep 2028 (computed). The record reaches to 22 Jun 2026.',
    ],
    ['seato-manila-pact-1954', '1955-01-01', 'Not yet: it took effect on 19 Feb 1955.'],
    ['seato-manila-pact-1954', '1975', 'It was terminated on 7 Nov 1973.'],
    ['baghdad-pact-1955', '1979-06-01', 'Undetermined: it was terminated some time in 1979; the day is not known.'],
    ['gloc-mou-2012', '2015', 'Unknown: it took effect on 31 Jul 2012; when it ended, if it did, is not recorded.'],
    [
      'agreement-for-friendly-cooperation-1954',
      '1955-01-01',
      'Undetermined: it was signed on 2 Apr 1954 and ended on 23 Sep 1955; when it took effect is not known.',
    ],
    ['agreement-for-friendly-cooperation-1954', '1954-04-01', 'Not yet: it was signed on 2 Apr 1954.'],
    [
      'framework-india-2005',
      '2010',
      'Unknown: it was signed on 28 Jun 2005; entry into force and end are not recorded. Its term of 10 years from 28 Jun 2005 points to 28 Jun 2015 (computed).',
    ],
    ['framework-india-2005', '2016', 'It was superseded by an agreement signed on 3 Jun 2015.'],
    [
      'framework-india-2025',
      '2026-01-01',
      'In force: it was signed on 31 Oct 2025; a separate entry into force is not recorded.',
    ],
    ['peace-gate-iii-iv-1989', '1988', 'Undetermined: it was signed some time in 1988-1989; the day is not known.'],
    [
      'peace-gate-iii-iv-1989',
      '2004',
      'Unknown: it was signed in 1988-1989 and was terminated later; the date of the end is not recorded.',
    ],
    ['peace-gate-iii-iv-1989', testDay, 'It was terminated; the date is not recorded.'],
    ['eum-india-2009', '2015', 'Unknown: no signature or entry into force is recorded.'],
    [
      'lemoa',
      '2016',
      'Undetermined: not yet in force on 1 Jan 2016, unknown on 31 Dec 2016. It was signed on 29 Aug 2016; entry into force and end are not recorded.',
    ],
  ])('%s on %s', (name, date, sentence) => expect(on(date, name).explanation).toBe(sentence));

  test('every agreement has whole sentences on any day', () => {
    const days = [
      '1940',
      '1955',
      '1969-07-17',
      '1979-06',
      '1988',
      '2004',
      '2005-10-15',
      '2012-02',
      '2017-03-15',
      '2018',
      '2020',
      '2023-08-02',
      '2026',
      '2040',
    ];
    const odd = contents.agreements.flatMap(({ id }) =>
      days
        .map((day) => on(day, id).explanation)
        .filter(
          (text) =>
            !/^[A-Z][^.]*(?:\. [A-Z][^.]*)*\.$/.test(text.replaceAll(/\b(?:c|U\.S|No)\./g, '')) ||
            /undefined|null|NaN| {2}|[;,]\./.test(text),
        )
        .map((text) => `${id}: ${text}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('each agreement of the dataset', () => {
  test.each(contents.agreements)('$id goes from not yet to what is known of it', (agreement) => {
    const { id, signed, inForce, reported } = agreement;
    const start = span(inForce?.startsWith('/') ? signed : (inForce ?? signed ?? reported)).start;
    const first = on('1900-01-01', id);
    if (start === null) {
      expect([first.state, on(testDay, id).state]).toEqual(['unknown', 'unknown']);
      return;
    }
    const before = new Date(Date.parse(start) - 86_400_000).toISOString().slice(0, 10);
    expect([first.state, on(before, id).state]).toEqual(['not-yet', 'not-yet']);
    expect(on(start, id).state).not.toBe('not-yet');
    const today = on(testDay, id);
    const expected: Record<AgreementRow['status'], string> = {
      'in-force': 'in-force',
      expired: 'expired',
      terminated: 'terminated',
      superseded: 'superseded',
      'reported-renewed': 'reported',
      unknown: 'unknown',
    };
    expect(today.state).toBe(expected[agreement.status]);
    expect(today.sources).toEqual(agreement.sources);
  });

  test('with an exact end it is in force on that day and not on the next', () => {
    expect(on('1973-11-07', 'seato-manila-pact-1954').state).toBe('in-force');
    expect(on('1973-11-08', 'seato-manila-pact-1954').state).toBe('terminated');
    expect(on('1969-07-17', 'peshawar-communications-unit-1959').state).toBe('in-force');
    expect(on('1969-07-18', 'peshawar-communications-unit-1959').state).toBe('expired');
    expect(on('1959-07-17', 'peshawar-communications-unit-1959').state).toBe('not-yet');
    expect(on('1959-07-18', 'peshawar-communications-unit-1959').state).toBe('in-force');
  });

  test('with an unknown end only its first day is certain', () => {
    expect(on('2012-07-31', 'gloc-mou-2012').state).toBe('in-force');
    expect(on('2012-08-01', 'gloc-mou-2012').state).toBe('unknown');
  });

  test('with an imprecise end the day before its first possible day is in force', () => {
    expect(on('1978-12-31', 'baghdad-pact-1955').state).toBe('in-force');
    expect(on('1979-12-31', 'baghdad-pact-1955').state).toBe('undetermined');
    expect(on('1980-01-01', 'baghdad-pact-1955').state).toBe('terminated');
  });

  test('with no known start it is undetermined until its end', () => {
    expect(on('1955-09-22', 'agreement-for-friendly-cooperation-1954')).toMatchObject({
      state: 'undetermined',
      since: 'unknown',
      sinceStart: null,
    });
    expect(on('1955-09-24', 'agreement-for-friendly-cooperation-1954')).toMatchObject({
      state: 'superseded',
      elapsed: { years: 0, months: 0, days: 1 },
    });
  });

  test('superseded by a later agreement: until its signature', () => {
    expect(on('2015-06-02', 'framework-india-2005').state).toBe('unknown');
    expect(on('2015-06-03', 'framework-india-2005')).toMatchObject({
      state: 'superseded',
      until: '2015-06-03',
      elapsed: { years: 0, months: 0, days: 0 },
    });
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
  ])('%s means %s', (name, id) => expect(on('2010', name).agreement).toBe(id));

  test('a name of several agreements asks to choose', () => {
    expect(() => on('2010', 'gsomia')).toThrow(expect.objectContaining({ code: 'agreement-ambiguous' }));
    expect(() => on('2010', 'framework')).toThrow(expect.objectContaining({ code: 'agreement-ambiguous' }));
  });

  test('a name that is none is a fault with suggestions', () => {
    expect(() => on('2010', 'lemoaa')).toThrow(
      expect.objectContaining({
        code: 'agreement-not-found',
        details: {
          name: 'lemoaa',
          suggestions: [
            'Logistics Exchange Memorandum of Agreement',
            'Logistics Exchange Memorandum of Agreement between India and the United States',
          ],
        },
      }),
    );
  });

  test('the name of what is no agreement suggests nothing else', () => {
    expect(() => on('2010', 'musharraf')).toThrow(
      expect.objectContaining({ code: 'agreement-not-found', details: { name: 'musharraf', suggestions: [] } }),
    );
  });

  test('a kind without agreements has no status', () => {
    const none = datasetWith({ agreements: contents.agreements.filter(({ kind }) => kind !== 'lemoa') });
    expect(() => on('2010', 'lemoa', none)).toThrow(expect.objectContaining({ code: 'agreement-not-found' }));
  });
});

describe('made-up agreements', () => {
  const base = contents.agreements.find(({ id }) => id === 'comcasa-india-2018') as AgreementRow;
  const made = (parts: Partial<AgreementRow>, date: string, others: AgreementRow[] = []) =>
    on(date, 'made', datasetWith({ agreements: [{ ...base, id: 'made', kind: null, ...parts }, ...others] }));

  test('a start that is only known to the year: certain from its last day', () => {
    const parts = { signed: '1999', inForce: '2000/..', term: null };
    expect(made(parts, '1999-12-31').state).toBe('not-yet');
    expect(made(parts, '2000-12-30')).toMatchObject({
      state: 'undetermined',
      explanation: 'Undetermined: it took effect some time in 2000; the day is not known.',
    });
    expect(made(parts, '2000-12-31').state).toBe('in-force');
  });

  test('an open start was in force before any record', () => {
    expect(made({ signed: null, inForce: '../2000', status: 'expired', term: null }, '1500')).toMatchObject({
      state: 'in-force',
      since: 'open',
      elapsed: null,
    });
  });

  test('one date is start and end alike', () => {
    expect(made({ inForce: '2000-05-05', status: 'expired', term: null }, '2000-05-05')).toMatchObject({
      state: 'in-force',
      since: '2000-05-05',
      until: '2000-05-05',
    });
    expect(made({ inForce: '2000-05-05', status: 'expired', term: null }, '2000-05-06').state).toBe('expired');
  });

  test('signed and expired without dates of force: known only from the day of the edition', () => {
    expect(made({ signed: '2000', inForce: null, status: 'expired', term: null }, '2010')).toMatchObject({
      state: 'unknown',
      explanation: 'Unknown: it was signed in 2000 and expired later; the date of the end is not recorded.',
    });
    expect(made({ signed: '2000', inForce: null, status: 'expired', term: null }, testDay).state).toBe('expired');
  });

  test('signed and in force without dates: unknown once the term is over', () => {
    const parts = { signed: '2000-01-01', inForce: null, status: 'in-force', term: 'P1Y6M' } as const;
    expect(made(parts, '2001-07-01').state).toBe('in-force');
    expect(made(parts, '2001-07-02')).toMatchObject({ state: 'unknown', expectedExpiry: '2001-07-01' });
  });

  test('superseded, but by nothing on record: unknown', () => {
    expect(made({ signed: '2000-01-01', inForce: null, status: 'superseded', term: null }, '2010')).toMatchObject({
      state: 'unknown',
      until: 'unknown',
    });
  });

  test('a renewal of an agreement that never had dates says nothing of it', () => {
    const row = made(
      { signed: null, inForce: null, reported: '2010', supersedes: 'other', status: 'reported-renewed', term: null },
      '2015',
      [{ ...base, id: 'other', inForce: null }],
    );
    expect(row.explanation).toBe(
      'Reported, not confirmed: press reports of it date from 2010; no official source confirms a signature, entry into force or term.',
    );
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
    { numRuns: 3000 },
  );
  expect(durationBetween('1984-02-29', '1985-06-28')).toEqual({ years: 1, months: 4, days: 0 });
  expect(durationBetween('2024-02-29', '2025-02-28')).toEqual({ years: 1, months: 0, days: 0 });
});
