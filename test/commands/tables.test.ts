/** What every command shows of the real dataset, on every screen. */
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../src/dataset/date-words.js';
import { edtf } from '../../src/dataset/edtf.js';
import type { EventRecord } from '../../src/dataset/schema.js';
import { searchedCollections } from '../../src/dataset/vocabulary.js';
import { textWidth } from '../../src/terminal/width.js';
import { formatNumber } from '../../src/views/text.js';
import { cli, contents, dataset, datasetWith, terminal } from '../support.js';
import { squeezed, widest } from '../views/lines.js';

const shown = async (args: readonly string[], width = 80): Promise<string> => {
  const { stdout, stderr, status } = await cli([...args, '--width', String(width)]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
};

/** Which of the texts are not to be seen, wherever lines break. Marks and ids in between do not matter. */
const missing = (text: string, wanted: readonly string[]): string[] => {
  const seen = squeezed(text);
  return wanted.filter((each) => !seen.includes(squeezed(each)));
};

/** The words that stand nowhere: for texts in columns, which lines interleave. */
const missingWords = (text: string, wanted: readonly string[]): string[] => {
  const seen = new Set(text.split(/\s+/));
  return [...new Set(wanted.flatMap((each) => each.split(/\s+/)))].filter(
    (word) => word.length < 12 && !/[-/]/.test(word) && !seen.has(word),
  );
};

const everyCommand: readonly (readonly string[])[] = [
  ['summary'],
  ['summary', '--sources'],
  ['timeline'],
  ['timeline', '--from', '2005', '--to', '2006', '--all', '--long', '--sources'],
  ['timeline', '--to', '1900'],
  ['timeline', '--chart'],
  ['entity'],
  ['entity', 'f16'],
  ['entity', 'cismoa'],
  ['entity', 'acsa 2002'],
  ['entity', 'cismoa-2023'],
  ['entity', 'turkey'],
  ['status'],
  ['status', '--on', '2020-06'],
  ['status', 'comcasa', '--on', '2020'],
  ['status', 'eum-india-2009'],
  ['compare'],
  ['compare', 'egypt', 'morocco', 'india', 'pakistan'],
  ['compare', 'egypt'],
  ['compare', '--family', 'CISMOA'],
  ['compare', 'usa'],
  ['compare', '--family', 'BECA', 'egypt'],
  ['claims'],
  ['claims', '--verdict', 'contradicted', '--sources'],
  ['search', 'nuclear', 'test', 'sanctions'],
  ['search', 'f16', '-n', '40'],
  ['sources', '--kind', 'treaty'],
  ['sources', '--publisher', 'no such house'],
  ['sources', 'tribune-2023-08-03-cabinet-nod', 'hindu-2023-08-03-cabinet-approves'],
  ['show', 'cismoa-2005', 'claim-easy-sales', 'name-cis-moa', 'question-first-signing', 'f-16', 'cismoa-2005-period'],
  ['show', 'tribune-2023-08-03-cabinet-nod'],
];

describe('no line is wider than the screen', () => {
  test.each(everyCommand.map((given) => ({ given, line: given.join(' ') })))('$line', async ({ given }) => {
    const wrong: string[] = [];
    for (const width of [20, 40, 59, 60, 80, 120, 300]) {
      const lines = (await shown(given, width)).split('\n');
      wrong.push(
        ...lines.filter((text) => textWidth(text) > width || /\s$/.test(text)).map((text) => `${width}: ${text}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  test('colors and links take no columns', async () => {
    for (const args of everyCommand.slice(0, 4)) {
      const env = { FORCE_HYPERLINK: '1' };
      const { stdout } = await cli([...args, '--color', '--no-pager'], { env, stdout: terminal(80) });
      expect(widest(stdout.split('\n'))).toBeLessThanOrEqual(80);
      expect(stdout).toContain('\u001b[');
    }
  });
});

describe('in ASCII there is nothing else but names', () => {
  test.each(['status', 'compare egypt', 'timeline --to 1950'])('%s', async (line) => {
    const given = line.split(' ');
    const text = await shown([...given, '--ascii']);
    expect(text).not.toMatch(/[─●◐○█░▒·•“”]/);
    expect(text).toMatch(/\* documented {2}~ reported {2}\? disputed|~ reported/);
  });
});

describe('summary', () => {
  test.each(['2004-01-01', '2005-10-15', '2010', '2020-06', '2021-06-01', '2023', '2024-01-01', 'today'])(
    'on %s fits one screen of 80 by 40 and states no renewal as a fact',
    async (date) => {
      const text = await shown(['summary', '--on', date]);
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(39);
      expect(text).not.toMatch(/\b(?:was|is|has been) renewed\b(?!,)/i);
      const renewal = text.split('\n').filter((line) => /new CIS-MOA|renew/i.test(line));
      for (const line of renewal) expect(line).toMatch(/reported|\?|not confirmed|press reports/);
      expect(renewal.length).toBeGreaterThan(0);
    },
  );

  test.each([40, 80, 120])('at %i columns it says who, when, what and what not', async (width) => {
    const text = await shown(['summary'], width);
    expect(
      missing(text, [
        'Communications Interoperability and Security Memorandum of Agreement',
        'NOT CONFIRMED',
        'Pakistan and United States',
        'Oct 2005 for 15 years',
        'First CIS-MOA signed',
        'c. 2 Aug 2023',
        ...contents.questions.map(({ question }) => question),
      ]),
    ).toEqual([]);
  });

  test('with --sources every source of it in full', async () => {
    const { sources } = JSON.parse((await cli(['summary', '--json'])).stdout);
    const text = await shown(['summary', '--sources']);
    const cited = sources.filter(({ url }: { url: string }) => missing(text, [url]).length === 0);
    expect(cited.length).toBeGreaterThan(8);
    expect(text).toContain('[1] ');
  });

  test('without an agreement there is nothing to sum up', async () => {
    const { summaryView } = await import('../../src/commands/summary/view.js');
    const { summary } = await import('../../src/commands/summary/query.js');
    const { namesIn } = await import('../../src/views/names.js');
    const { screen } = await import('../support.js');
    const row = { ...summary(dataset, { text: '2010', first: '2010-01-01', last: '2010-12-31' }), agreements: [] };
    expect(summaryView(row, { sources: false }, namesIn(dataset), screen())).toEqual([]);
  });
});

describe('timeline', () => {
  const key = contents.events.filter(({ importance }) => importance === 1);

  test('under 60 columns every key event has its date, title and category', async () => {
    const text = await shown(['timeline'], 40);
    expect(missing(text, key.map(({ date }) => dateInWords(date)).concat(key.map(({ title }) => title)))).toEqual([]);
    expect(text).toContain('Category: agreement');
  });

  test.each([80, 120])('at %i columns every word of it', async (width) => {
    const text = await shown(['timeline'], width);
    expect(
      missingWords(
        text,
        key.flatMap(({ date, title }) => [dateInWords(date), title]),
      ),
    ).toEqual([]);
    expect(
      missing(text, [
        `${key.length} of ${contents.events.length} events, the key ones.`,
        '--all for every event',
        '--sources for sources.',
      ]),
    ).toEqual([]);
  });

  test('events stand in their decades', async () => {
    const text = await shown(['timeline', '--all']);
    const decades = [...text.matchAll(/^(\d{3}0s)$/gm)].map(([, decade]) => decade);
    expect(decades).toEqual(['1940s', '1950s', '1960s', '1970s', '1980s', '1990s', '2000s', '2010s', '2020s']);
    expect(text).toContain(`${contents.events.length} of ${contents.events.length} events.`);
  });

  test('long form has summary, note, entities and id', async () => {
    const [event] = contents.events.filter(({ note }) => note !== null) as [EventRecord];
    const text = await shown(['timeline', '--all', '--long', '--text', event.title], 40);
    expect(
      missing(text, [
        event.summary,
        `Note: ${event.note}`,
        event.id,
        ...event.entities.map((id) => dataset.byId('entities').get(id)?.name ?? id),
      ]),
    ).toEqual([]);
  });

  test('with --sources the marks have footnotes', async () => {
    const text = await shown(['timeline', '--from', '2005-10', '--to', '2005-10', '--sources']);
    const marks = new Set([...text.matchAll(/\[(\d+)\](?!\s*[A-Z“[].*,)/g)].map(([, number]) => Number(number)));
    const notes = [...text.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => Number(number));
    expect(notes).toEqual(Array.from({ length: notes.length }, (_, at) => at + 1));
    expect([...marks].filter((number) => !notes.includes(number))).toEqual([]);
    expect(notes.length).toBeGreaterThan(0);
  });

  test('nothing selected is one line that says so', async () => {
    expect(await shown(['timeline', '--to', '1900'])).toMatch(/^0 of 0 events that match\.[^\n]*\n/);
  });

  test('one match is singular', async () => {
    const text = await shown(['timeline', '--all', '--text', 'peanuts']);
    expect(text).toContain('1 of 1 event that matches.');
  });

  test('an event without a known start stands in the decade of its date', async () => {
    const [event] = contents.events as [EventRecord];
    const { stdout } = await cli(['timeline', '--all'], {
      dataset: datasetWith({ events: [{ ...event, date: '/1950-05' }] }),
    });
    expect(stdout).toContain('until May 1950, start unknown');
    expect(stdout).toMatch(/^1950s$/m);
  });
});

describe('entity', () => {
  test.each([40, 80, 120])('at %i columns the list has everything', async (width) => {
    const text = await shown(['entity'], width);
    const ids = [...contents.entities, ...contents.agreements].map(({ id }) => id);
    expect(missing(text, [`${ids.length} entities.`])).toEqual([]);
    if (width === 40) expect(missing(text, ids)).toEqual([]);
    expect(text).toMatch(/^Agreements \(\d+\)$/m);
    expect(text).toMatch(/^States \(\d+\)$/m);
  });

  test('every profile holds its facts, sources and related names', async () => {
    for (const { id, name, description, aliases, facts, related, sources } of contents.entities.filter(
      (_, at) => at % 6 === 0,
    )) {
      const text = await shown(['entity', id], 50);
      const names = related.map(
        (other) => dataset.byId('entities').get(other)?.name ?? dataset.byId('agreements').get(other)?.name ?? other,
      );
      const urls = sources.map((source) => dataset.byId('sources').get(source)?.url ?? source);
      expect(
        missing(text, [
          name,
          id,
          description,
          ...aliases,
          ...facts.flatMap(({ label, value }) => [label, value]),
          ...names,
          ...urls,
        ]),
      ).toEqual([]);
    }
  });

  test('an agreement shows its terms', async () => {
    const text = await shown(['entity', 'acsa 2002'], 120);
    for (const line of [
      /^Signed +9 Feb 2002/m,
      /^In force +Feb 2002 - Feb 2012$/m,
      /^Term +10 years$/m,
      /^Term would end +Feb 2012 \(computed\)$/m,
      /^Status +expired/m,
    ]) {
      expect(text).toMatch(line);
    }
    expect(await shown(['entity', 'framework-india-2015'], 120)).toMatch(/^Replaces +\S.*\n(?:.*\n)?Replaced by +\S/m);
  });

  test('what is not known of an agreement is said', async () => {
    const text = await shown(['entity', 'cismoa-2023'], 120);
    expect(text).toMatch(/^Signed +not, or unknown/m);
    expect(text).toMatch(/^Signatories +unknown$/m);
    expect(text).toMatch(/^Term +unknown$/m);
    expect(text).toMatch(/^Reported +since c\. 2 Aug 2023$/m);
  });

  test('many events are cut down to the key ones, which it says', async () => {
    const involved = contents.events.filter(({ entities }) => entities.includes('f-16'));
    const key = involved.filter(({ importance }) => importance === 1);
    expect(squeezed(await shown(['entity', 'f16']))).toContain(
      squeezed(`${key.length} of ${involved.length} events. All: cismoa timeline --all --entity f-16`),
    );
  });

  test('many events, none of them a key event: the notable ones', async () => {
    const events = contents.events
      .slice(0, 20)
      .map((event, at) => ({ ...event, importance: at < 2 ? (2 as const) : (3 as const), entities: ['f-16'] }));
    const { stdout } = await cli(['entity', 'f16'], { dataset: datasetWith({ events }) });
    expect(squeezed(stdout)).toContain(squeezed('2 of 20 events.'));
  });

  test('several matches are a list', async () => {
    const text = await shown(['entity', 'bush']);
    expect(text).toMatch(/^Persons \(\d\)$/m);
    expect(missing(text, ['george-w-bush'])).toEqual([]);
  });
});

describe('status', () => {
  test('in force', async () => {
    const text = await shown(['status', 'comcasa', '--on', '2020-09-06'], 120);
    expect(text).toMatch(/^6 Sep 2020 +IN FORCE {2}It took effect on 6 Sep 2018; no end is recorded\.$/m);
    expect(text).toMatch(/^In force for +2 years$/m);
  });

  test.each([
    [['status'], /^Time since +about 3 years$/m],
    [['status', '--on', '2021-06-01'], /^Ended +5 to 17 months earlier$/m],
    [['status', '--on', '2010-01-01'], /^In force for +about 4 years$/m],
    [['status', '--on', '2010-01-01'], /^Term would end +Oct 2020 \(computed\)$/m],
    [['status', '--on', '2010-01-01'], /^Certainty +◐ reported$/m],
    [['status', 'comcasa', '--on', '2020'], /^Until +no end recorded$/m],
    [['status', 'gloc', '--on', '2020'], /^Until +unknown/m],
  ])('%s', async (args, line) => expect(await shown(args, 120)).toMatch(line));

  test('every source of the answer is a footnote', async () => {
    const { sources } = JSON.parse((await cli(['status', '--json'])).stdout);
    expect(
      missing(
        await shown(['status', '--sources'], 40),
        sources.map((id: string) => dataset.byId('sources').get(id)?.url),
      ),
    ).toEqual([]);
  });
});

describe('compare', () => {
  test.each([40, 80, 120])('at %i columns every agreement of Pakistan and India has its id', async (width) => {
    const ids: string[] = JSON.parse((await cli(['compare', '--json'])).stdout).map(({ id }: { id: string }) => id);
    const text = await shown(['compare'], width);
    if (width === 80) expect(ids.filter((id) => id.length < 24 && !text.includes(id))).toEqual([]);
    else expect(ids.filter((id) => id.length < 40 && !squeezed(text).includes(id))).toEqual([]);
    expect(squeezed(text)).toContain(squeezed(`${ids.length} agreements`));
  });

  test('none found is said', async () => {
    expect(await shown(['compare'], 120)).toMatch(/^BECA +none found/m);
    expect(await shown(['compare', '--family', 'BECA', 'egypt', 'morocco'])).toContain('0 agreements');
  });

  test('the renewal is reported, not signed', async () => {
    const text = await shown(['compare'], 120);
    expect(text).toContain('not confirmed');
    expect(text).toContain('reported c. 2 Aug 2023');
  });

  test('more states than fit side by side are a list', async () => {
    const text = await shown(['compare', '--family', 'CISMOA']);
    expect(text).toMatch(/^State +Agreement$/m);
    expect(text).toMatch(/^Colombia +● CISMOA/m);
  });
});

describe('claims', () => {
  test('under 60 columns each claim beside its verdict and the record', async () => {
    const text = await shown(['claims'], 40);
    expect(
      missing(
        text,
        contents.claims.flatMap(({ claim, explanation, verdict }) => [claim, explanation, `Verdict: ${verdict}`]),
      ),
    ).toEqual([]);
  });

  test.each([80, 120])('at %i columns every word of it', async (width) => {
    const text = await shown(['claims'], width);
    expect(
      missingWords(
        text,
        contents.claims.flatMap(({ claim, explanation }) => [claim, explanation]),
      ),
    ).toEqual([]);
    expect(text).toContain('corroborated 10  partly 14  uncorroborated 1  contradicted 2');
    expect(text).toContain('27 of 27 claims. More: --sources for sources.');
  });

  test('an article that is not in the bibliography is left out', async () => {
    const { stdout } = await cli(['claims'], { dataset: datasetWith({ sources: [] }) });
    expect(stdout).toMatch(/^Verdict/);
  });
});

describe('search', () => {
  test('hits have collection, title, text, date and id; matched words are marked where there is color', async () => {
    const hits = JSON.parse((await cli(['search', 'peanuts', '--json'])).stdout);
    const text = await shown(['search', 'peanuts'], 40);
    expect(
      missing(
        text,
        hits.flatMap(({ title, id, text: says }: Record<string, string>) => [title, id, says]),
      ),
    ).toEqual([]);
    const { stdout } = await cli(['search', 'peanuts', '--color']);
    expect(stdout.toLowerCase()).toContain('\u001b[1m\u001b[33mpeanuts\u001b[39m\u001b[22m');
  });

  test('how many of how many', async () => {
    const text = await shown(['search', 'sanctions', '-n', '3']);
    expect(text).toMatch(/^3 of \d+ records found\. Whole: cismoa show ID$/m);
  });

  test.each(searchedCollections.filter((name) => contents[name].length > 0))(
    'a hit in %s says what it is',
    async (collection) => {
      const singular = {
        events: 'event',
        entities: 'entity',
        agreements: 'agreement',
        claims: 'claim',
        names: 'name',
        negotiations: 'negotiation',
        questions: 'question',
        sources: 'source',
      }[collection];
      expect(await shown(['search', 'agreement', '--in', collection, '-n', '1'])).toMatch(
        new RegExp(`^${singular} `, 'm'),
      );
    },
  );
});

describe('sources', () => {
  test('the whole bibliography, every title, publisher and URL', async () => {
    const text = squeezed(await shown(['sources'], 50));
    const lost = contents.sources.filter(({ title, publisher, url, id }) =>
      [title, publisher, url, id].some((part) => !text.includes(squeezed(part))),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
    expect(text).toContain(
      squeezed(`${formatNumber(contents.sources.length)} of ${formatNumber(contents.sources.length)} sources.`),
    );
  });

  test('one source and what rests on it', async () => {
    const id = 'tribune-2023-08-03-cabinet-nod';
    const [row] = JSON.parse((await cli(['sources', id, '--json'])).stdout);
    const text = await shown(['sources', id], 50);
    expect(missing(text, [...row.citedBy, `${row.citedBy.length} records rest on it`])).toEqual([]);
  });

  test('one record rests on it: singular', async () => {
    const rows: { id: string; citedBy: string[] }[] = JSON.parse((await cli(['sources', '--json'])).stdout);
    const single = rows.find(({ citedBy }) => citedBy.length === 1);
    expect(await shown(['sources', single?.id ?? ''])).toContain('1 record rests on it');
  });
});

describe('show', () => {
  test('every field of a record of each collection', async () => {
    const ids = [
      'cismoa-2005',
      'cismoa-first-signed-2005',
      'claim-easy-sales',
      'name-cis-moa',
      'question-first-signing',
      'cismoa-2005-period',
      'f-16',
      'tribune-2023-08-03-cabinet-nod',
    ];
    const rows: { record: Record<string, unknown> }[] = JSON.parse((await cli(['show', ...ids, '--json'])).stdout);
    const text = await shown(['show', ...ids], 50);
    const wanted = rows.flatMap(({ record }) =>
      Object.entries(record)
        .filter(([key]) => !['sources', 'facts'].includes(key))
        .flatMap(([, value]) => [value].flat())
        .filter((value) => typeof value === 'string'),
    );
    expect(missing(text, wanted)).toEqual([]);
    expect(wanted.length).toBeGreaterThan(60);
  });

  test('a date stands in words and as stored, nothing as none or unknown', async () => {
    const text = await shown(['show', 'cismoa-2005'], 120);
    expect(text).toMatch(/^Signed +Oct 2005 {2}2005-10$/m);
    expect(text).toMatch(/^In force +Oct 2005 - 2020 {2}2005-10\/2020$/m);
    expect(text).toMatch(/^Reported +none or unknown$/m);
    expect(text).toMatch(/^Sources +\[1\]\[2\]\[3\]$/m);
  });

  test('what has no sources of its own has no marks', async () => {
    const text = await shown(['show', 'tribune-2023-08-03-cabinet-nod'], 120);
    expect(text).not.toMatch(/^Sources/m);
    expect(text).toMatch(/^Authors +/m);
    expect(text).toMatch(/^Referred to by +/m);
  });
});

test('every date of the dataset has words', () => {
  const dates = contents.events.map(({ date }) => date);
  expect(dates.filter((date) => edtf(date) === undefined || /undefined|NaN/.test(dateInWords(date)))).toEqual([]);
  expect(dates).toHaveLength(contents.events.length);
});
