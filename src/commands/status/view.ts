import { dateInWords } from '../../dataset/date-words.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { whoSaysSo } from '../../views/origin.js';
import { durationInWords, stateHeading, termText } from '../../views/state.js';
import { definitions, rule } from '../../views/table.js';
import { wrap } from '../../views/text.js';
import type { StatusRow } from './row.js';

const bound = (text: string): string =>
  text === 'open' ? 'no end recorded' : text === 'unknown' ? 'unknown' : dateInWords(text);

const elapsedLabel = ({ state }: StatusRow): string =>
  state === 'in-force' ? 'In force for' : state === 'reported' ? 'Time since' : 'Ended';

const elapsedText = (status: StatusRow): string => {
  const duration = durationInWords(status.elapsed, status.elapsedAtMost);
  return duration === '' || status.state === 'in-force' || status.state === 'reported'
    ? duration
    : `${duration} earlier`;
};

/** The answer, why, and who says so: what a stranger reads first. */
export const statusHead = (status: StatusRow, names: Names, screen: Screen): (readonly [string, string])[] => [
  [dateInWords(status.on), `${stateHeading(status, screen)}  ${screen.paint.plain(status.explanation)}`],
  ['Who says so', screen.paint.plain(whoSaysSo(status, names))],
];

/** How an agreement stood, who says so, since when and until when. */
export const statusView = (
  status: StatusRow,
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint } = screen;
  const cited = citations(names.sources, screen);
  const marks = cited.mark(status.sources);
  const isReported = status.state === 'reported';
  const expiry = status.expectedExpiry === null ? '' : `${dateInWords(status.expectedExpiry)} (computed)`;
  const attested = status.lastAttested;
  return [
    ...wrap(paint.strong(status.name), screen.measure),
    rule(screen, screen.measure),
    ...definitions(
      [
        ...statusHead(status, names, screen),
        [isReported ? 'First reported' : 'Since', paint.plain(bound(status.since))],
        [isReported ? '' : 'Until', isReported ? '' : paint.plain(bound(status.until))],
        [elapsedLabel(status), paint.plain(elapsedText(status))],
        ['Term', paint.plain(termText(status.term))],
        ['Term would end', paint.plain(expiry)],
        [
          'Last attested',
          attested === null
            ? ''
            : `${paint.plain(`${dateInWords(attested.date)}: ${attested.what}`)}${cited.mark(attested.sources)}`,
        ],
        ['As of', status.party === null ? '' : paint.plain(`${names.nameOf(status.party)}, a party`)],
        ['Certainty', certaintyInWords(status.certainty, screen)],
        ['Note', paint.plain(status.note ?? '')],
        ['Record', `${paint.dim(status.agreement)}${marks}`],
      ],
      screen,
    ),
    '',
    ...(options.sources ? cited.footnotes() : cited.shortNotes()),
  ];
};
