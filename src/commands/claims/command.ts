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
  summary: 'what was claimed in August 2023, against the record',
  description:
    'What an article of The Asia Live of 3 August 2023 says of the agreement, claim by claim, against the record.',
  examples: [
    { command: 'cismoa claims', description: 'all 27 claims' },
    {
      command: 'cismoa claims --verdict contradicted --sources',
      description: 'what the record contradicts, and who says so',
    },
    { command: 'cismoa claims --format csv', description: 'for a spreadsheet' },
  ],
  options: [
    choice('--verdict <verdict>', 'only with this verdict; repeat for any of several', verdicts, { repeated: true }),
    new Option('--sources', 'in a table: marks and list of sources'),
  ],
  run: async ({ dataset }, _args, { verdict = [], sources = false }) => {
    const { article, claims } = await import('./query.js');
    const result = claims(dataset, verdict);
    return {
      fields: fields.claims,
      rows: result.rows,
      view: async (screen, names) =>
        (await import('./view.js')).claimsView(result, names.sources.get(article), { sources }, names, screen),
    };
  },
});
