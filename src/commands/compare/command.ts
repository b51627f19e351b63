import { Argument, Option } from 'commander';
import { choice, command, completedBy } from '../../cli/command.js';
import { type Family, families } from '../../dataset/vocabulary.js';
import { CliError } from '../../errors.js';
import { fields } from '../fields.js';

interface Options {
  readonly family?: readonly Family[];
  readonly sources?: boolean;
}

export const compareCommand = command<Options>({
  name: 'compare',
  group: 'Check and compare',
  summary: 'agreements side by side',
  description:
    'Agreements side by side: by state, or term by term if you name agreements. Without a name: those of Pakistan and India; tables show the four foundational ones. With --family: every state found to have one, and those that negotiated, delayed or refused.',
  examples: [
    { command: 'cismoa compare', description: 'Pakistan and India' },
    { command: 'cismoa compare pakistan egypt morocco', description: 'three states' },
    { command: 'cismoa compare comcasa cismoa', description: 'two agreements, term by term' },
    { command: 'cismoa compare --family CISMOA', description: 'every state publicly reported to have a CISMOA' },
  ],
  arguments: [completedBy('states', new Argument('[name...]', 'states, or two or more agreements'))],
  options: [
    choice('--family <list>', 'only these families, comma-separated', families, { repeated: true }),
    new Option('--sources', 'in tables, number and list the sources'),
  ],
  fields: fields.compare,
  run: async ({ dataset, today }, args, { family = [], sources = false }) => {
    const { compare } = await import('./query.js');
    const comparison = compare(dataset, args, family, today);
    if (comparison.mode === 'agreements' && family.length > 0) {
      throw new CliError('options-conflict', { a: '--family', b: 'agreements' });
    }
    return {
      fields: fields.compare,
      rows: comparison.rows,
      view: async (screen, names) => (await import('./view.js')).compareView(comparison, sources, names, screen),
    };
  },
});
