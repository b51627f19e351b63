import { padEnd, widthOf } from '../terminal/width.js';

/**
 * Helpers for cli-table3 in place of its own. It is given finished lines: none is to be cut, colors end where their line
 * does, and a line is filled up by the width that we measure. Its own helpers look at every line several times.
 */
export const finishedLines = {
  strlen: (text: string): number => text.split('\n').reduce((widest, line) => Math.max(widest, widthOf(line)), 0),
  repeat: (text: string, times: number): string => text.repeat(Math.max(0, times)),
  pad: padEnd,
  truncate: (text: string): string => text,
  colorizeLines: (lines: readonly string[]): readonly string[] => lines,
};
