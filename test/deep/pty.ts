/** The program on real terminals, made by `script` of util-linux. */
import { bundle } from '../support.js';
import { withoutStyles } from './controls.js';
import { ended, type Figure, figure, isInstalled, mapped, plainEnv, quoted, skipped } from './support.js';

const cismoa = `${quoted(process.execPath)} ${quoted(bundle)}`;

/** What a terminal of a size receives; line ends as the program wrote them. */
const onTerminal = async (command: string, env: NodeJS.ProcessEnv, size = 'cols 80 rows 24') => {
  const script = `stty ${size}; ${command}; echo "status $?"`;
  const { stdout } = await ended('script', ['-qec', script, '/dev/null'], {
    env: { ...plainEnv, SHELL: '/bin/sh', PAGER: '', ...env },
  });
  const text = Buffer.from(stdout, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
  const end = text.lastIndexOf('status ');
  return { text: text.slice(0, end), status: text.slice(end + 'status '.length).trim() };
};

/** Marks and lines; other characters beyond ASCII belong to the texts. */
const drawn = /[\u2022\u2500-\u25ff]/;
const lines = ['summary', 'timeline', 'timeline --chart', 'entity f16', 'compare', 'claims', '--help'];

interface Kind {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly isDrawn: boolean;
  readonly isColored: boolean;
}

const kinds: readonly Kind[] = [
  { name: 'unset', env: {}, isDrawn: true, isColored: true },
  { name: 'dumb', env: { TERM: 'dumb' }, isDrawn: false, isColored: false },
  { name: 'linux', env: { TERM: 'linux' }, isDrawn: false, isColored: true },
  { name: 'xterm-256color', env: { TERM: 'xterm-256color' }, isDrawn: true, isColored: true },
];

const ofKind = async ({ name, env, isDrawn, isColored }: Kind, line: string): Promise<string[]> => {
  const { text, status } = await onTerminal(`${cismoa} ${line}`, env);
  const where = `TERM ${name}, ${line}`;
  const plain = withoutStyles(text);
  return [
    ...(status === '0' ? [] : [`${where}: status ${status}`]),
    ...(line === '--help' || drawn.test(plain) === isDrawn
      ? []
      : [`${where}: lines and marks are not as they should be`]),
    ...((plain !== text) === isColored ? [] : [`${where}: color is not as it should be`]),
    ...(plain.includes('\u001b') ? [`${where}: unknown escape sequence`] : []),
  ];
};

const everyKind = async (): Promise<Figure> => {
  const runs = kinds.flatMap((kind) => lines.map((line) => ({ kind, line })));
  const problems = await mapped(runs, ({ kind, line }) => ofKind(kind, line));
  const tried = `TERM ${kinds.map(({ name }) => name).join(', ')}; ${lines.length} commands each`;
  return figure('Terminals of every kind', tried, problems.flat(), 'dumb and linux in ASCII, dumb without color');
};

const withoutSize = async (): Promise<Figure> => {
  const problems = await mapped(lines, async (line) => {
    const env = { TERM: 'xterm' };
    const none = await onTerminal(`${cismoa} ${line}`, env, 'cols 0 rows 0');
    const usual = await onTerminal(`${cismoa} ${line}`, env);
    return none.status === '0' && none.text === usual.text ? [] : [`${line}: not as at 80 columns`];
  });
  return figure(
    'A terminal without a size',
    `0 columns, ${lines.length} commands`,
    problems.flat(),
    'as at 80 columns',
  );
};

/** Pagers that read all, leave early, fail or are not there. */
const pagers = async (): Promise<Figure> => {
  const whole = await onTerminal(`${cismoa} timeline`, {});
  const cases = [
    { pager: 'sed s/^//', isWhole: true },
    { pager: '/nonexistent/pager', isWhole: true },
    { pager: 'head -n 1', isWhole: false },
    { pager: 'true', isWhole: false },
    { pager: 'false', isWhole: false },
  ];
  const problems = await mapped(cases, async ({ pager, isWhole }) => {
    const { text, status } = await onTerminal(`${cismoa} timeline`, { PAGER: pager });
    // What is not there, the shell says.
    const own = text.replace(/^.*nonexistent.*\n/gm, '');
    const isRight = status === '0' && (isWhole ? own === whole.text : whole.text.startsWith(own));
    return isRight ? [] : [`PAGER=${pager}: status ${status}, ${JSON.stringify(text.slice(0, 200))}`];
  });
  const tried = cases.map(({ pager }) => `\`${pager}\``).join(', ');
  return figure(
    'Pagers that read all, leave early, fail or are missing',
    tried,
    problems.flat(),
    'status 0, all shown',
  );
};

export const pseudoTerminals = async (): Promise<Figure[]> =>
  isInstalled('script') && isInstalled('stty')
    ? [await everyKind(), await withoutSize(), await pagers()]
    : [skipped('Terminals of every kind', 'no script of util-linux')];
