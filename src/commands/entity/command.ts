import { Argument } from 'commander';
import { command, completedBy } from '../../cli/command.js';
import { fields } from '../fields.js';

export const entityCommand = command<object>({
  name: 'entity',
  group: 'Look up',
  summary: 'who or what is X',
  description:
    'Who or what something is: names, dated facts, related entities, events and sources. Case, accents, punctuation and spaces do not matter; beginnings of words are enough. Without a name: the list. Agreements are entities too.',
  examples: [
    { command: 'cismoa entity f16', description: 'the aircraft and its history' },
    { command: 'cismoa entity "us central command"', description: 'a body by its name' },
    { command: 'cismoa entity musharraf', description: 'a person by one name' },
    { command: 'cismoa entity "acsa 2002"', description: 'an agreement and its terms' },
  ],
  arguments: [completedBy('entities', new Argument('[name...]', 'names or ids; quote a name of several words'))],
  run: async ({ dataset, today }, args) => {
    const { entities } = await import('./query.js');
    const rows = entities(dataset, args, today);
    return {
      fields: fields.entity,
      rows,
      view: async (screen, names) => {
        const { entityListView, entityView } = await import('./view.js');
        const [only] = rows;
        if (only === undefined || rows.length > 1) return entityListView(rows, screen);
        const events = only.events.flatMap((id) => dataset.byId('events').get(id) ?? []);
        return entityView(only, events, names, screen);
      },
    };
  },
});
