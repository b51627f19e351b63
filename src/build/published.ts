import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, datasetFrom } from '../dataset/dataset.js';

/** The dataset in `data/`, as it is: for builds and tests, which know what they read. */
export const openPublished = (root: string): Dataset =>
  datasetFrom({
    all: (collection) => JSON.parse(readFileSync(join(root, 'data', `${collection}.json`), 'utf8')),
  });
