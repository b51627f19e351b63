/** Hits as they are drawn. */
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { HitRow } from '../../../src/commands/search/row.js';
import { searchView } from '../../../src/commands/search/view.js';
import { screen } from '../../support.js';

const hit: HitRow = {
  ...{ id: 'an-id', collection: 'events', title: 'F-16, F16 and 16', text: 'Türkiye: "embargo", embargoes' },
  ...{ date: null, start: null, end: null, score: 1, matched: ['f16', 'turkiye', 'embargo'] },
};

const drawn = (color: boolean): string =>
  searchView({ rows: [hit], total: 1, omitted: [] }, screen({ color })).join('\n');

test('matched words are marked as they are written, and no others', () => {
  const [, ...afterMarks] = drawn(true).split('\u001b[1m\u001b[33m');
  const marked = afterMarks.map((text) => text.slice(0, text.indexOf('\u001b')));
  expect(marked).toEqual(['F-16', 'F16', 'Türkiye', 'embargo']);
});

test('without color the same words are drawn', () => {
  expect(stripVTControlCharacters(drawn(true))).toBe(drawn(false));
  expect(drawn(false)).toContain('Türkiye: “embargo”, embargoes');
});
