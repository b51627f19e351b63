/** The JSON of every command is what the shipped schemas describe, by a validator of another make. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { fields } from '../../src/commands/fields.js';
import { cli, contents, root, textOf } from '../support.js';

type Answerer = keyof typeof fields;

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
const validators = new Map<string, ValidateFunction>();
const validatorOf = (name: Answerer): ValidateFunction => {
  const known = validators.get(name) ?? ajv.compile(JSON.parse(textOf(`data/schema/${name}.output.schema.json`)));
  validators.set(name, known);
  return known;
};

const answers: readonly (readonly [Answerer, ...string[]])[] = [
  ['summary', 'summary'],
  ['summary', 'summary', '--on', '2004'],
  ['summary', 'summary', '--on', '2020-06', '--sources'],
  ['timeline', 'timeline'],
  ['timeline', 'timeline', '--all', '--reverse'],
  ['timeline', 'timeline', '--to', '1900'],
  ['timeline', 'timeline', '--entity', 'f16', '--category', 'sanction', '--all', '-n', '2'],
  ['chart', 'timeline', '--chart'],
  ['chart', 'timeline', '--chart', '--from', '2005', '--to', '2006'],
  ['chart', 'timeline', '--chart', '--to', '1900'],
  ['entity', 'entity'],
  ['entity', 'entity', 'f16', 'acsa 2002', 'bush'],
  ['status', 'status'],
  ...['0000', '1955', '2004-01-01', '2005-10-15', '2010', '2020-06', '2021-06-01', '9999-12-31'].map(
    (on): [Answerer, ...string[]] => ['status', 'status', '--on', on],
  ),
  ...contents.agreements.map(({ id }): [Answerer, ...string[]] => ['status', 'status', id]),
  ['compare', 'compare'],
  ['compare', 'compare', 'egypt', 'morocco'],
  ['compare', 'compare', '--family', 'CISMOA', '--family', 'BECA'],
  ['claims', 'claims'],
  ['claims', 'claims', '--verdict', 'contradicted'],
  ['search', 'search', 'nuclear', 'test', 'sanctions'],
  ['search', 'search', 'agreement', '-n', '1000'],
  ['questions', 'questions'],
  ['questions', 'questions', 'question-text'],
  ['cite', 'cite'],
  ['cite', 'cite', 'cismoa-2005', 'taz-1988-zia-sabotage'],
  ['sources', 'sources'],
  ['sources', 'sources', 'tribune-2023-08-03-cabinet-nod'],
  ['sources', 'sources', '--publisher', 'no such house'],
  ['show', 'show', ...contents.entities.map(({ id }) => id)],
  [
    'show',
    'show',
    'cismoa-2005',
    'cismoa-first-signed-2005',
    'claim-easy-sales',
    'name-cis-moa',
    'question-text',
    'cismoa-2005-period',
    'tribune-2023-08-03-cabinet-nod',
  ],
];

test.each(answers.map(([name, ...args]) => ({ name, args, line: args.join(' ').slice(0, 60) })))(
  '$line',
  async ({ name, args }) => {
    const { stdout, status } = await cli([...args, '--json']);
    expect(status).toBe(0);
    const validate = validatorOf(name);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  },
);

describe('the schemas', () => {
  test.each(Object.keys(fields) as Answerer[])(
    '%s has every field of the answer, all of them required, and no other',
    (name) => {
      const schema = JSON.parse(textOf(`data/schema/${name}.output.schema.json`));
      const row = schema.items ?? schema;
      expect(Object.keys(row.properties)).toEqual(fields[name]);
      expect(row.required.toSorted()).toEqual([...fields[name]].toSorted());
      expect(row.additionalProperties).toBe(false);
    },
  );

  test('a missing field, an unknown one, a wrong type, date or word is refused', async () => {
    const row = JSON.parse((await cli(['status', '--json'])).stdout);
    const validate = validatorOf('status');
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
      expect(validate(wrong)).toBe(false);
    }
    expect(state).toBe('reported');
  });
});

test('patterns need no Unicode properties, which validators in other languages do not know', () => {
  const names = readdirSync(join(root, 'data/schema'));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(textOf(`data/schema/${name}`)).not.toMatch(/"pattern": ".*\\p\{/);
});
