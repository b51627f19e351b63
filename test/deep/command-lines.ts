/** Command lines that users, scripts and attackers could give, made from the declarations of the commands. */
import type { Argument, Command, Option } from 'commander';
import fc from 'fast-check';
import type { Completed } from '../../src/cli/command.js';
import { candidates } from '../../src/lookup/candidates.js';
import { buildProgram } from '../../src/program.js';
import { dataset } from '../support.js';

const program = buildProgram();

const dates = 'today 2005 2005-10 2005-10-27 1800 9999-12-31 0000 2005-02-30 2005-13 ~2005 2005-10-27/..'.split(' ');
const numbers = ['1', '3', '20', '79', '80', '200', '999999999', '0', '-1', '1e3', '0x10', ' 5', '१२', '9'.repeat(14)];
const texts = ['pakistan', 'f16', 'nuclear test', 'us', '"arms embargo"', 'cismoa 2005', 'peanuts', 'nuclaer'];
const fieldLists = ['id', 'id,title', 'title,date,id', 'id,,id', ' id', 'ID', 'constructor', '__proto__'];

/** Words that mean something to an object, a shell, a terminal, a parser or a regular expression. */
const hostile = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', 'then'],
  ...['', ' ', '-', '--', '---', '--=', '=', '--=x', '-f', '-f=', '--no-', '--no-no-pager', '-hV', '-aaaa', '-rl'],
  ...['$(id)', '`id`', '; id', '| id', '../../etc/passwd', '/dev/stdin', '~', '*', '%s%n', '\\', '\\n', "'", '"'],
  ...['\u001b[31mred', '\u001b[2J', '\u001b]0;title\u0007', '\u001b]8;;http://x.test\u001b\\x', '\u009b7m'],
  ...['\u0000', 'a\u0000b', '\r', '\n', 'a\nb', '\t', '\b', '\u007f', '\u0085', '\u2028', '\ufeff', '\u00ad'],
  ...['\u202eabc', '\u2066x\u2069', '\u200f', '\u061c', '\ud800', '\udc00x', 'x\udfff', '\u{e0041}', '\u{e0001}'],
  ...['İstanbul', 'ıI', 'ß', 'ﬀ', 'A\u030a', '\u0301', 'سی آئی ایس', 'पाकिस्तान', '🇵🇰', '👩‍👩‍👧', '\u{10ffff}', '𝔘𝔖'],
  ...['null', 'undefined', 'NaN', '[]', '{}', '(a+)+$', '[', '(?:', '\\p{L}', '.*', '^', '$&', '$1'],
];

/** What parsers of dates and names meet, in any order. */
const pieces = [
  ...['2005', '1990s', 'Oct', '27', '..', '-', '/', '1/2/2020', 'since', 'until', 'c.', '?', 'unknown', '9999', '9/11'],
  ...['president', 'of', 'COAS', 'general', 'f', '16', 'F-16', 'the', 'who', '$(x)', 'अंतर', '漢字'],
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary-ascii', maxLength: 12 }),
);

/** Up to a megabyte: letters without end, marks, emoji, what a pattern could stumble over. */
const hugeText = fc
  .record({
    unit: fc.constantFrom('a', 'ab ', '-', '9', '"', '\u001b[31m', '\u0301', '👩‍👩‍👧 ', '\ud800', '((', 'é,', 'us '),
    length: fc.constantFrom(200, 5_000, 131_072, 1_000_000),
  })
  .map(({ unit, length }) => unit.repeat(Math.ceil(length / unit.length)));

const hostileWord = fc.constantFrom(...hostile);
const phrase = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, hostileWord), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

/** A word with a slip of the finger, or with something put into it. */
const nearMiss = (word: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(word, fc.nat({ max: 99 }), fc.nat({ max: 7 }), hostileWord).map(([known, place, slip, extra]) => {
    const at = place % (known.length + 1);
    const [before, after] = [known.slice(0, at), known.slice(at)];
    const misses = [before + after.slice(1), before + after.slice(0, 1) + after, known.toUpperCase(), before];
    return (
      [...misses, before + extra + after, `${known}=${extra}`, ` ${known}`, known.split('').reverse().join('')][slip] ??
      ''
    );
  });

/** Values as declared: choices, ids of records, or what the name of the value suggests. */
const fitting = (value: Argument | Option, name: string): readonly string[] => {
  const { candidates: kind } = value as Completed;
  if (value.argChoices !== undefined) return value.argChoices;
  if (kind !== undefined) {
    const offered = typeof kind === 'function' ? kind() : candidates[kind](dataset);
    return offered.flatMap(({ value: id, description }) => [id, description]);
  }
  if (/date/.test(name)) return dates;
  if (/<n>/.test(name)) return numbers;
  return /list/.test(name) ? fieldLists : texts;
};

const names = program.commands.map((command) => command.name());
const flags = [program, ...program.commands].flatMap(({ options }) =>
  options.flatMap(({ long, short }) => [long, short]),
);
const knownWords = [...names, ...flags, ...dates, ...numbers, ...texts].filter((word) => word !== undefined);
const knownWord = fc.constantFrom(...knownWords);
const anyWord = fc.oneof(hostileWord, text, phrase, nearMiss(knownWord), knownWord);

const valueFor = (value: Argument | Option, name = ''): fc.Arbitrary<string> => {
  const right = fc.constantFrom(...fitting(value, name));
  return fc.oneof({ weight: 6, arbitrary: right }, nearMiss(right), anyWord);
};

const optionWords = (option: Option): fc.Arbitrary<readonly string[]> => {
  const flag = fc.constantFrom(...[option.long, option.short].filter((name) => name != null));
  const written = fc.oneof({ weight: 19, arbitrary: flag }, nearMiss(flag));
  if (!option.required && !option.optional) return written.map((word) => [word]);
  const value = valueFor(option, option.flags);
  return fc.oneof(
    { weight: 15, arbitrary: fc.tuple(written, value) },
    { weight: 4, arbitrary: fc.tuple(written, value).map(([word, given]) => [`${word}=${given}`]) },
    written.map((word) => [word]),
  );
};

/** A command with arguments and options as it declares them, most of them right. */
const lineOf = (command: Command): fc.Arbitrary<string[]> => {
  const name = fc.constant(command.name());
  const words = command.registeredArguments.map((argument) =>
    fc.array(valueFor(argument), { maxLength: argument.variadic ? 3 : 1 }),
  );
  const options = fc.array(fc.oneof(...[...command.options, ...program.options].map(optionWords)), { maxLength: 4 });
  return fc
    .tuple(fc.oneof({ weight: 30, arbitrary: name }, nearMiss(name)), fc.tuple(...words), options, fc.nat({ max: 4 }))
    .map(([called, args, given, place]) =>
      place === 0 ? [...given.flat(), called, ...args.flat()] : [called, ...args.flat(), ...given.flat()],
    );
};

const line = fc.oneof(...program.commands.map(lineOf));

/** A command and an option of it that takes a value. */
const flagWithValue = fc.constantFrom(
  ...program.commands.flatMap((command) =>
    command.options.filter(({ required }) => required).map(({ long }) => [command.name(), long] as const),
  ),
);

/** Arguments of the program. */
export const commandLines: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 120, arbitrary: line },
  { weight: 80, arbitrary: fc.array(anyWord, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.tuple(line, hugeText).map(([words, huge]) => [...words, huge]) },
  { weight: 1, arbitrary: fc.tuple(flagWithValue, hugeText).map(([[name, flag], huge]) => [name, `${flag}=${huge}`]) },
);
