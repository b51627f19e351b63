/**
 * `npm run pack [-- DESTINATION]`: the tarball to publish, without what of the manifest only the repository needs. npm would
 * warn users of `prepare`, which builds from sources that are not in the tarball.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { json } from './published.js';

const [destination = '.'] = process.argv.slice(2);
const { scripts, devDependencies, knip, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
const stage = mkdtempSync(join(tmpdir(), 'cismoa-pack-'));
try {
  for (const path of ['README.md', 'LICENSE', ...manifest.files]) {
    cpSync(path, join(stage, path), { recursive: true });
  }
  writeFileSync(join(stage, 'package.json'), json(manifest));
  execFileSync('npm', ['pack', '--pack-destination', resolve(destination)], { cwd: stage, stdio: 'inherit' });
} finally {
  rmSync(stage, { recursive: true });
}
