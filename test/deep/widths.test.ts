/** Every width: no line too wide, no word lost, no stray control character. */
import { expect, test } from 'vitest';
import { narrowest } from '../../src/terminal/capabilities.js';
import { textWidth } from '../../src/terminal/width.js';
import { cli } from '../support.js';
import { commandList } from './command-list.js';
import { strayControl, withoutStyles } from './controls.js';

const widest = 300;
/** At the first, rows are records, a field a line; at the others tables. */
const references = [50, 90, 200, widest];
/** Longer words may be broken in narrow columns, and so may URLs. */
const maxUnbroken = 10;

const isTable = (args: readonly string[]): boolean =>
  !args.some((word) => /^(--json|--format|--width|--color|--help|--version|complet|help|frob|--frob)/.test(word));

const draw = async (args: readonly string[], columns: number): Promise<{ text: string; color: boolean }> => {
  const color = columns % 2 === 0;
  const env = { TERM: 'xterm-256color', FORCE_HYPERLINK: '0', PAGER: '', ...(color ? {} : { NO_COLOR: '1' }) };
  const { status, stdout, stderr } = await cli(args, { env, stdout: { isTTY: true, columns, rows: 24 } });
  if (status === 3) throw new Error(`${args.join(' ')} at ${columns}: ${stderr}`);
  return { text: stdout, color };
};

/** Words that are no part of an id or of an axis. */
const wordsOf = (text: string): Set<string> => {
  const words = withoutStyles(text).match(/(?<!\S)[A-Za-z]+(?=,?(?:\s|$))/g) ?? [];
  return new Set(words.filter((word) => word.length <= maxUnbroken));
};

/** Large lists are drawn at fewer widths: each takes a good part of a second. */
const stepOf = (args: readonly string[]): number =>
  args.includes('--all') || ['sources', 'entity', 'search'].includes(args[0] ?? '') ? 7 : 1;

const tables = [...commandList, ['timeline', '--all', '--long'], ['claims']].filter(isTable);

test.each(tables.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
  const [first = new Set<string>(), ...others] = await Promise.all(
    references.map(async (width) => wordsOf((await draw(args, width)).text)),
  );
  // What one layout breaks in two, or writes only there, says nothing of the others.
  // The parts of a broken URL are no words.
  const expected = args.includes('--sources')
    ? []
    : [...first].filter((word) => others.every((words) => words.has(word)));
  const problems: string[] = [];
  for (let width = 1; width <= widest; width += stepOf(args)) {
    const { text, color } = await draw(args, width);
    const lines = withoutStyles(text).split('\n');
    // An address alone on its line is never broken.
    const wide = lines.find(
      (line) => textWidth(line) > Math.max(width, narrowest) && !/^\s*https?:\/\/\S+$/.test(line),
    );
    const words = wordsOf(text);
    const lost = expected.filter((word) => !words.has(word));
    const stray = strayControl(text, { styles: color });
    if (wide !== undefined) problems.push(`${width}: too wide: ${wide}`);
    if (lost.length > 0) problems.push(`${width}: lost: ${lost.slice(0, 5).join(' ')}`);
    if (stray !== undefined) problems.push(`${width}: ${stray}`);
  }
  expect(problems).toEqual([]);
});
