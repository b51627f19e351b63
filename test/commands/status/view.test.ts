/** The state of an agreement as a screen. */
import { expect, test } from 'vitest';
import { dateInWords } from '../../../src/dataset/date-words.js';
import { cli, contents } from '../../support.js';

const shown = async (...args: string[]): Promise<string> => (await cli(['status', ...args, '--width', '120'])).stdout;

test.each(contents.agreements.map(({ id }) => id))(
  '%s: the answer and who says so take at most six lines of 80',
  async (id) => {
    for (const date of ['1955', '1990', '2010', 'today']) {
      const lines = (await cli(['status', id, '--on', date, '--width', '80'])).stdout.split('\n');
      const start = lines.findIndex((line) => line.startsWith('─'));
      const lastRow = lines.findIndex((line) => line.startsWith('Who says so'));
      const end = lines.findIndex((line, index) => index > lastRow && !line.startsWith(' '));
      expect(end - start - 1).toBeLessThanOrEqual(6);
    }
  },
);

test('the note is always shown', async () => {
  const noted = contents.agreements.filter(({ note }) => note !== null).slice(0, 5);
  for (const { id } of noted) expect(await shown(id)).toMatch(/^Note {2,}\S/m);
});

test('what ended is so long ago today, and earlier than another day', async () => {
  expect(await shown('cismoa-2005')).toMatch(/^Ended +.*about \d+ years ago|^Ended +\d+ to \d+ years ago/m);
  expect(await shown('cismoa-2005', '--on', '2024')).toMatch(/^Ended +.* before 31 Dec 2024$/m);
});

test('what is only reported has no end, but a first report', async () => {
  const text = await shown();
  const reported = contents.agreements.find(({ id }) => id === 'cismoa-2023')?.reported ?? null;
  expect(text).toMatch(new RegExp(`^First reported +${dateInWords(reported)}$`, 'm'));
  expect(text).not.toMatch(/^Until/m);
});

test('sources are short with ids, and full with --sources', async () => {
  expect(await shown()).toMatch(/^\[1\] .+ {2}tribune-2023-08-03-cabinet-nod$/m);
  expect(await shown('--sources')).toMatch(/^ {4}https:\/\//m);
});
