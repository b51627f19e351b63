import { Argument, Option } from 'commander';
import { choice, command, completedBy } from '../../cli/command.js';
import { type Family, families } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';

interface Options {
  readonly family?: readonly Family[];
  readonly sources?: boolean;
}

export const compareCommand = command<Options>({
  name: 'compare',
  group: 'Check and compare',
  summary: 'agreements side by side, by family and state',
  description:
    'Agreements with the United States side by side, by family and state. Without a state: Pakistan and India, or with --family every state found to have one.',
  examples: [
    { command: 'cismoa compare', description: 'Pakistan and India' },
    { command: 'cismoa compare pakistan egypt morocco', description: 'three states' },
    { command: 'cismoa compare --family CISMOA', description: 'every state publicly reported to have a CISMOA' },
  ],
  arguments: [completedBy('states', new Argument('[state...]', 'states that are party to an agreement here'))],
  options: [
    choice('--family <family>', 'only this family; repeat for several', families, { repeated: true }),
    new Option('--sources', 'number the sources and list them'),
  ],
  run: async ({ dataset, today }, args, { family = [], sources = false }) => {
    const { compare } = await import('./query.js');
    const comparison = compare(dataset, args, family, today);
    return {
      fields: fields.compare,
      rows: comparison.rows,
      view: async (screen, names) => (await import('./view.js')).compareView(comparison, { sources }, names, screen),
    };
  },
});
