import { Argument, Option } from 'commander';
import { choice, command, completedBy } from '../../cli/command.js';
import type { EntityRow } from '../../dataset/rows.js';
import { entityTypes } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';

interface Options {
  readonly type?: readonly EntityRow['type'][];
  readonly sources?: boolean;
}

const types = ['agreement', ...entityTypes] as const;

export const entityCommand = command<Options>({
  name: 'entity',
  group: 'Look up',
  summary: 'who or what is X',
  description:
    'Who or what something is: its names, agreements, events, dated facts and sources. Case, accents, punctuation and spaces do not matter, and the beginnings of words are enough. Agreements are entities too. Without a name, a table shows how many entities there are of each type; other formats list them all.',
  examples: [
    { command: 'cismoa entity f16', description: 'the aircraft and its history' },
    { command: 'cismoa entity "us central command"', description: 'a body by its name' },
    { command: 'cismoa entity musharraf', description: 'a person by one name' },
    { command: 'cismoa entity "acsa 2002"', description: 'an agreement and its terms' },
  ],
  arguments: [completedBy('entities', new Argument('[name...]', 'names or ids'))],
  options: [
    choice('--type <list>', 'only these types, comma-separated', types, { repeated: true }),
    new Option('--sources', 'full references instead of publisher, date and id'),
  ],
  fields: fields.entity,
  run: async ({ dataset, today }, args, { type = [], sources = false }) => {
    const { entities } = await import('./query.js');
    const found = entities(dataset, args, today);
    const rows = type.length === 0 ? found : found.filter((row) => type.includes(row.type));
    return {
      fields: fields.entity,
      rows,
      view: async (screen, names) => {
        const { entityListView, entityOverview } = await import('./list.js');
        if (args.length === 0 && type.length === 0) return entityOverview(rows, screen);
        const [only] = rows;
        if (only === undefined || rows.length > 1) return entityListView(rows, screen);
        const events = only.events.flatMap((id) => dataset.byId('events').get(id) ?? []);
        return (await import('./view.js')).entityView(only, events, sources, names, screen);
      },
    };
  },
});
