import { withArticle } from '../../agreements/explanation.js';
import { dateInWords, whenInWords } from '../../dataset/date-words.js';
import { endsOf } from '../../dataset/edtf.js';
import type { AgreementStateRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import { legend } from '../../views/certainty.js';
import { citations } from '../../views/citation.js';
import { eventLines } from '../../views/events.js';
import type { Names } from '../../views/names.js';
import { termText } from '../../views/state.js';
import { definitions, rule } from '../../views/table.js';
import { firstSentence, hangingIndent, listInWords, wrap } from '../../views/text.js';
import { statusHead } from '../status/view.js';
import type { SummaryRow } from './row.js';

/** As many sources as one screen has room for after a fact; JSON has them all. */
const maxMarks = 1;

/** As many questions as one screen has room for. */
const maxQuestions = 8;

/** Signature, term, parties, signatories and end of the first agreement, in one sentence. */
const signature = (agreement: AgreementStateRow, names: Names): string => {
  const { signed, parties, signedBy, term, inForce, ending, certainty } = agreement;
  const years = term === null ? '' : ` for ${termText(term)}`;
  const states = listInWords(parties.map(names.nameOf).map(withArticle));
  const bodies = signedBy.length === 0 ? '' : ` (${signedBy.map(names.nameOf).join(', ')})`;
  const end = inForce === null ? 'unknown' : endsOf(inForce).to;
  const outcome =
    ending === null ? '' : `; ${ending}${end === 'unknown' || end === 'open' ? '' : ` ${whenInWords(end)}`}`;
  const reported = certainty === 'reported' ? ', as reported' : '';
  return `${dateInWords(signed)}${years}, by ${states}${bodies}${outcome}${reported}`;
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
    cited.mark(options.sources || screen.plain ? sources : sources.slice(0, maxMarks));
  const facts = definitions(
    [
      ['What it is', paint.plain(firstSentence(summary.description))],
      ...statusHead(status, names, screen),
      ['Signed', `${paint.plain(signature(first, names))}${mark(first.sources)}`],
      ['Purpose', `${paint.plain(purpose.value)}${mark(purpose.sources)}`],
      ['It is not', `${paint.plain(notPurpose.value)}${mark(notPurpose.sources)}`],
    ],
    screen,
  );
  const dates = eventLines([{ title: 'Key dates', events: summary.events }], { mark }, screen);
  const more = questions.length - maxQuestions;
  const hint = `${more > 0 ? `${more} more: cismoa questions. ` : ''}Details: cismoa questions ID`;
  return [
    ...hangingIndent(`${paint.heading('CIS-MOA')}  `, [paint.strong(summary.name)], measure),
    rule(screen, measure),
    ...facts,
    '',
    ...dates,
    '',
    ...wrap(`${paint.heading('Not publicly known')}  ${paint.dim(hint)}`, measure),
    ...questions
      .slice(0, maxQuestions)
      .flatMap(({ question }) => hangingIndent(`${screen.glyphs.bullet} `, [paint.plain(question)], measure)),
    '',
    ...cited.notes(options.sources),
    ...wrap(`${legend(screen)}${options.sources ? '' : paint.dim('   All sources: --sources')}`.trim(), measure),
  ];
};
