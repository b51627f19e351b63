/** Builds dist/: the compiled dataset, types, and the program. CISMOA_SOURCE_MAP=1 adds a source map. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { crc32 } from 'node:zlib';
import { bundle } from './bundle.js';
import { compiledFiles } from './compile.js';
import { json, readRenamed, readSound, root, writeFiles } from './published.js';
import { typeFiles } from './types.js';

/** Compiles data/ to dist/data/. Throws where the data is not sound. */
const compileData = (): void => {
  const files = compiledFiles(readSound(), readRenamed());
  const checksums = Object.fromEntries(files.map(([name, text]) => [name, crc32(text)]));
  writeFiles(files.map(([name, text]) => [`dist/data/${name}.jsonl`, text]));
  writeFiles([['dist/data/checksums.json', json(checksums)]]);
};

/** Adds the loader, and for this Node and those that CISMOA_NODES names the bytecode of what common commands run. */
const addLoader = (): void => {
  copyFileSync('bin/loader.cjs', 'dist/cismoa.cjs');
  chmodSync('dist/cismoa.cjs', 0o755);
  mkdirSync('dist/bytecode');
  const others = (process.env.CISMOA_NODES ?? '').split(delimiter).filter((path) => path !== '');
  const env = { ...process.env, NODE_OPTIONS: '' };
  for (const node of [process.execPath, ...others]) {
    for (const command of ['summary --color', 'timeline --json', 'entity f16', 'search nuclear test', 'status']) {
      const args = ['scripts/bytecode.cjs', ...command.split(' ')];
      execFileSync(node, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    }
  }
};

process.chdir(root);
rmSync('dist', { recursive: true, force: true });
compileData();
writeFiles(typeFiles().map(([path, content]) => [`dist/types/${path}`, content]));
if (process.env.CISMOA_SOURCE_MAP === '1') {
  // Without the loader: Node maps stack traces only to the sources of files that it loads itself.
  await bundle('cismoa.cjs', { sourceMap: true });
} else {
  await bundle('program.cjs', { sourceMap: false });
  addLoader();
}
