import { Argument } from 'commander';
import { choice, command, completedBy } from '../../cli/command.js';
import type { EntityRow } from '../../dataset/rows.js';
import { entityTypes } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';

interface Options {
  readonly type?: readonly EntityRow['type'][];
}

const types = ['agreement', ...entityTypes] as const;

export const entityCommand = command<Options>({
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
  options: [choice('--type <type>', 'only of this type; repeat for several', types, { repeated: true })],
  run: async ({ dataset, today }, args, { type = [] }) => {
    const { entities } = await import('./query.js');
    const found = entities(dataset, args, today);
    const rows = type.length === 0 ? found : found.filter((row) => type.includes(row.type));
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
