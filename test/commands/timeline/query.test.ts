/** Which events a filter selects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TimelineFilter, timeline } from '../../../src/commands/timeline/query.js';
import { overlaps, span } from '../../../src/dataset/edtf.js';
import type { EventRecord } from '../../../src/dataset/schema.js';
import { categories, certainties } from '../../../src/dataset/vocabulary.js';
import { CliError } from '../../../src/errors.js';
import { contents, dataset, datasetWith } from '../../support.js';

type Filter = Partial<TimelineFilter>;
type Predicate = (event: EventRecord) => boolean;

const events = contents.events;
const [first] = events as [EventRecord];
const always: TimelineFilter = { from: null, to: null, all: true };
const rowsOf = (filter: Filter, from = dataset) => timeline(from, { ...always, ...filter }).rows;
const idsOf = (filter: Filter): string[] => rowsOf(filter).map(({ id }) => id);
const idsWhere = (holds: Predicate): string[] => events.filter(holds).map(({ id }) => id);

/** A filter and what it selects. */
const only = (filter: Filter, holds: Predicate) => ({ filter, holds });

test.each([
  only({}, () => true),
  only({ text: '  ' }, () => true),
  only({ from: '2026-01-01' }, ({ date }) => overlaps(span(date), { start: '2026-01-01', end: null })),
  only({ to: '1949-12-31' }, ({ date }) => overlaps(span(date), { start: null, end: '1949-12-31' })),
  ...categories.map((each) => only({ category: [each] }, ({ category }) => category === each)),
  ...certainties.map((each) => only({ certainty: [each] }, ({ certainty }) => certainty === each)),
  only({ category: ['aid', 'visit'] }, ({ category }) => category === 'aid' || category === 'visit'),
  only({ category: ['aid'], certainty: ['reported'] }, (event) => event.category + event.certainty === 'aidreported'),
  only({ entity: ['f16'] }, ({ entities }) => entities.includes('f-16')),
  only({ entity: ['kurilla', 'munir'] }, ({ entities }) =>
    ['michael-kurilla', 'asim-munir'].every((id) => entities.includes(id)),
  ),
])('exactly the events that pass $filter, in the order of the dataset', ({ filter, holds }) => {
  expect(idsOf(filter)).toEqual(idsWhere(holds));
  expect(idsOf(filter).length).toBeGreaterThan(0);
});

test.each([{ key: true, all: false }, { all: false }])('%j: key events, the others are counted', (filter) => {
  const { rows, ...counts } = timeline(dataset, { ...always, ...filter });
  expect(rows.map(({ id }) => id)).toEqual(idsWhere(({ importance }) => importance === 1));
  expect(counts).toMatchObject({ matching: events.length, total: events.length, isKeyOnly: true, isLimited: false });
});

test('the dataset is not reordered', () => {
  idsOf({ reverse: true });
  expect(dataset.all('events')[0]?.id).toBe(first.id);
});

describe('window', () => {
  test.each([
    // 2005-10-10/2006-03-30
    ['us-earthquake-relief-2005', '2006-03-30', '2006-03-30', true],
    ['us-earthquake-relief-2005', '2006-03-31', '2006-03-31', false],
    ['us-earthquake-relief-2005', '2005-10-10', '2005-10-10', true],
    ['us-earthquake-relief-2005', '2005-10-09', '2005-10-09', false],
    // 2005-10
    ['cismoa-first-signed-2005', '2005-10-09', '2005-10-09', true],
    ['cismoa-first-signed-2005', '2005-11-01', '2005-11-30', false],
  ])('%s touches %s to %s: %s', (id, from, to, isIn) => {
    expect(idsOf({ from, to }).includes(id)).toBe(isIn);
  });

  test.each([{ to: '1900-12-31' }, { from: '9999-12-31' }])('%j is empty, not an error', (window) => {
    expect(idsOf(window)).toEqual([]);
  });

  const openEnded = datasetWith({
    events: ['2000/..', '../1950', '2001/'].map((date, at) => ({ ...first, id: `event-${at}`, date })),
  });

  test.each([
    ['9000-01-01', '9000-01-01', ['2000/..', '2001/']],
    ['0001-01-01', '0001-01-01', ['../1950']],
    ['1960-01-01', '1999-12-31', []],
  ])('open and unknown ends reach without limit: %s to %s', (from, to, dates) => {
    expect(rowsOf({ from, to }, openEnded).map(({ date }) => date)).toEqual(dates);
  });
});

