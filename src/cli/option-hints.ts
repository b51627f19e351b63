/** What is meant by an option that a command does not have. */
import type { Command } from 'commander';
import { suggestWord } from '../lookup/suggest.js';

/** Options of other tools, and what they are here; the first that the command has is suggested. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  '--since': ['--from', '--on'],
  '--after': ['--from', '--on'],
  '--start': ['--from', '--on'],
  '--begin': ['--from', '--on'],
  '--until': ['--to', '--on'],
  '--before': ['--to', '--on'],
  '--end': ['--to', '--on'],
  '--date': ['--on', '--from'],
  '--day': ['--on', '--from'],
  '--at': ['--on', '--from'],
  '--year': ['--on', '--from and --to'],
  '--on': ['--from and --to'],
  '--as-of': ['--on', '--from'],
  '--person': ['--entity'],
  '--who': ['--entity'],
  '--country': ['--entity', '--party'],
  '--state': ['--entity', '--party'],
  '--about': ['--entity', '--text'],
  '--type': ['--category', '--kind', '--in', '--family'],
  '--kind': ['--category', '--type'],
  '--grep': ['--text'],
  '--query': ['--text'],
  '--search': ['--text'],
  '--words': ['--text'],
  '--max': ['--limit'],
  '--count': ['--limit'],
  '--number': ['--limit'],
  '--output': ['--format'],
  '--out': ['--format'],
  '--csv': ['--format'],
  '--tsv': ['--format'],
  '--markdown': ['--format'],
  '--bibtex': ['--format'],
  '--columns': ['--fields', '--width'],
  '--verbose': ['--long', '--sources'],
  '--full': ['--long', '--sources'],
  '--references': ['--sources'],
  '--refs': ['--sources'],
  '--graph': ['--chart'],
  '--plot': ['--chart'],
  '--everything': ['--all'],
  '--newest': ['--reverse'],
  '--top': ['--limit'],
  '--head': ['--limit'],
  '--md': ['--format'],
  '--ndjson': ['--format'],
  '--cols': ['--fields', '--width'],
  '--confidence': ['--certainty'],
  '--collection': ['--in'],
  '--newspaper': ['--publisher'],
  '--desc': ['--reverse'],
  '--important': ['--key'],
  '--no-colour': ['--no-color'],
  '--colour': ['--color'],
};

const optionsOf = (command: Command): string[] => {
  const own = command.options.flatMap(({ long }) => long ?? []);
  return command.parent === null ? own : [...own, ...optionsOf(command.parent)];
};

/** The options that may be meant by an unknown one, such as `--to` for `--until`. */
export const suggestOption = (flag: string, command: Command): string[] => {
  const known = optionsOf(command);
  const name = flag.replace(/=.*/, '').toLowerCase();
  const meant = synonyms[name]?.find((options) => known.includes(options.replace(/ .*/, '')));
  return meant === undefined ? suggestWord(name, known) : [meant];
};
