/** The chart in words. */
import { dateInWords } from '../../dataset/date-words.js';
import type { Lane } from '../../dataset/vocabulary.js';
import type { Screen } from '../../terminal/screen.js';
import { groupBy, hangingIndent } from '../../views/text.js';
import { laneNames } from './extent.js';
import type { ChartData } from './periods.js';

/** The periods of each lane, a line each. */
export const periodList = ({ periods, reported }: ChartData, { paint, measure }: Screen): string[] =>
  groupBy(periods, ({ lane }) => lane).flatMap(([lane, members], at) => [
    ...(at === 0 ? [] : ['']),
    ...hangingIndent('', [paint.heading(laneNames[lane as Lane])], measure),
    ...members.flatMap(({ id, label, interval }) => {
      const doubt = reported.has(id) ? ' (reported, not confirmed)' : '';
      return hangingIndent('', [`${paint.plain(`${label}:`)} ${paint.date(dateInWords(interval))}${doubt}`], measure);
    }),
  ]);
