import { z } from 'zod';
import { manPage } from '../src/cli/man.js';
import type { Contents } from '../src/dataset/references.js';
import { recordSchemas } from '../src/dataset/schema.js';
import { type Collection, collections } from '../src/dataset/vocabulary.js';
import { buildProgram } from '../src/program.js';
import { citationFile } from './citation-file.js';
import { datapackage } from './datapackage.js';
import { changelogEntry, renamedIds } from './history.js';
import { fieldLists, outputSchemas } from './output-schemas.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const jsonSchema = (name: string, title: string, schema: z.ZodType): string => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return json({ $schema, $id: name, title, ...rest });
};

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
  const descriptor = datapackage(version, created, contents, bytesOf);
  const histories = [
    [
      'data/schema/changelog.schema.json',
      jsonSchema('changelog.schema.json', 'Changes by version', z.array(changelogEntry)),
    ],
    ['data/schema/renamed.schema.json', jsonSchema('renamed.schema.json', 'Renamed ids', renamedIds)],
  ] as const;
  return [
    ...records,
    ...histories,
    ...outputs,
    ['src/commands/fields.json', json(fieldLists)],
    ['data/datapackage.json', json(descriptor)],
    ['CITATION.cff', citationFile(descriptor)],
    [
      'bin/cismoa.1',
      manPage(
        buildProgram(version, () => undefined),
        version,
        created.slice(0, 10),
      ),
    ],
  ];
};
