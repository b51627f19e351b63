import type { Dataset } from '../../dataset/dataset.js';
import type { QuestionRow } from '../../dataset/rows.js';
import { CliError } from '../../errors.js';
import { requestedIds } from '../../lookup/records.js';
import { suggestWord } from '../../lookup/suggest.js';

const byId = (dataset: Dataset, id: string): QuestionRow => {
  const question = dataset.byId('questions').get(id);
  if (question !== undefined) return question;
  const ids = dataset.all('questions').map((each) => each.id);
  throw new CliError('question-not-found', { name: id, suggestions: suggestWord(id, ids) });
};

/** What is not publicly known: some questions by id, or all. Throws `question-not-found`. */
export const questions = (dataset: Dataset, ids: readonly string[]): readonly QuestionRow[] =>
  ids.length === 0 ? dataset.all('questions') : requestedIds(dataset, ids).map((id) => byId(dataset, id));
