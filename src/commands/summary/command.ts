import { Option } from 'commander';
import { command, dateOption } from '../../cli/command.js';
import { requestedDate } from '../../lookup/requested-date.js';
import { fields } from '../fields.js';

interface Options {
  readonly on: string;
  readonly sources?: boolean;
}

export const summaryCommand = command<Options>({
  name: 'summary',
  group: 'Look up',
  summary: 'what the agreement is, and whether it is in force',
  description:
    'What the CIS-MOA is, whether it is in force, who says so, its key dates and what is not publicly known, on one screen.',
  examples: [
    { command: 'cismoa summary', description: 'the agreement on one screen' },
    { command: 'cismoa summary --on 2010', description: 'whether it was in force in 2010' },
    { command: 'cismoa summary --json', description: 'the same for a script' },
  ],
  options: [
    dateOption('--on <date>', 'the date asked about').default('today'),
    new Option('--sources', 'all sources, with full references'),
  ],
  fields: fields.summary,
  run: async ({ dataset, today }, _args, { on, sources = false }) => {
    const { summary } = await import('./query.js');
    const row = summary(dataset, requestedDate(on, '--on', today));
    return {
      fields: fields.summary,
      rows: [row],
      single: true,
      view: async (screen, names) => (await import('./view.js')).summaryView(row, { sources }, names, screen),
    };
  },
});
