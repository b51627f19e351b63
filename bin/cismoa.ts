/** Hands arguments, environment, streams and the clock to run(), and prints the result. Alone in touching the process. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import checksums from '../dist/data/checksums.json' with { type: 'json' };
import { openDataset } from '../src/dataset/dataset.js';
import { CliError } from '../src/errors.js';
import { failure, type Result, run } from '../src/run.js';
import { lessOptions } from '../src/terminal/pager.js';

/** Writes a text; resolves to the error if it could not be written. */
const write = (stream: NodeJS.WriteStream, text: string): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    if (text === '') return resolve(undefined);
    // Without a listener that stays, an error of the stream would end the process with a stack trace.
    stream.on('error', resolve);
    stream.write(text, (error) => resolve(error ?? undefined));
  });

/** Sends a text through the pager; false if there is no such pager. Leaving it early is not an error. */
const page = (text: string, command: string): Promise<boolean> =>
  new Promise((resolve) => {
    const env = { LESS: lessOptions, ...process.env };
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    // An interrupt from the keyboard is for the pager.
    process.on('SIGINT', () => undefined);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code !== 126 && code !== 127));
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });

/** @returns the exit status */
const print = async ({ status, stdout, stderr, pager }: Result): Promise<number> => {
  if (pager !== null && (await page(stdout, pager))) return status;
  const error = await write(process.stdout, stdout);
  if (error === undefined) return (await write(process.stderr, stderr)) === undefined ? status : 3;
  // EPIPE, as from `| head`, is not an error.
  if (error.code === 'EPIPE') return 0;
  const failed = failure(new CliError('output-failed', { reason: error.code ?? error.message }), process.env);
  await write(process.stderr, failed.stderr);
  return failed.status;
};

const main = async (): Promise<void> => {
  const { isTTY = false, columns, rows } = process.stdout;
  const result = await run({
    args: process.argv.slice(2),
    env: process.env,
    stdout: { isTTY, columns, rows },
    now: new Date(),
    dataset: openDataset(join(__dirname, 'data'), checksums),
  });
  process.exitCode = await print(result);
};

main();
