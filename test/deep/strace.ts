/** Section 5: what the program asks of the system, as strace sees it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from '../support.js';
import { bash, figure, isInstalled, mapped, quoted, type Section, skipped, temporary } from './support.js';

const lines = [
  'summary',
  'timeline --all --json',
  'timeline --chart',
  'entity f16',
  'entity xyzzy',
  'status comcasa --on 2020',
  'compare --format markdown',
  'claims --format csv',
  'search nuclaer tests',
  'sources --format bibtex',
  'show cismoa-2005',
  'completion bash',
  'complete -- entity f',
  'frobnicate',
  '--help',
];

/** Calls that change what is on a disk, and those that open files, of which the arguments tell. */
const traced =
  'network,open,openat,openat2,creat,mkdir,mkdirat,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,truncate,ftruncate,chmod,fchmod,fchmodat,chown,utimensat,mknod,mknodat,setxattr,mount,execve,io_uring_setup';

const network =
  /^(?:socket|socketpair|connect|bind|listen|accept4?|send(?:to|msg|mmsg)|recv(?:from|msg|mmsg)|getaddrinfo|io_uring_setup)\(/;
const opening = /^(?:open|openat|openat2|creat)\(/;
const writing = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|^creat\(/;

interface Calls {
  readonly network: readonly string[];
  readonly written: readonly string[];
  readonly changed: readonly string[];
  readonly read: readonly string[];
  readonly programs: number;
}

const callsOf = async (args: readonly string[], folder: string, name: string): Promise<Calls> => {
  const log = join(folder, `${name}.log`);
  // Through pipes, as in a shell: what this process hands down would be sockets.
  const command = [
    'strace',
    '-f',
    '-qq',
    '-e',
    `trace=${traced}`,
    '-e',
    'signal=none',
    '-o',
    log,
    process.execPath,
    ...args,
  ];
  await bash(`${command.map(quoted).join(' ')} 2>&1 </dev/null | cat`);
  const calls = readFileSync(log, 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\d+\s+/, ''))
    .filter((line) => /^\w+\(/.test(line));
  const opened = calls.filter((call) => opening.test(call));
  const pathOf = (call: string): string => /"([^"]*)"/.exec(call)?.[1] ?? '';
  const isOf = (pattern: RegExp) => (call: string) => pattern.test(call);
  return {
    network: calls.filter(isOf(network)),
    written: opened.filter(isOf(writing)),
    changed: calls.filter((call) => !network.test(call) && !opening.test(call) && !call.startsWith('execve(')),
    read: opened.filter((call) => !writing.test(call) && !/ = -1 /.test(call)).map(pathOf),
    programs: calls.filter(isOf(/^execve\(.* = 0$/)).length,
  };
};

export const systemCalls: Section = async () => {
  const promise = 'No network, no file written, nothing read but its package';
  if (!isInstalled('strace')) return [skipped(promise, 'no strace')];
  const folder = temporary('strace');
  const empty = join(folder, 'hour.cjs');
  writeFileSync(empty, 'new Date().getHours();');
  const node = await callsOf([empty], folder, 'node');
  if (node.read.length === 0) return [skipped(promise, 'strace sees nothing here')];
  const own = new Set([
    ...node.read,
    ...['package.json', 'dist/package.json', '../package.json'].map((file) => join(root, file)),
  ]);
  const isOurs = (path: string): boolean =>
    path === bundle ||
    ['data/', 'dist/data/'].some((folder) => path.startsWith(join(root, folder))) ||
    /^\/(?:proc|sys|dev)\//.test(path) ||
    own.has(path);
  const files = new Set<string>();
  const problems = await mapped(lines, async (line, at) => {
    const seen = await callsOf([bundle, ...line.split(' ')], folder, String(at));
    for (const path of seen.read) if (path.startsWith(root)) files.add(path);
    const stray = seen.read.filter((path) => !isOurs(path));
    return [
      ...seen.network.map((call) => `${line}: ${call}`),
      ...seen.written.map((call) => `${line}: ${call}`),
      ...seen.changed.map((call) => `${line}: ${call}`),
      ...stray.map((path) => `${line}: reads ${path}`),
      ...(seen.programs === 1 ? [] : [`${line}: ${seen.programs} programs started`]),
    ];
  });
  return [
    figure(
      promise,
      `${lines.length} commands under strace -f`,
      problems.flat(),
      `none of either; read beside what Node reads to tell the hour: its bundle and ${files.size - 1} data files`,
    ),
  ];
};
