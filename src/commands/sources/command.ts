import { Argument, Option } from 'commander';
import { choice, command, completedBy } from '../../cli/command.js';
import { type SourceKind, sourceKinds } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';

interface Options {
  readonly kind?: readonly SourceKind[];
  readonly primary?: boolean;
  readonly independent?: boolean;
  readonly publisher?: string;
}

export const sourcesCommand = command<Options>({
  name: 'sources',
  group: 'Check and compare',
  summary: 'the bibliography, and what cites a source',
  description:
    'The bibliography: how many sources there are of each kind, or those that pass a filter. With an id: one source, every record that cites it, and the sources that pass it on. Also as BibTeX and CSL-JSON for reference managers.',
  examples: [
    { command: 'cismoa sources tribune-2023-08-03-cabinet-nod', description: 'one report and what cites it' },
    { command: 'cismoa sources --kind treaty', description: 'treaty texts' },
    { command: 'cismoa sources --independent --kind news', description: 'papers that did their own reporting' },
    { command: 'cismoa sources --publisher dawn --format bibtex', description: 'for a reference manager' },
  ],
  arguments: [completedBy('sources', new Argument('[id...]', 'ids of sources'))],
  options: [
    choice('--kind <list>', 'only these kinds, by commas', sourceKinds, { repeated: true }),
    new Option('--primary', 'only official or first-hand documents'),
    new Option('--independent', 'only sources that report on their own, not after another source'),
    new Option('--publisher <words>', 'only publishers with this in their name'),
  ],
  run: async ({ dataset }, args, { kind = [], primary = false, independent = false, publisher = '' }) => {
    const { sources } = await import('./query.js');
    const bibliography = sources(dataset, args, { kinds: kind, primary, independent, publisher });
    return {
      fields: fields.sources,
      rows: bibliography.rows,
      works: () => bibliography.rows,
      view: async (screen, names) => {
        const { bibliographyView, sourceView } = await import('./view.js');
        if (args.length === 0) return bibliographyView(bibliography, screen);
        const { passedOnView } = await import('./tree.js');
        return bibliography.rows.flatMap((source, at) => [
          ...(at === 0 ? [] : ['']),
          ...sourceView(source, names.titleOf, screen),
          ...passedOnView(source, names, screen),
        ]);
      },
    };
  },
});
