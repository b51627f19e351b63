import { Argument, type Command } from 'commander';
import { type SourceKind, sourceKinds } from '../dataset/vocabulary.js';
import { choice, completedBy, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly kind?: readonly SourceKind[];
  readonly primary?: boolean;
  readonly publisher?: string;
}

export const sourcesCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'sources',
      summary: 'the bibliography, and what rests on a source',
      description:
        'The bibliography. With an id: the source and every record that rests on it. Also as BibTeX and CSL-JSON for reference managers.',
      group: 'Weigh',
      examples: [
        { line: 'cismoa sources tribune-2023-08-03-cabinet-nod', says: 'one report and what rests on it' },
        { line: 'cismoa sources --kind treaty', says: 'treaty texts' },
        { line: 'cismoa sources --publisher dawn --format bibtex', says: 'for a reference manager' },
      ],
    }),
    { bibliography: true },
  )
    .addArgument(completedBy('sources', new Argument('[id...]', 'ids of sources')))
    .addOption(choice('--kind <kind>', 'only of this kind; repeat for any of several', sourceKinds, { repeated: true }))
    .option('--primary', 'only official or first-hand documents')
    .option('--publisher <words>', 'only with these words in the publisher\u2019s name')
    .action(async (ids: string[], options: Options) => {
      const { sources } = await import('../queries/sources.js');
      const bibliography = sources(session.dataset, ids, {
        kinds: options.kind ?? [],
        primary: options.primary ?? false,
        publisher: options.publisher ?? '',
      });
      session.answer(
        {
          of: 'sources',
          rows: bibliography.rows,
          table: async (screen) => {
            const { bibliographyView, sourceView } = await import('../views/sources.js');
            const { titlesIn } = await import('../queries/show.js');
            if (ids.length === 0) return bibliographyView(bibliography, screen);
            const titleOf = titlesIn(session.dataset);
            return bibliography.rows.flatMap((source, at) => [
              ...(at === 0 ? [] : ['']),
              ...sourceView(source, titleOf, screen),
            ]);
          },
        },
        options,
      );
    });
