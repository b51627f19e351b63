import { dateInWords } from '../../dataset/date-words.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords } from '../../views/certainty.js';
import { citations, whoSaysSo } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { durationInWords, stateHeading, termText } from '../../views/state.js';
import { definitions, rule } from '../../views/table.js';
import { wrap } from '../../views/text.js';
import type { StatusRow } from './row.js';

const bound = (text: string): string =>
  text === 'open' ? 'no end recorded' : text === 'unknown' ? 'unknown' : dateInWords(text);

const elapsedLabels: Partial<Record<StatusRow['state'], string>> = {
  'in-force': 'In force for',
  reported: 'Time since report',
};

/** `about 53 years ago`, or before the last day of the date that was asked about. */
const elapsedText = (status: StatusRow, today: string): string => {
  const duration = durationInWords(status.elapsed, status.elapsedAtMost);
  if (duration === '0 days') return 'less than a day';
  if (duration === '' || status.state in elapsedLabels) return duration;
  return status.on === today ? `${duration} ago` : `${duration} before ${dateInWords(status.onEnd)}`;
};

/** The answer and who says so: what a stranger reads first. */
export const statusHead = (status: StatusRow, names: Names, screen: Screen): (readonly [string, string])[] => {
  const { state, basis, lastAttested, explanation } = status;
  const heading = stateHeading({ state, basis, lastAttested: lastAttested?.date ?? null }, screen);
  return [
    [dateInWords(status.on), `${heading}  ${screen.paint.plain(explanation)}`],
    ['Who says so', screen.paint.plain(whoSaysSo(status, names))],
  ];
};

/** How an agreement stood, who says so, since when and until when. */
export const statusView = (
  status: StatusRow,
  options: { readonly sources: boolean; readonly today: string; readonly others: string },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, measure } = screen;
  const cited = citations(names.sources, screen);
  const marks = cited.mark(status.sources);
  const isReported = status.reported !== null;
  const expiry = status.expectedExpiry === null ? '' : `${dateInWords(status.expectedExpiry)} (computed)`;
  const attested = status.lastAttested;
  return [
    ...wrap(paint.strong(status.name), measure),
    rule(screen, measure),
    ...definitions(
      [
        ...statusHead(status, names, screen),
        ['Note', paint.plain(status.note ?? '')],
        [isReported ? 'First reported' : 'Since', paint.plain(bound(status.since))],
        ['Until', isReported ? '' : paint.plain(bound(status.until))],
        [elapsedLabels[status.state] ?? 'Ended', paint.plain(elapsedText(status, options.today))],
        ['Term', paint.plain(termText(status.term))],
        ['Term would end', paint.plain(expiry)],
        [
          'Last attested',
          attested === null
            ? ''
            : `${paint.plain(`${dateInWords(attested.date)}: ${attested.what}`)}${cited.mark(attested.sources)}`,
        ],
        ['For', status.party === null ? '' : paint.plain(`${names.nameOf(status.party)}, as a party`)],
        ['Certainty', certaintyInWords(status.certainty, screen)],
        ['Record', `${paint.dim(status.agreement)}${marks}`],
        ['Others', paint.dim(options.others)],
      ],
      screen,
    ),
    '',
    ...cited.notes(options.sources),
  ];
};
