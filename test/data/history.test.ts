/** What changed between versions, and the ids that were renamed. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compile, compiledDataset } from '../../scripts/compile.js';
import { readRenamed } from '../../scripts/published.js';
import { renamedRows } from '../../scripts/references.js';
import { changelogEntry, renamedIds } from '../../scripts/schemas.js';
import { collections } from '../../src/dataset/vocabulary.js';
import { cli, contents, textOf } from '../support.js';

const changelog: z.infer<typeof changelogEntry>[] = JSON.parse(textOf('data/changelog.json'));
const renamed = readRenamed();
const ids = new Set(collections.flatMap((collection) => contents[collection].map(({ id }) => id)));
const ajv = new Ajv2020();
addFormats.default(ajv);

describe('data/changelog.json', () => {
  test('is valid by its definition and by the JSON Schema made of it', () => {
    expect(z.array(changelogEntry).safeParse(changelog).error).toBeUndefined();
    const validate = ajv.compile(z.toJSONSchema(z.array(changelogEntry)));
    expect(validate(changelog), JSON.stringify(validate.errors?.[0])).toBe(true);
    expect(validate([{ ...changelog[0], date: 'today' }])).toBe(false);
  });

  test('latest first, and of this edition', () => {
    const dates = changelog.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(changelog[0]?.version).toBe(JSON.parse(textOf('data/datapackage.json')).version);
  });

  test('what the latest version added and corrected is there', () => {
    const [latest] = changelog;
    const named = [...Object.values(latest?.added ?? {}).flat(), ...(latest?.corrected ?? []).map(({ id }) => id)];
    expect(named.filter((id) => !ids.has(renamed[id] ?? id))).toEqual([]);
  });
});

describe('renamed ids', () => {
  test('are valid, lead to records, and are those of the changelog', () => {
    expect(renamedIds.safeParse(renamed).error).toBeUndefined();
    expect(renamedRows(contents, renamed).map(({ id }) => id)).toEqual(Object.keys(renamed));
    expect(renamed).toEqual(Object.assign({}, ...changelog.map((entry) => entry.renamed)));
  });

  test.each<[string, Record<string, string>, string]>([
    ['a target that is no record', { old: 'nothing' }, 'old leads to no record'],
    ['an id in use', { 'united-states': 'pakistan' }, 'united-states is the id of a record'],
    ['a circle', { a: 'b', b: 'a' }, 'a leads to no record'],
  ])('%s stops the build', (_what, wrong, message) => {
    expect(() => compile(contents, wrong)).toThrow(message);
  });

  const former = {
    older: 'old',
    old: 'united-states',
    'old-source': contents.sources[0]?.id ?? '',
    'old-question': contents.questions[0]?.id ?? '',
    'old-agreement': 'cismoa-2005',
  };
  const dataset = compiledDataset(contents, former);

  test.each([
    ['show', 'old', 'united-states'],
    ['show', 'older', 'united-states'],
    ['show', 'OLD-Source', former['old-source']],
    ['entity', 'old', 'united-states'],
    ['entity', 'older', 'united-states'],
    ['sources', 'old-source', former['old-source']],
    ['questions', 'old-question', former['old-question']],
    ['cite', 'old-source', former['old-source']],
    ['status', 'old-agreement', 'cismoa-2005'],
    ['timeline --all --entity', 'old', 'united-states'],
  ])('%s %s answers as %s', async (command, old, now) => {
    const words = command.split(' ');
    const answer = await cli([...words, old, '--json'], { dataset });
    expect(answer.status).toBe(0);
    expect(answer.stdout).toBe((await cli([...words, now, '--json'], { dataset })).stdout);
  });

  test('both ids of a record are one record', async () => {
    expect(JSON.parse((await cli(['show', 'old', 'united-states', '--json'], { dataset })).stdout)).toHaveLength(1);
  });
});
