/** What holds for the screens of every command, at every width. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/terminal/width.js';
import { cli, contents, datasetWith, terminal } from '../support.js';
import { squeezed } from './lines.js';

const linesOf = async (args: readonly string[], width = 80): Promise<string[]> => {
  const { stdout, stderr, status } = await cli([...args, '--width', String(width)]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.trimEnd().split('\n');
};

const isAddress = (line: string): boolean => /^\s*https?:\/\/\S+$/.test(line) || /^\S+\s+https?:\/\/\S+$/.test(line);

const layouts: readonly (readonly string[])[] = [
  ['summary'],
  ['summary', '--sources'],
  ['timeline', '--from', '1960', '--to', '1970'],
  ['timeline', '--from', '2005', '--to', '2005', '--all', '--long', '--sources'],
  ['entity'],
  ['entity', 'f16'],
  ['entity', 'cismoa', '--sources'],
  ['entity', 'acsa-2002'],
  ['status'],
  ['status', 'seato-manila-pact-1954', '--sources'],
  ['claims'],
  ['claims', '--verdict', 'contradicted', '--sources'],
  ['search', 'nuclear', 'test'],
  ['sources'],
  ['sources', '--kind', 'treaty'],
  ['sources', 'tribune-2023-08-03-cabinet-nod'],
  ['show', 'cismoa-2005', 'question-text', 'f-16', 'cismoa-2005-period', 'tribune-2023-08-03-cabinet-nod'],
];
const everyScreen = [
  ...layouts,
  ['compare'],
  ['compare', '--family', 'CISMOA', '--sources'],
  ['compare', 'pakistan', 'egypt', 'morocco'],
];
const named = (list: readonly (readonly string[])[]) => list.map((args) => ({ args, line: args.join(' ') }));
const widths = fc.integer({ min: 20, max: 300 });

/** Letters and digits, in no order: columns interleave the lines of a text. */
const characters = (lines: readonly string[]): string =>
  [...squeezed(lines)]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .sort()
    .join('');

describe.each(named(everyScreen))('$line', ({ args }) => {
  test('no line but an address is wider than the screen, or ends in a space', async () => {
    await fc.assert(
      fc.asyncProperty(widths, async (width) => {
        const wrong = (await linesOf(args, width)).filter(
          (line) => (textWidth(line) > width && !isAddress(line)) || /\s$|\u00a0/.test(line),
        );
        expect(wrong.slice(0, 3)).toEqual([]);
      }),
      { numRuns: 8, examples: [[20], [40], [59], [60], [80], [120]] },
    );
  });

  test('no mark begins a line', async () => {
    for (const width of [40, 47, 59, 60, 71, 80, 103, 120, 160]) {
      const lines = await linesOf(args, width);
      // Marks that do not fit in a line with the word before them.
      const isTooLong = (line: string, at: number): boolean =>
        textWidth(`${line} ${lines[at - 1]?.split(' ').at(-1)}`) > width;
      const wrong = lines.filter(
        (line, at) => /^\s*\[\d[^\] ]*\](?: {2}|\[|$)/.test(line) && !(args[0] === 'show' || isTooLong(line, at)),
      );
      expect(wrong.slice(0, 3)).toEqual([]);
    }
  });

  test('no address is broken', async () => {
    const text = (await linesOf(args, 40)).filter((line) => /https?:/.test(line));
    const addresses = new Set(contents.sources.map(({ url }) => url));
    const broken = text.filter((line) => !addresses.has(line.trim().replace(/^\S+\s+(?=http)/, '')));
    expect(broken.slice(0, 3)).toEqual([]);
  });
});

describe.each(named(layouts))('$line', ({ args }) => {
  test('nothing is cut', async () => {
    const wide = characters(await linesOf(args, 300));
    const narrow = characters(await linesOf(args, 59));
    await fc.assert(
      fc.asyncProperty(widths, async (width) => {
        // Counts of sources stay in columns on screens where other tables become records.
        fc.pre(args.length > 1 || args[0] !== 'sources' || width >= 40);
        const text = characters(await linesOf(args, width));
        expect(text === (width < 60 ? narrow : wide)).toBe(true);
      }),
      { numRuns: 8, examples: [[41], [60], [80]] },
    );
  });
});

