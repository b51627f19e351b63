/** Profiles and lists of entities as screens. */
import { describe, expect, test } from 'vitest';
import { cli, contents } from '../../support.js';

const shown = async (...args: string[]): Promise<string[]> =>
  (await cli(['entity', ...args])).stdout.trimEnd().split('\n');
const at = (lines: readonly string[], start: string): number => lines.findIndex((line) => line.startsWith(start));

describe('a profile', () => {
  test('events stand before many facts, and few facts before events', async () => {
    const many = await shown('cismoa');
    expect(at(many, 'Events')).toBeLessThan(at(many, 'Facts'));
    const few = contents.entities.find(({ facts, id }) => facts.length > 0 && facts.length < 5 && id === 'pakistan');
    const lines = await shown(few?.id ?? 'pakistan');
    expect(at(lines, 'Facts')).toBe(-1);
  });

  test('labels take at most 20 columns', async () => {
    for (const id of ['cismoa', 'f-16', 'comcasa']) {
      const lines = await shown(id, '--width', '80');
      const texts = lines.filter((line) => /^\S.{0,19} {2,}\S/.test(line) || /^ {22}\S/.test(line));
      expect(texts.length).toBeGreaterThan(5);
      expect(lines.filter((line) => /^ {23,}\S/.test(line))).toEqual([]);
    }
  });

  test('agreements have short names with ids', async () => {
    const text = (await shown('cismoa', '--width', '120')).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Agreements CIS-MOA (cismoa-2005), CIS-MOA (cismoa-2023)');
  });

  test('sources are short, and full with --sources', async () => {
    expect((await shown('f16')).join('\n')).not.toContain('https://');
    expect((await shown('f16', '--sources')).join('\n')).toContain('https://');
  });

  test('an agreement says first how it stands today and who says so', async () => {
    const lines = await shown('cismoa-2023');
    expect(at(lines, 'Today')).toBeLessThan(8);
    expect(at(lines, 'Who says so')).toBeGreaterThan(at(lines, 'Today'));
  });
});

test('without a name: how many of each type, and how to find one', async () => {
  const text = (await shown()).join('\n');
  const count = (type: string): number => contents.entities.filter((entity) => entity.type === type).length;
  expect(text).toMatch(new RegExp(`People +${count('person')} `));
  expect(text).toMatch(new RegExp(`Agreements +${contents.agreements.length} `));
  expect(text).toContain('cismoa entity f16');
});

test('a name of several entities lists them with ids', async () => {
  const text = (await shown('pressler')).join('\n');
  expect(text).toContain('pressler-amendment');
  expect(text).toContain('matches. For one of them: cismoa entity ID');
});

test('as JSON, without a name: all of them', async () => {
  const { stdout } = await cli(['entity', '--json']);
  expect(JSON.parse(stdout)).toHaveLength(contents.entities.length + contents.agreements.length);
});
