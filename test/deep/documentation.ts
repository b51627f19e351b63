/** Section 10: what is written is so: examples run, exit statuses are those seen, no option is forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Option } from 'commander';
import { examplesIn } from '../../src/build/examples.js';
import { declarationOf } from '../../src/commands/declare.js';
import { exitCodes } from '../../src/commands/manual.js';
import { buildProgram } from '../../src/commands/program.js';
import { dataset, root, textOf } from '../support.js';
import { bash, type Figure, figure, inFigures, isInstalled, library, mapped, type Section } from './support.js';

const program = buildProgram({ dataset, today: '2026-11-24', answer: () => undefined }, '0.0.0');
const commands = program.commands.filter((command) => declarationOf(command) !== undefined);

const asked = async (...args: string[]): Promise<string> => {
  const { run } = library();
  const outcome = await run({ args, env: {}, stdout: { isTTY: false }, now: new Date(), dataset: library().dataset });
  if (outcome.status !== 0) throw new Error(`${args.join(' ')}: ${outcome.stderr}`);
  return outcome.stdout;
};

/** Roff as it reads. */
const plainRoff = (text: string): string =>
  text
    .replaceAll('\\-', '-')
    .replaceAll('\\(dq', '"')
    .replaceAll('\\(cq', '\u2019')
    .replaceAll('\\&', '')
    .replaceAll('\\e', '\\');

const manPage = plainRoff(textOf('bin/cismoa.1'));

const examplesOfMan = (): string[] =>
  [...manPage.slice(manPage.indexOf('.SH EXAMPLES')).matchAll(/^\.B (cismoa .*)$/gm)].map(([, line = '']) => line);

const examplesOfHelp = async (): Promise<string[]> => {
  const helps = await Promise.all(
    [[], ...commands.map((command) => [command.name()])].map((args) => asked(...args, '--help', '--width', '300')),
  );
  return helps.flatMap((help) =>
    [...(help.split('\nUsage\n')[0] ?? '').matchAll(/^ {2}(cismoa .*?)(?: {2,}.*)?$/gm)].map(([, line = '']) => line),
  );
};

const examplesOfReadme = (): string[] => {
  const readme = textOf('README.md');
  const blocks = [...readme.matchAll(/^```(?:console|sh|bash)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, body = '']) => [...body.matchAll(/^\$ (cismoa.*)$/gm)].map(([, line = '']) => line));
};

const examplesRun = async (): Promise<Figure> => {
  const readme = examplesOfReadme();
  const help = await examplesOfHelp();
  const man = examplesOfMan();
  const lines = [...new Set([...readme, ...help, ...man])].filter((line) => !/\| jq/.test(line) || isInstalled('jq'));
  const problems = await mapped(lines, async (line) => {
    const { status, stdout, stderr } = await bash(`set -o pipefail\n${line}`);
    // An example that shows an exit status is one of a complaint; the README's own test compares what it prints.
    const isRight = status === 0 && stdout !== '' && (stderr === '' || line.includes('exit status'));
    return isRight ? [] : [`${line}: status ${status}, ${stderr.slice(0, 300)}`];
  });
  const declared = commands.flatMap((command) => declarationOf(command)?.examples ?? []).map(({ line }) => line);
  const forgotten = declared
    .filter((line) => !help.includes(line) || !man.includes(line))
    .map((line) => `not in help and man page: ${line}`);
  const unread = examplesIn(textOf('README.md')).length === readme.length ? [] : ['the README has other examples'];
  const tried = `${readme.length} of README, ${help.length} of help, ${man.length} of man page`;
  const all = [...problems.flat(), ...forgotten, ...unread];
  return figure('Every example is run', tried, all, `${lines.length} different ones, each with status 0`);
};

/** Each documented exit status, by a command that must have it. */
const exitStatuses = async (): Promise<Figure> => {
  const cases = [
    { line: 'cismoa summary', status: 0 },
    { line: 'cismoa timeline --from 1800 --to 1801', status: 0 },
    { line: 'cismoa --help', status: 0 },
    { line: 'cismoa entity xyzzy', status: 1 },
    { line: 'cismoa show xyzzy', status: 1 },
    { line: 'cismoa search xyzzyplugh', status: 1 },
    { line: 'cismoa frobnicate', status: 2 },
    { line: 'cismoa timeline --limit 0', status: 2 },
    { line: 'cismoa summary >/dev/full', status: 3 },
    { line: 'cp -r dist "$T" && node "$T/dist/cismoa.cjs" summary', status: 3 },
  ];
  const seen = await mapped(
    cases,
    async ({ line }) => (await bash(`T=$(mktemp -d); trap 'rm -r "$T"' EXIT; ${line}`)).status,
  );
  const wrong = cases.flatMap(({ line, status }, at) =>
    seen[at] === status ? [] : [`${line}: ${seen[at]}, not ${status}`],
  );
  const documented = exitCodes.map(({ code }) => code).join(', ');
  const all = [...new Set(seen)].sort().join(', ');
  const texts = [await asked('--help'), textOf('README.md'), manPage].map((text) => text.replace(/\s+/g, ' '));
  const unsaid = exitCodes.flatMap(({ says }) =>
    texts.every((text) => text.includes(says)) ? [] : [`not said: ${says}`],
  );
  const problems = [...wrong, ...unsaid, ...(all === documented ? [] : [`seen ${all}, documented ${documented}`])];
  return figure('Documented exit statuses are those seen', `${cases.length} commands`, problems, all);
};

const testFiles = (): string =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(root, 'test', name), 'utf8'))
    .join('\n');

/** Where an option of a command is missing. */
const missingOf = async (path: string, option: Option, help: string, tests: string): Promise<string[]> => {
  const long = option.long ?? option.flags;
  const before = path === '' ? [] : [path];
  const completed = await asked('complete', '--', ...before, long);
  const word = new RegExp(`(?<![\\w-])${long}(?![\\w-])`);
  const name = `${path} ${long}`.trim();
  return [
    ...(word.test(help) ? [] : [`${name} is not in the help`]),
    ...(word.test(manPage) ? [] : [`${name} is not in the man page`]),
    ...(word.test(completed) ? [] : [`${name} is not completed`]),
    ...(word.test(tests) ? [] : [`${name} is in no test`]),
  ];
};

const everyOption = async (): Promise<Figure> => {
  const tests = testFiles();
  const named = [{ path: '', command: program }, ...commands.map((command) => ({ path: command.name(), command }))];
  const options = named.flatMap(({ path, command }) =>
    command
      .createHelp()
      .visibleOptions(command)
      .map((option) => ({ path, option })),
  );
  const problems = await mapped(options, async ({ path, option }) => {
    const help = await asked(...(path === '' ? [] : [path]), '--help', '--width', '300');
    return missingOf(path, option, help, tests);
  });
  const promise = 'Every option is in help, man page, completion and a test';
  return figure(promise, `${inFigures(options.length)} options of ${named.length} commands`, problems.flat(), 'all');
};

export const documentation: Section = async () => [await examplesRun(), await exitStatuses(), await everyOption()];
