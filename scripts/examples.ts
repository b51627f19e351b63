/** Examples in the README: console blocks whose commands really run and whose output is what they print. */
import { execFileSync } from 'node:child_process';
import { run } from '../src/run.js';
import { compiledDataset } from './compile.js';
import { readPublished, readRenamed } from './published.js';

export interface Example {
  readonly command: string;
  readonly output: string;
}

/** The day on which examples are run, so that they stay as they are. */
const exampleDay = '2026-11-26';
const dataset = compiledDataset(readPublished(), readRenamed());

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

/** What a call of the program prints, on both streams, on `exampleDay`. */
export const runExample = async (call: string): Promise<string> => {
  const words = call.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? [];
  const { stdout, stderr } = await run({
    args: words.slice(1).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2')),
    env: {},
    stdout: { isTTY: false },
    stderr: { isTTY: false },
    now: new Date(`${exampleDay}T12:00:00Z`),
    dataset,
  });
  return `${stdout}${stderr}`;
};

/** What a command prints: a call of the program, piped through a shell where it is followed by `| head` or the like. */
export const outputOf = async (command: string): Promise<string> => {
  const [call = '', ...filters] = command.split(' | ');
  const input = await runExample(call);
  return filters.length === 0 ? input : execFileSync('bash', ['-c', filters.join(' | ')], { input, encoding: 'utf8' });
};

/** The Markdown with the output of every example as it is now. */
export const refreshed = async (markdown: string): Promise<string> => {
  const outputs = new Map<string, string>();
  for (const { command } of examplesIn(markdown)) outputs.set(command, await outputOf(command));
  return markdown.replace(block, (_whole, body: string) => {
    const parts = examplesInBlock(body).map(({ command }) => `$ ${command}\n${outputs.get(command) ?? ''}`);
    return `\`\`\`console\n${parts.join('')}\`\`\``;
  });
};
