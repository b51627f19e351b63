import { dateInWords } from '../../dataset/date-words.js';
import type { AgreementRow } from '../../dataset/rows.js';
import type { SummaryRow } from './row.js';
import type { Screen } from '../../terminal/screen.js';
import { certaintyMark, legend } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { stateInWords, termText } from '../status/view.js';
import { cell, definitions, rule, table } from '../../views/table.js';
import { hangingIndent, listInWords, wrap } from '../../views/text.js';

/** As many sources as one screen has room for behind a fact; JSON has them all. */
const mostMarks = 2;

/** The expansions share an ending, which is said once. */
const ending = ' Memorandum of Agreement';

const spellings = ({ name: official, names }: SummaryRow, quote: string): string => {
  const short = names.filter(({ kind }) => kind === 'short-form').map(({ name }) => name);
  const long = names.filter(({ kind, name }) => kind === 'expansion' && name !== official && name.endsWith(ending));
  const beginnings = long.map(({ name }) => name.slice(0, -ending.length)).join('; ');
  return `${short.join(', ')}; also, before ${quote}${ending.trim()}${quote}: ${beginnings}`;
};

/** Signature, term, signatories and end of the first agreement, in one sentence. */
const signature = ({ signed, signedBy, term, inForce, status }: AgreementRow, names: Names): string => {
  const end = inForce === null ? 'unknown' : inForce.slice(inForce.indexOf('/') + 1);
  const by = listInWords(signedBy.map(names.nameOf));
  return `${dateInWords(signed)} for ${termText(term)}, by ${by}; ${status} in ${dateInWords(end)}`;
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
      [dateInWords(summary.on), `${stateInWords(status, screen)}${mark(status.sources)}`],
      ['Parties', paint.plain(listInWords(first.parties.map(names.nameOf)))],
      ['First signed', `${paint.plain(signature(first, names))}${mark(first.sources)}`],
      ['For', `${paint.plain(purpose.value)}${mark(purpose.sources)}`],
      ['Not', `${paint.plain(notPurpose.value)}${mark(notPurpose.sources)}`],
      ['Written', paint.plain(spellings(summary, '"'))],
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
    ...wrap(paint.plain(questions.map(({ question }) => question).join(' ')), measure),
    '',
    ...sources,
    ...wrap(`${legend(screen)}${more}`, measure),
  ];
};
