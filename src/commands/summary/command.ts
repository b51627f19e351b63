import { Option } from 'commander';
import { command } from '../../cli/command.js';
import { requestedDate } from '../../lookup/requested-date.js';
import { fields } from '../fields.js';

interface Options {
  readonly on: string;
  readonly sources?: boolean;
}

export const summaryCommand = command<Options>({
  name: 'summary',
  group: 'Look up',
  summary: 'what the agreement is and where it stands',
  description:
    'What the CIS-MOA is, who signed it, where it stands, what is reported of it and what is not known. One screen.',
  examples: [
    { command: 'cismoa summary', description: 'the agreement on one screen' },
    { command: 'cismoa summary --on 2010', description: 'where it stood in 2010' },
    { command: 'cismoa summary --json', description: 'the same for a script' },
  ],
  options: [
    new Option('--on <date>', 'the day to say where it stands on').default('today'),
    new Option('--sources', 'sources in full instead of publisher and date'),
  ],
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
