/** Builds dist/: the program as one readable file, its source map, the notices of what it contains, and copies of the data. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { lighten } from './lighten.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const at = (...parts) => join(root, ...parts);
const outfile = at('dist', 'cismoa.cjs');

/**
 * What is bundled differently from what is published. chalk, string-width and fastest-levenshtein load when first
 * called; cli-table3 gets our helpers for finished lines, and no colors of its own; chalk is told its level and need not
 * look at the process; commander starts no programs.
 */
const replacements = {
  name: 'replacements',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ importer }) => {
      if (importer.includes('cli-table3')) return { path: 'nothing', namespace: 'ours' };
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
        'late-width': "module.exports = (text) => require('string-width').default(text);",
        'late-chalk': "exports.Chalk = function (options) { return new (require('chalk').Chalk)(options); };",
        'late-distance': "exports.distance = (a, b) => require('fastest-levenshtein').distance(a, b);",
        'table-utils':
          "const { finishedLines } = require('./src/views/finished-lines.ts');\n" +
          "module.exports = { ...require('cli-table3/src/utils.js'), ...finishedLines };",
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

const forbidden = ['zod', 'ajv', 'vitest', 'fast-check', 'minisearch'];

/** Copies of the data files, which are compared with them at run time. They begin with a line break: see dataset.ts. */
const copyData = () => {
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist', 'data'), { recursive: true });
  for (const file of readdirSync(at('data')).filter((name) => name.endsWith('.json') && name !== 'datapackage.json')) {
    writeFileSync(at('dist', 'data', file), Buffer.concat([Buffer.from('\n'), readFileSync(at('data', file))]));
  }
};

copyData();
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['bin/cismoa.ts'],
  outfile,
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
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
for (const { path, text } of outputFiles) writeFileSync(path, path === outfile ? lighten(text) : text);
chmodSync(outfile, 0o755);
writeFileSync(at('dist', 'THIRD-PARTY-NOTICES.txt'), `${notices(metafile.inputs).join(`\n${'-'.repeat(72)}\n\n`)}`);
