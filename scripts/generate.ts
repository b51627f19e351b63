/** Regenerates the checked-in files: JSON Schemas, field lists, data/datapackage.json, man page. A test fails if they are stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fieldsModule } from './fields-module.js';
import { root } from './published.js';

// The program does not load without its field lists.
writeFileSync(join(root, 'src/commands/fields.ts'), fieldsModule());
const { generated } = await import('./generated.js');
for (const [path, content] of generated((file) => readFileSync(join(root, file)))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
