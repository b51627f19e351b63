import { stateInWords } from '../../agreements/explanation.js';
import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyMark, legend } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { termText } from '../../views/state.js';
import { cell, definitions, rule, table } from '../../views/table.js';
import { firstSentence, hangingIndent, listInWords, wrap } from '../../views/text.js';
import { statusHead } from '../status/view.js';
import type { SummaryRow } from './row.js';

/** As many sources as one screen has room for behind a fact; JSON has them all. */
const mostMarks = 2;

/** Signature, term, signatories and end of the first agreement, in one sentence. */
const signature = ({ signed, signedBy, term, inForce, state }: AgreementStateRow, names: Names): string => {
  const end = inForce === null ? 'unknown' : inForce.slice(inForce.indexOf('/') + 1);
  const by = listInWords(signedBy.map(names.nameOf));
  return `${dateInWords(signed)} for ${termText(term)}, by ${by}; ${stateInWords[state]} in ${dateInWords(end)}`;
};

/** What the agreement is, on one screen of 80 by 40. */
export const summaryView = (
  summary: SummaryRow,
  options: { readonly sources: boolean },
  names: Names,
  screen: Screen,
): string[] => {
  const { paint, measure } = screen;
  const { status, purpose, notPurpose, questions, agreements } = summary;
  const [first] = agreements;
  if (first === undefined) return [];
  const cited = citations(names.sources, screen);
  const mark = (sources: readonly string[]): string =>
    cited.mark(options.sources ? sources : sources.slice(0, mostMarks));
  const facts = definitions(
    [
      ['What it is', paint.plain(firstSentence(summary.description))],
      ...statusHead(status, names, screen),
      ['Parties', paint.plain(listInWords(first.parties.map(names.nameOf)))],
      ['First signed', `${paint.plain(signature(first, names))}${mark(first.sources)}`],
      ['Purpose', `${paint.plain(purpose.value)}${mark(purpose.sources)}`],
      ['What it is not', `${paint.plain(notPurpose.value)}${mark(notPurpose.sources)}`],
    ],
    screen,
  );
  const dates = table(
    [{ head: '' }, { head: '', flexible: true }],
    [
      {
        title: 'Key dates',
        rows: summary.events.map(({ date, title, certainty, sources }) => [
          cell(paint.date(dateInWords(date))),
          cell(`${paint.plain(title)}${mark(sources)}`, `${certaintyMark(certainty, screen)} `),
        ]),
      },
    ],
    screen,
  );
  const sources = options.sources ? [paint.heading('Sources'), ...cited.footnotes()] : cited.shortNotes();
  const more = options.sources ? '' : paint.dim('   All sources: --sources');
  return [
    ...hangingIndent(`${paint.heading('CIS-MOA')}  `, [paint.strong(summary.name)], measure),
    rule(screen, measure),
    ...facts,
    '',
    ...dates,
    '',
    paint.heading('Not publicly known'),
    ...questions.flatMap(({ question }) => hangingIndent(`${screen.glyphs.bullet} `, [paint.plain(question)], measure)),
    ...wrap(paint.dim('Open one: cismoa questions'), measure),
    '',
    ...sources,
    ...wrap(`${legend(screen)}${more}`, measure),
  ];
};
