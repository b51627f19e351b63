import { dateInWords } from '../../dataset/date-words.js';
import { parseEdtf } from '../../dataset/edtf.js';
import type { Screen } from '../../terminal/screen.js';
import { citations } from '../../views/citation.js';
import type { Names } from '../../views/names.js';
import { definitions, rule } from '../../views/table.js';
import { hangingIndent } from '../../views/text.js';
import type { RecordRow } from './row.js';

/** Fields that the build computes beside the stored dates. */
const isComputed = (key: string): boolean =>
  /(?:start|end)$/i.test(key) ||
  ['citedBy', 'terms', 'events', 'agreements', 'supersededBy', 'expectedExpiry'].includes(key);

const dateKeys = new Set(['date', 'signed', 'inForce', 'reported', 'interval', 'issued']);

/** `signedBy` as `Signed by`. */
const labelOf = (key: string): string => {
  const words = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly date: string | null;
  readonly sources: readonly string[];
}

/** A record with every field it has, its sources and what refers to it. */
export const recordView = (row: RecordRow, names: Names, screen: Screen): string[] => {
  const { paint, glyphs } = screen;
  const cited = citations(names.sources, screen);
  const {
    id,
    sources = [],
    facts = [],
    ...fields
  } = row.record as Record<string, unknown> & {
    id: string;
    sources?: string[];
    facts?: Fact[];
  };
  const inWords = (key: string, value: unknown): string[] => {
    if (value === null) return [paint.dim('none or unknown')];
    if (Array.isArray(value))
      return value.length === 0
        ? [paint.dim('none')]
        : value.map((item) => `${glyphs.bullet} ${paint.plain(named(item))}`);
    if (typeof value === 'string' && dateKeys.has(key) && parseEdtf(value)) {
      return [`${paint.plain(dateInWords(value))}  ${paint.dim(value)}`];
    }
    return [paint.plain(named(String(value)))];
  };
  const named = (text: string): string => {
    const name = names.nameOf(text);
    return name === text ? text : `${name} (${text})`;
  };
  const stored = Object.entries(fields).filter(([key]) => !isComputed(key));
  const entries = stored.map(([key, value]) => [labelOf(key), ...inWords(key, value)] as const);
  const factEntries = facts.map(
    ({ label, value, date, sources: rests }) =>
      [
        label,
        `${paint.plain(value)}${date === null ? '' : ` ${paint.date(`(${dateInWords(date)})`)}`}${cited.mark(rests)}`,
      ] as const,
  );
  const mark = cited.mark(sources).trim();
  const referring = row.citedBy.map((other) => `${paint.plain(names.titleOf(other))} ${paint.dim(`(${other})`)}`);
  return [
    ...hangingIndent('', [`${paint.strong(id)}  ${paint.dim(`record of ${row.collection}`)}`], screen.measure),
    rule(screen, screen.measure),
    ...definitions(
      [
        ...entries,
        ...factEntries,
        ['Sources', mark],
        ['Referred to by', ...referring.map((text) => `${glyphs.bullet} ${text}`)],
      ],
      screen,
    ),
    '',
    ...cited.footnotes(),
  ];
};
