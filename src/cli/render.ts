import { citedSources } from '../dataset/citations.js';
import { CliError } from '../errors.js';
import { type Format, isBibliography, writeBibliography, writers } from '../formats/formats.js';
import type { Work } from '../formats/work.js';
import { suggestWord } from '../lookup/suggest.js';
import type { Capabilities } from '../terminal/capabilities.js';
import { screenFor } from '../terminal/screen.js';
import type { Names } from '../views/names.js';
import type { DataAnswer, OutputOptions } from './command.js';

export const formatOf = ({ format = 'table' }: OutputOptions): Format => format as Format;

/** The selected fields, each once; all of them where none are selected. Throws `unknown-field` and `fields-need-format`. */
const selectFields = (known: readonly string[], { fields }: OutputOptions, format: Format): readonly string[] => {
  if (fields === undefined) return known;
  if (format === 'table' || format === 'svg' || isBibliography(format)) {
    throw new CliError('fields-need-format', { format });
  }
  const selected = fields.map((wanted) => {
    const field = known.find((each) => each.toLowerCase() === wanted.toLowerCase());
    if (field !== undefined) return field;
    throw new CliError('unknown-field', { field: wanted, fields: known, suggestions: suggestWord(wanted, known) });
  });
  return [...new Set(selected)];
};

/** The works that an answer cites, each once, in order of first citation. */
const worksOf = ({ rows, works }: DataAnswer, names: Names): readonly Work[] =>
  works?.() ?? citedSources(rows).flatMap((id) => names.sources.get(id) ?? []);

/** Without rules, the blank lines around them meet. */
const singleBlanks = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, at) => line !== '' || lines[at - 1] !== '');

/** An answer as text in the wanted format. Views load only for tables. */
export const render = async (
  answer: DataAnswer,
  options: OutputOptions,
  capabilities: Capabilities,
  names: Names,
): Promise<string> => {
  const format = formatOf(options);
  const fields = selectFields(answer.fields, options, format);
  if (format === 'table') {
    const lines = await answer.view(screenFor(capabilities), names);
    return `${(capabilities.plain ? singleBlanks(lines) : lines).join('\n')}\n`;
  }
  if (format === 'svg') {
    if (answer.picture === undefined) throw new CliError('format-needs-option', { format, option: '--chart' });
    return answer.picture();
  }
  const pretty = capabilities.isTerminal;
  if (isBibliography(format)) return writeBibliography(format, worksOf(answer, names), pretty);
  const { rows, single = false } = answer;
  return writers[format]({ fields, rows, single, pretty });
};
