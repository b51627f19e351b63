/** Every file that is generated and checked in, but for the README and its pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { manPage } from '../src/cli/man.js';
import { recordSchemas } from '../src/dataset/schema.js';
import { collections } from '../src/dataset/vocabulary.js';
import { buildProgram } from '../src/program.js';
import { citationFile } from './citation-file.js';
import { datapackage } from './datapackage.js';
import { type Files, json, readPublished, root } from './published.js';
import { changelogEntry, fieldLists, outputSchemas, renamedIds } from './schemas.js';

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const schemaFile = (name: string, title: string, schema: z.ZodType) => {
  const file = `${name}.schema.json`;
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  return [`data/schema/${file}`, json({ $schema, $id: file, title, ...rest })] as const;
};

/** Every generated file: path from the root of the project, and content. */
export const generated = (): Files => {
  const { version } = readJson('package.json');
  const { created } = readJson('data/datapackage.json');
  const descriptor = datapackage(version, created, readPublished());
  return [
    ...collections.map((name) => schemaFile(name, `Records of ${name}.json`, z.array(recordSchemas[name]))),
    schemaFile('changelog', 'Changes by version', z.array(changelogEntry)),
    schemaFile('renamed', 'Renamed ids', renamedIds),
    ...Object.entries(outputSchemas).map(([name, schema]) => {
      const command = name === 'chart' ? 'timeline --chart' : name;
      return schemaFile(`${name}.output`, `Output of cismoa ${command} --json`, schema);
    }),
    ['src/commands/fields.json', json(fieldLists)],
    ['data/datapackage.json', json(descriptor)],
    ['CITATION.cff', citationFile(descriptor)],
    ['bin/cismoa.1', manPage(buildProgram())],
  ];
};
