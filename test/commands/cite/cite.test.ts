/** Citations of whatever is shown, and references ready to paste. */
import { describe, expect, test } from 'vitest';
import { citedSources } from '../../../src/dataset/citations.js';
import { edition } from '../../../src/dataset/edition.js';
import { collections } from '../../../src/dataset/vocabulary.js';
import { cli, contents, dataset, terminal } from '../../support.js';

const idsOf = async (...args: string[]): Promise<string[]> => {
  const { stdout, stderr } = await cli([...args, '--format', 'csl-json']);
  expect(stderr).toBe('');
  return JSON.parse(stdout).map(({ id }: { id: string }) => id);
};
const rowsOf = async (...args: string[]) => JSON.parse((await cli([...args, '--json'])).stdout);

describe('the sources of whatever is shown, each once, in order of first citation', () => {
  test.each([
    ...['summary', 'status', 'timeline', 'timeline --chart', 'entity f16', 'compare', 'claims', 'questions'],
    'questions question-text',
  ])('%s', async (line) => {
    const args = line.split(' ');
    const ids = await idsOf(...args);
    expect(ids).toEqual(citedSources(await rowsOf(...args)));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => dataset.byId('sources').get(id) === undefined)).toEqual([]);
  });

  test.each([
    ['search', 'nuclear tests'],
    ['sources', '--kind', 'treaty'],
    ['show', contents.events[0]?.id ?? '', contents.sources.at(-1)?.id ?? ''],
  ])('%s: those of the records found, of a source itself', async (...args) => {
    const found: { id: string }[] = await rowsOf(...args);
    expect(await idsOf(...args)).toEqual(await idsOf('cite', ...found.map(({ id }) => id)));
  });

  test('the same entries as BibTeX', async () => {
    const { stdout } = await cli(['timeline', '1998', '--all', '--format', 'bibtex']);
    const ids = [...stdout.matchAll(/^@\w+\{(.+),$/gm)].map(([, id]) => id);
    expect(ids).toEqual(await idsOf('timeline', '1998', '--all'));
  });

  test('fields do not go with a bibliography', async () => {
    expect(await cli(['timeline', '--format', 'bibtex', '--fields', 'id'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('cismoa cite', () => {
  test.each(collections)('cites a record of %s', async (collection) => {
    const [record] = contents[collection];
    const expected = collection === 'sources' ? [record?.id] : citedSources(record);
    expect(await idsOf('cite', record?.id ?? '')).toEqual(expected);
  });

  test('a reference a line, whatever the width, with nothing between them but empty lines', async () => {
    const { stdout } = await cli(['cite', 'cabinet-approves-cismoa-2023', '--width', '40'], { stdout: terminal(40) });
    const references: { reference: string }[] = await rowsOf('cite', 'cabinet-approves-cismoa-2023');
    expect(stdout).toBe(`${references.map(({ reference }) => reference).join('\n\n')}\n`);
  });

  test('straight quotes in ASCII', async () => {
    const { stdout } = await cli(['cite', 'tribune-2023-08-03-cabinet-nod', '--ascii']);
    expect(stdout).toContain('"Cabinet gives nod to security pact with US."');
  });

  test('without an id: the dataset, with its BibTeX entry', async () => {
    const { stdout } = await cli(['cite']);
    expect(stdout).toMatch(/^cismoa contributors\. .*\n\n@misc\{cismoa-/);
    expect(stdout).toContain(`  version = {${edition.version}},`);
    expect(stdout).toContain(`  date = {${edition.compiled}},`);
    expect(await rowsOf('cite')).toMatchObject([{ url: null, accessed: null }]);
  });

  test('an unknown id', async () => {
    const stderr = expect.stringContaining('no record with the id "cismoa-2006"');
    expect(await cli(['cite', 'cismoa-2006'])).toMatchObject({ status: 1, stdout: '', stderr });
  });
});
