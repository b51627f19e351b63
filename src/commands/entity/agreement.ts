/** The terms of an agreement, as entries of its profile. */
import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords } from '../../views/certainty.js';
import type { Citations } from '../../views/citation.js';
import { familyNames } from '../../views/families.js';
import type { Names } from '../../views/names.js';
import { whoSaysSo } from '../../views/origin.js';
import { stateLabel, termText } from '../../views/state.js';

export type Entry = readonly [label: string, ...paragraphs: string[]];

export const agreementEntries = (terms: AgreementStateRow, names: Names, cited: Citations, screen: Screen): Entry[] => {
  const { paint } = screen;
  const people = (ids: readonly string[]): string => paint.plain(ids.map(names.nameOf).join(', '));
  const computed = (date: string | null): string => paint.plain(date === null ? '' : `${dateInWords(date)} (computed)`);
  return [
    ['Today', stateLabel(terms, screen)],
    ['Who says so', paint.plain(whoSaysSo(terms, names))],
    ['Parties', `${people(terms.parties)}${cited.mark(terms.sources)}`],
    ['Signed', paint.plain(dateInWords(terms.signed))],
    ['Signed by', terms.signedBy.length === 0 ? paint.plain('unknown') : people(terms.signedBy)],
    ['Place', paint.plain(terms.place ?? 'unknown')],
    ['In force', paint.plain(dateInWords(terms.inForce))],
    ['First reported', paint.plain(terms.reported === null ? '' : dateInWords(terms.reported))],
    ['Term', paint.plain(termText(terms.term))],
    ['Term would end', computed(terms.expectedExpiry)],
    ['Family', paint.plain(familyNames[terms.family])],
    ['Replaces', paint.plain(terms.supersedes === null ? '' : names.labelOf(terms.supersedes))],
    ['Replaced by', paint.plain(terms.supersededBy === null ? '' : names.labelOf(terms.supersededBy))],
    ['Certainty', certaintyInWords(terms.certainty, screen)],
    ['Note', paint.plain(terms.note ?? '')],
  ];
};
