/**
 * Makes the tarball to publish: the files of the manifest, and a manifest without what only the repository needs. npm
 * would warn users of `prepare`, which builds from sources that are not in the tarball.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from './published.js';

/** Fields of the manifest for development only. */
const developmentFields = ['scripts', 'devDependencies', 'knip'];
/** Published whether or not the manifest lists them. */
const alwaysPublished = ['README.md', 'LICENSE'];

const publishedManifest = (manifest: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(manifest).filter(([field]) => !developmentFields.includes(field)));

/** @returns the path of the tarball */
const pack = (destination: string): string => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const stage = mkdtempSync(join(tmpdir(), 'cismoa-pack-'));
  try {
    for (const path of [...alwaysPublished, ...manifest.files]) {
      cpSync(join(root, path), join(stage, path), { recursive: true });
    }
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
    const options = ['--pack-destination', destination, '--json'];
    const [packed] = JSON.parse(execFileSync('npm', ['pack', ...options], { cwd: stage, encoding: 'utf8' }));
    return join(destination, packed.filename);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
};

process.stdout.write(`${pack(resolve(process.argv[2] ?? '.'))}\n`);
