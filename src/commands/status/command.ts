import { Argument, Option } from 'commander';
import { command, completedBy, dateOption } from '../../cli/command.js';
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
    'Whether an agreement was in force on a day, who says so, since when and until when. If a date is too imprecise to tell, the answer is UNDETERMINED. Without a name, it is about the CIS-MOA between Pakistan and the United States and its reported renewal. If you name a kind of agreement, such as acsa, Pakistan\u2019s is meant, else India\u2019s, else the only one there is; the answer says how many others there are.',
  examples: [
    { command: 'cismoa status', description: 'the CIS-MOA today' },
    { command: 'cismoa status --on 2020-06', description: 'it expired sometime in 2020, so: undetermined' },
    { command: 'cismoa status comcasa', description: 'India\u2019s agreement' },
    { command: 'cismoa status acsa-2002 --on 2005 --json', description: 'for a script' },
  ],
  arguments: [
    completedBy('agreements', new Argument('[agreement...]', 'name or id of an agreement, or a kind of agreement')),
  ],
  options: [
    dateOption('--on <date>', 'the date asked about').default('today'),
    completedBy('states', new Option('--party <state>', 'from the point of view of this party')),
    new Option('--sources', 'full references instead of publisher, date and id'),
  ],
  fields: fields.status,
  run: async ({ dataset, today }, words, { on, party, sources = false }) => {
    const { othersInWords, othersOfKind, status } = await import('./query.js');
    const name = words.length === 0 ? undefined : words.join(' ');
    const row = status(dataset, { name, party, on: requestedDate(on, '--on', today) });
    const others = name === undefined ? '' : othersInWords(othersOfKind(name, dataset));
    return {
      fields: fields.status,
      rows: [row],
      single: true,
      notice: others === '' ? undefined : others,
      view: async (screen, names) =>
        (await import('./view.js')).statusView(row, { sources, today, others }, names, screen),
    };
  },
});
