/** Bundles the program, without what it does not need of its libraries, and lists their licenses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { root, writeFiles } from './published.js';

/** Modules that are left out of the bundle, each for a measured reason. */
const omissions: Plugin = {
  name: 'omissions',
  setup({ onResolve, onLoad }) {
    const omitted = { path: 'omitted', namespace: 'omitted' };
    // commander loads it for subcommands that are programs of their own, which we have none of: 2.4 ms a start.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? omitted : undefined,
    );
    // cli-table3 measures with string-width 4, but only by helpers that we replace (src/views/cli-table.ts).
    onResolve({ filter: /^string-width$/ }, () => omitted);
    // chalk asks node:tty and node:os what the terminal shows, which we tell it: 2 ms a start.
    onResolve({ filter: /^#supports-color$/ }, () => omitted);
    onLoad({ filter: /.*/, namespace: 'omitted' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Name, version and license text of every package in the bundle. */
const notices = ({ inputs }: Metafile): string => {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? '' : `\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}`;
    return `${name} ${version} (${license})${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
};

/** Bundles the program to a file of `dist/`. */
export const bundle = async (file: string, { sourceMap }: { sourceMap: boolean }): Promise<void> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bin/cismoa.ts'],
    outfile: `dist/${file}`,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: sourceMap,
    // V8 parses top-level arrow functions eagerly: worth 3 ms a start. What the loader runs cannot import().
    supported: { arrow: false, 'dynamic-import': false },
    legalComments: 'none',
    // By this the loader knows that the file is whole: half of it may be a program too, one that answers nothing.
    footer: { js: '// end' },
    plugins: [omissions],
    metafile: true,
  });
  writeFiles([['dist/THIRD-PARTY-NOTICES.txt', notices(metafile)]]);
};
