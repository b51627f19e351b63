/** Section 3: every width, and terminals of all kinds. */
import stringWidth from 'string-width';
import { narrowest } from '../../src/terminal/capabilities.js';
import { strayControl, withoutStyles } from './controls.js';
import { factsLost, type View, views } from './facts.js';
import { pseudoTerminals } from './pty.js';
import { type Figure, figure, inFigures, inWorkers, library, parts, type Section } from './support.js';

const now = new Date('2026-11-24T12:00:00Z');
const widestTried = 300;

const linesOf = (text: string): string[] => withoutStyles(text).split('\n');

interface Tried {
  readonly problems: readonly string[];
  readonly outputs: number;
  readonly facts: number;
}

const isAscii = (text: string): boolean => [...text].every((character) => character.charCodeAt(0) < 0x80);

/** A line's columns; most lines are ASCII, and the independent measure takes its time. */
const columnsOf = (line: string): number => (isAscii(line) ? line.length : stringWidth(line));

const asked = async (args: readonly string[], columns: number, colored: boolean): Promise<string> => {
  const { run, dataset } = library();
  const env = { TERM: 'xterm-256color', FORCE_HYPERLINK: '0', PAGER: '', ...(colored ? {} : { NO_COLOR: '1' }) };
  const { status, stdout, stderr } = await run({
    args,
    env,
    stdout: { isTTY: true, columns, rows: 24 },
    now,
    dataset,
  });
  if (status !== 0) throw new Error(`status ${status}: ${stderr}`);
  return stdout;
};

/** What is wrong with a view at a width. */
const faultsAt = async ({ args }: View, width: number, facts: readonly string[]): Promise<string[]> => {
  const where = `${args.join(' ')} at ${width}`;
  try {
    const colored = width % 2 === 0;
    const text = await asked(args, width, colored);
    const lines = linesOf(text);
    const most = Math.max(width, narrowest);
    const wide = lines.filter((line) => columnsOf(line) > most);
    const stray = strayControl(text, { styles: colored });
    return [
      ...wide.slice(0, 3).map((line) => `${where}: ${columnsOf(line)} columns: ${JSON.stringify(line)}`),
      ...(stray === undefined ? [] : [`${where}: ${stray}`]),
      ...factsLost(facts, lines).map((fact) => `${where}: lost ${JSON.stringify(fact)}`),
    ];
  } catch (error) {
    return [`${where}: ${error}`];
  }
};

const factsIn = async ({ args, factsOf }: View): Promise<readonly string[]> =>
  factsOf === undefined ? [] : [...new Set(factsOf(JSON.parse(await asked([...args, '--json'], 80, false))))];

/** All views at every so many widths. */
export const tryWidths = async ({ from, step }: { from: number; step: number }): Promise<Tried> => {
  const problems: string[] = [];
  let outputs = 0;
  let factCount = 0;
  for (const view of views) {
    const facts = await factsIn(view);
    factCount += facts.length;
    for (let width = from; width <= widestTried; width += step) {
      problems.push(...(await faultsAt(view, width, facts)));
      outputs += 1;
    }
  }
  return { problems, outputs, facts: factCount };
};

const everyWidth = async (quick: boolean): Promise<Figure> => {
  const cores = parts(widestTried).length;
  const step = quick ? 10 : 1;
  const tried = await inWorkers<Tried>(
    'terminals',
    Array.from({ length: cores }, (_, at) => ({ from: 1 + at * step, step: step * cores })),
  );
  const outputs = tried.reduce((sum, part) => sum + part.outputs, 0);
  return figure(
    'Every width: no line too wide, no fact lost',
    `widths 1 to ${widestTried} of ${views.length} views, ${inFigures(outputs)} outputs`,
    tried.flatMap((part) => part.problems),
    `no line over max(width, ${narrowest}); ${inFigures(tried[0]?.facts ?? 0)} facts at each width`,
  );
};

export const terminals: Section = async ({ quick }) => [await everyWidth(quick), ...(await pseudoTerminals())];
