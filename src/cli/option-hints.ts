/** What is meant by an option that a command does not have. */
import type { Command } from 'commander';
import { suggestWord } from '../lookup/suggest.js';
import { formatAliases } from './command.js';

/** Options of other tools, and what they are here; the first that the command has is suggested. */
const synonyms: readonly { readonly others: readonly string[]; readonly meant: readonly string[] }[] = [
  { others: ['--since', '--after', '--start', '--begin'], meant: ['--from', '--on'] },
  { others: ['--until', '--before', '--end'], meant: ['--to', '--on'] },
  { others: ['--date', '--day', '--at', '--as-of'], meant: ['--on', '--from'] },
  { others: ['--year'], meant: ['--on', '--from and --to'] },
  { others: ['--on'], meant: ['--from and --to'] },
  { others: ['--person', '--who'], meant: ['--entity'] },
  { others: ['--country', '--state'], meant: ['--entity', '--party'] },
  { others: ['--about'], meant: ['--entity', '--text'] },
  { others: ['--type'], meant: ['--category', '--kind', '--in', '--family'] },
  { others: ['--kind'], meant: ['--category', '--type'] },
  { others: ['--grep', '--query', '--search', '--words'], meant: ['--text'] },
  { others: ['--max', '--count', '--number', '--top', '--head'], meant: ['--limit'] },
  { others: ['--columns', '--cols'], meant: ['--fields', '--width'] },
  { others: ['--verbose', '--full'], meant: ['--long', '--sources'] },
  { others: ['--references', '--refs'], meant: ['--sources'] },
  { others: ['--graph', '--plot'], meant: ['--chart'] },
  { others: ['--everything'], meant: ['--all'] },
  { others: ['--newest', '--desc'], meant: ['--reverse'] },
  { others: ['--confidence'], meant: ['--certainty'] },
  { others: ['--collection'], meant: ['--in'] },
  { others: ['--newspaper'], meant: ['--publisher'] },
  { others: ['--important'], meant: ['--key'] },
];

const nameOf = (flag: string): string => flag.replace(/=.*/s, '').toLowerCase();

/** Whether an option is meant to name a file to write, which is left to the shell. */
export const isOutputFile = (flag: string): boolean => ['-o', '--out', '--output', '--outfile'].includes(nameOf(flag));

/** The options that may be meant by an unknown one, such as `--to` for `--until` and `--format csv` for `--csv`. */
export const suggestOption = (flag: string, command: Command): string[] => {
  const options = [...command.options, ...(command.parent?.options ?? [])];
  const known = options.flatMap(({ long }) => long ?? []);
  const name = nameOf(flag);
  const word = name.replace(/^-+/, '');
  if (known.includes(`--${word}`)) return [`--${word}`];
  const format = formatAliases[word] ?? word;
  if (options.find(({ long }) => long === '--format')?.argChoices?.includes(format)) return [`--format ${format}`];
  const candidates = synonyms.find(({ others }) => others.includes(name))?.meant;
  const meant = candidates?.find((each) => known.includes(each.replace(/ .*/, '')));
  if (meant !== undefined) return [meant];
  const [only, ...others] = known.filter((each) => each.startsWith(name));
  return only === undefined || others.length > 0 ? suggestWord(name, known) : [only];
};
