/** TypeScript types of data and output, from the row schemas: plain declarations, so that consumers need no zod. */
import { z } from 'zod';
import { agreementRow, rowSchemas } from '../src/dataset/rows.js';
import { factRecord, recordSchemas } from '../src/dataset/schema.js';
import * as vocabulary from '../src/dataset/vocabulary.js';
import { type Collection, collections } from '../src/dataset/vocabulary.js';
import type { Files } from './published.js';
import { changelogEntry, rows } from './schemas.js';

interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));

const comment = ({ description }: JsonSchema, indent: string): string =>
  description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '*\\/')} */\n`;

/** The members of an object type, each with its description. */
const members = ({ properties = {}, required = [] }: JsonSchema, indent: string): string => {
  const lines = Object.entries(properties).map(([key, schema]) => {
    const mark = required.includes(key) ? '' : '?';
    return `${comment(schema, `${indent}  `)}${indent}  ${key}${mark}: ${typeOf(schema, `${indent}  `)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
};

/** `Category`, `Certainty`: the closed lists of words. */
const words: Readonly<Record<string, readonly string[]>> = {
  Basis: vocabulary.bases,
  Category: vocabulary.categories,
  Certainty: vocabulary.certainties,
  Collection: vocabulary.collections,
  Ending: vocabulary.endings,
  EntityType: vocabulary.entityTypes,
  Family: vocabulary.families,
  Lane: vocabulary.lanes,
  Nature: vocabulary.natures,
  SourceKind: vocabulary.sourceKinds,
  State: vocabulary.states,
  Verdict: vocabulary.verdicts,
};

/** The name of a closed list of words; undefined for any other. */
const wordListName = (values: readonly unknown[]): string | undefined =>
  Object.entries(words).find(([, list]) => list.join() === values.join())?.[0];

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

const typeOf = (schema: JsonSchema, indent: string): string => {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.anyOf !== undefined) return union(schema.anyOf.map((option) => typeOf(option, indent)));
  if (schema.enum !== undefined) return wordListName(schema.enum) ?? union(schema.enum.map(literal));
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.type === 'array') return `Array<${typeOf(schema.items ?? {}, indent)}>`;
  if (schema.properties !== undefined) return members(schema, indent);
  if (typeof schema.additionalProperties === 'object') {
    return `{ [id: string]: ${typeOf(schema.additionalProperties, indent)} }`;
  }
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown');
};

const capitalized = (name: string): string => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** `EventRecord` for `events`, `EntityRecord` for `entities`. */
const recordName = (collection: Collection): string =>
  `${capitalized(collection.replace(/ies$/, 'y').replace(/s$/, ''))}Record`;

/** Every declared type and its schema. The first name of a schema is declared, further ones are aliases. */
const named: readonly (readonly [name: string, schema: z.ZodType])[] = [
  ...collections.map((collection) => [recordName(collection), recordSchemas[collection]] as const),
  ['FactRecord', factRecord],
  ['NegotiationRow', rowSchemas.negotiations],
  ['AgreementTerms', agreementRow],
  ...Object.entries(rows).map(([command, schema]) => [`${capitalized(command)}Row`, schema] as const),
  ['ChangelogEntry', changelogEntry],
];

const declarations = (): string[] => {
  const registry = z.registry<{ id: string }>();
  const aliases: string[] = [];
  for (const [name, schema] of named) {
    const known = registry.get(schema)?.id;
    if (known === undefined) registry.add(schema, { id: name });
    else aliases.push(`export type ${name} = ${known};\n`);
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (name) => name });
  const declared = Object.entries(schemas as Readonly<Record<string, JsonSchema>>).map(
    ([name, schema]) => `export interface ${name} ${members(schema, '')}\n`,
  );
  const unions = Object.entries(words).map(([name, list]) => `export type ${name} = ${union(list.map(literal))};\n`);
  return [...unions, ...declared, ...aliases];
};

const dataModule = (type: string): string =>
  `import type { ${type} } from '../index.cjs';\n\ndeclare const data: ${type}[];\nexport default data;\n`;

/** The declaration files: path in `dist/types`, and content. */
export const typeFiles = (): Files => [
  [
    'index.d.cts',
    `/** Records of the data files, and rows of \`cismoa COMMAND --json\`. Generated from the schemas. */\n\n${declarations().join('\n')}`,
  ],
  // CommonJS may import types from CommonJS only, modules from both.
  ['index.d.ts', "export type * from './index.cjs';\n"],
  ...collections.map((collection) => [`data/${collection}.d.ts`, dataModule(recordName(collection))] as const),
  ['data/changelog.d.ts', dataModule('ChangelogEntry')],
];
