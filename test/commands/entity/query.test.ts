/** Profiles of entities and agreements. */
import { describe, expect, test } from 'vitest';
import { withState } from '../../../src/agreements/chain.js';
import { entities as entitiesOn } from '../../../src/commands/entity/query.js';
import { span } from '../../../src/dataset/edtf.js';
import { contents, dataset, testDay } from '../../support.js';

const entities = (from: typeof dataset, names: readonly string[]) => entitiesOn(from, names, testDay);

describe('the list', () => {
  const all = entities(dataset, []);

  test('has every entity, then every agreement', () => {
    expect(all.map(({ id }) => id)).toEqual([...contents.entities, ...contents.agreements].map(({ id }) => id));
  });

  test('each row names exactly the events that name it, by date', () => {
    for (const { id, events } of all) {
      expect(events).toEqual(contents.events.filter((event) => event.entities.includes(id)).map((event) => event.id));
    }
  });

  test('terms are those of the agreement, and null for all else', () => {
    for (const row of all) {
      const agreement = dataset.byId('agreements').get(row.id);
      expect(row.terms).toEqual(agreement === undefined ? null : withState(agreement, dataset, testDay));
      expect(row.type === 'agreement').toBe(agreement !== undefined);
    }
  });

  test('a kind has the agreements of its kind, anything else those that it is party or signatory to', () => {
    for (const row of all.filter(({ type }) => type !== 'agreement')) {
      const own = contents.agreements.filter(({ kind, parties, signedBy }) =>
        row.type === 'agreement-kind' ? kind === row.id : parties.includes(row.id) || signedBy.includes(row.id),
      );
      expect(row.agreements).toEqual(own.map(({ id }) => id));
    }
  });
});

describe('a profile', () => {
  test('of an agreement shows its terms, what it replaces, and who is involved', () => {
    const [row] = entities(dataset, ['acsa 2002']);
    expect(row).toMatchObject({
      id: 'acsa-2002',
      type: 'agreement',
      aliases: ['ACSA', 'Pakistan-US ACSA of 2002', '2002 memorandum on logistic support'],
      related: ['acsa', 'pakistan', 'united-states', 'pak-mod', 'us-dod'],
      agreements: [],
      terms: { term: 'P10Y', expectedExpiry: '2012-02', state: 'expired' },
    });
    expect(entities(dataset, ['framework-india-2015'])[0]?.agreements).toEqual([
      'framework-india-2005',
      'framework-india-2025',
    ]);
  });

  test('of a kind lists its agreements', () => {
    const ofKind = contents.agreements.filter(({ kind }) => kind === 'cismoa').map(({ id }) => id);
    expect(entities(dataset, ['cismoa'])[0]?.agreements).toEqual(ofKind);
    expect(ofKind).toContain('cismoa-2005');
  });

  test('has its facts with the days of their dates', () => {
    const entity = contents.entities.find(({ id }) => id === 'f-16');
    const [row] = entities(dataset, ['f16']);
    expect(row?.facts).toHaveLength(entity?.facts.length ?? -1);
    expect(row?.facts).toEqual(entity?.facts.map((fact) => ({ ...fact, ...span(fact.date) })));
  });
});

test('names are answered in their order, and each thing once', () => {
  expect(entities(dataset, ['turkiye', 'f16', 'F-16', 'turkey']).map(({ id }) => id)).toEqual(['turkey', 'f-16']);
});

test('one unknown name of several is a fault', () => {
  expect(() => entities(dataset, ['f16', 'xyzzyplugh'])).toThrow(expect.objectContaining({ code: 'entity-not-found' }));
});
