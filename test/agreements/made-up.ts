/** Agreements that are made up: one with any parts, and sound ones of any shape for property tests. */
import fc from 'fast-check';
import { expectedExpiry } from '../../src/agreements/expiry.js';
import { status } from '../../src/commands/status/query.js';
import type { StatusRow } from '../../src/commands/status/row.js';
import { bounds, type Day, edtf, span } from '../../src/dataset/edtf.js';
import type { AgreementRow } from '../../src/dataset/rows.js';
import type { AgreementRecord } from '../../src/dataset/schema.js';
import { type Ending, endings } from '../../src/dataset/vocabulary.js';
import { requestedDate } from '../../src/lookup/requested-date.js';
import { datesOf } from '../data/arbitrary-dates.js';
import { contents, dataset, datasetWith, testDay } from '../support.js';

/** A record of which nothing is known but its name. */
export const bare: AgreementRecord = {
  ...(contents.agreements.find(({ id }) => id === 'cismoa-2005') as AgreementRecord),
  ...{ id: 'made-up', name: 'Made up', abbreviation: null, aliases: [], kind: null, nature: 'treaty' },
  ...{ parties: ['pakistan', 'united-states'], signed: null, signedBy: [], inForce: null, ending: null },
  ...{ reported: null, term: null, renewal: null, attested: [], participation: [], supersedes: null },
  ...{ certainty: 'documented', note: null },
};

/** The row of a record, as far as its state depends on it. */
export const rowOf = (parts: Partial<AgreementRecord>): AgreementRow => {
  const record = { ...bare, ...parts };
  return { ...record, expectedExpiry: expectedExpiry(record), supersededBy: null } as AgreementRow;
};

/** How an agreement stood on a date, by default of the real dataset. */
export const statusOn = (date: string, name?: string, from = dataset, party?: string): StatusRow =>
  status(from, { name, party, on: requestedDate(date, '--on', testDay) });

/** Without the thousands of records that do not matter here. */
const entitiesOnly = { events: [], claims: [], names: [], periods: [], questions: [], negotiations: [], sources: [] };

/** How a made-up agreement stood. */
export const madeUpStatus = (
  parts: Partial<AgreementRecord>,
  date: string,
  others: AgreementRecord[] = [],
  party?: string,
): StatusRow => {
  const agreements = [{ ...bare, ...parts }, ...others];
  return statusOn(date, 'made-up', datasetWith({ ...entitiesOnly, agreements }), party);
};

export const attestation = (date: string) => ({ date, what: 'In use', sources: ['s'] });

export const shifted = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const someDay = fc.integer({ min: 0, max: 365 * 5 }).map((days) => shifted('1999-01-01', days));

export const { date: someDate, interval: someInterval } = datesOf(fc.integer({ min: 1999, max: 2003 }));

/** The first and last days of dates, and their neighbors: where a state may change. */
export const turningDays = (dates: readonly (string | null)[]): Day[] => {
  const limits = dates.flatMap((text) => {
    if (text === null) return [];
    const { from, to } = bounds(edtf(text));
    return [from, to].flatMap((end) => (typeof end === 'object' ? [end.first, end.last] : []));
  });
  return [...new Set(limits.flatMap((day) => [-1, 0, 1].map((days) => shifted(day, days))))].sort();
};

/** All turning days of an agreement. */
export const turningDaysOf = (agreement: AgreementRow): Day[] =>
  turningDays([
    ...[agreement.signed, agreement.inForce, agreement.reported, agreement.expectedExpiry],
    ...agreement.attested.map(({ date }) => date),
    ...agreement.participation.flatMap(({ from, until }) => [from, until]),
  ]);

const later = (a: Day | null, b: Day | null): Day => [a ?? '', b ?? ''].sort()[1] as Day;

/** Whether the dates of an agreement agree with each other, as those of an editor do. */
const isConsistent = ({ signed, inForce, ending, reported, attested, participation }: AgreementRecord): boolean => {
  const force = span(inForce);
  const begins = later(span(signed).end, force.start ?? null);
  const { from, to } = inForce === null ? { from: 'open', to: 'open' } : bounds(edtf(inForce));
  const firstDay = typeof from === 'object' ? later(begins, from.last) : begins;
  const lastDay = typeof to === 'object' ? to.first : '9999-12-31';
  return (
    firstDay <= lastDay &&
    (reported === null || (signed === null && inForce === null && attested.length === 0)) &&
    !(ending !== null && inForce?.endsWith('/..')) &&
    attested.every(({ date }) => (span(date).start ?? '') >= firstDay && (span(date).end ?? '') <= lastDay) &&
    participation.every(
      (each) =>
        (span(each.from).start ?? firstDay) >= firstDay &&
        (span(each.until).end ?? lastDay) <= lastDay &&
        (span(each.from).end ?? '') <= (span(each.until).start ?? '9999'),
    )
  );
};

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 1 });

/** Any agreement whose dates agree with each other. */
export const someAgreement: fc.Arbitrary<AgreementRow> = fc
  .record({
    nature: fc.constantFrom('treaty', 'treaty', 'arrangement', 'transaction', 'draft'),
    signed: optional(someDate),
    inForce: optional(someInterval),
    ending: optional(fc.constantFrom<Ending>(...endings)),
    reported: fc.option(someDate, { nil: null, freq: 1 }),
    term: optional(fc.constantFrom('P1Y', 'P6M', 'P90D', 'P2Y')),
    renewal: fc.constantFrom(null, null, 'automatic' as const),
    attested: fc.array(someDate.map(attestation), { maxLength: 3 }),
    participation: fc.array(
      fc.record({ from: optional(someDate), until: optional(someDate) }).map((dates) => ({
        ...{ party: 'pakistan', how: 'It joined or left.', sources: ['s'] },
        ...dates,
      })),
      { maxLength: 1 },
    ),
    certainty: fc.constantFrom('documented', 'reported', 'disputed'),
  })
  .map((parts): AgreementRecord => {
    const attested = parts.attested.toSorted((a, b) => ((span(a.date).end ?? '') < (span(b.date).end ?? '') ? -1 : 1));
    const { nature } = parts;
    if (nature === 'draft') return { ...bare, nature, certainty: parts.certainty as 'documented' };
    const dates = parts.reported === null ? {} : { signed: null, inForce: null, attested: [], participation: [] };
    const isOpen = parts.inForce?.endsWith('/..') === true;
    return {
      ...bare,
      ...(parts as Partial<AgreementRecord>),
      attested,
      ...dates,
      ...(isOpen ? { ending: null } : {}),
    };
  })
  .filter(isConsistent)
  .map(rowOf);
