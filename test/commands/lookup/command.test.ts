/** Words without a command. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityRecord } from '../../../src/dataset/schema.js';
import { commandNames } from '../../../src/program.js';
import { cli, contents, datasetWith, root } from '../../support.js';

const jsonOf = async (...args: string[]): Promise<{ id: string }[]> => {
  const { stdout, stderr, status } = await cli([...args, '--json']);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout);
};

describe('a name is the entity or agreement', () => {
  test.each([
    [['f16'], 'f-16'],
    [['bin', 'laden'], 'osama-bin-laden'],
    [['us', 'central', 'command'], 'centcom'],
    [['acsa', '2002'], 'acsa-2002'],
    [['cismoa-2005'], 'cismoa-2005'],
    [['President', 'Musharraf'], 'pervez-musharraf'],
    [['pakistan-missile-program'], 'national-development-complex'],
  ])('%j: %s', async (words, id) => {
    expect((await jsonOf(...words)).map((row) => row.id)).toEqual([id]);
    expect(await cli(words)).toEqual(await cli(['entity', words.join(' ')]));
    expect(await cli([words.join(' ')])).toEqual(await cli(words));
  });

  test('of several meanings all are listed', async () => {
    expect(await jsonOf('bush')).toEqual(await jsonOf('entity', 'bush'));
    expect((await jsonOf('bush')).length).toBeGreaterThan(1);
  });
});

test('options of entity go along', async () => {
  expect(await cli(['f16', '--sources'])).toEqual(await cli(['entity', 'f16', '--sources']));
});

describe('other words are searched for', () => {
  test.each([
    [['peanuts']],
    [['nuclear', 'tests', '1998']],
    [['who', 'signed']],
    [['how', 'many', 'states', 'have', 'a', 'cismoa']],
    [['date', 'of', 'signature']],
    [['kurila']],
    [['F-16s']],
  ])('%j', async (words) => {
    const [found, searched] = [await jsonOf(...words), await jsonOf('search', ...words, '--limit', '10')];
    expect(found).toEqual(searched);
    expect(found.length).toBeGreaterThan(0);
    expect(await cli([...words, '-n', '1', '--json'])).toEqual(await cli(['search', ...words, '-n', '1', '--json']));
  });

  test('every question that the ranking was tuned on has an answer', async () => {
    const file = join(root, 'test', 'commands', 'search', 'questions.json');
    const questions: [string, string[]][] = JSON.parse(readFileSync(file, 'utf8'));
    for (const [words] of questions) expect([words, (await cli(words.split(' '))).status]).toEqual([words, 0]);
  });
});

describe('a first word near a command is a mistyped command', () => {
  test.each([
    [['sumary'], 'sumary', 'summary'],
    [['timelin'], 'timelin', 'timeline'],
    [['statsu', '2010'], 'statsu', 'status'],
    [['STATU'], 'STATU', 'status'],
    [['serach', 'f16'], 'serach', 'search'],
    [['entty', 'f16'], 'entty', 'entity'],
    [['shwo', 'cismoa-2005'], 'shwo', 'show'],
    [['sho'], 'sho', 'show'],
    [['claim'], 'claim', 'claims'],
    [['hlep'], 'hlep', 'help'],
    [['sources2'], 'sources2', 'sources'],
    // Whatever its options, and wherever they stand.
    [['timelne', '--from', '2001'], 'timelne', 'timeline'],
    [['--from', '2001', 'timelne'], 'timelne', 'timeline'],
    [['clams', '--verdict', 'partly'], 'clams', 'claims'],
    [['souces', '--primary', '--json'], 'souces', 'sources'],
    [['timeln', '--limit', 'x', '--nosuch'], 'timeln', 'timeline'],
    // Other forms, beginnings and other words.
    [['entities', 'f16', '--json'], 'entities', 'entity'],
    [['Events', '1998'], 'Events', 'timeline'],
    [['list'], 'list', 'entity'],
    [['citation'], 'citation', 'cite'],
    [['compl', 'zsh'], 'compl', 'completion'],
    [['complete', 'bash'], 'complete', 'completion'],
    [['com'], 'com', 'compare or completion'],
  ])('%j', async (words, name, meant) => {
    expect(await cli(words)).toEqual({
      status: 2,
      stdout: '',
      stderr: `cismoa: unknown command "${name}"\nDid you mean ${meant}?\n`,
      pager: null,
    });
  });

  test('but an exact name, alias or id wins', async () => {
    const [first] = contents.entities as [EntityRecord];
    const named = (id: string, name: string, aliases: string[]): EntityRecord => ({ ...first, id, name, aliases });
    const entities = [
      ...contents.entities,
      ...[named('shaw', 'Mr Shaw', []), named('x-1', 'Statu', []), named('x-2', 'X', ['Cites'])],
    ];
    const dataset = datasetWith({ entities });
    for (const [word, id] of [
      ['shaw', 'shaw'],
      ['statu', 'x-1'],
      ['CITES', 'x-2'],
    ] as const) {
      const { stdout, status } = await cli([word, '--json'], { dataset });
      expect([word, status, JSON.parse(stdout).map((row: { id: string }) => row.id)]).toEqual([word, 0, [id]]);
      expect((await cli([word])).status).toBe(2);
    }
    expect((await cli(['shaw', 'brothers'], { dataset })).status).toBe(2);
  });

  test('no entity or agreement is hidden by a command that its name is near', async () => {
    for (const { id, name } of [...contents.entities, ...contents.agreements]) {
      if (commandNames.includes(name.split(' ')[0]?.toLowerCase() ?? '')) continue;
      expect([id, (await cli([id, '--json'])).status]).toEqual([id, 0]);
    }
  });
});

describe('nothing found', () => {
  test('status 1, and the way out', async () => {
    expect(await cli(['frobnicate'])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'cismoa: no command, name or record matches "frobnicate"\nList the commands: cismoa --help\n',
      pager: null,
    });
  });

  test('near names are suggested, but to a designation none', async () => {
    expect((await cli(['acza'])).stderr).toMatch(/\nDid you mean .+\?\n$/);
    expect((await cli(['c17'])).stderr).toMatch(/\nList the commands: cismoa --help\n$/);
  });

  test('a program gets an empty list', async () => {
    expect(await cli(['xyzzyplugh', '--json'])).toMatchObject({ status: 1, stdout: '[]\n' });
  });

  test('words without letters or digits are refused', async () => {
    expect(await cli(['...'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('whatever the words, the program never fails', () => {
  const records = [...contents.entities.map(({ name }) => name), ...contents.events.map(({ title }) => title)];
  const recordWord = fc.constantFrom(...new Set(records.flatMap((text) => text.split(' '))));
  const year = fc.integer({ min: 0, max: 9999 }).map(String);
  const number = fc.integer({ min: 0, max: 99 }).map(String);
  const month = fc.constantFrom(
    'Jan',
    'sept',
    'December',
    '13',
    'May,',
    '1st',
    'of',
    'until',
    'since',
    '..',
    '-',
    'c.',
  );
  const dateWord = fc.oneof(year, number, month, fc.constantFrom('today', '1990s', '1/2/2020', '2005-02-30', '/'));
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const wordList = fc.array(fc.oneof(recordWord, dateWord, anything), { minLength: 1, maxLength: 4 });
  const dateList = fc.array(fc.oneof({ weight: 4, arbitrary: dateWord }, anything), { minLength: 1, maxLength: 5 });
  const neverFails = async (args: readonly string[]): Promise<void> => {
    const { status, stderr } = await cli(args);
    expect({ args, isFailure: status === 3, stderr: status === 0 ? '' : stderr }).toEqual({
      ...{ args, isFailure: false, stderr: status === 0 ? '' : expect.stringMatching(/^cismoa: /) },
    });
  };

  test('bare words', async () => {
    await fc.assert(
      fc.asyncProperty(wordList, (words) => neverFails(words)),
      { numRuns: 60 },
    );
  });

  test('positional windows', async () => {
    await fc.assert(
      fc.asyncProperty(dateList, (words) => neverFails(['timeline', '--', ...words])),
      { numRuns: 150 },
    );
  });

  test('dates', async () => {
    const date = dateList.map((words) => words.join(' '));
    const option = fc.constantFrom(
      ['status', '--on'],
      ['summary', '--on'],
      ['timeline', '--from'],
      ['timeline', '--to'],
    );
    await fc.assert(
      fc.asyncProperty(option, date, (args, text) => neverFails([...args.slice(0, -1), `${args.at(-1)}=${text}`])),
      { numRuns: 150 },
    );
  });
});
