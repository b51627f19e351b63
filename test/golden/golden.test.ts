/**
 * Golden files: the whole output of every command line below, at three widths and in color. A change of output is a
 * change of these files: read the diff, then accept it with `npx vitest run --config test/vitest.config.ts golden -u`.
 */
import { expect, test } from 'vitest';
import { cli, words } from '../support.js';

const tables = [
  '',
  '--help',
  'help timeline',
  'help search',
  'summary',
  'summary --sources',
  'summary --on 2010',
  'status',
  'status --on 2020-06',
  'status --on 2010',
  'status seato --on 1980',
  'status comcasa',
  'status acsa-2002 --on 2005',
  'timeline',
  'timeline --from 2005-10 --to 2005-10 --all',
  'timeline --from 2005 --to 2006 --all --long --sources --limit 5',
  'timeline --entity f16 --category sanction --all',
  'timeline --certainty disputed --all',
  'timeline --to 1900',
  'timeline --chart',
  'timeline --chart --from 1989-12-31 --to 2001-09-22',
  'timeline --chart --ascii',
  'entity f16',
  'entity cismoa',
  'entity acsa-2002',
  'entity musharraf',
  'entity pressler',
  'entity turkey',
  'search nuclear test sanctions',
  'search "arms embargo" --in events',
  'claims',
  'claims --verdict contradicted --sources',
  'compare',
  'compare pakistan egypt morocco',
  'compare --family CISMOA',
  'sources --kind treaty --publisher UNTS',
  'sources tribune-2023-08-03-cabinet-nod',
  'show cismoa-2005 claim-easy-sales',
  'show cabinet-approves-cismoa-2023 question-text',
];

const formatted = [
  'summary --json',
  'status --json',
  'status acsa-2002 --on 2005 --format csv',
  'timeline --json --limit 3',
  'timeline --format jsonl --limit 3',
  'timeline --format csv --limit 3',
  'timeline --format tsv --limit 3',
  'timeline --format markdown --limit 3',
  'timeline --chart --json',
  'timeline --fields date,title --format tsv',
  'entity f16 --json',
  'entity acsa-2002 --json',
  'search nuclear --json --limit 3',
  'claims --format csv',
  'compare --family CISMOA --json',
  'sources tribune-2023-08-03-cabinet-nod --json',
  'sources --kind treaty --format bibtex',
  'sources --kind law --format csl-json',
  'show cismoa-2005 --json',
  'completion bash',
];

const failing = [
  'frobnicate',
  'timelin',
  'timeline --frobnicate',
  'timeline --from nonsense',
  'timeline --from 2020 --to 2010',
  'timeline --category sanctions',
  'timeline --json --fields nosuch',
  'entity nosuchname',
  'entity kisinger',
  'status nonsense',
  'show nosuchid',
  'search zzzzqq',
];

const widths = ['40', '80', '120'];

const fileOf = (line: string): string =>
  `./expected/${line === '' ? 'no-arguments' : line.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}.txt`;

const run = async (line: string, options: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await cli([...words(line), ...options]);
  const shown = [
    `$ cismoa ${[line, ...options].join(' ').trim()}`,
    stdout,
    ...(stderr === '' ? [] : ['--- stderr', stderr]),
  ];
  return `${shown.join('\n').replaceAll('\u001b', '\\e').replaceAll('\r', '\\r')}--- status ${status}\n`;
};

test.each(tables)('cismoa %s', async (line) => {
  const variants = [...widths.map((width) => ['--width', width]), ['--width', '80', '--color']];
  const texts = [];
  for (const options of variants) texts.push(await run(line, options));
  await expect(texts.join('\n')).toMatchFileSnapshot(fileOf(line));
});

test.each([...formatted, ...failing])('cismoa %s', async (line) => {
  await expect(await run(line, [])).toMatchFileSnapshot(fileOf(line));
});
