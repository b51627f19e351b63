import { dateInWords } from '../../dataset/date-words.js';
import { parseTerm, type Term, termInWords } from '../../dataset/term.js';
import { withoutLead } from '../../agreements/explanation.js';
import type { StatusRow } from './row.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { definitions, rule } from '../../views/table.js';
import { wrap } from '../../views/text.js';

const bound = (text: string): string => (text === 'unknown' || text === 'open' ? text : dateInWords(text));

/** `4 months, 30 days`, or a range where the date it counts from is imprecise. */
const elapsedInWords = (least: Term | null, most: Term | null): string => {
  if (least === null) return '';
  const [low, high] = [termInWords(least), most === null ? '' : termInWords(most)];
  return high === '' || high === low ? low : `between ${low} and ${high}`;
};

const elapsedLabel = (state: StatusRow['state']): string =>
  state === 'in-force' ? 'In force for' : state === 'reported' ? 'Reported for' : 'Ended before';

export const termText = (term: string | null): string => {
  const parsed = term === null ? undefined : parseTerm(term);
  return parsed === undefined ? 'unknown' : termInWords(parsed);
};

/** The state in capitals, and why, without saying the state twice. */
export const stateInWords = ({ state, explanation }: StatusRow, { paint }: Screen): string =>
  `${paint.state(state, state.replace('-', ' ').toUpperCase())}  ${paint.plain(withoutLead(explanation))}`;

/** How an agreement stood, why, since when and until when. */
export const statusView = (status: StatusRow, names: Names, screen: Screen): string[] => {
  const { paint } = screen;
  const cited = citations(names.sources, screen);
  const expiry = status.expectedExpiry === null ? '' : `${dateInWords(status.expectedExpiry)} (computed)`;
  const elapsed = elapsedInWords(status.elapsed, status.elapsedAtMost);
  const lead = [
    ...wrap(paint.strong(status.name), screen.measure),
    rule(screen, screen.measure),
    ...definitions(
      [
        [dateInWords(status.on), `${stateInWords(status, screen)}${cited.mark(status.sources)}`],
        ['Since', paint.plain(bound(status.since))],
        ['Until', paint.plain(bound(status.until))],
        [elapsedLabel(status.state), paint.plain(elapsed)],
        ['Term', paint.plain(termText(status.term))],
        ['Term would end', paint.plain(expiry)],
        ['Certainty', certaintyInWords(status.certainty, screen)],
        ['Record', paint.dim(status.agreement)],
      ],
      screen,
    ),
  ];
  return [...lead, '', ...cited.footnotes()];
};
