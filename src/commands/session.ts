import type { Dataset } from '../dataset/dataset.js';
import type { Day } from '../dataset/edtf.js';
import { type Output, picked } from '../formats/output.js';
import { type Answerer, fields } from '../queries/fields.js';
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

function* pickedFrom(rows: Output['rows'], fields: readonly string[]): Output['rows'] {
  for (const row of rows) yield picked(row, fields);
}

/** An answer with all its fields, or some. */
export const outputOf = ({ of, rows, single = false }: Answer, wanted?: readonly string[]): Output => {
  const all = rows as Output['rows'];
  return wanted === undefined
    ? { fields: fields[of], rows: all, single }
    : { fields: wanted, rows: pickedFrom(all, wanted), single };
};
