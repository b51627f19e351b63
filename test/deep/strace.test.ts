/** What the program asks of the system: no network, no write, nothing read but its own package and what Node reads. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundle, root } from '../support.js';
import { bash, isInstalled, problemsIn, quoted, temporary } from './support.js';

const lines = [
  ...['summary', 'timeline --all --json', 'timeline --chart', 'entity f16', 'entity xyzzy', 'status comcasa --on 2020'],
  ...['compare --format markdown', 'claims --format csv', 'search nuclaer tests', 'sources --format bibtex', '--help'],
  ...['show claim-easy-sales', 'completion bash', '__complete -- entity f', 'frobnicate', '--version'],
];

const opening = /^(?:open|openat|openat2|creat)\(/;
const writing = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|^creat\(/;
/** Calls that change files or start programs, besides those that open. */
const changing =
  'mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,mknod,mknodat,setxattr,mount';
const traced = `network,open,openat,openat2,creat,execve,io_uring_setup,${changing}`;

interface Calls {
  /** Paths opened to read. */
  readonly read: readonly string[];
  /** Every call that is more than reading. */
  readonly others: readonly string[];
}

const folder = temporary('strace');

const callsOf = async (args: readonly string[], name: string): Promise<Calls> => {
  const log = join(folder, `${name}.log`);
  const command = ['strace', '-f', '-qq', '-e', `trace=${traced}`, '-e', 'signal=none', '-o', log, process.execPath];
  // Through pipes, as in a shell: what this process would hand down are sockets.
  await bash(`${[...command, ...args].map(quoted).join(' ')} 2>&1 </dev/null | cat`);
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''))
    .filter((line) => /^\w+\(/.test(line));
  const isReading = (call: string): boolean => opening.test(call) && !writing.test(call);
  return {
    read: calls
      .filter((call) => isReading(call) && !/ = -1 /.test(call))
      .map((call) => /"([^"]*)"/.exec(call)?.[1] ?? ''),
    // The first is Node itself.
    others: calls.filter((call) => !isReading(call)).slice(1),
  };
};

test.skipIf(!isInstalled('strace'))('under strace', async ({ skip }) => {
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, "new Date().getHours(); require('node:zlib');");
  const node = await callsOf([empty], 'node');
  if (node.read.length === 0) return skip('strace sees nothing here');
  const known = new Set([...node.read, ...['package.json', 'dist/package.json'].map((file) => join(root, file))]);
  const isOwn = (path: string): boolean =>
    path === bundle || path.startsWith(join(root, 'dist/')) || /^\/(?:proc|sys|dev)\//.test(path) || known.has(path);
  const problems = await problemsIn(lines.entries(), async ([at, line]) => {
    const { read, others } = await callsOf([bundle, ...line.split(' ')], String(at));
    const strange = read.filter((path) => !isOwn(path)).map((path) => `reads ${path}`);
    const more = others.filter((call) => !node.others.includes(call));
    return [...strange, ...more].map((what) => `${line}: ${what}`);
  });
  expect(problems).toEqual([]);
});
