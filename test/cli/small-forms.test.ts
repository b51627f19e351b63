/** Forms that people know from other tools, and what becomes of them. */
import { describe, expect, test } from 'vitest';
import { cli, terminal } from '../support.js';

const same = (forms: readonly (readonly [string[], string[]])[]) =>
  test.each(forms)('%j is %j', async (given, meant) => {
    const answer = await cli(given);
    expect(answer).toEqual(await cli(meant));
    expect(answer.stdout).not.toBe('');
  });

describe('options of output may stand before the command', () => {
  same([
    [
      ['--json', 'timeline'],
      ['timeline', '--json'],
    ],
    [
      ['-f', 'csv', 'sources', '--kind', 'law'],
      ['sources', '--kind', 'law', '--format', 'csv'],
    ],
    [
      ['--format=tsv', '--fields', 'id', 'timeline', '--limit', '3'],
      ['timeline', '--format', 'tsv', '--fields', 'id', '--limit', '3'],
    ],
    [
      ['--width', '40', '--json', 'status'],
      ['status', '--json'],
    ],
    [
      ['--limit', '2', 'timeline', '--json'],
      ['timeline', '--limit', '2', '--json'],
    ],
    [
      ['--json', 'f16'],
      ['f16', '--json'],
    ],
  ]);

  test('a value that is the name of a command stays a value', async () => {
    expect((await cli(['--fields', 'timeline', '--json', 'status'])).stderr).toContain('unknown field "timeline"');
  });
});

