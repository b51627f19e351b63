/** Words that are no command: a mistyped command, a name, else a search. */
import { describe, expect, test } from 'vitest';
import { cli, words } from '../support.js';

const idsOf = async (line: string): Promise<string[]> => {
  const { stdout } = await cli([...words(line), '--json', '--fields', 'id']);
  return JSON.parse(stdout).map(({ id }: { id: string }) => id);
};

test.each([
  ['f16', 'f-16'],
  ['bin laden', 'osama-bin-laden'],
  ['"bin laden"', 'osama-bin-laden'],
  ['us central command', 'centcom'],
  ['acsa 2002', 'acsa-2002'],
  ['President Bush', 'george-hw-bush george-w-bush'],
  ['cia', 'cia'],
  ['tow', 'tow'],
  ['seato', 'seato'],
  ['drone strikes', 'us-drone-campaign-pakistan'],
])('the name %s is looked up: %s', async (line, ids) => expect(await idsOf(line)).toEqual(ids.split(' ')));

describe('what is no name is searched for', () => {
  test.each([
    ['nuclear tests 1998', 'pakistan-nuclear-tests-1998'],
    ['full text', 'question-text'],
    ['stone age', 'stone-age-threat-claim-2006'],
    ['peanuts', 'zia-peanuts-remark-1980'],
  ])('%s: %s', async (line, id) => expect((await idsOf(line))[0]).toBe(id));

  test('a general word or a year decides for no name', async () => {
    expect((await idsOf('sanctions')).length).toBeGreaterThan(1);
    expect(await idsOf('1998')).toContain('pakistan-nuclear-tests-1998');
  });

  test('options of a search go along', async () => {
    expect(await idsOf('peanuts --limit 1')).toEqual(['zia-peanuts-remark-1980']);
  });
});

test.each([
  ['timelin', 'timeline'],
  ['entiyt', 'entity'],
  ['serach', 'search'],
  ['STATSU', 'status'],
])('%s is a mistyped command', async (word, command) => {
  const stderr = `cismoa: unknown command "${word}"\nDid you mean ${command}?\n`;
  expect(await cli([word, 'f16'])).toMatchObject({ status: 2, stdout: '', stderr });
});

test('what is found nowhere is status 1 and one line, with the way out', async () => {
  const stderr = 'cismoa: no command, name or record matches "xyzzy plugh"\nList the commands: cismoa --help\n';
  expect(await cli(['xyzzy', 'plugh'])).toMatchObject({ status: 1, stdout: '', stderr });
});

test.each([
  'zzzzqq',
  'search zzzzqq',
  'entity zzzzqq',
  'show zzzzqq',
  'sources zzzzqq',
  'cite zzzzqq',
  'questions zzzzqq',
])('%s, a list that finds nothing, leaves a program the empty form', async (line) => {
  for (const [format, stdout] of [
    ['json', '[]\n'],
    ['jsonl', ''],
    ['csv', 'id\r\n'],
    ['tsv', ''],
    ['markdown', '| id |\n| --- |\n'],
  ] as const) {
    const result = await cli([...words(line), '--format', format, '--fields', 'id']);
    expect(result).toEqual({ status: 1, stdout, stderr: expect.stringMatching(/^cismoa: no(?:thing)? /), pager: null });
  }
});

test('an answer of one object has no empty form', async () => {
  expect(await cli(words('status zzzzqq --json'))).toMatchObject({ status: 1, stdout: '' });
});
