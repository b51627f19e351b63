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
    ['f16', 'f-16'],
    ['bin laden', 'osama-bin-laden'],
    ['us central command', 'centcom'],
    ['acsa 2002', 'acsa-2002'],
    ['cismoa-2005', 'cismoa-2005'],
    ['President Musharraf', 'pervez-musharraf'],
    ['pakistan-missile-program', 'national-development-complex'],
  ])('%s: %s', async (name, id) => {
    const words = name.split(' ');
    expect((await jsonOf(...words)).map((row) => row.id)).toEqual([id]);
    expect(await cli(words)).toEqual(await cli(['entity', name]));
    expect(await cli([name])).toEqual(await cli(words));
  });

  test.each([
    ['what is cismoa', 'cismoa'],
    ['What is the COMCASA?', 'comcasa'],
    ['what is beca', 'beca'],
    ['who is munir', 'munir'],
    ['tell me about the U-2', 'u-2'],
    ['who was bush', 'bush'],
  ])('%s: what the name alone is', async (question, name) => {
    const bare = await cli([name]);
    expect(bare.status).toBe(0);
    expect(await cli(question.split(' '))).toEqual(bare);
    expect(await cli([question])).toEqual(bare);
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
    'peanuts',
    'nuclear tests 1998',
    'who signed',
    'how many states have a cismoa',
    'date of signature',
    'kurila',
    'march 1998',
    'F-16s',
  ])('%s', async (text) => {
    const words = text.split(' ');
    const [found, searched] = [await jsonOf(...words), await jsonOf('search', ...words, '--limit', '10')];
    expect(found).toEqual(searched);
    expect(found.length).toBeGreaterThan(0);
    expect(await cli([...words, '-n', '1', '--json'])).toEqual(await cli(['search', ...words, '-n', '1', '--json']));
  });

  test.each([
    ['is it in force', 'question-renewal-signed'],
    ['cismoa is it in force', 'question-renewal-signed'],
    ['in force', 'question-renewal-signed'],
    ['was it secret', 'question-text'],
    ['is it secret', 'question-text'],
    ['what does it say', 'question-text'],
    ['who reported it', 'question-renewal-signed'],
    ['who signed it', 'question-first-signing'],
    ['how long does it last', 'question-renewal-term'],
    ['what did india say', 'question-official-comment'],
    ['which countries have cismoa', 'question-how-many'],
    ['who has a cismoa', 'question-how-many'],
    ['countries', 'question-how-many'],
    ['list of countries', 'question-how-many'],
    ['when did seato end', 'seato-manila-pact-1954'],
    ['when did cento end', 'baghdad-pact-1955'],
  ])('%s: first of all %s', async (text, id) => expect((await jsonOf(...text.split(' ')))[0]?.id).toBe(id));

  test('of `it`, records of the agreement come first where they have one of the words', async () => {
    const [first, second] = await jsonOf('is', 'it', 'still', 'valid');
    expect([first, second].some((row) => JSON.stringify(row).includes('CISMOA'))).toBe(true);
  });

  test('every question that the ranking was tuned on has an answer', async () => {
    const file = join(root, 'test', 'commands', 'search', 'questions.json');
    const questions: [string, string[]][] = JSON.parse(readFileSync(file, 'utf8'));
    for (const [words] of questions) expect([words, (await cli(words.split(' '))).status]).toEqual([words, 0]);
  });
});

