/** The agreement in one answer. */
import { describe, expect, test } from 'vitest';
import { homeAgreements } from '../../../src/agreements/chain.js';
import { status } from '../../../src/commands/status/query.js';
import { summary } from '../../../src/commands/summary/query.js';
import { requestedDate } from '../../../src/lookup/requested-date.js';
import { contents, dataset, datasetWith, testDay } from '../../support.js';

const on = (date: string) => summary(dataset, requestedDate(date, '--on', testDay));

describe('the summary', () => {
  const row = on('2010');

  test('is of the kind CISMOA and of both agreements', () => {
    expect(row).toMatchObject({
      on: '2010',
      kind: 'cismoa',
      name: 'Communications Interoperability and Security Memorandum of Agreement',
    });
    expect(row.agreements.map(({ id }) => id)).toEqual(homeAgreements(dataset).map(({ id }) => id));
  });

  test('has the key dates, the reports of 2023 among them', () => {
    expect(row.events.map(({ id }) => id)).toEqual([
      'cismoa-first-signed-2005',
      'cismoa-expired-2020',
      'kurilla-munir-meeting-2023',
      'cabinet-approves-cismoa-2023',
      'tribune-reports-cismoa-2023',
    ]);
  });

  test('has every name and every open question', () => {
    expect(row.names).toEqual(contents.names);
    expect(row.questions).toEqual(contents.questions);
  });

  test('has purpose and non-purpose as facts', () => {
    expect([row.purpose.label, row.notPurpose.label]).toEqual(['Purpose', 'What it is not']);
  });

  test('has every source that it names anywhere, once, and no other', () => {
    const { sources, ...rest } = row;
    const named = new Set(
      [...JSON.stringify(rest).matchAll(/"sources":\[([^\]]*)\]/g)].flatMap(([, list = '']) => JSON.parse(`[${list}]`)),
    );
    expect(sources.map(({ id }) => id).toSorted()).toEqual([...named].toSorted());
  });
});

test.each(['2004', '2010', '2020-06', '2021', '2024', 'today'])('on %s the status is that of status', (date) => {
  expect(on(date).status).toEqual(
    status(dataset, { name: undefined, party: undefined, on: requestedDate(date, '--on', testDay) }),
  );
});

test('a dataset without the facts that it needs is damaged', () => {
  const bare = datasetWith({ entities: contents.entities.map((entity) => ({ ...entity, facts: [] })) });
  expect(() => summary(bare, requestedDate('2010', '--on', testDay))).toThrow(
    new RangeError('cismoa has no fact labeled Purpose'),
  );
});
