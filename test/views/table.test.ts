/** How rows are laid out on a screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type Column, cell, definitions, rule, spaced, table } from '../../src/views/table.js';
import { screen } from '../support.js';
import { squeezed, widest } from './lines.js';

const columns: readonly Column[] = [
  { head: 'A' },
  { head: 'Beta', flexible: true },
  { head: 'Gamma', flexible: true, least: 14 },
];
const row = (...texts: string[]): Cell[] => texts.map((text) => cell(text));

describe('in columns', () => {
  test('natural widths where all fit', () => {
    expect(
      table(
        columns,
        [{ title: null, rows: [row('1', 'two', 'three'), row('four', 'five', '6')] }],
        screen({ ascii: true }),
      ),
    ).toEqual(['A     Beta  Gamma', '-----------------', '1     two   three', 'four  five  6']);
  });

  test('flexible columns wrap, a lead hangs, paragraphs stand below each other', () => {
    const rows = [
      [cell('x'), { lead: '* ', paragraphs: ['hello world this is a text that is long enough to wrap', 'second'] }],
    ];
    expect(table(columns.slice(0, 2), [{ title: 'One', rows }], screen({ width: 60, ascii: true }))).toEqual([
      'A  Beta',
      '-----------------------------------------------------------',
      'One',
      'x  * hello world this is a text that is long enough to wrap',
      '     second',
    ]);
    expect(table(columns.slice(0, 2), [{ title: 'One', rows }], screen({ width: 60 })).at(1)).toBe('─'.repeat(59));
  });

  test('sections stand apart; a table without heads has no rule', () => {
    const sections = [
      { title: 'One', rows: [row('a', 'b')] },
      { title: 'Two', rows: [row('c', 'd')] },
    ];
    expect(table([{ head: '' }, { head: '', flexible: true }], sections, screen())).toEqual([
      'One',
      'a  b',
      '',
      'Two',
      'c  d',
    ]);
  });

  test('a row with fewer cells, and empty cells, keep their place', () => {
    expect(
      table(columns, [{ title: null, rows: [row('1'), row('', '', '3')] }], screen({ ascii: true })).slice(2),
    ).toEqual(['1', '         3']);
  });

  test('no rows, no table', () => {
    expect(table(columns, [], screen())).toEqual([]);
    expect(table(columns, [{ title: 'Empty', rows: [] }], screen({ width: 30 }))).toEqual([]);
  });

  test('prose is not wider than 120 columns on any screen', () => {
    expect(
      widest(
        table(
          columns,
          [{ title: null, rows: [row('a', 'word '.repeat(80), 'word '.repeat(80))] }],
          screen({ width: 300 }),
        ),
      ),
    ).toBeLessThanOrEqual(120);
  });
});

describe('stacked', () => {
  test('under 60 columns a field is a line, without empty ones', () => {
    const sections = [
      {
        title: 'One',
        rows: [[cell('x'), { lead: '* ', paragraphs: ['hello world this is', 'second'] }, cell('')], row('y', 'z', '')],
      },
    ];
    expect(table(columns, sections, screen({ width: 30 }))).toEqual([
      'One',
      '',
      'A: x',
      '  Beta: * hello world this is',
      '  second',
      '',
      'A: y',
      '  Beta: z',
    ]);
  });

  test('59 columns are stacked, 60 are not', () => {
    const sections = [{ title: null, rows: [row('1', '2', '3')] }];
    expect(table(columns, sections, screen({ width: 59 }))).toEqual(['A: 1', '  Beta: 2', '  Gamma: 3']);
    expect(table(columns, sections, screen({ width: 60, ascii: true }))).toEqual([
      'A  Beta  Gamma',
      '--------------',
      '1  2     3',
    ]);
  });
});

/** Each column has letters of its own, so that what stands in it can be told from the lines. */
const alphabets = [
  ['a', 'b', 'c', '.'],
  ['ا', 'ب', 'ک', 'ہ', 'क', 'षि', 'नी', 'ü', 'e\u0301', '1', '/'],
  ['世', '界', '😀', '👨‍👩‍👧', '🇵🇰', 'x', '-', '_'],
] as const;
const wordsOf = (letters: readonly string[], maxLength: number) =>
  fc
    .array(
      fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 }).map((word) => word.join('')),
      { maxLength },
    )
    .map((words) => words.join(' '));
const texts = fc.tuple(
  wordsOf(alphabets[0], 1).map((text) => text.slice(0, 16)),
  wordsOf(alphabets[1], 12),
  wordsOf(alphabets[2], 12),
);

/** What stands in the lines of the characters that a column is written in, in their order. */
const onlyOf = (letters: readonly string[], lines: readonly string[]): string => {
  const known = new Set(letters.join(''));
  return lines
    .map((line) =>
      line
        .split('')
        .filter((unit) => known.has(unit) || letters.some((letter) => letter.includes(unit)))
        .join(''),
    )
    .join('');
};

describe('at any width', () => {
  const widths = fc.integer({ min: 20, max: 300 });

  test('no line is wider than the screen, and nothing is cut', () => {
    fc.assert(
      fc.property(widths, fc.array(texts, { minLength: 1, maxLength: 5 }), (width, rows) => {
        const lines = table(
          columns.map((column) => ({ ...column, head: '' })),
          [{ title: null, rows: rows.map((each) => row(...each)) }],
          screen({ width }),
        );
        expect(widest(lines)).toBeLessThanOrEqual(width);
        for (const [at, letters] of alphabets.entries()) {
          expect(onlyOf(letters, lines)).toBe(squeezed(rows.map((each) => each[at] ?? '')));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('definitions keep every text within the screen', () => {
    fc.assert(
      fc.property(widths, texts, (width, [a, b, c]) => {
        const lines = definitions(
          [
            ['Label', a, b],
            ['Other label', c],
          ],
          screen({ width }),
        );
        expect(widest(lines)).toBeLessThanOrEqual(width);
        for (const [at, letters] of alphabets.slice(1).entries()) {
          const own = onlyOf(
            letters.filter((letter) => !/[a-z]/.test(letter)),
            lines,
          );
          const text = [b, c][at] ?? '';
          expect(own).toBe(
            onlyOf(
              letters.filter((letter) => !/[a-z]/.test(letter)),
              [squeezed(text)],
            ),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('definitions', () => {
  test('labels are as wide as the widest, empty texts left out', () => {
    expect(definitions([['L', 'text'], ['Longer', 'one', 'two'], ['Much longer', ''], ['None']], screen())).toEqual([
      'L       text',
      'Longer  one',
      '        two',
    ]);
  });

  test('stacked, the text stands below its label', () => {
    expect(definitions([['Label', 'text']], screen({ width: 40 }))).toEqual(['Label', '  text']);
  });

  test('nothing to define is nothing', () => expect(definitions([['Label', '']], screen())).toEqual([]));
});

test('rows that are spaced have a blank line between them', () => {
  const rows = spaced([row('a'), [{ lead: '* ', paragraphs: ['b'] }], row('c')]);
  expect(rows.map(([first]) => first?.paragraphs)).toEqual([['a', ''], ['b', ''], ['c']]);
  expect(rows[1]?.[0]?.lead).toBe('* ');
});

test('a rule is drawn in ASCII or in Unicode', () => {
  expect([rule(screen(), 3), rule(screen({ ascii: true }), 3)]).toEqual(['───', '---']);
});
