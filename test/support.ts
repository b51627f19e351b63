/** What the tests share: the real dataset, and the program run in-process or as users run it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledDataset } from '../scripts/compile.js';
import { readPublished, readRenamed, root } from '../scripts/published.js';
import type { Dataset } from '../src/dataset/dataset.js';
import type { Contents } from '../src/dataset/references.js';
import { type Result, run } from '../src/run.js';
import type { Environment, StreamFacts } from '../src/terminal/capabilities.js';
import { capabilitiesOf } from '../src/terminal/capabilities.js';
import { type Screen, screenFor } from '../src/terminal/screen.js';

export { root };

/** A file of the project as text. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All records of the real dataset. */
export const contents = readPublished();

/** The real dataset. */
export const dataset: Dataset = compiledDataset(contents, readRenamed());

/** A dataset of which some collections are replaced. */
export const datasetWith = (parts: Partial<Contents>): Dataset => compiledDataset({ ...contents, ...parts }, {});

/** The day on which the tests run, whatever the clock says. */
export const testDay = '2026-11-24';

export interface Setting {
  readonly env?: Environment;
  readonly stdout?: StreamFacts;
  readonly stderr?: StreamFacts;
  readonly now?: Date;
  readonly dataset?: Dataset;
}

const pipe: StreamFacts = { isTTY: false };

export const terminal = (columns = 80, rows = 1000): StreamFacts => ({ isTTY: true, columns, rows });

/** The program in-process: by default into a pipe, with an empty environment. */
export const cli = async (args: readonly string[], setting: Setting = {}): Promise<Result> =>
  run({ args, env: {}, stdout: pipe, stderr: pipe, now: new Date(`${testDay}T12:00:00Z`), dataset, ...setting });

/** The words of a command line; double quotes hold words together. */
export const words = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));

/** A screen to draw on: by default 80 columns, without color and links. */
export const screen = (options: { width?: number; color?: boolean; ascii?: boolean; links?: boolean } = {}): Screen => {
  const { width = 80, color = false, ascii = false, links = false } = options;
  const env = { FORCE_HYPERLINK: links ? '1' : '0' };
  return screenFor(capabilitiesOf({ color, ascii, width }, env, terminal(width)));
};

/** The bundle that `npm run build` makes. */
export const bundle = join(root, 'dist', 'cismoa.cjs');
