import { command, idsArgument } from '../../cli/command.js';
import { fields } from '../fields.js';

export const citeCommand = command<object>({
  name: 'cite',
  group: 'Check and compare',
  summary: 'references ready to paste, of a record or the data',
  description:
    'References ready to paste: of any record, the sources it rests on; without an id, the dataset itself with its BibTeX entry. The access date is the day on which the dataset was compiled.',
  examples: [
    { command: 'cismoa cite cabinet-approves-cismoa-2023', description: 'the sources of an event' },
    { command: 'cismoa cite cismoa-2005 --format bibtex', description: 'for a reference manager' },
    { command: 'cismoa cite', description: 'the dataset' },
  ],
  arguments: [idsArgument('records', '[id...]', 'ids of records of any collection')],
  fields: fields.cite,
  run: async ({ dataset }, args) => {
    const { referenceRowOf, worksFor } = await import('./query.js');
    const works = worksFor(dataset, args);
    const rows = works.map(referenceRowOf);
    return {
      fields: fields.cite,
      rows,
      works: () => works,
      view: async (screen) => {
        const { datasetView, referencesView } = await import('./view.js');
        return args.length === 0 ? datasetView(rows, screen) : referencesView(rows, screen);
      },
    };
  },
});
