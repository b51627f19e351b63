import { Argument, Option } from 'commander';
import { command, completedBy } from '../../cli/command.js';
import { requestedDate } from '../../lookup/requested-date.js';
import { fields } from '../fields.js';

interface Options {
  readonly on: string;
  readonly party?: string;
  readonly sources?: boolean;
}

export const statusCommand = command<Options>({
  name: 'status',
  group: 'Look up',
  summary: 'was an agreement in force on a day',
  description:
    'Whether an agreement was in force on a day, since when and until when. Imprecise dates are answered as such: undetermined. Without a name: the CIS-MOA of Pakistan and the United States with its reported renewal. A kind of agreement means Pakistan\u2019s, or the only one.',
  examples: [
    { command: 'cismoa status', description: 'the CIS-MOA today' },
    { command: 'cismoa status --on 2020-06', description: 'it ended some time in 2020: undetermined' },
    { command: 'cismoa status comcasa', description: 'India\u2019s agreement' },
    { command: 'cismoa status acsa-2002 --on 2005 --json', description: 'for a script' },
  ],
  arguments: [
    completedBy('agreements', new Argument('[agreement]', 'name or id of an agreement, or a kind of agreement')),
  ],
  options: [
    new Option(
      '--on <date>',
      'the day asked for; a month or a year is answered if it does not matter which day',
    ).default('today'),
    completedBy('states', new Option('--party <state>', 'as of this party, where it joined or left on its own')),
    new Option('--sources', 'full references instead of publisher and date'),
  ],
  run: async ({ dataset, today }, [name], { on, party, sources = false }) => {
    const { status } = await import('./query.js');
    const row = status(dataset, { name, party, on: requestedDate(on, '--on', today) });
    return {
      fields: fields.status,
      rows: [row],
      single: true,
      view: async (screen, names) => (await import('./view.js')).statusView(row, { sources, today }, names, screen),
    };
  },
});
