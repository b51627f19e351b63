import { Option } from 'commander';
import { choice, command, idsArgument, wordsOption } from '../../cli/command.js';
import { sourceKinds } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';
import type { SourceFilter } from './query.js';

export const sourcesCommand = command<SourceFilter>({
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
  arguments: [idsArgument('sources', '[id...]', 'ids of sources')],
  options: [
    choice('--kind <list>', 'only these kinds, comma-separated', sourceKinds, { repeated: true }),
    new Option('--primary', 'only official or first-hand documents'),
    new Option('--independent', 'only sources that did their own reporting'),
    wordsOption('--publisher <words>', 'only publishers with this text in their name'),
  ],
  fields: fields.sources,
  run: async ({ dataset }, args, filter) => {
    const { sources } = await import('./query.js');
    const bibliography = sources(dataset, args, filter);
    return {
      fields: fields.sources,
      rows: bibliography.rows,
      works: () => bibliography.rows,
      view: async (screen, names) => {
        const { bibliographyView, sourcesView } = await import('./view.js');
        return args.length === 0
          ? bibliographyView(bibliography, screen)
          : sourcesView(bibliography.rows, names, screen);
      },
    };
  },
});
