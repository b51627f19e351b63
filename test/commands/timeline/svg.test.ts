/** The chart as a picture: self-contained, accessible, and as honest about dates as the chart in the terminal. */
import { expect, test } from 'vitest';
import { chartData } from '../../../src/commands/timeline/periods.js';
import { chartSvg } from '../../../src/commands/timeline/svg.js';
import type { Records } from '../../../src/dataset/schema.js';
import { contents, dataset, datasetWith, testDay } from '../../support.js';

type Period = Records['periods'];

const svgOf = (from: string | null, to: string | null, data = dataset): string =>
  chartSvg(chartData(data, { from, to }, testDay));
const [first, ...rest] = contents.periods as [Period, ...Period[]];
const svg = svgOf(null, null);

const count = (text: string, part: string): number => text.split(part).length - 1;

test('one self-contained file of less than 60 KB', () => {
  expect(svg.length).toBeLessThan(60_000);
  expect(svg.match(/(?:href|src)=|url\((?!#)|@import|<script|<image|<foreignObject/g)).toBeNull();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>\n$/s);
});

test('a title and a description that names every period', () => {
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  const description = /<desc id="desc">(.*?)<\/desc>/.exec(svg)?.[1] ?? '';
  for (const { label } of contents.periods) expect(description).toContain(label.replaceAll("'", '&#39;'));
});

test('a bar and a label as text for every period, and one hatched for what is only reported', () => {
  expect(count(svg, '<g><title>')).toBe(contents.periods.length);
  expect(count(svg, 'class="reported faint"')).toBe(1);
});

test('every tag is closed', () => {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (self !== '/') open.push(name);
  }
  expect(open).toEqual([]);
});

test('markup and control characters of a label stay text', () => {
  const hostile = svgOf(null, null, datasetWith({ periods: [{ ...first, label: '<b>&"\u0007' }, ...rest] }));
  expect(hostile).toContain('&#60;b&#62;&#38;&#34;^G');
  expect(hostile).not.toContain('<b>');
});

test.each([
  ['2001-01-01/2002-01-01', ['alliance faint', 'alliance']],
  ['2001-01-01/..', ['alliance faint', 'alliance', 'alliance']],
  ['/2002', ['alliance faint']],
])('%s is drawn as %j', (interval, styles) => {
  const data = datasetWith({ periods: [{ ...first, id: 'a-period', agreement: null, interval }] });
  const [bar = ''] = /<g>.*?<\/g>/.exec(svgOf('2000-01-01', '2009-12-31', data)) ?? [];
  expect([...bar.matchAll(/<(?:rect|path)[^>]*class="([^"]*)"/g)].map(([, style]) => style)).toEqual(styles);
});

test('a window in which nothing falls is a picture without bars', () => {
  expect(count(svgOf('1900-01-01', '1901-12-31'), '<g><title>')).toBe(0);
});

test.each([
  ['2005-10-15', '2006-01-15'],
  ['1947-01-01', '2026-12-31'],
  ['0000-01-01', '9999-12-31'],
])('labels of the axis from %s to %s do not run into each other', (from, to) => {
  const places = [...svgOf(from, to).matchAll(/x="([\d.]+)" y="58"/g)].map(([, x]) => Number(x));
  expect(places.length).toBeGreaterThan(1);
  expect(places.filter((x, at) => at > 0 && x - (places[at - 1] ?? 0) < 58)).toEqual([]);
});
