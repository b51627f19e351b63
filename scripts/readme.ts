/** Writes what every example of the README prints, and its pictures: `summary` as a terminal shows it, and the chart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refreshed, runExample } from './examples.js';
import { root, writeFiles } from './published.js';

const columns = 80;
const characterWidth = 8.4;
const lineHeight = 19;
const padding = 16;

/** ANSI codes that chalk writes, as CSS. */
const styles: Readonly<Record<string, string>> = {
  1: 'font-weight="700"',
  2: 'opacity=".65"',
  31: 'fill="#ff7b72"',
  32: 'fill="#7ee787"',
  33: 'fill="#e3b341"',
  34: 'fill="#79c0ff"',
  35: 'fill="#d2a8ff"',
  36: 'fill="#76e3ea"',
};

/** The codes that each closing code ends. */
const closes: Readonly<Record<string, readonly string[]>> = {
  22: ['1', '2'],
  39: ['31', '32', '33', '34', '35', '36'],
};

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A line with ANSI codes as SVG: between the codes, which are every other part, text in the styles that are open. */
const lineSvg = (line: string): string => {
  let open: readonly string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escapes begin with a control character
  const spans = line.split(/\u001b\[(\d+)m/).map((part, at) => {
    if (at % 2 === 0) {
      const style = open.map((code) => styles[code] ?? '').join(' ');
      return part === '' ? '' : `<tspan ${style}>${escapeXml(part)}</tspan>`;
    }
    const closed = closes[part];
    open = closed === undefined ? [...open, part] : open.filter((code) => !closed.includes(code));
    return '';
  });
  return spans.join('');
};

/** A terminal with some output, as SVG text. */
const terminalSvg = (command: string, output: string): string => {
  const lines = [`$ ${command}`, ...output.trimEnd().split('\n')];
  const width = Math.ceil(columns * characterWidth) + 2 * padding;
  const height = lines.length * lineHeight + 2 * padding;
  const texts = lines.map(
    (line, at) =>
      `<text x="${padding}" y="${padding + lineHeight * at + 14}" xml:space="preserve">${lineSvg(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Output of ${command}"><rect width="100%" height="100%" rx="8" fill="#0d1117"/><g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#e6edf3">${texts.join('\n')}</g></svg>\n`;
};

writeFiles([
  ['README.md', await refreshed(readFileSync(join(root, 'README.md'), 'utf8'))],
  ['.github/summary.svg', terminalSvg('cismoa summary', await runExample('cismoa summary --color'))],
  ['.github/chart.svg', await runExample('cismoa timeline --chart --format svg')],
]);
