/** Hands arguments, environment, streams and the clock to run(), and prints what comes back. Alone in touching the process. */

import { fstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from '../src/dataset/dataset.js';
import { Fault } from '../src/errors.js';
import { failureOf, type Outcome, run } from '../src/run.js';
import type { StreamFacts } from '../src/terminal/capabilities.js';

const stdoutFd = 1;
const stderrFd = 2;

/** Asking `process.stdout` costs two milliseconds: it is asked only where the output may be a terminal. */
const factsOf = (fd: number): StreamFacts => {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return { isTTY: false };
  } catch {
    return { isTTY: false };
  }
  const { isTTY = false, columns, rows } = process.stdout;
  return { isTTY, columns, rows };
};

type WriteError = NodeJS.ErrnoException;

/** Through the stream, for pipes that do not block: resolves when it is written, to the error if it could not be. */
const writeThroughStream = (bytes: Uint8Array, fd: number): Promise<WriteError | undefined> =>
  new Promise((resolve) => {
    const stream = fd === stdoutFd ? process.stdout : process.stderr;
    stream.once('error', resolve);
    stream.write(bytes, (error) => {
      // The stream emits the error too, and later: unheard, it would end the process.
      if (!error) stream.off('error', resolve);
      resolve(error ?? undefined);
    });
  });

const writeBytes = async (bytes: Uint8Array, fd: number): Promise<WriteError | undefined> => {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(fd, bytes, written);
    return undefined;
  } catch (error) {
    const failed = error as WriteError;
    return failed.code === 'EAGAIN' ? writeThroughStream(bytes.subarray(written), fd) : failed;
  }
};

/** Bytes that short pieces of a text are gathered to before they are written; a longer piece is written by itself. */
const bufferSize = 2 ** 16;

/** The bytes of a text as its pieces are made. They are to be used before more are asked for: the buffer is filled anew. */
function* gathered(text: Iterable<string>): Iterable<Uint8Array> {
  const buffer = Buffer.allocUnsafe(bufferSize);
  let filled = 0;
  for (const piece of text) {
    const length = Buffer.byteLength(piece);
    if (length > bufferSize - filled) {
      yield buffer.subarray(0, filled);
      filled = 0;
    }
    if (length > bufferSize) yield Buffer.from(piece);
    else filled += buffer.write(piece, filled);
  }
  yield buffer.subarray(0, filled);
}

/** Writes a text; resolves to the error if it could not. */
const write = async (text: Iterable<string>, fd: number): Promise<WriteError | undefined> => {
  for (const bytes of gathered(text)) {
    const failed = await writeBytes(bytes, fd);
    if (failed !== undefined) return failed;
  }
  return undefined;
};

/** Through the pager; false if there is no such pager. Leaving it early is no error. */
const page = async (text: Iterable<string>, command: string): Promise<boolean> => {
  const { spawn } = await import('node:child_process');
  const { lessOptions } = await import('../src/terminal/pager.js');
  return new Promise((resolve) => {
    const env = { LESS: lessOptions, ...process.env };
    const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    // The keyboard's interrupt is the pager's business.
    process.on('SIGINT', () => undefined);
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code !== 126 && code !== 127));
    child.stdin.on('error', () => undefined);
    child.stdin.end([...text].join(''));
  });
};

const print = async ({ status, stdout, stderr, pager }: Outcome): Promise<number> => {
  if (pager !== null && (await page(stdout, pager))) return status;
  const failed = await write(stdout, stdoutFd);
  if (failed === undefined) return (await write(stderr, stderrFd)) === undefined ? status : 3;
  // A reader that has had enough is not a failure.
  if (failed.code === 'EPIPE') return 0;
  const failure = failureOf(new Fault('output-failed', { reason: failed.code ?? failed.message }), process.env);
  await write(failure.stderr, stderrFd);
  return failure.status;
};

/** Node reads the source map only of what it loads after it was told to: the program loads itself once more. */
const loadWithSourceMap = (): void => {
  process.setSourceMapsEnabled(true);
  delete require.cache[__filename];
  require(__filename);
};

const main = async (): Promise<void> => {
  if (process.env.CISMOA_DEBUG === '1' && require.main === module) return loadWithSourceMap();
  const outcome = await run({
    args: process.argv.slice(2),
    env: process.env,
    stdout: factsOf(stdoutFd),
    now: new Date(),
    dataset: openDataset(join(__dirname, '..', 'data'), join(__dirname, 'data')),
  });
  process.exitCode = await print(outcome);
};

main();
