/** Whatever is typed where words are free: never an internal fault, never a stack trace, never a raw control character. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cli } from '../support.js';

/** What breaks parsers: pieces of dates and names, quotes, patterns, escapes, other scripts, prototype names. */
const piece = fc.oneof(
  fc.constantFrom(
    '2005',
    '1990s',
    'Oct',
    '27',
    '..',
    '-',
    '/',
    '1/2/2020',
    'since',
    'until',
    'c.',
    '?',
    'today',
    'unknown',
    '9999',
    'president',
    'of',
    'COAS',
    'general',
    'f',
    '16',
    'F-16',
    'the',
    'who',
    '"',
    "'",
    '(',
    '[',
    '*',
    '\\',
    '|',
    '$(x)',
    '__proto__',
    'constructor',
    'toString',
    '\u001b[31m',
    '\u0000',
    '\u202e',
    '\ud800',
    'अंतर',
    '漢字',
    '\u0301',
    '9/11',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const words = fc.array(
  fc.oneof(
    piece,
    fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(' ')),
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const doors: readonly (readonly [name: string, args: (given: readonly string[]) => string[]])[] = [
  ['bare words', (given) => ['--', ...given]],
  ['entity', (given) => ['entity', '--', ...given]],
  ['search', (given) => ['search', '--', ...given]],
  ['status', (given) => ['status', '--', ...given]],
  ['status --on', (given) => ['status', `--on=${given.join(' ')}`]],
  ['show', (given) => ['show', '--', ...given]],
  ['compare', (given) => ['compare', '--', ...given]],
  ['timeline window', (given) => ['timeline', '--', ...given]],
  ['timeline --from', (given) => ['timeline', `--from=${given.join(' ')}`]],
  ['timeline --entity', (given) => ['timeline', `--entity=${given.join(' ')}`]],
  ['timeline --text', (given) => ['timeline', `--text=${given.join(' ')}`]],
  ['an unknown option', (given) => ['timeline', `--${given.join('')}`]],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe.each(doors)('%s', (_name, args) => {
  test('answers or refuses in a line or two', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        const { status, stdout, stderr } = await cli(args(given));
        expect(status).not.toBe(3);
        expect(stderr).not.toMatch(/\n {4}at |internal fault/);
        expect(stderr.split('\n').length).toBeLessThanOrEqual(3);
        expect(unsafe.test(stdout) || unsafe.test(stderr)).toBe(false);
        if (status !== 0) expect(stdout).toBe('');
      }),
      { numRuns: 30 },
    );
  });

  test('takes a megabyte without a fault', async () => {
    for (const long of ['x'.repeat(1_000_000), 'f 16 '.repeat(200_000)]) {
      const { status } = await cli(args([long]));
      expect(status).not.toBe(3);
    }
  });
});
