import type { Dataset } from '../../dataset/dataset.js';
import type { QuestionRow } from '../../dataset/rows.js';
import { recordsOf } from '../../lookup/records.js';

/** What is not publicly known: some questions by id, or all. Throws `question-not-found`. */
export const questions = (dataset: Dataset, ids: readonly string[]): readonly QuestionRow[] =>
  ids.length === 0 ? dataset.all('questions') : recordsOf(dataset, 'questions', ids, 'question-not-found');
