import { Argument, type Command } from 'commander';
import { completedBy, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

export const showCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'show',
      summary: 'any record whole, by id',
      description: 'Any record of any collection, whole: every field, its sources, and what refers to it.',
      group: 'Weigh',
      examples: [
        { line: 'cismoa show cismoa-2005', says: 'an agreement' },
        { line: 'cismoa show cabinet-approves-cismoa-2023', says: 'an event' },
        { line: 'cismoa show claim-easy-sales --json', says: 'a claim, for a script' },
      ],
    }),
  )
    .addArgument(completedBy('records', new Argument('<id...>', 'ids of records')))
    .action(async (ids: string[], options: OutputOptions) => {
      const { show, titlesIn } = await import('../queries/show.js');
      const rows = show(session.dataset, ids);
      session.answer(
        {
          of: 'show',
          rows,
          table: async (screen, names) => {
            const { recordView } = await import('../views/show.js');
            const titleOf = titlesIn(session.dataset);
            return rows.flatMap((row, at) => [...(at === 0 ? [] : ['']), ...recordView(row, titleOf, names, screen)]);
          },
        },
        options,
      );
    });
