/** Several entities: all that a name means, or how many there are of each type. */
import type { EntityRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { cell, definitions, table } from '../../views/table.js';
import { firstSentence, note, pluralize, wrap } from '../../views/text.js';

export const typeNames: Readonly<Record<EntityRow['type'], { one: string; heading: string }>> = {
  agreement: { one: 'agreement', heading: 'Agreements' },
  'agreement-kind': { one: 'kind of agreement', heading: 'Kinds of agreement' },
  state: { one: 'state', heading: 'States' },
  organization: { one: 'organization', heading: 'Organizations' },
  person: { one: 'person', heading: 'People' },
  law: { one: 'law or rule', heading: 'Laws and rules' },
  equipment: { one: 'equipment', heading: 'Equipment' },
  operation: { one: 'operation or program', heading: 'Operations and programs' },
  place: { one: 'place', heading: 'Places' },
};

const byType = (rows: readonly EntityRow[]) =>
  Object.entries(typeNames)
    .map(([type, { heading }]) => ({ heading, members: rows.filter((row) => row.type === type) }))
    .filter(({ members }) => members.length > 0);

/** All of several entities: name, id, what each is. */
export const entityListView = (rows: readonly EntityRow[], screen: Screen): string[] => {
  const { paint } = screen;
  if (rows.length === 0) return note('No entity of that type has this name.', screen);
  const sections = byType(rows).map(({ heading, members }) => ({
    title: `${heading} (${members.length})`,
    rows: members.map(({ id, name, description }) => [
      { paragraphs: [paint.strong(name), paint.dim(id)] },
      cell(paint.plain(firstSentence(description))),
    ]),
  }));
  const columns = [
    { head: 'Name', flexible: true, minWidth: 24 },
    { head: 'What it is', flexible: true, minWidth: 24 },
  ];
  const matches = pluralize(rows.length, 'match', 'matches');
  return [...table(columns, sections, screen), '', ...note(`${matches}. For one of them: cismoa entity ID`, screen)];
};

/** Columns that examples of a type may take: a line at 80 columns. */
const maxExamplesWidth = 46;

/** Those with most events, as many as one line has room for; a comma in a name would make two of it. */
const examples = (members: readonly EntityRow[]): string =>
  members
    .toSorted((a, b) => b.events.length - a.events.length)
    .map(({ name }) => name)
    .filter((name) => !name.includes(','))
    .reduce((list, name) => {
      const longer = list === '' ? name : `${list}, ${name}`;
      return longer.length <= maxExamplesWidth ? longer : list;
    }, '');

/** How many entities there are of each type, and how to find one. */
export const entityOverview = (rows: readonly EntityRow[], screen: Screen): string[] => {
  const { paint, measure } = screen;
  const counts = byType(rows).map(({ heading, members }) => [
    cell(paint.plain(heading)),
    cell(paint.strong(screen.narrow ? String(members.length) : String(members.length).padStart('Count'.length))),
    cell(paint.plain(examples(members))),
  ]);
  const columns = [{ head: 'Type' }, { head: 'Count' }, { head: 'Among them', flexible: true, minWidth: 24 }];
  return [
    ...wrap(paint.strong(`${pluralize(rows.length, 'entity', 'entities')} can be looked up.`), measure),
    '',
    ...table(columns, [{ rows: counts }], screen),
    '',
    ...definitions(
      [
        ['One of them', 'cismoa entity f16'],
        ['By any word', 'cismoa search drone --in entities'],
        ['The whole list', 'cismoa entity --format csv --fields id,type,name'],
      ],
      screen,
    ),
  ];
};
