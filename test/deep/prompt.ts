/** A real shell on a pseudo-terminal, into which keys are typed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

export const tab = '\t';
const interrupt = '\u0003';
const pollMs = 25;
/** How long a shell may take to end. */
const patienceMs = 5000;

export interface Prompt {
  /** Types keys, and waits until a condition holds or the time is over; returns what was printed since. */
  readonly type: (keys: string, until: (printed: string) => boolean, timeoutMs?: number) => Promise<string>;
  /** Leaves the line that is being typed. */
  readonly leaveLine: () => Promise<void>;
  /** Resolves when the shell has ended. */
  readonly close: () => Promise<void>;
}

/** @param command of the shell, for `sh` */
export const openPrompt = (command: string, env: Readonly<Record<string, string>>, cwd: string): Prompt => {
  const process = spawn('script', ['-qec', `stty cols 200 rows 50; ${command}`, '/dev/null'], { cwd, env });
  let output = '';
  process.stdout.on('data', (part: Buffer) => {
    output += part.toString('utf8');
  });
  const type: Prompt['type'] = async (keys, until, timeoutMs = 5000) => {
    const start = output.length;
    process.stdin.write(keys);
    const deadline = Date.now() + timeoutMs;
    while (!until(output.slice(start)) && Date.now() < deadline) await sleep(pollMs);
    return output.slice(start);
  };
  return {
    type,
    leaveLine: async () => {
      await type(interrupt, (printed) => printed.includes('> '), 1000);
    },
    close: async () => {
      const isClosed = once(process, 'close');
      process.stdin.write(`${interrupt}exit\n`);
      const timer = setTimeout(() => process.kill('SIGKILL'), patienceMs);
      await isClosed;
      clearTimeout(timer);
    },
  };
};
