/** The chart as a picture: self-contained, accessible, and as honest about dates as the chart in the terminal. */
import { describe, expect, test } from 'vitest';
import { chartData } from '../../../src/commands/timeline/periods.js';
import { chartSvg } from '../../../src/commands/timeline/svg.js';
import { contents, dataset, datasetWith, testDay } from '../../support.js';

const all = { from: null, to: null };
const svgOf = (window: { from: string | null; to: string | null } = all, data = dataset): string =>
  chartSvg(chartData(data, window, testDay));

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the picture', () => {
  test('is one self-contained file of less than 60 KB', () => {
    const svg = svgOf();
    expect(svg.length).toBeLessThan(60_000);
    expect(svg.match(/(?:href|src)=|url\((?!#)|@import|<script|<image|<foreignObject/g)).toBeNull();
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg.endsWith('</svg>\n')).toBe(true);
  });

  test('has a title and a description that names every period', () => {
    const svg = svgOf();
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    const description = /<desc id="desc">(.*?)<\/desc>/.exec(svg)?.[1] ?? '';
    for (const { label } of contents.periods) expect(description).toContain(label.replaceAll("'", '&#39;'));
  });

  test('has a bar and a label as text for every period, and one hatched for what is only reported', () => {
    const svg = svgOf();
    expect(count(svg, '<g><title>')).toBe(contents.periods.length);
    expect(count(svg, 'class="reported faint"')).toBe(1);
  });

  test('every tag is closed', () => {
    const open: string[] = [];
    for (const [, close, name = '', self] of svgOf().matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (self !== '/') open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('markup and control characters of a label stay text', () => {
    const [first, ...rest] = contents.periods;
    if (first === undefined) throw new Error('no periods');
    const svg = svgOf(all, datasetWith({ periods: [{ ...first, label: '<b>&"\u0007' }, ...rest] }));
    expect(svg).toContain('&#60;b&#62;&#38;&#34;^G');
    expect(svg).not.toContain('<b>');
  });
});

describe('bars', () => {
  const [template] = contents.periods;
  const barsOf = (interval: string): string[] => {
    if (template === undefined) throw new Error('no periods');
    const period = { ...template, id: 'a-period', agreement: null, interval };
    const svg = svgOf({ from: '2000-01-01', to: '2009-12-31' }, datasetWith({ periods: [period] }));
    return [...(/<g>.*?<\/g>/.exec(svg)?.[0] ?? '').matchAll(/<(?:rect|path)[^>]*class="([^"]*)"/g)].map(
      ([, style = '']) => style,
    );
  };

  test.each([
    ['2001-01-01/2002-01-01', ['alliance faint', 'alliance']],
    ['2001-01-01/..', ['alliance faint', 'alliance', 'alliance']],
    ['/2002', ['alliance faint']],
  ])('%s is drawn as %j', (interval, styles) => {
    expect(barsOf(interval)).toEqual(styles);
  });

  test('a window in which nothing falls is a picture without bars', () => {
    expect(count(svgOf({ from: '1900-01-01', to: '1901-12-31' }), '<g><title>')).toBe(0);
  });
});
