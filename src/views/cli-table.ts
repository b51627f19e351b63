/**
 * cli-table3, told that its cells hold finished lines: wrapped, and with every color closed. By itself it measures each
 * line several times with regular expressions and truncates a copy of each cell for a debug message, which takes half of
 * what a long table takes to print.
 */
import Table from 'cli-table3';
import utils from 'cli-table3/src/utils.js';
import { padEnd, textWidth } from '../terminal/width.js';

Object.assign(utils, {
  strlen: (text: string): number => text.split('\n').reduce((max, line) => Math.max(max, textWidth(line)), 0),
  pad: padEnd,
  truncate: (text: string): string => text,
  colorizeLines: (lines: readonly string[]): readonly string[] => lines,
});

export { Table };
