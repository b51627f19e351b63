import type { Command } from 'commander';
import { type Verdict, verdicts } from '../dataset/vocabulary.js';
import { choice, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly verdict?: readonly Verdict[];
  readonly sources?: boolean;
}

export const claimsCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'claims',
      summary: 'what was claimed in August 2023, against the record',
      description:
        'What an article of The Asia Live of 3 August 2023 says of the agreement, claim by claim, against the record.',
      group: 'Weigh',
      examples: [
        { line: 'cismoa claims', says: 'all 27 claims' },
        {
          line: 'cismoa claims --verdict contradicted --sources',
          says: 'what the record contradicts, and who says so',
        },
        { line: 'cismoa claims --format csv', says: 'for a spreadsheet' },
      ],
    }),
  )
    .addOption(
      choice('--verdict <verdict>', 'only with this verdict; repeat for any of several', verdicts, { repeated: true }),
    )
    .option('--sources', 'in a table: marks and list of sources')
    .action(async (options: Options) => {
      const { article, claims } = await import('../queries/claims.js');
      const result = claims(session.dataset, options.verdict ?? []);
      session.answer(
        {
          of: 'claims',
          rows: result.rows,
          table: async (screen, names) => {
            const { claimsView } = await import('../views/claims.js');
            const source = names.sources().get(article);
            return claimsView(result, source, { sources: options.sources === true }, names, screen);
          },
        },
        options,
      );
    });
