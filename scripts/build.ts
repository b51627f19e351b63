/** Builds dist/: the compiled dataset, types, the program as one file, and the license notices of what the file contains. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { findingsOf } from '../src/dataset/integrity.js';
import { compiledFiles } from './compile.js';
import { readPublished, readRenamed, root } from './published.js';
import { typeFiles } from './types.js';

const at = (...parts: string[]): string => join(root, ...parts);
const outfile = at('dist', 'cismoa.cjs');

/** Validates and compiles data/ to dist/data/. Throws where the data is not sound. */
const compileData = (): void => {
  const contents = readPublished();
  const findings = findingsOf(contents);
  if (findings.length > 0) {
    throw new Error(`data/ is not sound:\n${findings.map((f) => `${f.record}: ${f.rule}: ${f.what}`).join('\n')}`);
  }
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist', 'data'), { recursive: true });
  const files = compiledFiles(contents, readRenamed());
  for (const [name, text] of files) writeFileSync(at('dist', 'data', `${name}.jsonl`), text);
  const checksums = Object.fromEntries(files.map(([name, text]) => [name, crc32(text)]));
  writeFileSync(at('dist', 'data', 'checksums.json'), `${JSON.stringify(checksums, null, 2)}\n`);
};

/** Modules that are replaced in the bundle, each for a measured reason. */
const replacements: Plugin = {
  name: 'replacements',
  setup({ onResolve, onLoad }) {
    const empty = { path: 'empty', namespace: 'replaced' };
    // commander loads it for subcommands that are programs of their own, which we have none of: 2.4 ms a start.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? empty : undefined,
    );
    // cli-table3 measures with string-width 4, but only by helpers that we replace (src/views/cli-table.ts).
    onResolve({ filter: /^string-width$/ }, () => empty);
    // chalk asks node:tty and node:os what the terminal shows, which we tell it: 2 ms a start.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'replaced' }));
    onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
      contents: path === 'empty' ? 'module.exports = {};' : 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** Name, version and license text of every package in the bundle. */
const notices = ({ inputs }: Metafile): string => {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    const file = readdirSync(at(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : `\n\n${readFileSync(at(folder, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
};

const bundle = async (): Promise<void> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bin/cismoa.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: process.env.CISMOA_SOURCE_MAP === '1' ? 'linked' : false,
    // V8 parses top-level arrow functions eagerly: worth 3 ms a start.
    supported: { arrow: false },
    legalComments: 'none',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [replacements],
    metafile: true,
  });
  chmodSync(outfile, 0o755);
  writeFileSync(at('dist', 'THIRD-PARTY-NOTICES.txt'), notices(metafile));
};

/** The types for consumers: dist/types/. */
const writeTypes = (): void => {
  for (const [path, content] of typeFiles()) {
    mkdirSync(dirname(at('dist', 'types', path)), { recursive: true });
    writeFileSync(at('dist', 'types', path), content);
  }
};

compileData();
writeTypes();
await bundle();
