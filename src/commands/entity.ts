import { Argument, type Command } from 'commander';
import { completedBy, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

export const entityCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'entity',
      summary: 'who or what is X',
      description:
        'Who or what something is: names, dated facts, related entities, events and sources. Case, accents, punctuation and spaces do not matter; beginnings of words are enough. Without a name: the list. Agreements are entities too.',
      group: 'Look up',
      examples: [
        { line: 'cismoa entity f16', says: 'the aircraft and its history' },
        { line: 'cismoa entity "us central command"', says: 'a body by its name' },
        { line: 'cismoa entity musharraf', says: 'a person by one name' },
        { line: 'cismoa entity "acsa 2002"', says: 'an agreement and its terms' },
      ],
    }),
  )
    .addArgument(completedBy('entities', new Argument('[name...]', 'names or ids; quote a name of several words')))
    .action(async (given: string[], options: OutputOptions) => {
      const { entities } = await import('../queries/entity.js');
      const rows = entities(session.dataset, given);
      session.answer(
        {
          of: 'entity',
          rows,
          table: async (screen, names) => {
            const { entityListView, entityView } = await import('../views/entity.js');
            const { eventRowOf } = await import('../queries/timeline.js');
            const [only] = rows;
            if (only === undefined || rows.length > 1) return entityListView(rows, screen);
            const events = only.events.flatMap((id) => session.dataset.byId('events').get(id) ?? []);
            return entityView(only, events.map(eventRowOf), names, screen);
          },
        },
        options,
      );
    });
