/** Tables: cli-table3 lays finished lines out in columns; under 60 columns each row is a record instead, a field a line. */

import type { Screen } from '../terminal/screen.js';
import { textWidth } from '../terminal/width.js';
import { Table } from './cli-table.js';
import { hangingIndent, isAddress, wrap } from './text.js';

/** A row with a blank line after it. */
export const spaceAfter = (row: readonly Cell[]): readonly Cell[] =>
  row.map(({ lead = '', paragraphs }) => ({ lead, paragraphs: [...paragraphs, ''] }));

/** A blank line after each row but the last: rows of several lines run together otherwise. */
export const spaced = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  rows.map((row, at) => (at === rows.length - 1 ? row : spaceAfter(row)));

/** The contents of a cell: styled paragraphs after a prefix such as a mark. */
export interface Cell {
  readonly lead?: string;
  readonly paragraphs: readonly string[];
}

export interface Column {
  readonly head: string;
  /** Flexible columns share the remaining width. */
  readonly flexible?: boolean;
  /** Fewest columns that a flexible column is given. */
  readonly minWidth?: number;
  /** Most columns that any column takes: one very wide text must not narrow all others. */
  readonly maxWidth?: number;
}

export interface Section {
  readonly title?: string;
  /** How the title is styled, if not as a heading. */
  readonly style?: (title: string) => string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Columns between columns. */
export const gap = 2;
const minFlexibleWidth = 12;

export const cell = (text: string, lead = ''): Cell => ({ lead, paragraphs: text === '' ? [] : [text] });

const naturalWidth = ({ lead = '', paragraphs }: Cell): number =>
  textWidth(lead) +
  paragraphs.reduce((widest, paragraph) => (isAddress(paragraph) ? widest : Math.max(widest, textWidth(paragraph))), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Widths of the columns: natural where all fit, else the flexible ones share the rest by need. */
const layOut = (columns: readonly Column[], rows: readonly (readonly Cell[])[], available: number): number[] => {
  const natural = columns.map(({ head, maxWidth = available }, at) => {
    const needed = rows.map((row) => naturalWidth(row[at] ?? cell('')));
    return Math.min(Math.max(textWidth(head), 1, ...needed), Math.max(maxWidth, textWidth(head)));
  });
  const gaps = gap * (columns.length - 1);
  if (sum(natural) + gaps <= available) return natural;
  const wish = sum(natural.filter((_width, at) => columns[at]?.flexible));
  const rest = Math.max(0, available - gaps - (sum(natural) - wish));
  const last = columns.findLastIndex(({ flexible }) => flexible);
  let left = rest;
  return columns.map(({ flexible = false, minWidth = minFlexibleWidth }, at) => {
    const width = natural[at] ?? 0;
    if (!flexible) return width;
    const share = at === last ? left : Math.max(minWidth, Math.floor((rest * width) / wish));
    const given = Math.max(1, Math.min(share, left));
    left -= given;
    return given;
  });
};

const noBorders = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
  ].map((part) => [part, '']),
);

/** Lines of a row, each cell filled up with empty lines to the height of the row. */
const rowLines = (row: readonly Cell[], widths: readonly number[]): string[][] => {
  const columns = widths.map((width, at) => {
    const { lead = '', paragraphs } = row[at] ?? cell('');
    return hangingIndent(lead, paragraphs, width);
  });
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return columns.map((lines) => [...lines, ...Array.from({ length: height - lines.length }, () => '')]);
};

/** The lines of rows whose cells are laid out in columns of given widths. */
const draw = (rows: readonly (readonly Cell[])[], widths: readonly number[]): string[] => {
  if (rows.length === 0) return [];
  const table = new Table({
    chars: { ...noBorders, middle: ' '.repeat(gap) },
    colWidths: [...widths],
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  // One row for all: the library's search for overlapping cells is quadratic in rows, which a long table cannot afford.
  const finished = rows.map((row) => rowLines(row, widths));
  table.push(widths.map((_width, at) => finished.flatMap((columns) => columns[at] ?? []).join('\n')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
};

const stack = (columns: readonly Column[], sections: readonly Section[], { paint, measure }: Screen): string[] =>
  sections.flatMap(({ title, style = paint.heading, rows }) => [
    ...(title === undefined ? [] : [...wrap(style(title), measure), '']),
    ...rows.flatMap((row) => [
      ...row.flatMap(({ lead = '', paragraphs }, at) => {
        const head = columns[at]?.head ?? '';
        const [first, ...others] = paragraphs.filter((paragraph) => paragraph !== '');
        if (first === undefined) return [];
        const label = head === '' ? '' : `${paint.dim(`${head}:`)} `;
        return hangingIndent(at === 0 ? '' : '  ', [`${label}${lead}${first}`, ...others], measure);
      }),
      '',
    ]),
  ]);

export const rule = ({ glyphs, paint }: Screen, width: number): string => paint.dim(glyphs.rule.repeat(width));

/** The head of a page: what it is about, and an id or what sort of thing that is, over a rule. */
export const pageHead = (title: string, aside: string, screen: Screen): string[] => [
  ...wrap(`${screen.paint.strong(title)}  ${screen.paint.dim(aside)}`, screen.measure),
  rule(screen, screen.measure),
];

/** A table with a head and sections, at most as wide as the screen. Heads and titles are plain, cells styled. */
export const table = (columns: readonly Column[], sections: readonly Section[], screen: Screen): string[] => {
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length === 0) return [];
  if (screen.narrow) return stack(columns, sections, screen).slice(0, -1);
  const widths = layOut(columns, rows, screen.measure);
  const width = sum(widths) + gap * (widths.length - 1);
  const heads = columns.map(({ head }) => cell(screen.paint.dim(head)));
  return [
    ...(columns.some(({ head }) => head !== '') ? [...draw([heads], widths), rule(screen, width)] : []),
    ...sections.flatMap(({ title, style = screen.paint.heading, rows: part }, at) => [
      ...(title === undefined ? [] : [...(at === 0 ? [] : ['']), ...wrap(style(title), screen.measure)]),
      ...draw(part, widths),
    ]),
  ];
};

/** Longer labels wrap, so that they do not take the room of the texts. */
const maxLabelWidth = 20;

/** A label and what it stands for. Labels are plain, texts styled. */
export type Entry = readonly [label: string, ...paragraphs: string[]];

/** Labels and what they stand for, in two columns; empty texts are left out. */
export const definitions = (entries: readonly Entry[], screen: Screen): string[] => {
  const filled = entries.filter(([, ...paragraphs]) => paragraphs.some((paragraph) => paragraph !== ''));
  const labelWidth = Math.min(maxLabelWidth, Math.max(0, ...filled.map(([label]) => textWidth(label))));
  if (screen.narrow) {
    return filled.flatMap(([label, ...paragraphs]) => [
      ...wrap(screen.paint.dim(label), screen.measure),
      ...hangingIndent('  ', paragraphs, screen.measure),
    ]);
  }
  const rows = filled.map(([label, ...paragraphs]) => [cell(screen.paint.dim(label)), { paragraphs }]);
  return draw(rows, [labelWidth, screen.measure - labelWidth - gap]);
};
