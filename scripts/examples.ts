/** Examples in the README: console blocks whose commands really run and whose output is what they print. */
import { spawnSync } from 'node:child_process';
import { datasetFrom } from '../src/dataset/dataset.js';
import { run } from '../src/run.js';
import { compile, jsonLines } from './compile.js';
import { readPublished, readRenamed } from './published.js';

export interface Example {
  readonly command: string;
  readonly output: string;
}

/** The day on which examples are run, so that they stay as they are. */
export const exampleDay = '2026-11-26';

const block = /^```console\n([\s\S]*?)^```$/gm;

const examplesInBlock = (body: string): Example[] =>
  body
    .split(/^\$ /m)
    .filter((part) => part !== '')
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });

/** Every example of a Markdown text, in order. */
export const examplesIn = (markdown: string): Example[] =>
  [...markdown.matchAll(block)].flatMap(([, body = '']) => examplesInBlock(body));

/** Words of a command line without pipes and substitutions; quotes hold words together. */
const wordsOfCommand = (command: string): string[] =>
  [...command.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));

/** Whether a command is more than one call of the program. */
const needsShell = (command: string): boolean => /[|;<>]/.test(command.replace(/'[^']*'|"[^"]*"/g, ''));

/** What a call of the program prints, on both streams, on `exampleDay`. */
export const runExample = async (command: string): Promise<string> => {
  const [, ...args] = wordsOfCommand(command);
  const compiled = compile(readPublished(), readRenamed());
  const { stdout, stderr } = await run({
    args,
    env: {},
    stdout: { isTTY: false },
    stderr: { isTTY: false },
    now: new Date(`${exampleDay}T12:00:00Z`),
    dataset: datasetFrom((file) => jsonLines(compiled[file])),
  });
  return `${stdout}${stderr}`;
};

/** `cismoa claims | head -n 12`, which is run here too, on `exampleDay`. */
const headPattern = /^(cismoa [^|]*) \| head -n (\d+)$/;

/** What a command prints, on both streams. Shell commands run the built bundle; the others run here. */
export const outputOf = async (command: string, root: string): Promise<string> => {
  const [, call, lines] = headPattern.exec(command) ?? [];
  if (call !== undefined)
    return (await runExample(call))
      .split(/(?<=\n)/)
      .slice(0, Number(lines))
      .join('');
  if (needsShell(command)) {
    const script = `cismoa() { '${process.execPath}' dist/cismoa.cjs "$@"; }\n${command}`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    return `${stdout}${stderr}`;
  }
  return runExample(command);
};

/** The Markdown with the output of every example as it is now. */
export const refreshed = async (markdown: string, root: string): Promise<string> => {
  const outputs = new Map<string, string>();
  for (const { command } of examplesIn(markdown)) outputs.set(command, await outputOf(command, root));
  return markdown.replace(block, (_whole, body: string) => {
    const parts = examplesInBlock(body).map(({ command }) => `$ ${command}\n${outputs.get(command) ?? ''}`);
    return `\`\`\`console\n${parts.join('')}\`\`\``;
  });
};
