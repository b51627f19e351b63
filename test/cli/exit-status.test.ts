/** Bad input gets one clear line on stderr with the way out, the documented exit status, and nothing on stdout. */
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/dataset/date-words.js';
import { edition } from '../../src/dataset/edition.js';
import { cli, contents, datasetWith, textOf } from '../support.js';

const cases: readonly [args: string[], status: number, stderr: string][] = [
  [['sumary'], 2, 'cismoa: unknown command "sumary"\nDid you mean summary?\n'],
  [['frobnicate'], 1, 'cismoa: no command, name or record matches "frobnicate"\nList the commands: cismoa --help\n'],
  [
    ['help', 'frobnicate'],
    2,
    'cismoa: no help on "frobnicate": it is neither a command nor a topic\nList both: cismoa help help\n',
  ],
  [['help', 'sumary'], 2, 'cismoa: no help on "sumary": it is neither a command nor a topic\nDid you mean summary?\n'],
  [['timeline', '--jsno'], 2, "cismoa: unknown option '--jsno'\nDid you mean --json?\n"],
  [['timeline', '--frobnicate'], 2, "cismoa: unknown option '--frobnicate'\nSee cismoa timeline --help\n"],
  [['timeline', '--from'], 2, "cismoa: option '--from <date>' argument missing\nSee cismoa timeline --help\n"],
  [
    ['timeline', '--from', '2005-13'],
    2,
    'cismoa: --from: "2005-13" is not a date\nWrite 2005, 2005-10, 2005-10-27, Oct 2005, 27 Oct 2005, 1990s or today.\n',
  ],
  [
    ['timeline', '--from', '2006', '--to', '2005'],
    2,
    'cismoa: the window begins (2006) after it ends (2005)\nSwap them.\n',
  ],
  [
    ['timeline', '--certainty', 'reportd'],
    2,
    'cismoa: --certainty: unknown value "reportd"\nDid you mean reported? Known values: documented, reported, disputed\n',
  ],
  [['timeline', '--limit', '0'], 2, 'cismoa: --limit: "0" is not a whole number of at least 1\n'],
  [['timeline', '--width', 'x'], 2, 'cismoa: --width: "x" is not a whole number of at least 1\n'],
  [
    ['timeline', '--json', '--fields', 'id,titel'],
    2,
    'cismoa: --fields: unknown field "titel"\nDid you mean title? Known fields: id, date, start, end, title, summary, category, importance, certainty, entities, sources, note, independentSources\n',
  ],
  [
    ['timeline', '--fields', 'id'],
    2,
    'cismoa: --fields does not go with the format table\nAdd --json, or --format with jsonl, csv, tsv or markdown.\n',
  ],
  [
    ['timeline', '--json', '--format', 'csv'],
    2,
    'cismoa: --json does not go with --format csv\nLeave one of them out.\n',
  ],
  [
    ['compare', 'comcasa', 'cismoa', '--family', 'BECA'],
    2,
    'cismoa: --family does not go with agreements\nLeave one of them out.\n',
  ],
  [['timeline', '--chart', '--all'], 2, 'cismoa: --all does not go with --chart\nLeave one of them out.\n'],
  [
    ['summary', 'extra'],
    2,
    "cismoa: too many arguments for 'summary'. Expected 0 arguments but got 1.\nSee cismoa summary --help\n",
  ],
  [['show'], 2, "cismoa: missing required argument 'id'\nSee cismoa show --help\n"],
  [['entity', '--', '---'], 2, 'cismoa: the name is empty\nGive at least one letter or digit.\n'],
  [['search', '...'], 2, 'cismoa: the search is empty\nGive at least one letter or digit.\n'],
  [
    ['completion', 'bsh'],
    2,
    'cismoa: <shell>: unknown value "bsh"\nDid you mean bash or zsh? Known values: bash, zsh, fish, powershell\n',
  ],
  [['entity', 'kurila'], 1, 'cismoa: no entity named "kurila"\nDid you mean Michael Erik Kurilla?\n'],
  [['entity', 'f16', 'xyzzy'], 1, 'cismoa: no entity named "xyzzy"\nSearch for it: cismoa search "xyzzy"\n'],
  [['status', 'xyzzy'], 1, 'cismoa: no agreement named "xyzzy"\nList them all: cismoa entity --type agreement\n'],
  [['show', 'cismoa-2006'], 1, 'cismoa: no record with the id "cismoa-2006"\nDid you mean cismoa-2005?\n'],
  [['search', 'xyzzyplugh'], 1, 'cismoa: nothing mentions "xyzzyplugh"\nTry fewer or other words.\n'],
];

