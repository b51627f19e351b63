import type { Command } from 'commander';
import { requestedDate } from '../queries/requested-date.js';
import { declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly on: string;
  readonly sources?: boolean;
}

export const summaryCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'summary',
      summary: 'what the agreement is and where it stands',
      description:
        'What the CIS-MOA is, who signed it, where it stands, what is reported of it and what is not known. One screen.',
      group: 'Look up',
      examples: [
        { line: 'cismoa summary', says: 'the agreement on one screen' },
        { line: 'cismoa summary --on 2010', says: 'where it stood in 2010' },
        { line: 'cismoa summary --json', says: 'the same for a script' },
      ],
    }),
  )
    .option('--on <date>', 'the day to say where it stands on', 'today')
    .option('--sources', 'sources in full instead of publisher and date')
    .action(async (options: Options) => {
      const { summary } = await import('../queries/summary.js');
      const row = summary(session.dataset, requestedDate(options.on, '--on', session.today));
      session.answer(
        {
          of: 'summary',
          rows: [row],
          single: true,
          table: async (screen, names) => {
            const { summaryView } = await import('../views/summary.js');
            return summaryView(row, { sources: options.sources === true }, names, screen);
          },
        },
        options,
      );
    });
