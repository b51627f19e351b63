/** Hands arguments, environment, streams and the clock to run(), and prints the result. Alone in touching the process. */
import { fstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import checksums from '../dist/data/checksums.json' with { type: 'json' };
import { openDataset } from '../src/dataset/dataset.js';
import { CliError } from '../src/errors.js';
import { failure, type Result, run } from '../src/run.js';
import type { StreamFacts } from '../src/terminal/capabilities.js';
import { lessOptions } from '../src/terminal/pager.js';

const stdoutFd = 1;
const stderrFd = 2;

const isCharacterDevice = (fd: number): boolean => {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
};

/** What the output is. `process.stdout` takes 4 ms to set up, a tenth of an answer: only a terminal is worth it. */
const stdoutFacts = (): StreamFacts => {
  if (!isCharacterDevice(stdoutFd)) return { isTTY: false };
  const { isTTY = false, columns, rows } = process.stdout;
  return { isTTY, columns, rows };
};

/** Writes through the stream, for pipes that do not block; resolves to the error if it could not be written. */
const writeToStream = (bytes: Uint8Array, fd: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const stream = fd === stdoutFd ? process.stdout : process.stderr;
    // Without a listener that stays, an error of the stream would end the process with a stack trace.
    stream.on('error', resolve);
    stream.write(bytes, (error) => resolve(error ?? undefined));
  });

/** Writes a text; resolves to the error if it could not be written. */
const write = async (text: string, fd: number): Promise<NodeJS.ErrnoException | undefined> => {
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
    return undefined;
  } catch (error) {
    const failed = error as NodeJS.ErrnoException;
    return failed.code === 'EAGAIN' ? writeToStream(bytes.subarray(written), fd) : failed;
  }
};

/** Sends a text through the pager; resolves to whether it could be started. Leaving it early is not an error. */
const page = async (text: string, command: string): Promise<boolean> => {
  // Loaded late: worth 2 ms a start.
  const { spawn } = await import('node:child_process');
  const env = { LESS: lessOptions, ...process.env };
  const isStarted = new Promise<boolean>((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    // An interrupt from the keyboard is for the pager.
    process.on('SIGINT', () => undefined);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code !== 126 && code !== 127));
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
  // Nothing may be started under `node --permission`.
  return isStarted.catch(() => false);
};

/** @returns the exit status */
const print = async ({ status, stdout, stderr, pager }: Result): Promise<number> => {
  if (pager !== null && (await page(stdout, pager))) return status;
  const error = await write(stdout, stdoutFd);
  if (error === undefined) {
    // A message that cannot be written does not change the answer.
    await write(stderr, stderrFd);
    return status;
  }
  // EPIPE, as from `| head`, is not an error.
  if (error.code === 'EPIPE') return 0;
  const failed = failure(new CliError('output-failed', { reason: error.code ?? error.message }), process.env);
  await write(failed.stderr, stderrFd);
  return failed.status;
};

const main = async (): Promise<void> => {
  const result = await run({
    args: process.argv.slice(2),
    env: process.env,
    stdout: stdoutFacts(),
    stderr: { isTTY: isCharacterDevice(stderrFd) },
    now: new Date(),
    dataset: openDataset(join(__dirname, 'data'), checksums),
  });
  process.exitCode = await print(result);
};

main();
