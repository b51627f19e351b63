/** The program in-process, bundled as it ships: unbundled, cli-table3 takes seconds where the bundle takes milliseconds. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { omissions } from '../../scripts/bundle.js';
import type { Dataset } from '../../src/dataset/dataset.js';
import type { Context, Result } from '../../src/run.js';
import { root, type Setting, testDay, textOf } from '../support.js';
import { temporary } from './support.js';

interface Library {
  readonly run: (context: Context) => Promise<Result>;
  readonly openDataset: (directory: string, checksums: object) => Dataset;
}

const outfile = join(temporary('library'), 'library.cjs');
const contents = `
  export { run } from './src/run.ts';
  export { openDataset } from './src/dataset/dataset.ts';
`;
const stdin = { contents, resolveDir: root };
await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', plugins: [omissions] });
const { run, openDataset }: Library = createRequire(import.meta.url)(outfile);

const open = (): Dataset => openDataset(join(root, 'dist', 'data'), JSON.parse(textOf('dist/data/checksums.json')));
const dataset = open();

/** The program: by default into a pipe, with an empty environment, over data that earlier calls may have read. */
export const inProcess = (args: readonly string[], setting: Setting = {}): Promise<Result> =>
  run({
    args,
    env: {},
    stdout: { isTTY: false },
    stderr: { isTTY: false },
    now: new Date(`${testDay}T12:00:00Z`),
    dataset,
    ...setting,
  });