test('an ambiguous name, or one that nobody has, is a fault, whatever else is asked', () => {
  const bush = contents.entities.filter(({ name }) => /^George.* Bush$/.test(name)).map(({ id }) => id);
  expect(bush).toHaveLength(2);
  expect(() => idsOf({ entity: ['george bush'] })).toThrow(
    expect.objectContaining({ code: 'entity-ambiguous', details: { name: 'george bush', ids: bush } }),
  );
  const details = { name: 'kurila', suggestions: ['Michael Erik Kurilla'] };
  expect(() => idsOf({ entity: ['kurila'], to: '1900-01-01' })).toThrow(
    expect.objectContaining({ code: 'entity-not-found', details }),
  );
  expect(() => idsOf({ entity: ['--'] })).toThrow(CliError);
});

describe('text', () => {
  test.each([
    ['PEANUT', 'peanuts'],
    ['zia peanuts', 'peanuts zia'],
    ['f16', 'F-16'],
  ])('%j finds what %j does', (text, same) => {
    expect(idsOf({ text })).toEqual(idsOf({ text: same }));
    expect(idsOf({ text }).length).toBeGreaterThan(0);
  });

  test('words match as beginnings, all of them, in title, summary and note', () => {
    expect(idsOf({ text: 'peanut' })).toEqual(['zia-peanuts-remark-1980']);
    for (const text of ['eanuts', 'peanuts earthquake']) expect(idsOf({ text })).toEqual([]);
    const noted = datasetWith({ events: [{ ...first, note: 'Quixotic remark' }] });
    expect(rowsOf({ text: 'quixotic' }, noted)).toHaveLength(1);
  });
});

const filters = fc.record({
  window: fc.tuple(fc.integer({ min: 1940, max: 2030 }), fc.integer({ min: 0, max: 30 })),
  category: fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 3 }),
  certainty: fc.uniqueArray(fc.constantFrom(...certainties), { maxLength: 2 }),
  entity: fc.constantFrom([], ['pakistan'], ['f-16'], ['us-congress'], ['asim-munir']),
  selection: fc.constantFrom({ key: true }, { all: true }, {}),
  limit: fc.option(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(100_000)), { nil: events.length }),
  reverse: fc.boolean(),
});

test('any filter selects what a plain reading of it selects', () => {
  fc.assert(
    fc.property(filters, ({ window: [year, length], selection, ...rest }) => {
      const [from, to] = [`${year}-01-01`, `${year + length}-12-31`];
      const { category, certainty, entity } = rest;
      const plain = events.filter((event) => {
        const { start, end } = span(event.date);
        return (
          (end ?? '9999') >= from &&
          (start ?? '0000') <= to &&
          (category.length === 0 || category.includes(event.category)) &&
          (certainty.length === 0 || certainty.includes(event.certainty)) &&
          entity.every((id) => event.entities.includes(id))
        );
      });
      const key = plain.filter(({ importance }) => importance === 1);
      const isNarrowed = entity.length + category.length + certainty.length > 0;
      const isKeyOnly = 'key' in selection || (!('all' in selection) && !isNarrowed && key.length > 0);
      const selected = (isKeyOnly ? key : plain).map(({ id }) => id);
      const ordered = rest.reverse ? selected.toReversed() : selected;
      const result = timeline(dataset, { ...rest, ...selection, from, to });
      expect(result.rows.map(({ id }) => id)).toEqual(ordered.slice(0, rest.limit));
      expect([result.matching, result.isKeyOnly]).toEqual([plain.length, isKeyOnly]);
    }),
    { numRuns: 60 },
  );
});
