import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordSchemas } from '../../src/dataset/schema.js';
import * as vocabulary from '../../src/dataset/vocabulary.js';
import { contents, root } from '../support.js';

const lists = Object.entries(vocabulary) as [string, readonly string[]][];

/** The values that the dataset uses of each closed list. */
const used: Record<string, readonly string[]> = {
  agreementStatuses: contents.agreements.map(({ status }) => status),
  categories: contents.events.map(({ category }) => category),
  certainties: [...contents.events, ...contents.agreements].map(({ certainty }) => certainty),
  entityTypes: contents.entities.map(({ type }) => type),
  families: contents.agreements.map(({ family }) => family),
  lanes: contents.periods.map(({ lane }) => lane),
  languages: contents.names.map(({ language }) => language),
  nameKinds: contents.names.map(({ kind }) => kind),
  sourceKinds: contents.sources.map(({ kind }) => kind),
  verdicts: contents.claims.map(({ verdict }) => verdict),
};

describe('the vocabulary', () => {
  test.each(lists)('%s names nothing twice', (_name, list) => {
    expect(list).toEqual([...new Set(list)]);
  });

  test('every closed list of the records is used in full, and nothing else is', () => {
    const known = Object.fromEntries(
      lists
        .filter(([name]) => !['collections', 'states'].includes(name))
        .map(([name, list]) => [name, [...list].sort()]),
    );
    const inUse = Object.fromEntries(Object.entries(used).map(([name, values]) => [name, [...new Set(values)].sort()]));
    expect(inUse).toEqual(known);
  });

  test('the collections are the files of the dataset, and each has a schema', () => {
    const files = readdirSync(join(root, 'data')).filter(
      (name) => name.endsWith('.json') && name !== 'datapackage.json',
    );
    expect([...vocabulary.collections].map((name) => `${name}.json`).sort()).toEqual(files.sort());
    expect(Object.keys(recordSchemas)).toEqual(vocabulary.collections);
  });

  test('the states hold the five of the contract first', () => {
    expect(vocabulary.states.slice(0, 5)).toEqual(['in-force', 'expired', 'not-yet', 'undetermined', 'reported']);
  });
});
