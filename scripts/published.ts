/** The published dataset: `data/*.json`, edited by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contents } from '../src/dataset/references.js';
import { collections } from '../src/dataset/vocabulary.js';
import type { Renamed } from './renamed.js';

/** The root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** All records, as they are. Throws SyntaxError where a file is not JSON. */
export const readPublished = (directory = join(root, 'data')): Contents =>
  Object.fromEntries(
    collections.map((name) => [name, JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'))]),
  ) as Contents;

/** Ids that were renamed, by former id. */
export const readRenamed = (): Renamed => JSON.parse(readFileSync(join(root, 'data', 'renamed.json'), 'utf8'));
