/** Runs every example of the README and writes what it prints, and makes the pictures. A test fails if they are stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refreshed } from './examples.js';
import { pictures } from './pictures.js';
import { root } from './published.js';

const readme = join(root, 'README.md');
writeFileSync(readme, await refreshed(readFileSync(readme, 'utf8'), root));
for (const [path, content] of await pictures()) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
