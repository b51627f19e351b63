/** Writes what is generated and kept: JSON Schemas, data/datapackage.json and the man page. A test holds them current. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generated } from './generated.js';

for (const [path, content] of generated((file) => readFileSync(file))) {
  mkdirSync(path.replace(/\/[^/]*$/, ''), { recursive: true });
  writeFileSync(path, content);
}
