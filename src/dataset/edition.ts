import datapackage from '../../data/datapackage.json' with { type: 'json' };
import type { Day } from './edtf.js';

/** Which edition of the dataset this is; taken from `data/datapackage.json` when the program is built. */
export const edition: {
  readonly version: string;
  readonly title: string;
  readonly compiled: Day;
  readonly start: string;
  readonly reach: Day;
} = {
  version: datapackage.version,
  title: datapackage.title,
  compiled: datapackage.created.slice(0, 10),
  start: datapackage.temporal.start,
  reach: datapackage.temporal.end,
};
