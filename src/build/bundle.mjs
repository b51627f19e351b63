/** Builds dist/cismoa.cjs: one readable file, with a source map for debugging and the notices of what it contains. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => join(root, ...parts);
const outfile = at('dist', 'cismoa.cjs');

const bundle = (options) =>
  build({ absWorkingDir: root, bundle: true, platform: 'node', target: 'node20', ...options });

/** TypeScript of ours that the build itself needs. */
const load = async (entry) => {
  const { outputFiles } = await bundle({ entryPoints: [entry], format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

const checksums = async () => {
  const { checksum } = await load('src/dataset/checksum.ts');
  const { collections } = await load('src/dataset/vocabulary.ts');
  return Object.fromEntries(collections.map((name) => [name, checksum(readFileSync(at('data', `${name}.json`)))]));
};

/**
 * What is bundled differently from what is published. cli-table3 measures finished lines with our width function and needs
 * no colors of its own; chalk is told its level and need not look at the process.
 */
const replacements = {
  name: 'replacements',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') || importer.includes('wrap-ansi')
        ? { path: 'width', namespace: 'ours' }
        : undefined,
    );
    onResolve({ filter: /^@colors\/colors/ }, () => ({ path: 'nothing', namespace: 'ours' }));
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-color', namespace: 'ours' }));
    onLoad({ filter: /.*/, namespace: 'ours' }, ({ path }) => ({
      resolveDir: root,
      contents: {
        width: "module.exports = require('./src/terminal/width.ts').widthOf;",
        nothing: 'module.exports = {};',
        'no-color': 'export default { stdout: false, stderr: false };',
      }[path],
    }));
  },
};

const licenseOf = (folder) => readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));

/** Name, version and license text of every package in the bundle. */
const notices = (inputs) => {
  const folders = [
    ...new Set(Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? [])),
  ].sort();
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    const file = licenseOf(at(folder));
    const text = file === undefined ? '' : `\n\n${readFileSync(at(folder, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
};

const forbidden = ['zod', 'ajv', 'vitest', 'fast-check'];

mkdirSync(at('dist'), { recursive: true });
const { metafile } = await bundle({
  entryPoints: ['bin/cismoa.ts'],
  outfile,
  format: 'cjs',
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  banner: { js: '#!/usr/bin/env node' },
  define: { CHECKSUMS: JSON.stringify(await checksums()) },
  plugins: [replacements],
  metafile: true,
});
const stray = Object.keys(metafile.inputs).find((path) =>
  forbidden.some((name) => path.includes(`node_modules/${name}/`)),
);
if (stray !== undefined) throw new Error(`${stray} must not be bundled`);
chmodSync(outfile, 0o755);
writeFileSync(at('dist', 'THIRD-PARTY-NOTICES.txt'), `${notices(metafile.inputs).join(`\n${'-'.repeat(72)}\n\n`)}`);
if (!existsSync(outfile)) throw new Error('nothing was built');
