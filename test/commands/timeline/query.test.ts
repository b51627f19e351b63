/** Which events a filter selects. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilter, type TimelineFilter, timeline } from '../../../src/commands/timeline/query.js';
import { overlaps, span } from '../../../src/dataset/edtf.js';
import type { EventRecord } from '../../../src/dataset/schema.js';
import { categories, certainties } from '../../../src/dataset/vocabulary.js';
import { CliError } from '../../../src/errors.js';
import { cli, contents, dataset, datasetWith } from '../../support.js';

const events = contents.events;
const idsOf = (filter: Partial<TimelineFilter>): string[] =>
  timeline(dataset, { ...noFilter, ...filter }).rows.map(({ id }) => id);
const idsWhere = (holds: (event: EventRecord) => boolean): string[] => events.filter(holds).map(({ id }) => id);

describe('without a filter', () => {
  test('every event comes back in the order of the dataset', () => {
    const { rows, matching, total } = timeline(dataset, noFilter);
    expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    expect([matching, total]).toEqual([events.length, events.length]);
  });

  test('a row has the first and the last day beside the date', () => {
    const row = timeline(dataset, { ...noFilter, text: 'First CIS-MOA signed' }).rows[0];
    expect(row).toMatchObject({
      id: 'cismoa-first-signed-2005',
      date: '2005-10',
      start: '2005-10-01',
      end: '2005-10-31',
    });
  });

  test.each(['key', 'default'] as const)('%s: the events of importance 1, and the others are counted', (selection) => {
    const { rows, matching, isKeyOnly } = timeline(dataset, { ...noFilter, selection });
    expect(rows.map(({ id }) => id)).toEqual(idsWhere(({ importance }) => importance === 1));
    expect([matching, isKeyOnly]).toEqual([events.length, true]);
  });
});

describe('window', () => {
  test('an event that only touches the window is in', () => {
    const relief = 'us-earthquake-relief-2005'; // 2005-10-10/2006-03-30
    expect(idsOf({ from: '2006-03-30', to: '2006-03-30' })).toContain(relief);
    expect(idsOf({ from: '2006-03-31', to: '2006-03-31' })).not.toContain(relief);
    expect(idsOf({ from: '2005-10-10', to: '2005-10-10' })).toContain(relief);
    expect(idsOf({ from: '2005-10-09', to: '2005-10-09' })).not.toContain(relief);
  });

  test('a month holds the event that has no day', () => {
    expect(idsOf({ from: '2005-10-09', to: '2005-10-09' })).toContain('cismoa-first-signed-2005');
    expect(idsOf({ from: '2005-11-01', to: '2005-11-30' })).not.toContain('cismoa-first-signed-2005');
  });

  test('each end may be missing', () => {
    expect(idsOf({ from: '2026-01-01' })).toEqual(
      idsWhere(({ date }) => overlaps(span(date), { start: '2026-01-01', end: null })),
    );
    expect(idsOf({ to: '1949-12-31' })).toEqual(
      idsWhere(({ date }) => overlaps(span(date), { start: null, end: '1949-12-31' })),
    );
    expect(idsOf({ to: '1949-12-31' }).length).toBeGreaterThan(0);
  });

  test('a window before or after everything is empty, not an error', () => {
    expect(idsOf({ to: '1900-12-31' })).toEqual([]);
    expect(idsOf({ from: '9999-12-31' })).toEqual([]);
  });

  test('open and unknown ends reach without limit', () => {
    const [first] = events as [EventRecord];
    const openEnded = datasetWith({
      events: [
        { ...first, date: '2000/..' },
        { ...first, id: 'b', date: '../1950' },
        { ...first, id: 'c', date: '2001/' },
      ],
    });
    const within = (from: string, to: string) =>
      timeline(openEnded, { ...noFilter, from, to }).rows.map(({ date }) => date);
    expect(within('9000-01-01', '9000-01-01')).toEqual(['2000/..', '2001/']);
    expect(within('0001-01-01', '0001-01-01')).toEqual(['../1950']);
    expect(within('1960-01-01', '1999-12-31')).toEqual([]);
  });
});

describe('words of closed lists', () => {
  test.each(categories)('category %s selects exactly its events', (category) => {
    const expected = idsWhere((event) => event.category === category);
    expect(idsOf({ categories: [category] })).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each(certainties)('certainty %s selects exactly its events', (certainty) => {
    const expected = idsWhere((event) => event.certainty === certainty);
    expect(idsOf({ certainties: [certainty] })).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('several categories are any of them, a category and a certainty are both', () => {
    expect(idsOf({ categories: ['aid', 'visit'] })).toEqual(
      idsWhere(({ category }) => category === 'aid' || category === 'visit'),
    );
    expect(idsOf({ categories: ['aid'], certainties: ['reported'] })).toEqual(
      idsWhere(({ category, certainty }) => category === 'aid' && certainty === 'reported'),
    );
  });
});

describe('entities', () => {
  test('the events of one entity are those that name it', () => {
    expect(idsOf({ entities: ['f16'] })).toEqual(idsWhere(({ entities }) => entities.includes('f-16')));
  });

  test('all of several entities must be involved', () => {
    const both = idsWhere(({ entities }) => entities.includes('michael-kurilla') && entities.includes('asim-munir'));
    expect(idsOf({ entities: ['kurilla', 'munir'] })).toEqual(both);
    expect(both).toContain('kurilla-munir-meeting-2023');
    expect(both.length).toBeLessThan(idsOf({ entities: ['munir'] }).length);
  });

  test('an ambiguous name is refused, with its meanings', () => {
    const bush = contents.entities.filter(({ name }) => /^George.* Bush$/.test(name)).map(({ id }) => id);
    expect(bush).toHaveLength(2);
    expect(() => idsOf({ entities: ['george bush'] })).toThrow(
      expect.objectContaining({ code: 'entity-ambiguous', details: { name: 'george bush', ids: bush } }),
    );
  });

  test('a name that nobody has is a fault with suggestions, whatever else is asked', () => {
    expect(() => idsOf({ entities: ['kurila'], to: '1900-01-01' })).toThrow(
      expect.objectContaining({
        code: 'entity-not-found',
        details: { name: 'kurila', suggestions: ['Michael Erik Kurilla'] },
      }),
    );
    expect(() => idsOf({ entities: ['--'] })).toThrow(CliError);
  });
});

describe('text', () => {
  test('words match as beginnings, in title, summary and note, without case', () => {
    expect(idsOf({ text: 'PEANUT' })).toEqual(['zia-peanuts-remark-1980']);
    expect(idsOf({ text: 'eanuts' })).toEqual([]);
  });

  test('all words must occur, in any order', () => {
    expect(idsOf({ text: 'zia peanuts' })).toEqual(idsOf({ text: 'peanuts zia' }));
    expect(idsOf({ text: 'peanuts earthquake' })).toEqual([]);
  });

  test('a hyphen does not matter', () => {
    expect(idsOf({ text: 'f16' })).toEqual(idsOf({ text: 'F-16' }));
    expect(idsOf({ text: 'f16' }).length).toBeGreaterThan(20);
  });

  test('blank text is no filter', () => {
    expect(idsOf({ text: '  ' })).toHaveLength(events.length);
  });

  test('a note counts as text', () => {
    const [first] = events as [EventRecord];
    const noted = datasetWith({ events: [{ ...first, note: 'Quixotic remark' }] });
    expect(timeline(noted, { ...noFilter, text: 'quixotic' }).rows).toHaveLength(1);
  });
});

describe('order and number', () => {
  test('reverse is the latest first, and limit takes from the front of what is shown', () => {
    const all = events.map(({ id }) => id);
    expect(idsOf({ reverse: true })).toEqual(all.toReversed());
    expect(idsOf({ limit: 3 })).toEqual(all.slice(0, 3));
    expect(idsOf({ reverse: true, limit: 3 })).toEqual(all.toReversed().slice(0, 3));
    expect(idsOf({ limit: 100_000 })).toEqual(all);
  });

  test('limit does not change what is counted', () => {
    expect(timeline(dataset, { ...noFilter, limit: 1 })).toMatchObject({
      matching: events.length,
      total: events.length,
    });
  });

  test('the dataset is not reordered', () => {
    idsOf({ reverse: true });
    expect(dataset.all('events')[0]?.id).toBe(events[0]?.id);
  });
});

const filters = fc.record({
  window: fc.tuple(fc.integer({ min: 1940, max: 2030 }), fc.integer({ min: 0, max: 30 })),
  categories: fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 3 }),
  certainties: fc.uniqueArray(fc.constantFrom(...certainties), { maxLength: 2 }),
  entity: fc.constantFrom('', 'pakistan', 'f-16', 'us-congress', 'asim-munir'),
  selection: fc.constantFrom('key', 'all', 'default'),
  limit: fc.option(fc.integer({ min: 1, max: 20 })),
  reverse: fc.boolean(),
});

test('any filter selects what a plain reading of it selects', () => {
  fc.assert(
    fc.property(filters, ({ window: [year, length], entity, selection, ...rest }) => {
      const [from, to] = [`${year}-01-01`, `${year + length}-12-31`];
      const entityNames = entity === '' || dataset.byId('entities').get(entity) === undefined ? [] : [entity];
      const plain = idsWhere((event) => {
        const { start, end } = span(event.date);
        return (
          (end ?? '9999') >= from &&
          (start ?? '0000') <= to &&
          (rest.categories.length === 0 || rest.categories.includes(event.category)) &&
          (rest.certainties.length === 0 || rest.certainties.includes(event.certainty)) &&
          entityNames.every((id) => event.entities.includes(id))
        );
      });
      const key = plain.filter((id) => events.find((event) => event.id === id)?.importance === 1);
      const isNarrowed = entityNames.length + rest.categories.length + rest.certainties.length > 0;
      const isKeyOnly = selection === 'key' || (selection === 'default' && !isNarrowed && key.length > 0);
      const selected = isKeyOnly ? key : plain;
      const ordered = rest.reverse ? selected.toReversed() : selected;
      const result = timeline(dataset, { ...noFilter, ...rest, selection, from, to, entities: entityNames });
      expect(result.rows.map(({ id }) => id)).toEqual(ordered.slice(0, rest.limit ?? undefined));
      expect([result.matching, result.isKeyOnly]).toEqual([plain.length, isKeyOnly]);
    }),
    { numRuns: 60 },
  );
});

test('the selection does not depend on the format', async () => {
  const args = ['timeline', '--from', '2005', '--to', '2006', '--category', 'aid', '--category', 'visit', '--all'];
  const ids = JSON.parse((await cli([...args, '--json'])).stdout).map(({ id }: { id: string }) => id);
  expect(ids).toContain('us-earthquake-relief-2005');
  const first = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.trim());
  expect(first((await cli([...args, '-f', 'tsv', '--fields', 'id'])).stdout)).toEqual(ids);
  expect(first((await cli([...args, '-f', 'csv', '--fields', 'id'])).stdout).slice(1)).toEqual(ids);
  expect(
    first((await cli([...args, '-f', 'jsonl', '--fields', 'id'])).stdout).map((line) => JSON.parse(line).id),
  ).toEqual(ids);
  expect(first((await cli([...args, '-f', 'markdown', '--fields', 'id'])).stdout).slice(2)).toEqual(
    ids.map((id: string) => `| ${id} |`),
  );
  const table = (await cli([...args, '--long', '--width', '50'])).stdout;
  expect(ids.filter((id: string) => !table.includes(id))).toEqual([]);
  expect(table.replace(/\s+/g, ' ')).toContain(`${ids.length} events match.`);
});
