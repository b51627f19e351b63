/** The profile of one entity. */
import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow, EntityRow, EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords, legend } from '../../views/certainty.js';
import { type Citations, citations, factEntries, whoSaysSo } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { familyNames, stateLabel, termText } from '../../views/state.js';
import { definitions, type Entry, pageHead } from '../../views/table.js';
import { note, pluralize, wrap } from '../../views/text.js';
import { typeNames } from './list.js';

/** More events than this are cut down to the more important ones, which the profile says. */
const maxEvents = 15;
/** With more facts than this, they go below the events. */
const maxFacts = 8;

const termEntries = (terms: AgreementStateRow, names: Names, cited: Citations, screen: Screen): Entry[] => {
  const { plain } = screen.paint;
  const people = (ids: readonly string[]): string => plain(ids.map(names.nameOf).join(', '));
  const reportedly = terms.certainty === 'reported' ? ', as reported' : '';
  const label = (id: string | null): string => plain(id === null ? '' : `${names.labelOf(id)}${reportedly}`);
  const { signedBy, reported, expectedExpiry } = terms;
  return [
    ['Today', stateLabel(terms, screen)],
    ['Who says so', plain(whoSaysSo(terms, names))],
    ['Parties', `${people(terms.parties)}${cited.mark(terms.sources)}`],
    ['Signed', plain(dateInWords(terms.signed))],
    ['Signed by', signedBy.length === 0 ? plain('unknown') : people(signedBy)],
    ['Place', plain(terms.place ?? 'unknown')],
    ['In force', plain(dateInWords(terms.inForce))],
    ['First reported', plain(reported === null ? '' : dateInWords(reported))],
    ['Term', plain(termText(terms.term))],
    ['Term would end', plain(expectedExpiry === null ? '' : `${dateInWords(expectedExpiry)} (computed)`)],
    ['Family', plain(familyNames[terms.family])],
    ['Replaces', label(terms.supersedes)],
    ['Replaced by', label(terms.supersededBy)],
    ['Certainty', certaintyInWords(terms.certainty, screen)],
    ['Note', plain(terms.note ?? '')],
  ];
};

/** The events a profile has room for: all of a few, else the key ones, else the first notable ones. */
const mostImportant = (events: readonly EventRow[]): readonly EventRow[] => {
  if (events.length <= maxEvents) return events;
  const key = events.filter(({ importance }) => importance === 1);
  return key.length > 0 ? key : events.filter(({ importance }) => importance === 2);
};

const eventPart = (row: EntityRow, events: readonly EventRow[], screen: Screen): string[] => {
  const shown = mostImportant(events);
  if (shown.length === 0) return [];
  const which = `Showing ${shown.length} of ${pluralize(events.length, 'event')}. All of them: cismoa timeline --all --entity ${row.id}`;
  return [
    '',
    ...eventLines([{ title: 'Events', events: shown }], {}, screen),
    ...(shown.length < events.length ? note(which, screen) : []),
  ];
};

/** The profile of an entity: names, what it is, dated facts, related entities, events, sources. */
export const entityView = (
  row: EntityRow,
  events: readonly EventRow[],
  withSources: boolean,
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, measure } = screen;
  const { terms } = row;
  const cited = citations(names.sources, screen);
  const labels = (ids: readonly string[]): string => paint.plain(ids.map(names.labelOf).join(', '));
  const head: Entry[] = [
    // The purpose of an agreement rests on the sources of its terms, which are marked there.
    [
      row.type === 'person' ? 'Who it is' : 'What it is',
      `${paint.plain(row.description)}${terms === null ? cited.mark(row.sources) : ''}`,
    ],
    ...(terms === null ? [] : termEntries(terms, names, cited, screen)),
    ['Also called', paint.plain(row.aliases.join(', '))],
  ];
  const facts = factEntries(row.facts, cited, screen);
  const hasFew = facts.length <= maxFacts;
  const remarks = [
    events.length > 0 || terms !== null ? legend(screen) : '',
    withSources ? '' : paint.dim('Sources in full: --sources'),
  ];
  return [
    ...pageHead(row.name, `${typeNames[row.type].one}, ${row.id}`, screen),
    ...definitions(
      [
        ...head,
        ...(hasFew ? facts : []),
        ['Agreements', terms === null ? labels(row.agreements) : ''],
        ['Related', labels(row.related.filter((id) => !row.agreements.includes(id)))],
      ],
      screen,
    ),
    ...eventPart(row, events, screen),
    ...(hasFew ? [] : ['', ...wrap(paint.heading('Facts'), measure), ...definitions(facts, screen)]),
    '',
    ...cited.notes(withSources),
    ...wrap(remarks.filter((text) => text !== '').join('   '), measure),
  ];
};
