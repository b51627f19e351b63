import { Option } from 'commander';
import { command, idsArgument } from '../../cli/command.js';
import { sourcesOf } from '../../lookup/records.js';
import { fields } from '../fields.js';

interface Options {
  readonly sources?: boolean;
}

export const showCommand = command<Options>({
  name: 'show',
  group: 'Check and compare',
  summary: 'one complete record, by id',
  description: 'Complete records of any collection, by id: every field, the sources, and the records that mention it.',
  examples: [
    { command: 'cismoa show cismoa-2005', description: 'an agreement' },
    { command: 'cismoa show cabinet-approves-cismoa-2023', description: 'an event' },
    { command: 'cismoa show claim-easy-sales --json', description: 'a claim, for a script' },
  ],
  arguments: [idsArgument('records', '<id...>', 'ids of records')],
  options: [new Option('--sources', 'full references instead of publisher, date and id')],
  fields: fields.show,
  run: async ({ dataset }, args, { sources = false }) => {
    const { show } = await import('./query.js');
    const rows = show(dataset, args);
    const ids = rows.map(({ id }) => id);
    return {
      fields: fields.show,
      rows,
      works: () => sourcesOf(dataset, ids),
      view: async (screen, names) => (await import('./view.js')).recordsView(rows, sources, names, screen),
    };
  },
});
