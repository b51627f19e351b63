/** The JSON of every command is what the shipped schemas describe, by a validator of another make. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { fields } from '../../src/commands/fields.js';
import { cli, contents, root, textOf, words } from '../support.js';

const names = Object.keys(fields) as (keyof typeof fields)[];
const schemaOf = (name: string) => JSON.parse(textOf(`data/schema/${name}.output.schema.json`));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
const validators = new Map<string, ValidateFunction>(names.map((name) => [name, ajv.compile(schemaOf(name))]));

const isValid = (name: string, rows: unknown): boolean => validators.get(name)?.(rows) === true;

test.each([
  'summary',
  'summary --on 2004',
  'summary --on 2020-06 --sources',
  'timeline',
  'timeline --all --reverse',
  'timeline --to 1900',
  'timeline --entity f16 --category sanction --all -n 2',
  'timeline --chart',
  'timeline --chart --from 2005 --to 2006',
  'timeline --chart --to 1900',
  'entity',
  'entity f16 "acsa 2002" bush',
  'status',
  ...'0000 1955 2004-01-01 2005-10-15 2010 2020-06 2021-06-01 9999-12-31'.split(' ').map((day) => `status --on ${day}`),
  ...contents.agreements.map(({ id }) => `status ${id}`),
  'compare',
  'compare egypt morocco',
  'compare --family CISMOA --family BECA',
  'claims',
  'claims --verdict contradicted',
  'search nuclear test sanctions',
  'search agreement -n 1000',
  'questions',
  'questions question-text',
  'cite',
  'cite cismoa-2005 taz-1988-zia-sabotage',
  'sources',
  'sources tribune-2023-08-03-cabinet-nod',
  'sources --publisher "no such house"',
  'show cismoa-2005 cismoa-first-signed-2005 claim-easy-sales name-cis-moa question-text cismoa-2005-period',
  `show tribune-2023-08-03-cabinet-nod ${contents.entities.map(({ id }) => id).join(' ')}`,
])('%s', async (line) => {
  const [command = ''] = line.split(' ');
  const name = line.includes('--chart') ? 'chart' : command;
  const { stdout, status } = await cli([...words(line), '--json']);
  expect(status).toBe(0);
  expect(isValid(name, JSON.parse(stdout)), JSON.stringify(validators.get(name)?.errors?.slice(0, 3))).toBe(true);
});

test.each(names)('the schema of %s has every field of the answer, all of them required, and no other', (name) => {
  const schema = schemaOf(name);
  const row = schema.items ?? schema;
  expect(Object.keys(row.properties)).toEqual(fields[name]);
  expect(row.required.toSorted()).toEqual([...fields[name]].toSorted());
  expect(row.additionalProperties).toBe(false);
});

test('a missing field, an unknown one, a wrong type, date or word is refused', async () => {
  const row = JSON.parse((await cli(['status', '--json'])).stdout);
  const { state, ...without } = row;
  for (const wrong of [
    without,
    { ...row, extra: 1 },
    { ...row, state: 'renewed' },
    { ...row, onStart: '2005' },
    { ...row, sources: [] },
    { ...row, elapsed: { years: -1, months: 0, days: 0 } },
    [row],
  ]) {
    expect(isValid('status', wrong)).toBe(false);
  }
  expect(state).toBe('reported');
});

test('patterns need no Unicode properties, which validators in other languages do not know', () => {
  const files = readdirSync(join(root, 'data/schema'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) expect(textOf(`data/schema/${file}`)).not.toMatch(/"pattern": ".*\\p\{/);
});
