/** Who passes a source on, and who passes those on. */
import { dateInWords } from '../../dataset/date-words.js';
import type { SourceRow } from '../../dataset/rows.js';
import type { Screen } from '../../terminal/screen.js';
import type { Names } from '../../views/names.js';
import { hangingIndent, wrap } from '../../views/text.js';

const nameOf = ({ publisher, issued }: SourceRow): string =>
  `${publisher}${issued === null ? '' : `, ${dateInWords(issued)}`}`;

/** The sources based on the last of a path, each followed by those based on it. */
const branches = (path: readonly SourceRow[], names: Names, screen: Screen): string[] => {
  const { paint, glyphs, measure } = screen;
  const below = (path.at(-1)?.passedOnBy ?? []).flatMap((id) => names.sources.get(id) ?? []);
  const lead = `${'  '.repeat(path.length - 1)}${glyphs.bullet} `;
  return below
    .filter((source) => !path.includes(source))
    .flatMap((source) => [
      ...hangingIndent(lead, [`${paint.plain(nameOf(source))}  ${paint.dim(source.id)}`], measure),
      ...branches([...path, source], names, screen),
    ]);
};

/** The tree of sources that pass one on, a source a line; nothing where none does. */
export const passedOnView = (source: SourceRow, names: Names, screen: Screen): string[] => {
  const lines = branches([source], names, screen);
  return lines.length === 0 ? [] : ['', ...wrap(screen.paint.heading('Passed on by'), screen.measure), ...lines];
};
