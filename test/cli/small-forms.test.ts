/** Forms that people know from other tools, and what becomes of them. */
import { describe, expect, test } from 'vitest';
import { edition } from '../../src/dataset/edition.js';
import { cli, terminal, textOf, words } from '../support.js';

const same = (forms: readonly (readonly [given: string, meant: string])[]) =>
  test.each(forms)('%s is %s', async (given, meant) => {
    const answer = await cli(words(given));
    expect(answer).toEqual(await cli(words(meant)));
    expect(answer.stdout).not.toBe('');
  });

const refused = (cases: readonly (readonly [line: string, stderr: string])[]) =>
  test.each(cases)('%s is refused', async (line, stderr) => {
    expect(await cli(words(line))).toEqual({ status: 2, stdout: '', stderr: `cismoa: ${stderr}\n`, pager: null });
  });

describe('options of output may stand before the command', () => {
  same([
    ['--json timeline', 'timeline --json'],
    ['-f csv sources --kind law', 'sources --kind law --format csv'],
    ['--format=tsv --fields id timeline --limit 3', 'timeline --format tsv --fields id --limit 3'],
    ['--width 40 --json status', 'status --json'],
    ['--limit 2 timeline --json', 'timeline --limit 2 --json'],
    ['--json f16', 'f16 --json'],
  ]);

  test('a value that is the name of a command stays a value', async () => {
    expect((await cli(words('--fields timeline --json status'))).stderr).toContain('unknown field "timeline"');
  });
});

describe('colors', () => {
  same([
    ['--color=never status', 'status --no-color'],
    ['status --color=always', 'status --color'],
    ['status --color=auto', 'status'],
    ['--color status --color=auto', 'status'],
    ['--color=auto status --color', 'status --color'],
    ['--colour status', 'status --color'],
    ['--colour=always status', 'status --color'],
    ['status --no-colour', 'status --no-color'],
  ]);

  test('automatic is decided by the terminal', async () => {
    const shown = await cli(['status', '--color=auto'], { stdout: terminal(), env: { TERM: 'xterm' } });
    expect(shown.stdout).toContain('\u001b[');
  });

  refused([
    ['--color=maybe status', '--color: unknown value "maybe"\nKnown values: always, never, auto'],
    ['--color= status', '--color: unknown value ""\nKnown values: always, never, auto'],
    ['--color=constructor status', '--color: unknown value "constructor"\nKnown values: always, never, auto'],
  ]);
});

describe('help and version', () => {
  same([
    ['-v', '--version'],
    ['version', '--version'],
    ['-version', '--version'],
    ['timeline --version', '--version'],
    ['-help', '--help'],
    ['-?', '--help'],
    ['help', '--help'],
    ['', '--help'],
    ['--no-color', '--help'],
    ['-help timeline', 'timeline --help'],
    ['--help timeline', 'timeline --help'],
    ['help timeline', 'timeline --help'],
    ['help help', 'help --help'],
    // Help on words that would be looked up.
    ['f16 --help', '--help'],
    ['--help nosuch', '--help'],
  ]);

  test('scripts read the number alone with -V; people read the date of the data too', async () => {
    const { version } = JSON.parse(textOf('package.json'));
    const data = `data of ${edition.compiled}, with events to ${edition.reach}`;
    expect(await cli(['-V'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(await cli(['--version'])).toMatchObject({ status: 0, stdout: `cismoa ${version}\n${data}\n`, stderr: '' });
  });

  const neither = 'it is neither a command nor a topic';
  refused([
    ['timelin -h', 'unknown command "timelin"\nDid you mean timeline?'],
    ['help timelin', `no help on "timelin": ${neither}\nDid you mean timeline?`],
    ['help events', `no help on "events": ${neither}\nDid you mean timeline?`],
    ['help enviroment', `no help on "enviroment": ${neither}\nDid you mean environment?`],
    ['help lookup', `no help on "lookup": ${neither}\nList both: cismoa help help`],
  ]);
});

describe('a format without a command asks for no data', () => {
  const way = 'List the commands: cismoa --help';
  refused([
    ['--json', `--json needs a command\n${way}`],
    ['-f csv', `--format needs a command\n${way}`],
    ['--fields id --no-color', `--fields needs a command\n${way}`],
    ['--limit 3', `--limit needs a command\n${way}`],
  ]);
});

describe('values', () => {
  const ids = '--format tsv --fields id';
  same([
    [`timeline --category sanction,aid ${ids}`, `timeline --category sanction --category aid ${ids}`],
    [`timeline --category "sanction, aid" ${ids}`, `timeline --category sanction,aid ${ids}`],
    [`timeline --category sanction, ${ids}`, `timeline --category sanction ${ids}`],
    [`timeline --category=sanctions ${ids}`, `timeline --category sanction ${ids}`],
    [`timeline --category policies ${ids}`, `timeline --category policy ${ids}`],
    [`timeline --category "Arms Transfers" ${ids}`, `timeline --category arms-transfer ${ids}`],
    [`timeline --category arms_transfer ${ids}`, `timeline --category arms-transfer ${ids}`],
    [`timeline --certainty disputed,REPORTED ${ids}`, `timeline --certainty disputed,reported ${ids}`],
    [`search drone --in event ${ids}`, `search drone --in events ${ids}`],
    [`search drone --in entity ${ids}`, `search drone --in entities ${ids}`],
    [`sources --kind treaties,laws ${ids}`, `sources --kind treaty --kind law ${ids}`],
    ['status --json --fields STATE,since,', 'status --json --fields state,since'],
    ['timeline --format md', 'timeline --format markdown'],
    ['timeline -f ndjson', 'timeline -f jsonl'],
    ['timeline -f JSON', 'timeline --json'],
    ['sources --kind treaty -f bib', 'sources --kind treaty -f bibtex'],
    ['completion pwsh', 'completion powershell'],
  ]);

  test.each([
    ['timeline --category ,', '--category: unknown value ""'],
    ['timeline --category sanction,nosuch', '--category: unknown value "nosuch"'],
    ['timeline --category sanc', '--category: unknown value "sanc"'],
    ['timeline --format toString', '--format: unknown value "toString"'],
  ])('%s is refused', async (line, problem) => {
    const { status, stdout, stderr } = await cli(words(line));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^.+\n.*Known values: .+\n$/);
    expect(stderr).toContain(`cismoa: ${problem}\n`);
  });

  describe('of options that are repeated the last one counts, and lists grow', () => {
    same([
      ['timeline --from 2001 --from 2002', 'timeline --from 2002'],
      ['timeline -n 1 --limit 2', 'timeline --limit 2'],
      ['--format csv timeline -f tsv', 'timeline --format tsv'],
      ['timeline --json --format csv', 'timeline --format csv'],
      ['timeline --format csv --json', 'timeline --json'],
      ['--width 40 status --width 50', 'status --width 50'],
      ['--color status --no-color', 'status --no-color'],
      ['status --on 2001 --on 2002', 'status --on 2002'],
      ['status --json --json', 'status --json'],
      ['timeline --json --fields id --fields date', 'timeline --json --fields id,date'],
    ]);
  });

  test('nothing after two hyphens, and no value, is taken for a small form', async () => {
    expect((await cli(['search', '--', '-v'])).stdout).not.toContain('data of');
    expect((await cli(['timeline', '--text', '-help', '--json'])).stdout).toMatch(/^\[/);
    expect((await cli(['search', '--', '--json', 'timeline'])).stdout).not.toMatch(/^\[/);
  });
});