describe('errors', () => {
  test.each(cases)('%j is refused with status %i and a way out', async (args, status, stderr) => {
    expect(await cli(args)).toEqual({ status, stdout: '', stderr, pager: null });
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
});

describe('answers', () => {
  test('bare cismoa prints the help on stdout with status 0', async () => {
    const { status, stdout, stderr } = await cli([]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe((await cli(['--help'])).stdout);
    expect(stdout).toMatch(/^Examples\n {2}cismoa summary /m);
  });

  test('help of a command is the same by either way', async () => {
    expect(await cli(['help', 'timeline'])).toEqual(await cli(['timeline', '--help']));
  });

  test('the version is that of the package, wherever the option stands', async () => {
    const { version } = JSON.parse(textOf('package.json'));
    const expected = `cismoa ${version}\ndata of ${edition.compiled}, with events to ${edition.reach}\n`;
    expect((await cli(['-V'])).stdout).toBe(`${version}\n`);
    for (const args of [['--version'], ['-v'], ['version'], ['timeline', '--version']]) {
      expect((await cli(args)).stdout).toBe(expected);
    }
  });

  test('a filter that nothing passes is an answer', async () => {
    const filter = ['timeline', '--from', '1800', '--to', '1801'];
    expect(await cli([...filter, '--json'])).toMatchObject({ status: 0, stdout: '[]\n', stderr: '' });
    expect(await cli([...filter, '--format', 'csv', '--fields', 'id'])).toMatchObject({ status: 0, stdout: 'id\r\n' });
    expect((await cli(filter)).stdout).toBe(
      `No events match. The data runs from ${edition.start} to ${dateInWords(edition.reach.slice(0, 7))}.\n`,
    );
  });

  test('JSON is compact in a pipe and indented on a terminal', async () => {
    const piped = (await cli(['status', '--json'])).stdout;
    const shown = (await cli(['status', '--json'], { stdout: { isTTY: true, columns: 80, rows: 24 } })).stdout;
    expect(piped).toBe(`${JSON.stringify(JSON.parse(shown))}\n`);
    expect(shown).toBe(`${JSON.stringify(JSON.parse(piped), null, 2)}\n`);
  });

  test('the selection does not depend on the format', async () => {
    const args = ['timeline', '--entity', 'f16', '--from', '2000', '--limit', '7', '--reverse'];
    const ids = JSON.parse((await cli([...args, '--json'])).stdout).map(({ id }: { id: string }) => id);
    const tsv = (await cli([...args, '--format', 'tsv', '--fields', 'id'])).stdout.trim().split('\n');
    const table = (await cli([...args, '--long'])).stdout;
    expect(ids).toHaveLength(7);
    expect(tsv).toEqual(ids);
    expect(ids.every((id: string) => table.includes(id))).toBe(true);
  });

  test('sources can be narrowed by what they are and who published them', async () => {
    const args = ['sources', '--primary', '--kind', 'treaty', '--publisher', 'united nations', '--format', 'tsv'];
    const treaties = contents.sources.filter(
      ({ primary, kind, publisher }) => primary && kind === 'treaty' && /united nations/i.test(publisher),
    );
    expect(treaties.map(({ id }) => id)).toContain('unts-2819-seato');
    expect((await cli([...args, '--fields', 'id'])).stdout).toBe(treaties.map(({ id }) => `${id}\n`).join(''));
  });
});
