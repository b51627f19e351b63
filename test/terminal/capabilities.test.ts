import { describe, expect, test } from 'vitest';
import { capabilitiesOf, narrowest, widest } from '../../src/terminal/capabilities.js';
import { pagerFor, passesEscapes } from '../../src/terminal/pager.js';
import { padEnd, textWidth } from '../../src/terminal/width.js';

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
  test.each([
    [{}, {}, true],
    [{ ascii: true }, {}, false],
    [{}, { TERM: 'linux' }, false],
    [{}, { TERM: 'dumb' }, false],
  ])('with %j and %j more than ASCII is drawn: %s', (options, env, drawn) => {
    expect(capabilitiesOf(options, env, tty).unicode).toBe(drawn);
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
    // A multiplexer inherits what the terminal around it has set, but passes no links on.
    [{ VTE_VERSION: '7600', TERM: 'tmux-256color' }, false],
    [{ WT_SESSION: '1', TERM: 'screen' }, false],
    [{ WT_SESSION: '1', TERM: 'screen.xterm-256color' }, false],
    [{ KITTY_WINDOW_ID: '1', TERM: 'xterm-kitty', TMUX: '/run/tmux-1000/default,1,0' }, false],
    [{ TERM_PROGRAM: 'iTerm.app', TERM: 'xterm-256color', STY: '1.pts-0.host' }, false],
    [{ TERM_PROGRAM: 'WezTerm', TERM: 'xterm-256color', ZELLIJ: '0' }, false],
    [{ KITTY_WINDOW_ID: '1', TERM: 'xterm-kitty', TMUX: '' }, true],
    [{ FORCE_HYPERLINK: '1', TERM: 'tmux-256color', TMUX: '1' }, true],
    [{ FORCE_HYPERLINK: '1', TERM: 'dumb' }, true],
    [{ FORCE_HYPERLINK: '0', WT_SESSION: '1' }, false],
    [{}, false],
  ])('with %j links are shown: %s', (env, shown) => {
    expect(capabilitiesOf({}, env, tty).links).toBe(shown);
    expect(capabilitiesOf({}, env, pipe).links).toBe(false);
    expect(capabilitiesOf({ plain: true }, env, tty).links).toBe(false);
  });

  test('FORCE_HYPERLINK with --color writes links into a pipe too', () => {
    expect(capabilitiesOf({ color: true }, { FORCE_HYPERLINK: '1' }, pipe).links).toBe(true);
    expect(capabilitiesOf({ color: true }, { FORCE_HYPERLINK: '0' }, pipe).links).toBe(false);
    expect(capabilitiesOf({ color: true }, { WT_SESSION: '1' }, pipe).links).toBe(false);
  });
});

describe('pager', () => {
  const text = 'line\n'.repeat(30);

  test.each([
    [text, { rows: 30 }, {}, 'less -FRX'],
    [text, { rows: 30 }, { PAGER: ' more ' }, 'more'],
    [text, { rows: 31 }, {}, null],
    [text, { rows: null }, {}, null],
    [text, { rows: 30 }, { PAGER: '' }, null],
    [text, { rows: 30 }, { PAGER: 'cat' }, null],
  ])('thirty lines on %#', (shown, capabilities, env, pager) => {
    expect(pagerFor(shown, capabilities, env)).toBe(pager);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['less -FRX', {}, true],
    ['less', {}, true],
    ['less', { LESS: '-R' }, true],
    ['less', { LESS: 'FRX' }, true],
    ['less', { LESS: '-i -R' }, true],
    ['less', { LESS: '-ir' }, true],
    ['less', { LESS: '--RAW-CONTROL-CHARS' }, true],
    ['less', { LESS: '-i' }, false],
    ['less', { LESS: '' }, false],
    ['less', { LESS: '-j.5 -PReading' }, false],
    ['less -i', { LESS: '-F' }, false],
    ['less -iR', { LESS: '-F' }, true],
    ['less README', { LESS: '-F' }, false],
    ['/usr/bin/less --raw-control-chars', { LESS: '' }, true],
    ['C:\\tools\\less.exe -R', {}, true],
    ['bat', { LESS: '-i' }, true],
    ['moor', {}, true],
    ['more', {}, false],
    ['most', {}, false],
    ['head -n 5', {}, false],
    ['sed s/R/r/ | less', {}, false],
  ])('%s with %j shows colors: %s', (pager, env, shown) => {
    expect(passesEscapes(pager, env)).toBe(shown);
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
