/** What completion offers. Real shells are tried in test/deep/completion.test.ts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shells } from '../../src/cli/completion.js';
import { argumentsTyped } from '../../src/cli/shell-words.js';
import { cli } from '../support.js';

const candidates = async (line: string): Promise<string[]> => {
  const { status, stdout, stderr } = await cli(['__complete', '--', line]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').slice(0, -1);
};

const values = async (line: string): Promise<(string | undefined)[]> =>
  (await candidates(line)).map((each) => each.split('\t')[0]);

describe('candidates', () => {
  test.each([
    ['cismoa tim', ['timeline']],
    ['cismoa help tim', ['timeline']],
    ['cismoa help exit', ['exit-codes']],
    ['cismoa --json tim', ['timeline']],
    ['cismoa --format csv tim', ['timeline']],
    ['cismoa completion z', ['zsh']],
    ['cismoa timeline --certainty ', ['documented', 'reported', 'disputed']],
    ['cismoa timeline --category=sa', ['--category=sanction']],
    ['cismoa timeline --category sanction,ai', ['sanction,aid']],
    ['cismoa timeline --category=sanction,ai', ['--category=sanction,aid']],
    ['cismoa timeline -f cs', ['csv', 'csl-json']],
    ['cismoa --format m', ['markdown']],
    ['cismoa timeline --limit 5 --rev', ['--reverse']],
    ['cismoa timeline --json --fields id,ti', ['id,title']],
    ['cismoa timeline --fields=la', ['--fields=lane', '--fields=label']],
    ['cismoa summary --no-c', ['--no-color']],
    ['cismoa compare p', ['pakistan', 'philippines']],
    ['cismoa compare pakistan phil', ['philippines']],
    ['cismoa status comcasa', ['comcasa-india-2018', 'comcasa']],
    ['cismoa entity pervez', ['pervez-musharraf']],
    ['cismoa entity PERVEZ', ['pervez-musharraf']],
    // By name, where it means one record.
    ['cismoa entity musharraf', ['pervez-musharraf']],
    ['cismoa entity "us central', ['centcom']],
    ["cismoa entity 'us central", ['centcom']],
    ['cismoa timeline --entity=musharraf', ['--entity=pervez-musharraf']],
    // What is not part of the arguments.
    ['A=1 B= cismoa tim', ['timeline']],
    ['cismoa timeline >out.json 2>&1 --cat', ['--category']],
    ['cismoa timeline > out.json --cat', ['--category']],
    ['cismoa timeline > ou', []],
    ['cismoa timeline >ou', []],
    ['cismoa timeline 2>>ou', []],
    ['cismoa timeline <<< wo', []],
    ['cismoa timeline &> ou', []],
    ['cismoa entity $(touch x) perv', ['pervez-musharraf']],
    // Nothing to offer.
    ['cismoa', []],
    ['', []],
    ['cismoa summary extra ', []],
    ['cismoa timeline --from ', []],
    ['cismoa timeline -- --cat', []],
    ['cismoa nosuch nosuch', []],
    ['cismoa --nosuch=', []],
  ])('%j is completed to %j', async (line, expected) => {
    expect(await values(line)).toEqual(expected);
  });

  test('ids have what they stand for beside them', async () => {
    expect(await candidates('cismoa entity pervez')).toEqual(['pervez-musharraf\tPervez Musharraf']);
  });

  test('every visible command and option is offered', async () => {
    expect(await values('cismoa ')).toEqual(expect.arrayContaining(['summary', 'timeline', 'help', 'completion']));
    expect(await values('cismoa ')).not.toContain('__complete');
    expect(await values('cismoa timeline --')).toEqual(
      expect.arrayContaining(['--from', '--json', '--plain', '--help']),
    );
  });

  test('a line may be given in base64, as the script for PowerShell does', async () => {
    const line = 'cismoa timeline "& calc" >x --cat';
    const { stdout } = await cli(['__complete', '--base64', Buffer.from(line).toString('base64')]);
    expect(stdout).toMatch(/^--category\t/);
  });

  test('whatever is typed, there is an answer, and it is one of the program', async () => {
    const pieces = [
      'cismoa ',
      'timeline ',
      '--category=',
      '-f ',
      ' ',
      '"',
      "'",
      '\\',
      '>',
      '$(',
      '`',
      '\n',
      '\u0000',
      'é',
    ];
    const piece = fc.oneof(fc.constantFrom(...pieces, ',', '--'), fc.string({ maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (typed) => {
        const lines = await candidates(typed.join(''));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none may come through
        expect(lines.filter((line) => !/^[^\u0000-\u001f]+\t[^\u0000-\u001f]*$/.test(line))).toEqual([]);
      }),
    );
  });

  test.each([
    ['"', 1],
    ["'", 1],
    ['\\', 1],
    ['$(', 1],
    ['a ', 60_001],
    ['> ', undefined],
  ])('60,000 times %j is split too', (part, count) => {
    expect(argumentsTyped(`cismoa ${part.repeat(60_000)}`)?.length).toBe(count);
  });

  test.each(shells)('the script for %s says how to install it', async (shell) => {
    const { stdout, status } = await cli(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[1]).toMatch(/^# Install: .*cismoa completion/);
  });
});
