import { Argument } from 'commander';
import { command, completedBy } from '../../cli/command.js';
import { sourcesOf } from '../../lookup/records.js';
import { fields } from '../fields.js';

export const showCommand = command<object>({
  name: 'show',
  group: 'Check and compare',
  summary: 'any record whole, by id',
  description: 'Any record of any collection, whole: every field, its sources, and what refers to it.',
  examples: [
    { command: 'cismoa show cismoa-2005', description: 'an agreement' },
    { command: 'cismoa show cabinet-approves-cismoa-2023', description: 'an event' },
    { command: 'cismoa show claim-easy-sales --json', description: 'a claim, for a script' },
  ],
  arguments: [completedBy('records', new Argument('<id...>', 'ids of records'))],
  run: async ({ dataset }, args) => {
    const { show } = await import('./query.js');
    const rows = show(dataset, args);
    return {
      fields: fields.show,
      rows,
      works: () =>
        sourcesOf(
          dataset,
          rows.map(({ id }) => id),
        ),
      view: async (screen, names) => {
        const { recordView } = await import('./view.js');
        return rows.flatMap((row, at) => [...(at === 0 ? [] : ['']), ...recordView(row, names, screen)]);
      },
    };
  },
});
