import { Argument, type Command } from 'commander';
import { requestedDate } from '../queries/requested-date.js';
import { completedBy, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly on: string;
}

export const statusCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'status',
      summary: 'was an agreement in force on a day',
      description:
        'Whether an agreement was in force on a day, since when and until when. Imprecise dates are answered as such: undetermined. Without a name: the CIS-MOA of Pakistan and the United States with its reported renewal. A kind of agreement means Pakistan\u2019s, or the only one.',
      group: 'Look up',
      examples: [
        { line: 'cismoa status', says: 'the CIS-MOA today' },
        { line: 'cismoa status --on 2020-06', says: 'it ended some time in 2020: undetermined' },
        { line: 'cismoa status comcasa', says: 'India\u2019s agreement' },
        { line: 'cismoa status acsa-2002 --on 2005 --json', says: 'for a script' },
      ],
    }),
  )
    .addArgument(
      completedBy('agreements', new Argument('[agreement]', 'name or id of an agreement, or a kind of agreement')),
    )
    .option('--on <date>', 'the day asked for; a month or a year is answered if it does not matter which day', 'today')
    .action(async (agreement: string | undefined, options: Options) => {
      const { status } = await import('../queries/status.js');
      const row = status(session.dataset, agreement, requestedDate(options.on, '--on', session.today));
      session.answer(
        {
          of: 'status',
          rows: [row],
          single: true,
          table: async (screen, names) => {
            const { statusView } = await import('../views/status.js');
            return statusView(row, names, screen);
          },
        },
        options,
      );
    });
