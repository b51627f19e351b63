/** What the tests share: the real dataset, and the program run in-process or as users run it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dataset, datasetFrom, openDataset } from '../src/dataset/dataset.js';
import type { Contents } from '../src/dataset/integrity.js';
import { collections } from '../src/dataset/vocabulary.js';
import { type Outcome, run } from '../src/run.js';
import type { Environment, StreamFacts } from '../src/terminal/capabilities.js';
import { capabilitiesOf } from '../src/terminal/capabilities.js';
import { type Screen, screenFor } from '../src/terminal/screen.js';

/** The root of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A file of the project as text. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All records of the real dataset. */
export const contents = Object.fromEntries(
  collections.map((name) => [name, JSON.parse(textOf(`data/${name}.json`))]),
) as Contents;

/** The real dataset. */
export const dataset: Dataset = datasetFrom({ all: (collection) => contents[collection] });

/** The dataset as the program opens it: from its files, of which it reads what it needs. It keeps what it has read. */
export const openFiles = (): Dataset => openDataset(join(root, 'data'), join(root, 'dist', 'data'));

/** A dataset of which some collections are replaced. */
export const datasetWith = (parts: Partial<Contents>): Dataset =>
  datasetFrom({ all: (collection) => parts[collection] ?? contents[collection] });

/** The day on which the tests run, whatever the clock says. */
export const testDay = '2026-11-24';

export interface Setting {
  readonly env?: Environment;
  readonly stdout?: StreamFacts;
  readonly now?: Date;
  readonly dataset?: Dataset;
}

const pipe: StreamFacts = { isTTY: false };

export const terminal = (columns = 80, rows = 1000): StreamFacts => ({ isTTY: true, columns, rows });

/** What the program did, with its texts as a whole. */
export type Whole = Omit<Outcome, 'stdout' | 'stderr'> & { readonly stdout: string; readonly stderr: string };

export const inWhole = ({ stdout, stderr, ...outcome }: Outcome): Whole => ({
  ...outcome,
  stdout: [...stdout].join(''),
  stderr: [...stderr].join(''),
});

/** The program in-process: by default into a pipe, with an empty environment. */
export const cli = async (args: readonly string[], setting: Setting = {}): Promise<Whole> =>
  inWhole(await run({ args, env: {}, stdout: pipe, now: new Date(`${testDay}T12:00:00Z`), dataset, ...setting }));

/** A screen to draw on: by default 80 columns, without color and links. */
export const screen = (options: { width?: number; color?: boolean; ascii?: boolean; links?: boolean } = {}): Screen => {
  const { width = 80, color = false, ascii = false, links = false } = options;
  const env = { FORCE_HYPERLINK: links ? '1' : '0' };
  return screenFor(capabilitiesOf({ color, ascii, width }, env, terminal(width)));
};

/** The bundle that `npm run build` makes. */
export const bundle = join(root, 'dist', 'cismoa.cjs');
