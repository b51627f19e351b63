/** Section 2: the reader goes away, the disk is full, a stream is closed, the reader is slow. */
import { createHash } from 'node:crypto';
import { bash, figure, isInstalled, mapped, quoted, type Section, skipped } from './support.js';

const big = ['timeline --all --json', 'timeline --all --long --sources', 'sources --json', 'sources --format bibtex'];
const lines = [
  ...big,
  'summary',
  'timeline --format csv',
  'timeline --all --format tsv',
  'timeline --chart',
  'entity --format markdown',
  'entity f16',
  'claims --format jsonl --sources',
  'search nuclear',
  'compare',
  'sources --format csl-json',
  'show cismoa-2005',
  'status',
  'completion bash',
  '--help',
  '--version',
];

/** The reader takes some bytes and goes. */
const readerGone = async (count: number) => {
  const sizes = [0, 1, 2, 79, 80, 1023, 4096, 4097, 65_535, 65_536, 65_537, 100_000];
  const runs = Array.from({ length: count }, (_, at) => ({
    line: lines[at % lines.length] as string,
    bytes: sizes[at % sizes.length] ?? 0,
  }));
  const faults = await mapped(runs, async ({ line, bytes }) => {
    const { stdout, stderr } = await bash(`cismoa ${line} | head -c ${bytes} >/dev/null; echo "\${PIPESTATUS[0]}"`);
    return stdout === '0\n' && stderr === '' ? [] : [`${line} | head -c ${bytes}: status ${stdout.trim()}, ${stderr}`];
  });
  const tried = `${count} runs of ${lines.length} commands, gone after 0 to 100,000 bytes`;
  return figure('A reader that goes: status 0, silent', tried, faults.flat(), `${count} with 0, silent`);
};

/** One line, no trace. */
const isOneLine = (text: string): boolean => /^cismoa: [^\n]+\n$/.test(text);

/** Standard streams that take nothing. */
const fullDisk = async () => {
  const outcomes = await mapped(lines, async (line) => [
    { name: `${line} >/dev/full`, ...(await bash(`cismoa ${line} >/dev/full`)), isSilent: false },
    {
      name: `${line} >/dev/full 2>/dev/full`,
      ...(await bash(`cismoa ${line} >/dev/full 2>/dev/full`)),
      isSilent: true,
    },
  ]);
  const errors = await mapped(['frobnicate', 'entity xyzzy', 'timeline --from x'], async (line) => [
    { name: `${line} 2>/dev/full`, ...(await bash(`cismoa ${line} 2>/dev/full`)), isSilent: true },
  ]);
  const all = [...outcomes.flat(), ...errors.flat()];
  const problems = all.flatMap(({ name, status, stdout, stderr, isSilent }) =>
    status === 3 && stdout === '' && (isSilent ? stderr === '' : isOneLine(stderr))
      ? []
      : [`${name}: status ${status}, ${JSON.stringify(stderr.slice(0, 300))}`],
  );
  const tried = `${all.length} runs into /dev/full: stdout, stderr, both`;
  return figure('Output that cannot be written: status 3, one line', tried, problems, `${all.length} with 3`);
};

/** Node opens what is closed as /dev/null: nothing is lost that could have been shown. */
const closedStreams = async () => {
  const cases = ['<&-', '>&-', '2>&-', '<&- >&- 2>&-'].flatMap((closing) => [
    { line: `timeline --all --json ${closing}`, expected: [0] },
    { line: `summary ${closing}`, expected: [0] },
    { line: `entity xyzzy ${closing}`, expected: [1] },
    { line: `frobnicate ${closing}`, expected: [2] },
  ]);
  const problems = await mapped(cases, async ({ line, expected }) => {
    const { status, stderr } = await bash(`cismoa ${line}`);
    const isClear = stderr === '' || /^cismoa: [^\n]+\n(?:[^\n]+\n)?$/.test(stderr);
    return expected.includes(status ?? -1) && isClear ? [] : [`${line}: status ${status}, ${stderr.slice(0, 300)}`];
  });
  const tried = `${cases.length} runs without stdin, stdout, stderr, all`;
  return figure('Closed streams: the same status, no trace', tried, problems.flat(), 'as documented');
};

const byteCounter = 'sha256sum';
/** Two ways to a reader that is slower than the program. */
const slowly = [
  `(sleep 0.4; cat) | ${byteCounter}`,
  `(sleep 0.2; dd bs=777 count=40 2>/dev/null; sleep 0.2; cat) | ${byteCounter}`,
];

/** Sets O_NONBLOCK on stdout, which a parent such as another Node may have done, and becomes the program. */
const nonBlocking = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, fcntl(STDOUT, F_GETFL, 0) | O_NONBLOCK) or die; exec @ARGV' `;

const slowReader = async (wrapper: string, promise: string) => {
  const program = `${quoted(process.execPath)} dist/cismoa.cjs`;
  const problems = await mapped(big, async (line) => {
    const whole = createHash('sha256')
      .update(Buffer.from((await bash(`cismoa ${line}`)).stdout, 'latin1'))
      .digest('hex');
    const faults: string[] = [];
    for (const reader of slowly) {
      const seen = await bash(`${wrapper}${program} ${line} | ${reader}; echo "\${PIPESTATUS[0]}"`);
      const [sum, status] = seen.stdout.replace('  -', '').trim().split('\n');
      if (sum !== whole || status !== '0' || seen.stderr !== '') {
        faults.push(`${line} | ${reader}: status ${status}, ${sum === whole ? 'all' : 'other'} bytes, ${seen.stderr}`);
      }
    }
    return faults;
  });
  const tried = `${big.length * slowly.length} runs of 100 to 500 KB`;
  return figure(promise, tried, problems.flat(), 'every byte');
};

const nonBlockingGone = async () => {
  const program = `${quoted(process.execPath)} dist/cismoa.cjs`;
  const problems = await mapped(big, async (line) => {
    const { stdout, stderr } = await bash(
      `${nonBlocking}${program} ${line} | (sleep 0.3; head -c 70000 >/dev/null); echo "\${PIPESTATUS[0]}"`,
    );
    return stdout === '0\n' && stderr === '' ? [] : [`${line}: status ${stdout.trim()}, ${stderr.slice(0, 300)}`];
  });
  return figure(
    'A reader that goes from a pipe that does not block',
    `${big.length} runs`,
    problems.flat(),
    '0, silent',
  );
};

export const outputFaults: Section = async ({ quick }) => {
  const promise = 'A slow reader of a pipe that does not block';
  const figures = [
    await readerGone(quick ? 20 : 200),
    await fullDisk(),
    await closedStreams(),
    await slowReader('', 'A slow reader gets every byte'),
  ];
  if (!isInstalled('perl')) return [...figures, skipped(promise, 'no perl to set O_NONBLOCK with')];
  return [...figures, await slowReader(nonBlocking, promise), await nonBlockingGone()];
};
