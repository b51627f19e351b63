/** Regenerates the checked-in files: JSON Schemas, field lists, data/datapackage.json, man page. A test fails if they are stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generated } from './generated.js';
import { root } from './published.js';

for (const [path, content] of generated((file) => readFileSync(join(root, file)))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
