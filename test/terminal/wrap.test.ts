import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { ansiEscapes, textWidth } from '../../src/terminal/width.js';
import { wrap } from '../../src/terminal/wrap.js';

const chalk = new Chalk({ level: 1 });
const plain = (text: string): string => text.replace(ansiEscapes, '');
const link = (text: string, url: string): string => `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;

describe('plain text', () => {
  test('lines break at spaces, which belong to no line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('one  two', 4)).toEqual(['one', 'two']);
  });

  test('text that fits stays as it is', () => {
    expect(wrap('', 5)).toEqual(['']);
    expect(wrap('  a b', 5)).toEqual(['  a b']);
    expect(wrap('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  test('a word that is too long is divided behind a joint, else where the line is full', () => {
    expect(wrap('https://example.org/one/two', 14)).toEqual(['https://', 'example.org/', 'one/two']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('an abcdefghij', 4)).toEqual(['an', 'abcd', 'efgh', 'ij']);
  });

  test('wide characters and clusters are not divided', () => {
    expect(wrap('日本語日本', 4)).toEqual(['日本', '語日', '本']);
    expect(wrap('👨‍👩‍👧👨‍👩‍👧', 3)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
    expect(wrap('क्षि क्षि', 2).every((line) => textWidth(line) <= 2)).toBe(true);
  });

  const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { maxLength: 20 });

  test('for words that fit it agrees with wrap-ansi', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 8, max: 30 }), (list, width) => {
        const text = list.join(' ');
        expect(wrap(text, width)).toEqual(wrapAnsi(text, width, { hard: true }).split('\n'));
      }),
    );
  });

  test('whatever the text, no line is too wide and nothing but spaces is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 20 }), (text, width) => {
        const lines = wrap(text.replace(/\p{Cc}/gu, ''), width);
        expect(lines.every((line) => textWidth(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/\p{Cc}/gu, '').replaceAll(' ', ''));
      }),
    );
  });
});

describe('styled text', () => {
  test('styles and links are closed at the end of a line and opened again on the next', () => {
    expect(wrap(chalk.bold('one two'), 3)).toEqual([chalk.bold('one'), chalk.bold('two')]);
    expect(wrap(link('one two', 'https://a.b'), 3)).toEqual([link('one', 'https://a.b'), link('two', 'https://a.b')]);
    expect(wrap(chalk.bold.cyan('one two'), 3)).toEqual([chalk.bold.cyan('one'), chalk.bold.cyan('two')]);
  });

  test('a style that ends within a line does not go on', () => {
    expect(wrap(`${chalk.red('a b')} c`, 3)).toEqual([chalk.red('a b'), 'c']);
  });

  const linked = (text: string): string => link(text, 'https://example.org/a b');
  const styles = [chalk.bold, chalk.dim, chalk.red, chalk.bold.cyan, linked, (text: string) => text];
  const styled = fc
    .array(fc.tuple(fc.stringMatching(/^[a-z ]{1,12}$/), fc.integer({ min: 0, max: styles.length - 1 })), {
      maxLength: 8,
    })
    .map((parts) => parts.map(([text, at]) => styles[at]?.(text) ?? text).join(''));

  test('wrapping does not see styles, and every line is closed', () => {
    fc.assert(
      fc.property(styled, fc.integer({ min: 3, max: 20 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.map(plain)).toEqual(wrap(plain(text), width));
        for (const line of lines) {
          const sequences = line.match(ansiEscapes) ?? [];
          const closing = sequences.filter((each) => ['\u001b[22m', '\u001b[39m', '\u001b]8;;\u0007'].includes(each));
          expect(closing).toHaveLength(sequences.length / 2);
        }
      }),
    );
  });
});
