/** What holds for the screens of every command, at every width. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/terminal/width.js';
import { cli, contents, terminal } from '../support.js';
import { squeezed } from './lines.js';

const linesOf = async (line: string, width = 80): Promise<string[]> => {
  const { stdout, stderr, status } = await cli([...line.split(' '), '--width', String(width)]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.trimEnd().split('\n');
};

const isAddress = (line: string): boolean => /^\s*https?:\/\/\S+$/.test(line) || /^\S+\s+https?:\/\/\S+$/.test(line);

const layouts = [
  'summary',
  'summary --sources',
  'timeline --from 1960 --to 1970',
  'timeline --from 2005 --to 2005 --all --long --sources',
  'entity',
  'entity f16',
  'entity cismoa --sources',
  'entity acsa-2002',
  'status',
  'status seato-manila-pact-1954 --sources',
  'claims',
  'claims --verdict contradicted --sources',
  'search nuclear test',
  'sources',
  'sources --kind treaty',
  'sources tribune-2023-08-03-cabinet-nod',
  'show cismoa-2005 question-text f-16 cismoa-2005-period tribune-2023-08-03-cabinet-nod',
];
const everyScreen = [...layouts, 'compare', 'compare --family CISMOA --sources', 'compare pakistan egypt morocco'];
const widths = fc.integer({ min: 20, max: 300 });

/** Letters and digits, in no order: columns interleave the lines of a text. */
const characters = (lines: readonly string[]): string =>
  [...squeezed(lines)]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .sort()
    .join('');

describe.each(everyScreen)('%s', (line) => {
  test('no line but an address is wider than the screen, or ends in a space', async () => {
    await fc.assert(
      fc.asyncProperty(widths, async (width) => {
        const wrong = (await linesOf(line, width)).filter(
          (each) => (textWidth(each) > width && !isAddress(each)) || /\s$|\u00a0/.test(each),
        );
        expect(wrong.slice(0, 3)).toEqual([]);
      }),
      { numRuns: 8, examples: [[20], [40], [59], [60], [80], [120]] },
    );
  });

  test('no mark begins a line', async () => {
    for (const width of [40, 47, 59, 60, 71, 80, 103, 120, 160]) {
      const lines = await linesOf(line, width);
      // Marks that do not fit in a line with the word before them.
      const isTooLong = (each: string, at: number): boolean =>
        textWidth(`${each} ${lines[at - 1]?.split(' ').at(-1)}`) > width;
      const wrong = lines.filter(
        (each, at) => /^\s*\[\d[^\] ]*\](?: {2}|\[|$)/.test(each) && !(line.startsWith('show') || isTooLong(each, at)),
      );
      expect(wrong.slice(0, 3)).toEqual([]);
    }
  });

  test('no address is broken', async () => {
    const text = (await linesOf(line, 40)).filter((each) => /https?:/.test(each));
    const addresses = new Set(contents.sources.map(({ url }) => url));
    const broken = text.filter((each) => !addresses.has(each.trim().replace(/^\S+\s+(?=http)/, '')));
    expect(broken.slice(0, 3)).toEqual([]);
  });
});

test.each(layouts)('%s: nothing is cut', async (line) => {
  const wide = characters(await linesOf(line, 300));
  const narrow = characters(await linesOf(line, 59));
  await fc.assert(
    fc.asyncProperty(widths, async (width) => {
      // Counts of sources stay in columns on screens where other tables become records.
      fc.pre(line !== 'sources' || width >= 40);
      const text = characters(await linesOf(line, width));
      expect(text === (width < 60 ? narrow : wide)).toBe(true);
    }),
    { numRuns: 8, examples: [[41], [60], [80]] },
  );
});

test.each(['summary', 'status', 'compare', 'entity', 'sources'])('%s is one screen of 80 by 40', async (line) => {
  expect((await linesOf(line)).length).toBeLessThanOrEqual(40);
});

test.each([
  ['summary', /What it is .+ NOT CONFIRMED .+ Who says so .+The Express Tribune/],
  ['status --on 2010', /IN FORCE, AS REPORTED .+ Who says so .+The Express Tribune/],
  ['status', /NOT CONFIRMED .+ Who says so .+Note/],
  [
    'claims',
    /^\d+ claims in one article of 3 Aug 2023: .*\d+ contradicted.*theasialive\.com\S* .*Contradicted \(\d+\) \w+/,
  ],
  ['compare', /^About +Pakistan +India .*Communications.* cismoa-2005 .*COMCASA.* security \(CISMOA\)/],
  ['timeline', /^● documented ◐ reported ○ disputed .*1947 ● /],
  ['entity f16', /What it is .+Related/],
  ['entity', /entities .*Agreements \d+ .*States \d+ .*People \d+/],
  ['sources', /sources.* news \d+ .*treaty \d+/],
])('the first twelve lines of %s at 80 columns answer', async (line, answer) => {
  expect((await linesOf(line)).slice(0, 12).join(' ').replace(/\s+/g, ' ')).toMatch(answer);
});

test.each(['summary', 'timeline --long --sources', 'claims', 'compare'])('%s: colors take no columns', async (line) => {
  const env = { FORCE_HYPERLINK: '1' };
  const { stdout } = await cli([...line.split(' '), '--color', '--no-pager'], { env, stdout: terminal(80) });
  expect(stdout.split('\n').filter((each) => textWidth(each) > 80)).toEqual([]);
  expect(stdout).toContain('\u001b[');
});

describe.each(['summary', 'compare', 'claims', 'entity f16', 'entity f16 --sources'])('%s', (line) => {
  test('in ASCII, nothing else is drawn and quotation marks are straight', async () => {
    const { stdout } = await cli([...line.split(' '), '--ascii']);
    expect(stdout).not.toMatch(/[\u2500\u25cf\u25d0\u25cb\u2018\u2019\u201c\u201d\u00a0\u2022]/);
  });

  test('elsewhere, quotation marks and apostrophes are typographic, but in commands', async () => {
    const { stdout } = await cli(line.split(' '));
    expect(stdout.split('\n').filter((each) => /["']/.test(each) && !/https?:|cismoa /.test(each))).toEqual([]);
  });
});
