/** Builds dist/: the compiled dataset, types, the program as one file, and the license notices of what the file contains. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { findingsOf } from '../src/dataset/integrity.js';
import { compiledFiles } from './compile.js';
import { readPublished, readRenamed, root } from './published.js';
import { replacements } from './replacements.js';
import { typeFiles } from './types.js';

const at = (...parts: string[]): string => join(root, ...parts);

const withSourceMap = process.env.CISMOA_SOURCE_MAP === '1';

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
    // Node maps stack traces to the sources of modules that it loads itself, which the loader does instead.
    outfile: at('dist', withSourceMap ? 'cismoa.cjs' : 'program.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: withSourceMap ? 'linked' : false,
    // V8 parses top-level arrow functions eagerly: worth 3 ms a start. What the loader runs cannot import().
    supported: { arrow: false, 'dynamic-import': false },
    legalComments: 'none',
    plugins: [replacements],
    metafile: true,
  });
  writeFileSync(at('dist', 'THIRD-PARTY-NOTICES.txt'), notices(metafile));
};

/** Adds the loader, and for this Node and those that CISMOA_NODES names the bytecode of what common commands run. */
const addLoader = (): void => {
  copyFileSync(at('bin', 'loader.cjs'), at('dist', 'cismoa.cjs'));
  chmodSync(at('dist', 'cismoa.cjs'), 0o755);
  mkdirSync(at('dist', 'bytecode'));
  const others = (process.env.CISMOA_NODES ?? '').split(delimiter).filter((path) => path !== '');
  const env = { ...process.env, NODE_OPTIONS: '' };
  for (const node of [process.execPath, ...others]) {
    for (const command of ['summary --color', 'timeline --json', 'entity f16', 'search nuclear test', 'status']) {
      const args = [at('scripts', 'bytecode.cjs'), ...command.split(' ')];
      execFileSync(node, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
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
if (!withSourceMap) addLoader();
