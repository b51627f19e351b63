import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow, EntityRow, EventRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyInWords, legend } from '../../views/certainty.js';
import { type Citations, citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { stateLabel, termText } from '../../views/state.js';
import { cell, definitions, rule, table } from '../../views/table.js';
import { firstSentence, groupBy, hangingIndent, pluralize, wrap } from '../../views/text.js';
import { eventCell } from '../timeline/view.js';

/** More events than this are cut down to the more important ones, which the profile says. */
const mostEvents = 15;

const typeNames: Record<EntityRow['type'], { one: string; heading: string }> = {
  agreement: { one: 'agreement', heading: 'Agreements' },
  'agreement-kind': { one: 'kind of agreement', heading: 'Kinds of agreement' },
  state: { one: 'state', heading: 'States' },
  organization: { one: 'organization', heading: 'Organizations' },
  person: { one: 'person', heading: 'Persons' },
  law: { one: 'law or rule', heading: 'Laws and rules' },
  equipment: { one: 'equipment', heading: 'Equipment' },
  operation: { one: 'operation or program', heading: 'Operations and programs' },
  place: { one: 'place', heading: 'Places' },
};

/** All of several entities: name, other names, what each is. */
export const entityListView = (rows: readonly EntityRow[], screen: Screen): string[] => {
  const { paint } = screen;
  const order = Object.keys(typeNames);
  const sections = groupBy(rows, ({ type }) => type)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([type, members]) => ({
      title: `${typeNames[type as EntityRow['type']].heading} (${members.length})`,
      rows: members.map(({ id, name, description }) => [
        { paragraphs: [paint.strong(name), paint.dim(id)] },
        cell(paint.plain(firstSentence(description))),
      ]),
    }));
  return [
    ...table(
      [
        { head: 'Name', flexible: true, least: 24 },
        { head: 'What it is', flexible: true, least: 24 },
      ],
      sections,
      screen,
    ),
    '',
    ...wrap(paint.dim(`${pluralize(rows.length, 'entity', 'entities')}. Profile: cismoa entity NAME.`), screen.measure),
  ];
};

const agreementEntries = (terms: AgreementStateRow, names: Names, cited: Citations, screen: Screen) => {
  const { paint } = screen;
  const people = (ids: readonly string[]): string => paint.plain(ids.map(names.nameOf).join(', '));
  const mark = cited.mark(terms.sources);
  return [
    ['Parties', people(terms.parties)],
    ['Signed', `${paint.plain(terms.signed === null ? 'not, or unknown' : dateInWords(terms.signed))}${mark}`],
    ['Signatories', terms.signedBy.length === 0 ? paint.plain('unknown') : people(terms.signedBy)],
    ['Place', paint.plain(terms.place ?? 'unknown')],
    ['In force', paint.plain(dateInWords(terms.inForce))],
    ['Reported', paint.plain(terms.reported === null ? '' : `since ${dateInWords(terms.reported)}`)],
    ['Term', paint.plain(termText(terms.term))],
    [
      'Term would end',
      paint.plain(terms.expectedExpiry === null ? '' : `${dateInWords(terms.expectedExpiry)} (computed)`),
    ],
    ['Today', stateLabel(terms, screen)],
    ['Family', paint.plain(terms.family)],
    ['Replaces', paint.plain(terms.supersedes === null ? '' : names.nameOf(terms.supersedes))],
    ['Replaced by', paint.plain(terms.supersededBy === null ? '' : names.nameOf(terms.supersededBy))],
    ['Certainty', certaintyInWords(terms.certainty, screen)],
    ['Note', paint.plain(terms.note ?? '')],
  ] as const;
};

/** The events a profile has room for: all of a few, else the key ones, else the first notable ones. */
const telling = (events: readonly EventRow[]): readonly EventRow[] => {
  if (events.length <= mostEvents) return events;
  const key = events.filter(({ importance }) => importance === 1);
  return key.length > 0 ? key : events.filter(({ importance }) => importance === 2);
};

const eventLines = (row: EntityRow, events: readonly EventRow[], names: Names, screen: Screen): string[] => {
  const { paint } = screen;
  const shown = telling(events);
  if (shown.length === 0) return [];
  const lines = table(
    [{ head: '' }, { head: '', flexible: true, least: 24 }],
    [
      {
        title: 'Events',
        rows: shown.map((event) => [
          cell(paint.date(dateInWords(event.date))),
          eventCell(event, screen, { long: false, marksKey: false, names, cited: null }),
        ]),
      },
    ],
    screen,
  );
  const all = `cismoa timeline --all --entity ${row.id}`;
  const which =
    shown.length < events.length ? `${shown.length} of ${pluralize(events.length, 'event')}. All: ${all}` : '';
  return ['', ...lines, ...(which === '' ? [] : wrap(paint.dim(which), screen.measure))];
};

/** The profile of an entity: names, what it is, dated facts, related entities, events, sources. */
export const entityView = (row: EntityRow, events: readonly EventRow[], names: Names, screen: Screen): string[] => {
  const { paint } = screen;
  const cited = citations(names.sources, screen);
  const dated = (date: string | null): string => (date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`);
  const listed = (ids: readonly string[]): string => paint.plain(ids.map(names.nameOf).join(', '));
  // Numbered in the order in which they are read.
  const what = `${paint.plain(row.description)}${cited.mark(row.sources)}`;
  const facts = row.facts.map(
    ({ label, value, date, sources }) => [label, `${paint.plain(value)}${dated(date)}${cited.mark(sources)}`] as const,
  );
  const body = definitions(
    [
      ['What', what],
      ['Also', paint.plain(row.aliases.join(', '))],
      ...(row.terms === null ? [] : agreementEntries(row.terms, names, cited, screen)),
      ...facts,
      ['Agreements', row.terms === null ? listed(row.agreements) : ''],
      ['Related', listed(row.related)],
    ],
    screen,
  );
  return [
    ...hangingIndent(
      '',
      [`${paint.strong(row.name)}  ${paint.dim(`${typeNames[row.type].one}, ${row.id}`)}`],
      screen.measure,
    ),
    rule(screen, screen.measure),
    ...body,
    ...eventLines(row, events, names, screen),
    '',
    ...cited.footnotes(),
    ...(events.length > 0 || row.terms !== null ? ['', ...wrap(legend(screen), screen.measure)] : []),
  ];
};
