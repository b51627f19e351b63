/** Builds dist/cismoa.cjs: one readable file, with a source map for debugging and the notices of what it contains. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

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
  const { crc32 } = await load('src/dataset/checksum.ts');
  const { collections } = await load('src/dataset/vocabulary.ts');
  return Object.fromEntries(collections.map((name) => [name, crc32(readFileSync(at('data', `${name}.json`)))]));
};

/**
 * What is bundled differently from what is published. chalk, string-width and fastest-levenshtein load when first
 * called; cli-table3 is given finished lines: it measures them with our width function, cuts none and needs no colors of
 * its own; chalk is told its level and need not look at the process; commander starts no programs.
 */
const taken = await checksums();
const replacements = {
  name: 'replacements',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) => {
      if (importer.includes('cli-table3')) return { path: 'width', namespace: 'ours' };
      return importer.endsWith('src/terminal/width.ts') ? { path: 'late-width', namespace: 'ours' } : undefined;
    });
    onResolve({ filter: /^chalk$/ }, ({ importer }) =>
      importer.endsWith('src/terminal/paint.ts') ? { path: 'late-chalk', namespace: 'ours' } : undefined,
    );
    onResolve({ filter: /^fastest-levenshtein$/ }, ({ importer }) =>
      importer.includes('src/queries/') ? { path: 'late-distance', namespace: 'ours' } : undefined,
    );
    onResolve({ filter: /^\.\/utils$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'table-utils', namespace: 'ours' } : undefined,
    );
    onResolve({ filter: /^@colors\/colors/ }, () => ({ path: 'nothing', namespace: 'ours' }));
    onResolve({ filter: /^cismoa:checksums$/ }, () => ({ path: 'checksums', namespace: 'ours' }));
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'no-color', namespace: 'ours' }));
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'nothing', namespace: 'ours' } : undefined,
    );
    // Comments of libraries cost start-up: they are read at each run.
    onLoad({ filter: /node_modules.*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { minifyWhitespace: true, legalComments: 'none' });
      return { contents: code };
    });
    onLoad({ filter: /.*/, namespace: 'ours' }, ({ path }) => ({
      resolveDir: root,
      contents: {
        width: "module.exports = require('./src/terminal/width.ts').widthOf;",
        'late-width': "module.exports = (text) => require('string-width').default(text);",
        'late-chalk': "exports.Chalk = function (options) { return new (require('chalk').Chalk)(options); };",
        'late-distance': "exports.distance = (a, b) => require('fastest-levenshtein').distance(a, b);",
        'table-utils': "module.exports = { ...require('cli-table3/src/utils.js'), truncate: (text) => text };",
        nothing: 'module.exports = {};',
        checksums: `export const checksums = ${JSON.stringify(taken)};`,
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
  // V8 needs many times the memory to read arrow functions at the top of a module or a file.
  supported: { arrow: false },
  legalComments: 'none',
  banner: { js: '#!/usr/bin/env node' },
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
