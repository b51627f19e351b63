/** Bad input gets one clear line on stderr with the way out, the documented exit status, and nothing on stdout. */
import { expect, test } from 'vitest';
import { fields } from '../../src/commands/fields.js';
import { cli, contents, datasetWith, words } from '../support.js';

/** Golden files hold more of them. */
const cases: readonly [line: string, status: number, stderr: string][] = [
  ['sumary', 2, 'unknown command "sumary"\nDid you mean summary?'],
  ['help frobnicate', 2, 'no help on "frobnicate": it is neither a command nor a topic\nList both: cismoa help help'],
  ['timeline --since 2005', 2, 'unknown option "--since"\nDid you mean --from?'],
  ['timeline --jsno', 2, 'unknown option "--jsno"\nDid you mean --json?'],
  ['timeline --from', 2, 'option "--from <date>" argument missing\nSee cismoa timeline --help'],
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
  ['timeline --limit 0', 2, '--limit: "0" is not a whole number from 1 to 999999999'],
  ['timeline --width x', 2, '--width: "x" is not a whole number from 1 to 999999999'],
  ['timeline -n 9999999999', 2, '--limit: "9999999999" is not a whole number from 1 to 999999999'],
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
  ['timeline --chart --all', 2, '--all does not go with --chart\nLeave one of them out.'],
  ['timeline --format svg', 2, 'the format svg needs --chart\nAdd --chart.'],
  ['summary extra', 2, 'too many arguments for "summary": at most 0, not 1\nSee cismoa summary --help'],
  ['show', 2, 'missing required argument "id"\nSee cismoa show --help'],
  ['entity -- ---', 2, 'the name has no letter or digit\nGive at least one.'],
  ['search ...', 2, 'the search has no letter or digit\nGive at least one.'],
  ['completion bsh', 2, '<shell>: unknown value "bsh"\nDid you mean bash? Known values: bash, zsh, fish, powershell'],
  ['entity kurila', 1, 'no entity named "kurila"\nDid you mean Michael Erik Kurilla?'],
  ['entity f16 xyzzy', 1, 'no entity named "xyzzy"\nSearch for it: cismoa search xyzzy'],
  [
    'status cismoa-2005 cismoa-2023',
    2,
    '"cismoa-2005 cismoa-2023" names more than one agreement\nChoose one: cismoa-2005, cismoa-2023',
  ],
  [
    'status seato --party zzz',
    1,
    '--party: "zzz" is not a party to "Southeast Asia Collective Defense Treaty"\nParties: australia, france, new-zealand, pakistan, philippines, thailand, united-kingdom, united-states',
  ],
  ['show cismoa-2006', 1, 'no record with the id "cismoa-2006"\nDid you mean cismoa-2005?'],
];

test.each(cases)('%s is refused with status %i and a way out', async (line, status, stderr) => {
  expect(await cli(words(line))).toEqual({ status, stdout: '', stderr: `cismoa: ${stderr}\n`, pager: null });
});

test.each<[string, string, string]>([
  ['timeline', '--text=', '--text'],
  ['timeline', '--text=...', '--text'],
  ['timeline', '--entity=', 'the name'],
  ['sources', '--publisher=', '--publisher'],
  ['status', '--party=', 'the name'],
  ...['entity', 'compare', 'status', 'lookup'].map((command) => [command, '', 'the name'] as [string, string, string]),
  ...['show', 'cite', 'sources', 'questions'].map((command) => [command, ' - ', 'the id'] as [string, string, string]),
  ['search', '', 'the search'],
])('%s %j asks for nothing, and is refused', async (command, argument, what) => {
  const stderr = `cismoa: ${what} has no letter or digit\nGive at least one.\n`;
  expect(await cli([command, argument])).toEqual({ status: 2, stdout: '', stderr, pager: null });
});

test.each([
  ['x"y$(id)', `'x"y$(id)'`],
  ["x'y`z`", "'x'\\''y`z`'"],
  ['zz qq', "'zz qq'"],
  ['-xyz', '-- -xyz'],
  ['xyz\u0007', 'WORDS'],
  ['x'.repeat(100_000), 'WORDS'],
])('what is to be pasted is quoted for the shell', async (name, pasted) => {
  const { stderr } = await cli(['entity', '--', name]);
  expect(stderr.split('\n')[1]).toBe(`Search for it: cismoa search ${pasted}`);
});

test('control characters of arguments are shown, not sent', async () => {
  const { stderr } = await cli(['entity', 'a\u001b[31m\u202eb\u0007']);
  expect(stderr.split('\n')[0]).toBe('cismoa: no entity named "a^[[31m\\u202eb^G"');
});

test('an internal error is one line and a hint, with a trace only where asked for', async () => {
  const broken = datasetWith({ entities: contents.entities.filter(({ id }) => id !== 'cismoa') });
  const plain = await cli(['summary'], { dataset: broken });
  expect(plain.status).toBe(3);
  expect(plain.stdout).toBe('');
  expect(plain.stderr.split('\n')).toHaveLength(3);
  expect(plain.stderr).toMatch(/^cismoa: internal error \(.*\)\nRun it again with CISMOA_DEBUG=1/);
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