describe('on one screen of 80 by 40', () => {
  test.each(named([['summary'], ['status'], ['compare'], ['entity'], ['sources']]))('$line', async ({ args }) => {
    expect((await linesOf(args)).length).toBeLessThanOrEqual(40);
  });
});

describe('the first twelve lines at 80 columns answer', () => {
  const head = async (...args: string[]): Promise<string> =>
    (await linesOf(args)).slice(0, 12).join(' ').replace(/\s+/g, ' ');

  test('summary: what it is, whether it is in force, who says so', async () => {
    const text = await head('summary');
    expect(text).toMatch(/What it is .+ NOT CONFIRMED .+ Who says so .+The Express Tribune/);
  });

  test('status: the answer and who says so', async () => {
    expect(await head('status', '--on', '2010')).toMatch(/IN FORCE, AS REPORTED .+ Who says so .+The Express Tribune/);
    expect(await head('status')).toMatch(/NOT CONFIRMED .+ Who says so .+Note/);
  });

  test('claims: how many of which article are wrong, and the first of them', async () => {
    const text = await head('claims');
    expect(text).toMatch(
      /^\d+ claims in one article of 3 Aug 2023: .*\d+ contradicted.*theasialive\.com\S* .*Contradicted \(\d+\) \w+/,
    );
  });

  test('compare: the first family, for both states', async () => {
    const text = await head('compare');
    for (const part of ['Pakistan', 'India', 'Communications', 'security (CISMOA)', 'COMCASA', 'cismoa-2005']) {
      expect(text).toContain(part);
    }
  });

  test('timeline: what the marks mean, and events', async () => {
    expect(await head('timeline')).toMatch(/^● documented ◐ reported ○ disputed .*1947 ● /);
  });

  test('entity: what it is; without a name, how many of which type', async () => {
    expect(await head('entity', 'f16')).toMatch(/What it is .+Related/);
    expect(await head('entity')).toMatch(/entities .*Agreements \d+ .*States \d+ .*People \d+/);
  });

  test('sources: how many of which kind', async () => {
    expect(await head('sources')).toMatch(/sources.* news \d+ .*treaty \d+/);
  });
});

test('colors and links take no columns', async () => {
  for (const args of [['summary'], ['timeline', '--long', '--sources'], ['claims'], ['compare']]) {
    const { stdout } = await cli([...args, '--color', '--no-pager'], {
      env: { FORCE_HYPERLINK: '1' },
      stdout: terminal(80),
    });
    expect(stdout.split('\n').filter((line) => textWidth(line) > 80)).toEqual([]);
    expect(stdout).toContain('\u001b[');
  }
});

test('in ASCII, nothing else is drawn and quotation marks are straight', async () => {
  for (const args of [['summary'], ['compare'], ['claims'], ['entity', 'f16']]) {
    const { stdout } = await cli([...args, '--ascii']);
    expect(stdout).not.toMatch(/[\u2500\u25cf\u25d0\u25cb\u2018\u2019\u201c\u201d\u00a0\u2022]/);
  }
});

test('elsewhere, quotation marks and apostrophes are typographic, but in commands', async () => {
  for (const args of [['summary'], ['claims'], ['entity', 'f16', '--sources']]) {
    const { stdout } = await cli(args);
    expect(stdout.split('\n').filter((line) => /["']/.test(line) && !/https?:|cismoa /.test(line))).toEqual([]);
  }
});

test('a dataset without negotiations is complete', async () => {
  const { status } = await cli(['compare', '--family', 'CISMOA'], { dataset: datasetWith({ negotiations: [] }) });
  expect(status).toBe(0);
});
