/** Who passes a source on, and the sources that pass on no other. */
import { expect, test } from 'vitest';
import { cli, contents } from '../../support.js';

const idsIn = (text: string): string[] => [...text.matchAll(/^ *• .*? {2}([a-z0-9-]+)$/gm)].map(([, id = '']) => id);

test('the tree of sources based on one, those based on them one step to the right', async () => {
  const first = contents.sources.find(({ id }) => contents.sources.some(({ basedOn }) => basedOn?.includes(id)));
  const direct = contents.sources.filter(({ basedOn }) => basedOn?.includes(first?.id ?? '')).map(({ id }) => id);
  const { stdout } = await cli(['sources', first?.id ?? '', '--width', '200']);
  expect(stdout).toContain('\nPassed on by\n');
  expect(idsIn(stdout)).toEqual(expect.arrayContaining(direct));
  expect(stdout.match(/^• /gm)).toHaveLength(direct.length);
});

test('no tree where nobody passes it on', async () => {
  const last = contents.sources.find(({ id }) => !contents.sources.some(({ basedOn }) => basedOn?.includes(id)));
  expect((await cli(['sources', last?.id ?? ''])).stdout).not.toContain('Passed on by');
});

test('--independent: neither those that pass on others nor those of unknown origin', async () => {
  const { stdout } = await cli(['sources', '--independent', '--json']);
  expect(JSON.parse(stdout).map(({ id }: { id: string }) => id)).toEqual(
    contents.sources.filter(({ basedOn }) => basedOn?.length === 0).map(({ id }) => id),
  );
});
