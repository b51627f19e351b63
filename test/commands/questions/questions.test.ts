/** What is not publicly known. */
import { expect, test } from 'vitest';
import { candidates } from '../../../src/lookup/candidates.js';
import { cli, contents, dataset } from '../../support.js';
import { typed } from '../../views/lines.js';

test('a list: every question with its id, in order', async () => {
  const { stdout } = await cli(['questions', '--width', '200']);
  const lines = stdout.split('\n').filter((line) => line.includes('question-'));
  expect(lines.map((line) => line.split(/ {2,}/))).toEqual(
    contents.questions.map(({ id, question }) => [question, id]),
  );
  expect(JSON.parse((await cli(['questions', '--json'])).stdout)).toEqual(contents.questions);
});

test.each(contents.questions)('$id: known, missing, about and sources', async (record) => {
  const { stdout, status } = await cli(['questions', record.id.toUpperCase(), '--width', '120']);
  const { question, known, missing, sources } = record;
  expect(status).toBe(0);
  for (const part of [question, known, missing]) expect(typed(stdout)).toContain(typed(part));
  for (const source of sources) expect(typed(stdout)).toContain(dataset.byId('sources').get(source)?.publisher);
});

test('an unknown id', async () => {
  expect(await cli(['questions', 'question-txt'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'cismoa: no question with the id "question-txt"\nDid you mean question-text?\n',
  });
});

test('every question is searched and completed', async () => {
  const { stdout } = await cli(['search', 'text published', '--in', 'questions', '--json']);
  expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ id: 'question-text' }));
  const all = contents.questions.map(({ id, question }) => ({ value: id, description: question }));
  expect(candidates.questions(dataset)).toEqual(all);
});
