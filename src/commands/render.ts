import type { Dataset } from '../dataset/dataset.js';
import { Fault } from '../errors.js';
import type { Format } from '../formats/formats.js';
import { fields as allFields } from '../queries/fields.js';
import { suggestWord } from '../queries/suggest.js';
import type { Capabilities } from '../terminal/capabilities.js';
import { type Answer, type OutputOptions, outputOf } from './session.js';

const formatOf = ({ format, json }: OutputOptions): Format => {
  if (json !== true) return (format ?? 'table') as Format;
  if (format !== undefined && format !== 'json')
    throw new Fault('options-conflict', { a: '--json', b: `--format ${format}` });
  return 'json';
};

/** The fields asked for, each once; undefined for all. Throws the faults `unknown-field` and `fields-need-format`. */
const wantedFields = ({ of }: Answer, { fields }: OutputOptions, format: Format): readonly string[] | undefined => {
  if (fields === undefined) return undefined;
  if (format === 'table' || format === 'bibtex' || format === 'csl-json') {
    throw new Fault('fields-need-format', { format });
  }
  const known: readonly string[] = allFields[of];
  for (const field of fields) {
    if (!known.includes(field)) {
      throw new Fault('unknown-field', { field, fields: known, suggestions: suggestWord(field, known) });
    }
  }
  return [...new Set(fields)];
};

/**
 * An answer in the format asked for: a table for people as one text, which may be paged; else pieces for programs, made
 * as they are asked for. The table and its libraries load only where a table is asked for.
 */
export const render = async (
  answer: Answer,
  options: OutputOptions,
  capabilities: () => Capabilities,
  dataset: Dataset,
): Promise<string | Iterable<string>> => {
  const format = formatOf(options);
  const wanted = wantedFields(answer, options, format);
  if (format !== 'table') {
    const { exporterOf } = await import('../formats/formats.js');
    const exporter = await exporterOf(format);
    return exporter.write(outputOf(answer, wanted), { pretty: capabilities().isTerminal });
  }
  const { screenFor } = await import('../terminal/screen.js');
  const { namesIn } = await import('../views/context.js');
  const lines = await answer.table(screenFor(capabilities()), namesIn(dataset));
  return `${lines.join('\n')}\n`;
};
