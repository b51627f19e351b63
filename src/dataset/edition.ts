import datapackage from '../../data/datapackage.json' with { type: 'json' };

/** Which edition of the dataset this is; taken from `data/datapackage.json` when the program is built. */
export const edition = {
  version: datapackage.version,
  title: datapackage.title,
  compiled: datapackage.created.slice(0, 10),
  start: datapackage.temporal.start,
  reach: datapackage.temporal.end,
};
