/** Argument vectors that users, scripts and enemies could give: each by its number, the same in every run. */
import type { Argument, Command, Option } from 'commander';
import { candidateKindOf } from '../../src/commands/declare.js';
import { buildProgram } from '../../src/commands/program.js';
import { candidates } from '../../src/queries/candidates.js';
import { dataset } from '../support.js';
import { type Random, randomFrom } from './support.js';

const program = buildProgram({ dataset, today: '2026-11-24', answer: () => undefined }, '0.0.0');

const dates = [
  'today',
  '2005',
  '2005-10',
  '2005-10-27',
  '1800',
  '9999-12-31',
  '0000',
  '2005-02-30',
  '2005-13',
  '~2005',
];
const numbers = [
  '1',
  '3',
  '20',
  '79',
  '80',
  '200',
  '999999999',
  '0',
  '-1',
  '1e3',
  '0x10',
  ' 5',
  '१२',
  '99999999999999',
];
const texts = [
  'pakistan',
  'f16',
  'nuclear test',
  'us',
  '"arms embargo"',
  'coalition support',
  'cismoa 2005',
  'peanuts',
];

/** Words that mean something to an object, a shell, a terminal or a parser. */
const hostile = [
  ...['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length'],
  ...[
    '',
    ' ',
    '-',
    '--',
    '---',
    '--=',
    '-=',
    '=',
    '--=x',
    '-f',
    '-f=',
    '--no-',
    '--no-no-pager',
    '-hV',
    '-aaaa',
    '-rl',
  ],
  ...[
    '$(id)',
    '`id`',
    '; id',
    '| id',
    '&& id',
    '../../etc/passwd',
    '/dev/stdin',
    '~',
    '*',
    '%s%n',
    '\\',
    '\\n',
    "'",
    '"',
  ],
  ...[
    '\u001b[31mred',
    '\u001b[0m',
    '\u001b[2J',
    '\u001b]0;title\u0007',
    '\u001b]8;;http://x.test\u001b\\x',
    '\u009b7m',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\r',
    '\n',
    'a\nb',
    '\t',
    '\u0008',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    '\u202eabc',
    '\u2066x\u2069',
    '\u200f',
    '\u061c',
    '\ud800',
    '\udc00x',
    'x\udfff',
    '\ud83d',
    '\u{e0041}',
    '\u{e0001}',
  ],
  ...[
    'İstanbul',
    'ıI',
    'ß',
    'ﬀ',
    'Å',
    'A\u030a',
    '\u0301',
    'سی آئی ایس',
    'पाकिस्तान',
    '🇵🇰',
    '👩‍👩‍👧',
    '\u{10ffff}',
    '𝔘𝔖',
  ],
  ...[
    'null',
    'undefined',
    'NaN',
    'true',
    '[]',
    '{}',
    'Infinity',
    '(a+)+$',
    '[',
    '(?:',
    '\\p{L}',
    '.*',
    '^',
    '$&',
    '$1',
  ],
];

const textOf = (random: Random): string => {
  const length = 1 + random.below(12);
  const most = random.pick([0x80, 0x100, 0x3000, 0x10000, 0x110000]);
  // Numbers over 0xffff make two units, those of surrogates one half alone.
  return Array.from({ length }, () => String.fromCodePoint(random.below(most))).join('');
};

/** Up to a megabyte: words, letters without end, marks, emoji. */
const hugeText = (random: Random): string => {
  const unit = random.pick(['a', 'ab ', '-', '9', '"', '\u001b[31m', '\u0301', '👩‍👩‍👧 ', '\ud800', '((', 'é,', 'us ']);
  return unit.repeat(Math.ceil(random.pick([200, 5_000, 131_072, 1_000_000]) / unit.length));
};

/** A word with one slip of the finger, or with something put into it. */
const nearMiss = (word: string, random: Random): string => {
  const at = random.below(word.length + 1);
  const [before, after] = [word.slice(0, at), word.slice(at)];
  return random.pick([
    () => before + after.slice(1),
    () => before + after.slice(0, 1) + after,
    () => before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    () => word.toUpperCase(),
    () => before,
    () => before + random.pick(hostile) + after,
    () => `${word}=${random.pick(hostile)}`,
    () => ` ${word}`,
  ])();
};

const known = (value: Argument | Option): readonly string[] => {
  if (value.argChoices !== undefined) return value.argChoices;
  const kind = candidateKindOf(value);
  if (kind !== undefined) return candidates[kind](dataset).flatMap(({ value: id, says }) => [id, says]);
  return [];
};

/** Words that fit a value of the command line, taken once. */
const fitting = new Map<Argument | Option, readonly string[]>();
const fits = (value: Argument | Option, name: string): readonly string[] => {
  const words = fitting.get(value) ?? known(value);
  fitting.set(value, words);
  if (words.length > 0) return words;
  if (/date/.test(name)) return dates;
  if (/<n>/.test(name)) return numbers;
  if (/list/.test(name)) return ['id', 'id,title', 'title,date,id', 'id,,id', ' id', 'ID', 'constructor', '__proto__'];
  return texts;
};

const valueFor = (value: Argument | Option, name: string, random: Random): string => {
  const word = random.pick(fits(value, name));
  if (random.chance(0.75)) return word;
  return random.chance(0.5) ? nearMiss(word, random) : anyWord(random);
};

const optionWords = (option: Option, random: Random): string[] => {
  const flag = random.chance(0.3) && option.short !== undefined ? option.short : (option.long ?? '');
  const written = random.chance(0.95) ? flag : nearMiss(flag, random);
  if (!option.required && !option.optional) return [written];
  const value = valueFor(option, option.flags, random);
  if (random.chance(0.05)) return [written];
  return random.chance(0.2) ? [`${written}=${value}`] : [written, value];
};

const allWords = [
  ...program.commands.map((command) => command.name()),
  ...[program, ...program.commands].flatMap(({ options }) => options.flatMap(({ long, short }) => [long, short])),
].flatMap((word) => word ?? []);

const anyWord = (random: Random): string => {
  if (random.chance(0.4)) return random.pick(hostile);
  if (random.chance(0.5)) return textOf(random);
  if (random.chance(0.6)) return nearMiss(random.pick([...allWords, ...texts]), random);
  return random.pick([...allWords, ...dates, ...numbers, ...texts]);
};

/** The bibliography and the search take long: they are tried less often than the others. */
const weights: Readonly<Record<string, number>> = { sources: 1, search: 2 };
const commands = program.commands.flatMap((command) => Array<Command>(weights[command.name()] ?? 4).fill(command));

/** A command with arguments and options as it declares them, most of them right. */
const commandLine = (random: Random): string[] => {
  const command = random.pick(commands);
  const name = random.chance(0.97) ? command.name() : nearMiss(command.name(), random);
  const words = command.registeredArguments.flatMap((argument) =>
    Array.from({ length: random.below(argument.variadic ? 4 : 2) }, () => valueFor(argument, '', random)),
  );
  const options = [...command.options, ...command.options, ...program.options];
  const given = Array.from({ length: random.below(4) }, () => optionWords(random.pick(options), random)).flat();
  return random.chance(0.8) ? [name, ...words, ...given] : [...given, name, ...words];
};

const huge = 0.002;

/** The vector of a number. */
export const vector = (number: number): string[] => {
  const random = randomFrom(number);
  const line = random.chance(0.6)
    ? commandLine(random)
    : Array.from({ length: random.below(6) }, () => anyWord(random));
  if (!random.chance(huge)) return line;
  return line.toSpliced(random.below(line.length + 1), random.below(2), hugeText(random));
};
