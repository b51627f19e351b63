import type { Dataset } from '../dataset/dataset.js';
import type { Day } from '../dataset/edtf.js';
import type { Output } from '../formats/output.js';
import type { Answerer } from '../queries/fields.js';
import type { Screen } from '../terminal/screen.js';
import type { Names } from '../views/context.js';

/** What a command answers: rows for every format, and how a person sees them. */
export interface Answer {
  /** Names the fields of the rows. */
  readonly of: Answerer;
  /** One object for `summary` and `status`, else a list. */
  readonly rows: Iterable<object>;
  readonly single?: boolean;
  /** The lines of the table; loaded only where a table is asked for. */
  readonly table: (screen: Screen, names: Names) => Promise<readonly string[]>;
}

/** Text that is not an answer from the dataset, such as a completion script. */
export interface PlainAnswer {
  readonly text: string;
}

/** What a command may use: the dataset, the day, and a place to leave its answer. */
export interface Session {
  readonly dataset: Dataset;
  /** The day it is, in UTC. */
  readonly today: Day;
  /** Leaves the answer, with the options it was asked with. */
  readonly answer: (answer: Answer | PlainAnswer, options: OutputOptions) => void;
}

/** How an answer is to be written; as parsed. */
export interface OutputOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly fields?: readonly string[];
}

export const isPlain = (answer: Answer | PlainAnswer): answer is PlainAnswer => 'text' in answer;

export const outputOf = (answer: Answer, fields: readonly string[]): Output => ({
  fields,
  rows: answer.rows as Iterable<Record<string, unknown>>,
  single: answer.single ?? false,
});
