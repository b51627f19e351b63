import { describe, expect, test } from 'vitest';
import { capabilitiesOf, narrowest, widest } from '../../src/terminal/capabilities.js';
import { pagerFor, passesEscapes } from '../../src/terminal/pager.js';
import { padEnd, textWidth } from '../../src/terminal/width.js';
import { cli, terminal } from '../support.js';

const tty = { isTTY: true, columns: 100, rows: 30 };
const pipe = { isTTY: false };

describe('width', () => {
  test.each([
    [{ width: 50 }, { COLUMNS: '70' }, tty, 50],
    [{}, { COLUMNS: '70' }, tty, 100],
    [{}, { COLUMNS: '70' }, pipe, 70],
    [{}, {}, pipe, 80],
    [{}, { COLUMNS: 'wide' }, pipe, 80],
    [{}, { COLUMNS: '0' }, pipe, 80],
    [{}, {}, { isTTY: true, columns: 0, rows: 0 }, 80],
    [{ width: 1 }, {}, pipe, narrowest],
    [{ width: 99999 }, {}, pipe, widest],
  ])('%j with %j on %j is laid out for %i columns', (options, env, stream, width) => {
    expect(capabilitiesOf(options, env, stream).width).toBe(width);
  });
});

describe('characters and links', () => {
  test('ASCII is drawn where asked for and where the terminal has nothing else', () => {
    const unicode = (options: { ascii?: boolean }, env: Record<string, string>) =>
      capabilitiesOf(options, env, tty).unicode;
    expect(unicode({}, {})).toBe(true);
    expect(unicode({ ascii: true }, {})).toBe(false);
    expect(unicode({}, { TERM: 'linux' })).toBe(false);
    expect(unicode({}, { TERM: 'dumb' })).toBe(false);
  });

  test.each([
    [{ WT_SESSION: '1' }, true],
    [{ KITTY_WINDOW_ID: '1' }, true],
    [{ KONSOLE_VERSION: '220400' }, true],
    [{ VTE_VERSION: '6800' }, true],
    [{ VTE_VERSION: '4900' }, false],
    [{ TERM: 'alacritty' }, true],
    [{ TERM_PROGRAM: 'vscode' }, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, false],
    [{ TERM_PROGRAM: 'vscode', TERM: 'dumb' }, false],
    [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, true],
    [{ FORCE_HYPERLINK: '0', WT_SESSION: '1' }, false],
    [{ VTE_VERSION: '7600', TMUX: '/run/tmux', TERM: 'xterm-256color' }, false],
    [{ VTE_VERSION: '7600', TERM: 'tmux-256color' }, false],
    [{ VTE_VERSION: '7600', TERM: 'screen' }, false],
    [{ WT_SESSION: '1', TERM: 'screen.xterm-256color' }, false],
    [{ WT_SESSION: '1', STY: '123.pts-0', TERM: 'xterm' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TMUX: '/run/tmux' }, false],
    [{ TMUX: '', WT_SESSION: '1' }, true],
    [{ FORCE_HYPERLINK: '1', TMUX: '/run/tmux' }, true],
    [{}, false],
  ])('with %j links are followed: %s', (env, followed) => {
    expect(capabilitiesOf({}, env, tty).links).toBe(followed);
    expect(capabilitiesOf({}, env, pipe).links).toBe(false);
  });
});

describe('pager', () => {
  const text = 'line\n'.repeat(30);

  test.each([
    [{ rows: 30 }, {}, 'less -FRX'],
    [{ rows: 30 }, { PAGER: ' more ' }, 'more'],
    [{ rows: 31 }, {}, null],
    [{ rows: null }, {}, null],
    [{ rows: 30 }, { PAGER: '' }, null],
    [{ rows: 30 }, { PAGER: 'cat' }, null],
  ])('thirty lines on %j with %j', (capabilities, env, pager) => {
    expect(pagerFor(text, capabilities, env)).toBe(pager);
  });
});

describe('escapes reach the terminal only through a less that is told to pass them', () => {
  test.each<[command: string, env: Record<string, string>, passes: boolean]>([
    ['less -FRX', {}, true],
    ['less', {}, true],
    ['less', { LESS: '-i' }, false],
    ['less', { LESS: '' }, false],
    ['less', { LESS: 'FRX' }, true],
    ['less', { LESS: '-F -R' }, true],
    ['less', { LESS: '-r' }, true],
    ['less', { LESS: '-PRest' }, false],
    ['less', { LESS: '--RAW-CONTROL-CHARS' }, true],
    ['less -R', { LESS: '-i' }, true],
    ['less -iMR', { LESS: '-i' }, true],
    ['/usr/bin/less --raw-control-chars', { LESS: '-i' }, true],
    ['less Report', { LESS: '-i' }, false],
    ['more', {}, false],
    ['more -R', {}, false],
    ['nvim -R', { LESS: 'R' }, false],
    ['cat -v', {}, false],
  ])('%s with %j: %s', (command, env, passes) => {
    expect(passesEscapes(command, env)).toBe(passes);
  });

  test('what goes to another is drawn without color and links, unless color is demanded', async () => {
    const shown = async (args: string[], env: Record<string, string>) =>
      (await cli(args, { stdout: terminal(80, 5), env: { FORCE_HYPERLINK: '1', ...env } })).stdout;
    for (const args of [['status', '--sources'], ['--help']]) {
      expect(await shown(args, { PAGER: 'more' })).not.toContain('\u001b');
      expect(await shown(args, { PAGER: 'less', LESS: '-i' })).not.toContain('\u001b');
      expect(await shown(args, { PAGER: 'less' })).toContain('\u001b[');
      expect(await shown([...args, '--color'], { PAGER: 'more' })).toContain('\u001b[');
    }
    expect(await shown(['status', '--sources'], { PAGER: 'more' })).toContain('https://');
  });
});

describe('textWidth', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['é—“”…●█', 7],
    ['日本', 4],
    ['संचार', 3],
    ['\u001b[1mbold\u001b[22m', 4],
    ['\u001b]8;;https://example.org\u0007title\u001b]8;;\u0007', 5],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  test('padding fills up to a width and never cuts', () => {
    expect(padEnd('日本', 6)).toBe('日本  ');
    expect(padEnd('long', 2)).toBe('long');
  });
});
