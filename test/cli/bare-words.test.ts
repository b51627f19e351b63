/** Words that are no command: a mistyped command, a name, else a search. */
import { describe, expect, test } from 'vitest';
import { cli } from '../support.js';

const idsOf = async (...args: string[]): Promise<string[]> => {
  const { stdout } = await cli([...args, '--json', '--fields', 'id']);
  return JSON.parse(stdout).map(({ id }: { id: string }) => id);
};

describe('a name is looked up', () => {
  test.each([
    [['f16'], ['f-16']],
    [['bin', 'laden'], ['osama-bin-laden']],
    [['bin laden'], ['osama-bin-laden']],
    [['us', 'central', 'command'], ['centcom']],
    [['acsa', '2002'], ['acsa-2002']],
    [
      ['President', 'Bush'],
      ['george-hw-bush', 'george-w-bush'],
    ],
    [['cia'], ['cia']],
    [['tow'], ['tow']],
    [['seato'], ['seato']],
    [['drone', 'strikes'], ['us-drone-campaign-pakistan']],
  ])('%j: %j', async (words, ids) => expect(await idsOf(...words)).toEqual(ids));
});

describe('what is no name is searched for', () => {
  test.each([
    [['nuclear', 'tests', '1998'], 'pakistan-nuclear-tests-1998'],
    [['full', 'text'], 'question-text'],
    [['stone', 'age'], 'stone-age-threat-claim-2006'],
    [['peanuts'], 'zia-peanuts-remark-1980'],
  ])('%j: %s', async (words, id) => expect((await idsOf(...words))[0]).toBe(id));

  test('a general word or a year decides for no name', async () => {
    expect((await idsOf('sanctions')).length).toBeGreaterThan(1);
    expect(await idsOf('1998')).toContain('pakistan-nuclear-tests-1998');
  });

  test('options of a search go along', async () => {
    expect(await idsOf('peanuts', '--limit', '1')).toEqual(['zia-peanuts-remark-1980']);
  });
});

test.each([
  ['timelin', 'timeline'],
  ['entiyt', 'entity'],
  ['serach', 'search'],
  ['STATSU', 'status'],
])('%s is a mistyped command', async (word, command) => {
  expect(await cli([word, 'f16'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `cismoa: unknown command "${word}"\nDid you mean ${command}?\n`,
  });
});

describe('what is found nowhere', () => {
  test('is status 1 and one line, with the way out', async () => {
    expect(await cli(['xyzzy', 'plugh'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'cismoa: no command, name or record matches "xyzzy plugh"\nList the commands: cismoa --help\n',
    });
  });

  test.each([
    ['json', '[]\n'],
    ['jsonl', ''],
    ['csv', 'id\r\n'],
    ['tsv', ''],
  ])('leaves a program the empty form: %s', async (format, stdout) => {
    const result = await cli(['xyzzy', '--format', format, '--fields', 'id']);
    expect(result).toMatchObject({ status: 1, stdout });
    expect(result.stderr).toContain('no command, name or record matches');
  });
});

describe('every list command that finds nothing leaves a program the empty form', () => {
  const lines = [
    ['search', 'zzzzqq'],
    ['entity', 'zzzzqq'],
    ['show', 'zzzzqq'],
    ['sources', 'zzzzqq'],
    ['cite', 'zzzzqq'],
    ['questions', 'zzzzqq'],
  ];
  test.each(lines)('%s %s', async (...args) => {
    for (const [format, stdout] of [
      ['json', /^\[\]\n$/],
      ['jsonl', /^$/],
      ['csv', /^id\r\n$/],
      ['markdown', /^\| id/],
    ] as const) {
      const result = await cli([...args, '--format', format, '--fields', 'id']);
      expect([format, result.status]).toEqual([format, 1]);
      expect(result.stdout).toMatch(stdout);
      expect(result.stderr).toMatch(/^cismoa: no|^cismoa: nothing/);
    }
  });
});