describe('a first word near a command is a mistyped command', () => {
  test.each([
    ['sumary', 'summary'],
    ['timelin', 'timeline'],
    ['statsu 2010', 'status'],
    ['STATU', 'status'],
    ['serach f16', 'search'],
    ['entty f16', 'entity'],
    ['shwo cismoa-2005', 'show'],
    ['sho', 'show'],
    ['claim', 'claims'],
    ['hlep', 'help'],
    ['sources2', 'sources'],
    // Whatever its options, and wherever they stand.
    ['timelne --from 2001', 'timeline'],
    ['clams --verdict partly', 'claims'],
    ['souces --primary --json', 'sources'],
    ['timeln --limit x --nosuch', 'timeline'],
    // Other forms, beginnings and other words.
    ['entities f16 --json', 'entity'],
    ['Events 1998', 'timeline'],
    ['citation', 'cite'],
    ['compl zsh', 'completion'],
    ['complete bash', 'completion'],
    ['com', 'compare or completion'],
  ])('%s: %s', async (words, meant) => {
    const [name = '', ...others] = words.split(' ');
    const stderr = `cismoa: unknown command "${name}"\nDid you mean ${meant}?\n`;
    expect(await cli([name, ...others])).toEqual({ status: 2, stdout: '', stderr, pager: null });
  });

  describe('but an exact name, alias or id wins', () => {
    const [first] = contents.entities as [EntityRecord];
    const named = (id: string, name: string, aliases: string[]): EntityRecord => ({ ...first, id, name, aliases });
    const made = [named('shaw', 'Mr Shaw', []), named('x-1', 'Statu', []), named('x-2', 'X', ['Cites'])];
    const dataset = datasetWith({ entities: [...contents.entities, ...made] });

    test.each([
      ['shaw', 'shaw'],
      ['statu', 'x-1'],
      ['CITES', 'x-2'],
    ])('%s: %s', async (word, id) => {
      const { stdout } = await cli([word, '--json'], { dataset });
      expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ id })]);
      expect((await cli([word])).status).toBe(2);
      expect((await cli([word, 'brothers'], { dataset })).status).toBe(2);
    });
  });

  test('no entity or agreement is hidden by a command that its name is near', async () => {
    for (const { id, name } of [...contents.entities, ...contents.agreements]) {
      if (commandNames.includes(name.split(' ')[0]?.toLowerCase() ?? '')) continue;
      expect([id, (await cli([id, '--json'])).status]).toEqual([id, 0]);
    }
  });
});

test.each([
  ['frobnicate', 1, /^cismoa: no command, name or record matches "frobnicate"\nList the commands: cismoa --help\n$/],
  ['acza', 1, /\nDid you mean .+\?\n$/],
  ['grep', 1, /\nList the commands: cismoa --help\n$/],
  ['ls', 1, /\nList the commands: cismoa --help\n$/],
  ['src', 1, /\nList the commands: cismoa --help\n$/],
  ['c17', 1, /\nList the commands: cismoa --help\n$/],
  ['...', 2, /^cismoa: /],
])('%s is nothing: status %i, and the way out', async (word, status, stderr) => {
  expect(await cli([word])).toEqual({ status, stdout: '', stderr: expect.stringMatching(stderr), pager: null });
});

test.each(['is it', 'what is it?', "what's it", 'who', 'of the'])(
  '%s asks of nothing: where to look is said',
  async (text) => {
    const stderr = `cismoa: "${text}" asks of nothing in particular\nAbout the CIS-MOA: cismoa summary, cismoa status, cismoa questions\n`;
    expect(await cli(text.split(' '))).toEqual({ status: 2, stdout: '', stderr, pager: null });
  },
);

test('of nothing, a program gets an empty list', async () => {
  expect(await cli(['xyzzyplugh', '--json'])).toMatchObject({ status: 1, stdout: '[]\n' });
});

describe('whatever the words, the program never fails', () => {
  const records = [...contents.entities.map(({ name }) => name), ...contents.events.map(({ title }) => title)];
  const recordWord = fc.constantFrom(...new Set(records.flatMap((text) => text.split(' '))));
  const dateWord = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map(String),
    fc.integer({ min: 0, max: 99 }).map(String),
    fc.constantFrom(...'Jan sept December 13 May, 1st of until since .. - c.'.split(' ')),
    fc.constantFrom(...'today 1990s 1/2/2020 2005-02-30 /'.split(' ')),
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const wordList = fc.array(fc.oneof(recordWord, dateWord, anything), { minLength: 1, maxLength: 4 });
  const dateList = fc.array(fc.oneof({ weight: 4, arbitrary: dateWord }, anything), { minLength: 1, maxLength: 5 });
  const dateOption = fc.constantFrom(
    ...['status --on', 'summary --on', 'timeline --from', 'timeline --to'].map((text) => text.split(' ')),
  );

  const neverFails = (commandLine: fc.Arbitrary<string[]>, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(commandLine, async (args) => {
        const { status, stderr } = await cli(args);
        expect({ args, status, stderr }).not.toMatchObject({ status: 3 });
        if (status !== 0) expect({ args, stderr }).toEqual({ args, stderr: expect.stringMatching(/^cismoa: /) });
      }),
      { numRuns },
    );

  test('bare words', () => neverFails(wordList, 60));

  test('positional windows', () =>
    neverFails(
      dateList.map((words) => ['timeline', '--', ...words]),
      150,
    ));

  test('dates', () =>
    neverFails(
      fc
        .tuple(dateOption, dateList)
        .map(([[command = '', option], words]) => [command, `${option}=${words.join(' ')}`]),
      150,
    ));
});
