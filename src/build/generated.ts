import { z } from 'zod';
import { buildProgram } from '../commands/program.js';
import { datasetFrom } from '../dataset/dataset.js';
import type { Contents } from '../dataset/integrity.js';
import { recordSchemas } from '../dataset/schema.js';
import { type Collection, collections } from '../dataset/vocabulary.js';
import { outputSchemas } from '../queries/output.js';
import { datapackage } from './datapackage.js';
import { manPage } from './man.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const jsonSchema = (name: string, title: string, schema: z.ZodType): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return json({ $schema, $id: name, title, ...rest });
};

/** No command is run: only what is declared is read. */
const declaredProgram = (version: string) =>
  buildProgram({ dataset: datasetFrom({ all: () => [] }), today: '', answer: () => undefined }, version);

/** Every generated file: path from the root of the project, and content. */
export const generated = (
  read: (path: string) => Uint8Array,
): readonly (readonly [path: string, content: string])[] => {
  const parse = (path: string) => JSON.parse(Buffer.from(read(path)).toString('utf8'));
  const bytesOf = (collection: Collection): Uint8Array => read(`data/${collection}.json`);
  const contents = Object.fromEntries(collections.map((name) => [name, parse(`data/${name}.json`)])) as Contents;
  const { version } = parse('package.json');
  const { created } = parse('data/datapackage.json');
  const records = collections.map((name) => {
    const file = `${name}.schema.json`;
    return [`data/schema/${file}`, jsonSchema(file, `Records of ${name}.json`, z.array(recordSchemas[name]))] as const;
  });
  const outputs = Object.entries(outputSchemas).map(([name, schema]) => {
    const file = `${name}.output.schema.json`;
    const command = name === 'chart' ? 'timeline --chart' : name;
    return [`data/schema/${file}`, jsonSchema(file, `Output of cismoa ${command} --json`, schema)] as const;
  });
  return [
    ...records,
    ...outputs,
    ['data/datapackage.json', json(datapackage(version, created, contents, bytesOf))],
    ['bin/cismoa.1', manPage(declaredProgram(version), version, created.slice(0, 10))],
  ];
};
