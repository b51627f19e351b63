import { Option } from 'commander';
import { choice, command } from '../../cli/command.js';
import { type Verdict, verdicts } from '../../dataset/vocabulary.js';
import { fields } from '../fields.js';

interface Options {
  readonly verdict?: readonly Verdict[];
  readonly sources?: boolean;
}

export const claimsCommand = command<Options>({
  name: 'claims',
  group: 'Check and compare',
  summary: 'fact-check of an August 2023 article',
  description:
    'Fact-check of an article on the agreement in The Asia Live, 3 August 2023: each claim beside what the record shows. A table begins with what the record contradicts.',
  examples: [
    { command: 'cismoa claims', description: 'every claim' },
    {
      command: 'cismoa claims --verdict contradicted --sources',
      description: 'what the record contradicts, and who says so',
    },
    { command: 'cismoa claims --format csv', description: 'for a spreadsheet' },
  ],
  options: [
    choice('--verdict <list>', 'only these verdicts, comma-separated', verdicts, { repeated: true }),
    new Option('--sources', 'in tables, number and list the sources'),
  ],
  fields: fields.claims,
  run: async ({ dataset }, _args, { verdict = [], sources = false }) => {
    const { claims } = await import('./query.js');
    const result = claims(dataset, verdict);
    return {
      fields: fields.claims,
      rows: result.rows,
      view: async (screen, names) => (await import('./view.js')).claimsView(result, sources, names, screen),
    };
  },
});