describe('colors', () => {
  same([
    [
      ['--color=never', 'status'],
      ['status', '--no-color'],
    ],
    [
      ['status', '--color=always'],
      ['status', '--color'],
    ],
    [['status', '--color=auto'], ['status']],
    [
      ['--colour', 'status'],
      ['status', '--color'],
    ],
    [
      ['--colour=always', 'status'],
      ['status', '--color'],
    ],
    [
      ['status', '--no-colour'],
      ['status', '--no-color'],
    ],
  ]);

  test('automatic is decided by the terminal', async () => {
    const shown = await cli(['status', '--color=auto'], { stdout: terminal(), env: { TERM: 'xterm' } });
    expect(shown.stdout).toContain('\u001b[');
  });

  test.each(['maybe', '', 'constructor'])('--color=%s is refused', async (value) => {
    expect(await cli([`--color=${value}`, 'status'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `cismoa: --color: unknown value "${value}"\nKnown values: always, never, auto\n`,
    });
  });
});

describe('help and version', () => {
  same([
    [['-v'], ['--version']],
    [['version'], ['--version']],
    [['-version'], ['--version']],
    [['timeline', '--version'], ['--version']],
    [['-help'], ['--help']],
    [['-?'], ['--help']],
    [['help'], ['--help']],
    [[], ['--help']],
    [['--no-color'], ['--help']],
    [
      ['-help', 'timeline'],
      ['timeline', '--help'],
    ],
    [
      ['--help', 'timeline'],
      ['timeline', '--help'],
    ],
    [
      ['help', 'timeline'],
      ['timeline', '--help'],
    ],
    [
      ['help', 'help'],
      ['help', '--help'],
    ],
  ]);

  test('scripts read the number alone with -V, in a pipe or not', async () => {
    expect((await cli(['-V'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await cli(['--version'])).stdout).toMatch(
      /^cismoa \d+\.\d+\.\d+\ndata of \d{4}-\d\d-\d\d, with events to [\d-]+\n$/,
    );
  });

  test.each([
    [['nosuch', '--help'], 'cismoa: unknown command "nosuch"\nList the commands: cismoa --help\n'],
    [['--help', 'nosuch'], 'cismoa: unknown command "nosuch"\nList the commands: cismoa --help\n'],
    [['timelin', '-h'], 'cismoa: unknown command "timelin"\nDid you mean timeline?\n'],
    [
      ['help', 'timelin'],
      'cismoa: no help on "timelin": it is neither a command nor a topic\nDid you mean timeline?\n',
    ],
    [
      ['help', 'enviroment'],
      'cismoa: no help on "enviroment": it is neither a command nor a topic\nDid you mean environment?\n',
    ],
    [
      ['help', 'lookup'],
      'cismoa: no help on "lookup": it is neither a command nor a topic\nList both: cismoa help help\n',
    ],
  ])('%j is refused', async (args, stderr) => {
    expect(await cli(args)).toEqual({ status: 2, stdout: '', stderr, pager: null });
  });
});

describe('values', () => {
  const ids = ['--format', 'tsv', '--fields', 'id'];
  same([
    [
      ['timeline', '--category', 'sanction,aid', ...ids],
      ['timeline', '--category', 'sanction', '--category', 'aid', ...ids],
    ],
    [
      ['timeline', '--category', 'sanction, aid', ...ids],
      ['timeline', '--category', 'sanction,aid', ...ids],
    ],
    [
      ['timeline', '--category=sanctions', ...ids],
      ['timeline', '--category', 'sanction', ...ids],
    ],
    [
      ['timeline', '--category', 'policies', ...ids],
      ['timeline', '--category', 'policy', ...ids],
    ],
    [
      ['timeline', '--category', 'Arms Transfers', ...ids],
      ['timeline', '--category', 'arms-transfer', ...ids],
    ],
    [
      ['timeline', '--category', 'arms_transfer', ...ids],
      ['timeline', '--category', 'arms-transfer', ...ids],
    ],
    [
      ['timeline', '--certainty', 'disputed,REPORTED', ...ids],
      ['timeline', '--certainty', 'disputed,reported', ...ids],
    ],
    [
      ['search', 'drone', '--in', 'event', ...ids],
      ['search', 'drone', '--in', 'events', ...ids],
    ],
    [
      ['search', 'drone', '--in', 'entity', ...ids],
      ['search', 'drone', '--in', 'entities', ...ids],
    ],
    [
      ['sources', '--kind', 'treaties,laws', ...ids],
      ['sources', '--kind', 'treaty', '--kind', 'law', ...ids],
    ],
    [
      ['timeline', '--format', 'md'],
      ['timeline', '--format', 'markdown'],
    ],
    [
      ['timeline', '-f', 'ndjson'],
      ['timeline', '-f', 'jsonl'],
    ],
    [
      ['timeline', '-f', 'JSON'],
      ['timeline', '--json'],
    ],
    [
      ['sources', '--kind', 'treaty', '-f', 'bib'],
      ['sources', '--kind', 'treaty', '-f', 'bibtex'],
    ],
    [
      ['completion', 'pwsh'],
      ['completion', 'powershell'],
    ],
  ]);

  test.each([
    [['timeline', '--category', 'sanction,'], '--category: unknown value ""'],
    [['timeline', '--category', 'sanction,nosuch'], '--category: unknown value "nosuch"'],
    [['timeline', '--category', 'sanc'], '--category: unknown value "sanc"'],
    [['timeline', '--format', 'toString'], '--format: unknown value "toString"'],
    [['timeline', '--from', '2001', '--from', '2002'], '--from is given more than once'],
    [['timeline', '--from', '2001', '--from', '2001'], '--from is given more than once'],
    [['timeline', '-n', '1', '--limit', '2'], '--limit is given more than once'],
    [['--format', 'csv', 'timeline', '-f', 'tsv'], '--format is given more than once'],
    [['--width', '40', 'status', '--width', '50'], '--width is given more than once'],
    [['status', '--on', '2001', '--on', '2002'], '--on is given more than once'],
    [['timeline', '--json', '--fields', 'id', '--fields', 'date'], '--fields is given more than once'],
  ])('%j is refused', async (args, problem) => {
    const { status, stdout, stderr } = await cli(args);
    expect({ status, stdout, problem: stderr.split('\n')[0] }).toEqual({
      status: 2,
      stdout: '',
      problem: `cismoa: ${problem}`,
    });
    expect(stderr.split('\n')[1]).not.toBe('');
  });

  test('flags and options of lists may be repeated', async () => {
    expect((await cli(['timeline', '--json', '--json', '--all', '--all'])).status).toBe(0);
    expect((await cli(['timeline', '--entity', 'f16', '--entity', 'india', '--json'])).status).not.toBe(2);
  });

  test('nothing after two hyphens, and no value, is taken for a small form', async () => {
    expect((await cli(['search', '--', '-v'])).stdout).not.toContain('data of');
    expect((await cli(['timeline', '--text', '-help', '--json'])).stdout).toMatch(/^\[/);
    expect((await cli(['search', '--', '--json', 'timeline'])).stdout).not.toMatch(/^\[/);
  });
});
