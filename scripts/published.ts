/** The published dataset, `data/*.json`, edited by hand; and writing what is made of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../src/dataset/integrity.js';
import type { Contents } from '../src/dataset/references.js';
import { collections } from '../src/dataset/vocabulary.js';

/** The root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const data = join(root, 'data');

const readJson = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** All records, as they are. Throws SyntaxError where a file is not JSON. */
export const readPublished = (folder = data): Contents =>
  Object.fromEntries(collections.map((name) => [name, readJson(folder, name)])) as Contents;

/** The same, and throws everything that is wrong with them. */
export const readSound = (): Contents => {
  const contents = readPublished();
  const findings = findingsOf(contents).map(({ record, rule, what }) => `${record}: ${rule}: ${what}`);
  if (findings.length > 0) throw new Error(`data/ is not sound:\n${findings.join('\n')}`);
  return contents;
};

/** Ids that were renamed, by former id. */
export type Renamed = Readonly<Record<string, string>>;

export const readRenamed = (): Renamed => readJson(data, 'renamed');

/** JSON as it is kept: indented, with a final line break. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Files to write: path, and content. */
export type Files = readonly (readonly [path: string, content: string])[];

/** Writes files whose paths are from the root of the project. */
export const writeFiles = (files: Files): void => {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};
