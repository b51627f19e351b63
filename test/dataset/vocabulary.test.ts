import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordSchemas } from '../../src/dataset/schema.js';
import * as vocabulary from '../../src/dataset/vocabulary.js';
import { contents, root } from '../support.js';

const lists = Object.entries(vocabulary) as [string, readonly string[]][];

/** The values that the dataset uses of each closed list. */
const used: Record<string, readonly string[]> = {
  categories: contents.events.map(({ category }) => category),
  certainties: [...contents.events, ...contents.agreements].map(({ certainty }) => certainty),
  entityTypes: contents.entities.map(({ type }) => type),
  families: [...contents.agreements, ...contents.negotiations].map(({ family }) => family),
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

  // No agreement may have a certain nature, ending or state yet.
  const elsewhere = ['collections', 'searchedCollections', 'states', 'bases', 'natures', 'endings'];

  test('every closed list of the records is used in full, and nothing else is', () => {
    const known = Object.fromEntries(
      lists.filter(([name]) => !elsewhere.includes(name)).map(([name, list]) => [name, [...list].sort()]),
    );
    const inUse = Object.fromEntries(Object.entries(used).map(([name, values]) => [name, [...new Set(values)].sort()]));
    expect(inUse).toEqual(known);
  });

  test('the collections are the files of the dataset, and each has a schema', () => {
    const files = readdirSync(join(root, 'data')).filter(
      (name) => name.endsWith('.json') && !['datapackage.json', 'changelog.json', 'renamed.json'].includes(name),
    );
    expect([...vocabulary.collections].map((name) => `${name}.json`).sort()).toEqual(files.sort());
    expect(Object.keys(recordSchemas)).toEqual(vocabulary.collections);
  });
});
