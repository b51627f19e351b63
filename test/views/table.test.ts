/** How rows are laid out on a screen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, type Column, cell, definitions, pageHead, rule, spaced, table } from '../../src/views/table.js';
import { screen } from '../support.js';
import { squeezed, widest } from './lines.js';

const columns: readonly Column[] = [
  { head: 'A' },
  { head: 'Beta', flexible: true },
  { head: 'Gamma', flexible: true, minWidth: 14 },
];
const headless = columns.map((column) => ({ ...column, head: '' }));
const row = (...texts: string[]): Cell[] => texts.map((text) => cell(text));
const rowsOf = (...rows: Cell[][]) => [{ rows }];
const ascii = screen({ ascii: true });
const wrapped = [
  cell('x'),
  { lead: '* ', paragraphs: ['hello world this is a text that is long enough to wrap', 'second'] },
];

describe('in columns', () => {
  test.each<[string, string[], string[]]>([
    [
      'natural widths where all fit',
      table(columns, rowsOf(row('1', 'two', 'three'), row('four', 'five', '6')), ascii),
      ['A     Beta  Gamma', '-----------------', '1     two   three', 'four  five  6'],
    ],
    [
      'a row with fewer cells, and empty cells, keep their place',
      table(columns, rowsOf(row('1'), row('', '', '3')), ascii).slice(2),
      ['1', '         3'],
    ],
    [
      'flexible columns wrap, a lead hangs, paragraphs stand below each other',
      table(columns.slice(0, 2), [{ title: 'One', rows: [wrapped] }], screen({ width: 60, ascii: true })),
      [
        'A  Beta',
        '-----------------------------------------------------------',
        'One',
        'x  * hello world this is a text that is long enough to wrap',
        '     second',
      ],
    ],
    [
      'sections stand apart; a table without heads has no rule',
      table(
        headless,
        [
          { title: 'One', rows: [row('a', 'b')] },
          { title: 'Two', rows: [row('c', 'd')] },
        ],
        screen(),
      ),
      ['One', 'a  b', '', 'Two', 'c  d'],
    ],
    ['no rows, no table', table(columns, [{ title: 'Empty', rows: [] }], screen({ width: 30 })), []],
  ])('%s', (_what, lines, expected) => expect(lines).toEqual(expected));
});

describe('stacked', () => {
  test('under 60 columns a field is a line, without empty ones', () => {
    const rows = [
      [cell('x'), { lead: '* ', paragraphs: ['hello world this is', 'second'] }, cell('')],
      row('y', 'z', ''),
    ];
    expect(table(columns, [{ title: 'One', rows }], screen({ width: 30 }))).toEqual([
      ...['One', '', 'A: x', '  Beta: * hello world this is', '  second', '', 'A: y', '  Beta: z'],
    ]);
  });

  test.each([
    [59, ['A: 1', '  Beta: 2', '  Gamma: 3']],
    [60, ['A  Beta  Gamma', '--------------', '1  2     3']],
  ])('under 60 columns: %i', (width, lines) => {
    expect(table(columns, rowsOf(row('1', '2', '3')), screen({ width, ascii: true }))).toEqual(lines);
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

/** What stands in the lines of the letters that each column is written in, in their order. */
const byAlphabet = (lines: readonly string[]): string[] =>
  alphabets.map((letters) => {
    const units = new Set(letters.join('').split(''));
    return [...lines.join('').split('')].filter((unit) => units.has(unit)).join('');
  });

describe('at any width, no line is wider than the screen or than 120 columns, and nothing is cut', () => {
  const widths = fc.integer({ min: 20, max: 300 });

  test('from tables', () => {
    fc.assert(
      fc.property(widths, fc.array(texts, { minLength: 1, maxLength: 5 }), (width, rows) => {
        const lines = table(headless, rowsOf(...rows.map((each) => row(...each))), screen({ width }));
        expect(widest(lines)).toBeLessThanOrEqual(Math.min(width, 120));
        expect(byAlphabet(lines)).toEqual(
          alphabets.map((_letters, at) => squeezed(rows.map((each) => each[at] ?? ''))),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('from definitions', () => {
    fc.assert(
      fc.property(widths, texts, (width, [a, b, c]) => {
        const entries = [
          ['LABEL', a, b],
          ['OTHER LABEL', c],
        ] as const;
        const lines = definitions(entries, screen({ width }));
        expect(widest(lines)).toBeLessThanOrEqual(Math.min(width, 120));
        expect(byAlphabet(lines)).toEqual([a, b, c].map(squeezed));
      }),
      { numRuns: 30 },
    );
  });
});

test.each<[string, string[], string[]]>([
  [
    'labels are as wide as the widest, empty texts left out',
    definitions([['L', 'text'], ['Longer', 'one', 'two'], ['Much longer', ''], ['None']], screen()),
    ['L       text', 'Longer  one', '        two'],
  ],
  ['stacked, the text stands below', definitions([['Label', 'text']], screen({ width: 40 })), ['Label', '  text']],
  ['nothing to define is nothing', definitions([['Label', '']], screen()), []],
])('definitions: %s', (_what, lines, expected) => expect(lines).toEqual(expected));

test('rows that are spaced have a blank line between them', () => {
  const rows = spaced([row('a'), [{ lead: '* ', paragraphs: ['b'] }], row('c')]);
  expect(rows.map(([first]) => first?.paragraphs)).toEqual([['a', ''], ['b', ''], ['c']]);
  expect(rows[1]?.[0]?.lead).toBe('* ');
});

test('a rule is drawn in ASCII or in Unicode, below the head of a page as wide as the screen', () => {
  expect([rule(screen(), 3), rule(ascii, 3)]).toEqual(['───', '---']);
  expect(pageHead('What', 'id', screen({ width: 20 }))).toEqual(['What  id', '─'.repeat(20)]);
});
