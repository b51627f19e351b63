/** Bad input gets one clear line on stderr with the way out, the documented exit status, and nothing on stdout. */
import { expect, test } from 'vitest';
import { fields } from '../../src/commands/fields.js';
import { cli, contents, datasetWith, words } from '../support.js';

/** Golden files hold more of them. */
const cases: readonly [line: string, status: number, stderr: string][] = [
  ['sumary', 2, 'unknown command "sumary"\nDid you mean summary?'],
  ['help frobnicate', 2, 'no help on "frobnicate": it is neither a command nor a topic\nList both: cismoa help help'],
  ['timeline --since 2005', 2, "unknown option '--since'\nDid you mean --from?"],
  ['timeline --jsno', 2, "unknown option '--jsno'\nDid you mean --json?"],
  ['timeline --from', 2, "option '--from <date>' argument missing\nSee cismoa timeline --help"],
  [
    'timeline --from 2005-13',
    2,
    '--from: "2005-13" is not a date\nWrite 2005, 2005-10, 2005-10-27, Oct 2005, 27 Oct 2005, 1990s or today.',
  ],
  [
    'timeline --certainty reportd',
    2,
    '--certainty: unknown value "reportd"\nDid you mean reported? Known values: documented, reported, disputed',
  ],
  ['timeline --limit 0', 2, '--limit: "0" is not a whole number of at least 1'],
  ['timeline --width x', 2, '--width: "x" is not a whole number of at least 1'],
  [
    'timeline --json --fields id,titel',
    2,
    `--fields: unknown field "titel"\nDid you mean title? Known fields: ${fields.timeline.join(', ')}`,
  ],
  [
    'timeline --fields id',
    2,
    '--fields does not go with the format table\nAdd --json, or --format with jsonl, csv, tsv or markdown.',
  ],
  ['timeline --json --format csv', 2, '--json does not go with --format csv\nLeave one of them out.'],
  ['timeline --chart --all', 2, '--all does not go with --chart\nLeave one of them out.'],
  ['timeline --format svg', 2, 'the format svg needs --chart\nAdd --chart.'],
  ['summary extra', 2, "too many arguments for 'summary'. Expected 0 arguments but got 1.\nSee cismoa summary --help"],
  ['show', 2, "missing required argument 'id'\nSee cismoa show --help"],
  ['entity -- ---', 2, 'the name is empty\nGive at least one letter or digit.'],
  ['search ...', 2, 'the search is empty\nGive at least one letter or digit.'],
  ['completion bsh', 2, '<shell>: unknown value "bsh"\nDid you mean bash? Known values: bash, zsh, fish, powershell'],
  ['entity kurila', 1, 'no entity named "kurila"\nDid you mean Michael Erik Kurilla?'],
  ['entity f16 xyzzy', 1, 'no entity named "xyzzy"\nSearch for it: cismoa search "xyzzy"'],
  ['show cismoa-2006', 1, 'no record with the id "cismoa-2006"\nDid you mean cismoa-2005?'],
];

test.each(cases)('%s is refused with status %i and a way out', async (line, status, stderr) => {
  expect(await cli(words(line))).toEqual({ status, stdout: '', stderr: `cismoa: ${stderr}\n`, pager: null });
});

test('control characters of arguments are shown, not sent', async () => {
  const { stderr } = await cli(['entity', 'a\u001b[31m\u202eb\u0007']);
  expect(stderr.split('\n')[0]).toBe('cismoa: no entity named "a^[[31m\\u202eb^G"');
});

test('an internal fault is one line and a hint, with a trace only where asked for', async () => {
  const broken = datasetWith({ entities: contents.entities.filter(({ id }) => id !== 'cismoa') });
  const plain = await cli(['summary'], { dataset: broken });
  expect(plain.status).toBe(3);
  expect(plain.stdout).toBe('');
  expect(plain.stderr.split('\n')).toHaveLength(3);
  expect(plain.stderr).toMatch(/^cismoa: internal fault \(.*\)\nRun it again with CISMOA_DEBUG=1/);
  const traced = await cli(['summary'], { dataset: broken, env: { CISMOA_DEBUG: '1' } });
  expect(traced.stderr).toContain('    at ');
});

test('sources can be narrowed by what they are and who published them', async () => {
  const line = 'sources --primary --kind treaty --publisher "united nations" --format tsv --fields id';
  const treaties = contents.sources.filter(
    ({ primary, kind, publisher }) => primary && kind === 'treaty' && /united nations/i.test(publisher),
  );
  expect(treaties.map(({ id }) => id)).toContain('unts-2819-seato');
  expect((await cli(words(line))).stdout).toBe(treaties.map(({ id }) => `${id}\n`).join(''));
});
