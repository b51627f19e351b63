/** The built program on real terminals, made by `script` of util-linux. */
import { describe, expect, test } from 'vitest';
import { withoutStyles } from './controls.js';
import { ended, inParallel, isInstalled, plainEnv, program, utf8 } from './support.js';

/** What a terminal of a size receives; line breaks as the program wrote them. */
const onTerminal = async (line: string, env: NodeJS.ProcessEnv, size = 'cols 80 rows 24') => {
  const command = `stty ${size}; ${program} ${line}; echo "status $?"`;
  const { stdout } = await ended('script', ['-qec', command, '/dev/null'], {
    env: { ...plainEnv, SHELL: '/bin/sh', PAGER: '', ...env },
  });
  const text = utf8(stdout).replaceAll('\r\n', '\n');
  const end = text.lastIndexOf('status ');
  return { text: text.slice(0, end), status: text.slice(end + 'status '.length).trim() };
};

const lines = ['summary', 'timeline', 'timeline --chart', 'entity f16', 'compare', 'claims', '--help'];
/** Marks and borders; other characters beyond ASCII belong to the texts. */
const drawing = /[\u2022\u2500-\u25ff]/;

const terms = [
  { env: {}, draws: true, colors: true },
  { env: { TERM: '' }, draws: true, colors: true },
  { env: { TERM: 'dumb' }, draws: false, colors: false },
  { env: { TERM: 'linux' }, draws: false, colors: true },
  { env: { TERM: 'xterm-256color' }, draws: true, colors: true },
  { env: { TERM: 'screen' }, draws: true, colors: true },
  { env: { TERM: '\u001b[2J' }, draws: true, colors: true },
];

describe.skipIf(!isInstalled('script') || !isInstalled('stty'))('on a terminal', () => {
  test.each(terms)('$env: drawing $draws, color $colors', async ({ env, draws, colors }) => {
    const problems = await inParallel(lines, async (line) => {
      const { text, status } = await onTerminal(line, env);
      const plain = withoutStyles(text);
      return [
        ...(status === '0' ? [] : [`${line}: status ${status}`]),
        ...(line === '--help' || drawing.test(plain) === draws ? [] : [`${line}: drawing is not ${draws}`]),
        ...((plain !== text) === colors ? [] : [`${line}: color is not ${colors}`]),
        ...(plain.includes('\u001b') ? [`${line}: unknown escape sequence`] : []),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('a terminal without a size is one of 80 columns', async () => {
    const problems = await inParallel(lines, async (line) => {
      const [none, usual] = [await onTerminal(line, {}, 'cols 0 rows 0'), await onTerminal(line, {})];
      return none.status === '0' && none.text === usual.text ? [] : [line];
    });
    expect(problems).toEqual([]);
  });

  test.each(['sed s/^//', 'head -n 1', 'true', 'false', '/nonexistent/pager'])('PAGER=%s', async (pager) => {
    const [whole, paged] = [await onTerminal('timeline', {}), await onTerminal('timeline', { PAGER: pager })];
    // The shell reports a program that is not there.
    const text = paged.text.replace(/^.*nonexistent.*\n/gm, '');
    expect(paged.status).toBe('0');
    // Only less is known to pass colors on.
    const plain = withoutStyles(whole.text);
    expect(plain.startsWith(text)).toBe(true);
    if (/sed|nonexistent/.test(pager)) expect(text).toBe(plain);
  });
});
