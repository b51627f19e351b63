import { Argument, type Command } from 'commander';
import { type Family, families } from '../dataset/vocabulary.js';
import { choice, completedBy, declare, withOutput } from './declare.js';
import type { OutputOptions, Session } from './session.js';

interface Options extends OutputOptions {
  readonly family?: readonly Family[];
}

export const compareCommand = (session: Session): Command =>
  withOutput(
    declare({
      name: 'compare',
      summary: 'agreements side by side, by family and state',
      description:
        'Agreements with the United States side by side, by family and state. Without a state: Pakistan and India, or with --family every state found to have one.',
      group: 'Weigh',
      examples: [
        { line: 'cismoa compare', says: 'Pakistan and India' },
        { line: 'cismoa compare pakistan egypt morocco', says: 'three states' },
        { line: 'cismoa compare --family CISMOA', says: 'every state publicly reported to have a CISMOA' },
      ],
    }),
  )
    .addArgument(completedBy('states', new Argument('[state...]', 'states that are party to an agreement here')))
    .addOption(choice('--family <family>', 'only this family; repeat for several', families, { repeated: true }))
    .action(async (states: string[], options: Options) => {
      const { compare } = await import('../queries/compare.js');
      const comparison = compare(session.dataset, states, options.family ?? []);
      session.answer(
        {
          of: 'compare',
          rows: comparison.rows,
          table: async (screen) => {
            const { compareView } = await import('../views/compare.js');
            return compareView(comparison, screen);
          },
        },
        options,
      );
    });
