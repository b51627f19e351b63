/** The profile of one entity. */
import { dateInWords } from '../../dataset/date-words.js';
import type { EntityRow, EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { legend } from '../../views/certainty.js';
import { type Citations, citations } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { definitions, rule } from '../../views/table.js';
import { hangingIndent, pluralize, wrap } from '../../views/text.js';
import { agreementEntries, type Entry } from './agreement.js';
import { typeNames } from './list.js';

/** More events than this are cut down to the more important ones, which the profile says. */
const mostEvents = 15;
/** More facts than this stand below the events. */
const mostFacts = 8;

/** The events a profile has room for: all of a few, else the key ones, else the first notable ones. */
const telling = (events: readonly EventRow[]): readonly EventRow[] => {
  if (events.length <= mostEvents) return events;
  const key = events.filter(({ importance }) => importance === 1);
  return key.length > 0 ? key : events.filter(({ importance }) => importance === 2);
};

const eventPart = (row: EntityRow, events: readonly EventRow[], screen: Screen): string[] => {
  const shown = telling(events);
  if (shown.length === 0) return [];
  const which = `Showing ${shown.length} of ${pluralize(events.length, 'event')}. All of them: cismoa timeline --all --entity ${row.id}`;
  return [
    '',
    ...eventLines([{ title: 'Events', events: shown }], {}, screen),
    ...(shown.length < events.length ? wrap(screen.paint.dim(which), screen.measure) : []),
  ];
};

const factEntries = ({ facts }: EntityRow, cited: Citations, { paint }: Screen): Entry[] =>
  facts.map(({ label, value, date, sources }) => {
    const dated = date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`;
    return [label, `${paint.plain(value)}${dated}${cited.mark(sources)}`];
  });

/** Facts with the definition where they are few, else in a part of their own below the events. */
const arranged = (row: EntityRow, head: readonly Entry[], cited: Citations, names: Names, screen: Screen) => {
  const { paint } = screen;
  const listed = (ids: readonly string[]): string => paint.plain(ids.map(names.labelOf).join(', '));
  const others: Entry[] = [
    ['Agreements', row.terms === null ? listed(row.agreements) : ''],
    ['Related', listed(row.related.filter((id) => !row.agreements.includes(id)))],
  ];
  const facts = factEntries(row, cited, screen);
  return facts.length <= mostFacts
    ? { top: definitions([...head, ...facts, ...others], screen), below: [] }
    : {
        top: definitions([...head, ...others], screen),
        below: ['', ...wrap(paint.heading('Facts'), screen.measure), ...definitions(facts, screen)],
      };
};

/** The profile of an entity: names, what it is, dated facts, related entities, events, sources. */
export const entityView = (
  row: EntityRow,
  events: readonly EventRow[],
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, measure } = screen;
  const cited = citations(names.sources, screen);
  const head: Entry[] = [
    // The purpose of an agreement rests on the sources of its terms, which are marked there.
    ['What it is', `${paint.plain(row.description)}${row.terms === null ? cited.mark(row.sources) : ''}`],
    ...(row.terms === null ? [] : agreementEntries(row.terms, names, cited, screen)),
    ['Also called', paint.plain(row.aliases.join(', '))],
  ];
  const { top, below } = arranged(row, head, cited, names, screen);
  return [
    ...hangingIndent('', [`${paint.strong(row.name)}  ${paint.dim(`${typeNames[row.type].one}, ${row.id}`)}`], measure),
    rule(screen, measure),
    ...top,
    ...eventPart(row, events, screen),
    ...below,
    '',
    ...(options.sources ? cited.footnotes() : cited.shortNotes()),
    ...wrap(
      [
        ...(events.length > 0 || row.terms !== null ? [legend(screen)] : []),
        ...(options.sources ? [] : [paint.dim('Sources in full: --sources')]),
      ]
        .filter((text) => text !== '')
        .join('   '),
      measure,
    ),
  ];
};
