/** The reader goes away, the disk is full, a stream is closed, the reader is slow. */
import { expect, test } from 'vitest';
import { cli } from '../support.js';
import { commandList } from './command-list.js';
import { bash, cismoa, inParallel, isComplaint, isInstalled, program, quotedWords } from './support.js';

const large = ['timeline --all --json', 'timeline --all --long --sources', 'sources --json', 'sources --format bibtex'];
const answers = await Promise.all(commandList.map(async (args) => ({ args, ...(await cli(args)) })));
const lines = answers.filter(({ status }) => status === 0).map(({ args }) => quotedWords(args));

const sizes = [0, 1, 2, 79, 80, 1023, 4096, 4097, 65_535, 65_536, 65_537, 100_000];

test('a reader that goes after any number of bytes: status 0, silent', async () => {
  const runs = Array.from({ length: 120 }, (_, at) => ({
    line: lines[at % lines.length] ?? '',
    reader: at % 10 === 0 ? 'head -1' : `head -c ${sizes[at % sizes.length]}`,
  }));
  const problems = await inParallel(runs, async ({ line, reader }) => {
    const { stdout, stderr } = await bash(`cismoa ${line} | ${reader} >/dev/null; echo "\${PIPESTATUS[0]}"`);
    return stdout === '0\n' && stderr === '' ? [] : [`${line} | ${reader}: status ${stdout.trim()}, ${stderr}`];
  });
  expect(problems).toEqual([]);
});

test('output that cannot be written: status 3, one line', async () => {
  const runs = [
    ...lines.map((line) => ({ line: `${line} >/dev/full`, silent: false })),
    ...lines.slice(0, 4).map((line) => ({ line: `${line} >/dev/full 2>/dev/full`, silent: true })),
  ];
  const problems = await inParallel(runs, async ({ line, silent }) => {
    const { status, stdout, stderr } = await bash(`cismoa ${line}`);
    const isRight = stdout === '' && (silent ? stderr === '' : /^cismoa: [^\n]+\n$/.test(stderr));
    return status === 3 && isRight ? [] : [`${line}: status ${status}, ${JSON.stringify(stderr)}`];
  });
  expect(problems).toEqual([]);
});

test('closed streams: the same status, no stack trace', async () => {
  const statuses = { 'timeline --all --json': 0, summary: 0, 'entity xyzzy': 1, 'timeline --frobnicate': 2 };
  const runs = ['<&-', '>&-', '2>&-', '<&- >&- 2>&-'].flatMap((closing) =>
    Object.entries(statuses).map(([line, expected]) => ({ line: `${line} ${closing}`, expected })),
  );
  const problems = await inParallel(runs, async ({ line, expected }) => {
    const { status, stderr } = await bash(`cismoa ${line}`);
    return status === expected && (stderr === '' || isComplaint(stderr))
      ? []
      : [`${line}: status ${status}, ${stderr}`];
  });
  expect(problems).toEqual([]);
});

/** Sets O_NONBLOCK on stdout, as a parent such as another Node may have done, and becomes the program. */
const nonBlocking = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK) or die; exec @ARGV'`;

const slowReaders = ['(sleep 0.4; cat)', '(sleep 0.2; dd bs=777 count=40 2>/dev/null; sleep 0.2; cat)'];

const slowly = (wrapper: string): Promise<string[]> =>
  inParallel(large, async (line) => {
    const whole = await cismoa(line.split(' '));
    const problems: string[] = [];
    for (const reader of slowReaders) {
      const seen = await bash(`${wrapper} ${program} ${line} | ${reader}; exit "\${PIPESTATUS[0]}"`);
      if (seen.stdout === whole.stdout && seen.status === 0 && seen.stderr === '') continue;
      problems.push(`${line} | ${reader}: ${seen.stdout.length} of ${whole.stdout.length} bytes, ${seen.stderr}`);
    }
    return problems;
  });

test('a slow reader gets every byte', async () => {
  expect(await slowly('')).toEqual([]);
});

test.skipIf(!isInstalled('perl'))('a slow reader of a non-blocking pipe gets every byte', async () => {
  expect(await slowly(nonBlocking)).toEqual([]);
});

test.skipIf(!isInstalled('perl'))('a reader that leaves a non-blocking pipe: status 0, silent', async () => {
  const problems = await inParallel(large, async (line) => {
    const reader = '(sleep 0.3; head -c 70000 >/dev/null)';
    const { stdout, stderr } = await bash(`${nonBlocking} ${program} ${line} | ${reader}; echo "\${PIPESTATUS[0]}"`);
    return stdout === '0\n' && stderr === '' ? [] : [`${line}: status ${stdout.trim()}, ${stderr}`];
  });
  expect(problems).toEqual([]);
});
