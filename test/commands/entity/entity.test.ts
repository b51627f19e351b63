/** Profiles of entities and agreements. */
import { describe, expect, test } from 'vitest';
import { withState } from '../../../src/agreements/chain.js';
import { entities as entitiesOn } from '../../../src/commands/entity/query.js';
import { span } from '../../../src/dataset/edtf.js';
import { cli, contents, dataset, testDay } from '../../support.js';

const entities = (...names: string[]) => entitiesOn(dataset, names, testDay);

test('the list has every entity, then every agreement, with its events by date, its terms and its agreements', () => {
  const all = entities();
  expect(all.map(({ id }) => id)).toEqual([...contents.entities, ...contents.agreements].map(({ id }) => id));
  for (const { id, type, events, terms, agreements } of all) {
    expect(events).toEqual(contents.events.filter((event) => event.entities.includes(id)).map((event) => event.id));
    const agreement = dataset.byId('agreements').get(id);
    expect(terms).toEqual(agreement === undefined ? null : withState(agreement, dataset, testDay));
    expect(type === 'agreement').toBe(agreement !== undefined);
    if (type === 'agreement') continue;
    const own = contents.agreements.filter(({ kind, parties, signedBy }) =>
      type === 'agreement-kind' ? kind === id : parties.includes(id) || signedBy.includes(id),
    );
    expect(agreements).toEqual(own.map((each) => each.id));
  }
});

describe('a profile', () => {
  test('of an agreement shows its terms, what it replaces, and who is involved', () => {
    expect(entities('acsa 2002')).toMatchObject([
      {
        id: 'acsa-2002',
        type: 'agreement',
        aliases: ['ACSA', 'Pakistan-US ACSA of 2002', '2002 memorandum on logistic support'],
        related: ['acsa', 'pakistan', 'united-states', 'pak-mod', 'us-dod'],
        agreements: [],
        terms: { term: 'P10Y', expectedExpiry: '2012-02', state: 'expired' },
      },
    ]);
    const replaced = ['framework-india-2005', 'framework-india-2025'];
    expect(entities('framework-india-2015')[0]?.agreements).toEqual(replaced);
    expect(entities('cismoa')[0]?.agreements).toContain('cismoa-2005');
  });

  test('has its facts with the days of their dates', () => {
    const entity = contents.entities.find(({ id }) => id === 'f-16');
    expect(entity?.facts.length).toBeGreaterThan(0);
    expect(entities('f16')[0]?.facts).toEqual(entity?.facts.map((fact) => ({ ...fact, ...span(fact.date) })));
  });
});

test('names are answered in their order, and each thing once; one unknown name of several is a fault', () => {
  expect(entities('turkiye', 'f16', 'F-16', 'turkey').map(({ id }) => id)).toEqual(['turkey', 'f-16']);
  expect(() => entities('f16', 'xyzzyplugh')).toThrow(expect.objectContaining({ code: 'entity-not-found' }));
});

describe('as a table', () => {
  const shown = async (...args: string[]): Promise<string[]> =>
    (await cli(['entity', ...args])).stdout.trimEnd().split('\n');
  const at = (lines: readonly string[], start: string): number => lines.findIndex((line) => line.startsWith(start));

  test('events stand before many facts, and few facts before events', async () => {
    const many = await shown('cismoa');
    expect(at(many, 'Events')).toBeGreaterThan(0);
    expect(at(many, 'Events')).toBeLessThan(at(many, 'Facts'));
    expect(contents.entities.find(({ id }) => id === 'pakistan')?.facts.length).toBeLessThan(8);
    expect(at(await shown('pakistan'), 'Facts')).toBe(-1);
  });

  test.each(['cismoa', 'f-16', 'comcasa'])('labels of %s take at most 20 columns', async (id) => {
    const lines = await shown(id, '--width', '80');
    const texts = lines.filter((line) => /^\S.{0,19} {2,}\S/.test(line) || /^ {22}\S/.test(line));
    expect(texts.length).toBeGreaterThan(5);
    expect(lines.filter((line) => /^ {23,}\S/.test(line))).toEqual([]);
  });

  test('an agreement says how it stands today, who says so, and what is unknown', async () => {
    const text = (await shown('cismoa-2023', '--width', '120')).join(' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/Today .* Who says so .* Signed unknown Signed by unknown .* First reported 3 Aug 2023/);
    expect(text).toContain('Replaces CIS-MOA (cismoa-2005)');
  });

  test('sources are short, and full with --sources', async () => {
    expect((await shown('f16')).join('\n')).not.toContain('https://');
    expect((await shown('f16', '--sources')).join('\n')).toContain('https://');
  });

  test('without a name: how many of each type, and how to find one; as JSON, all of them', async () => {
    const text = (await shown()).join('\n');
    const people = contents.entities.filter(({ type }) => type === 'person').length;
    expect(text).toMatch(new RegExp(`^Agreements +${contents.agreements.length} [^]*^People +${people} `, 'm'));
    expect(text).toContain('cismoa entity f16');
    const all = JSON.parse((await cli(['entity', '--json'])).stdout);
    expect(all).toHaveLength(contents.entities.length + contents.agreements.length);
  });
});
