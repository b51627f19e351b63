import { type Day, type EdtfDate, parseEdtf } from '../dataset/edtf.js';
import { CliError } from '../errors.js';

/** A date given by the user: as a start it means the first day of it, as an end the last. */
export interface RequestedDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly text: string;
  readonly first: Day;
  readonly last: Day;
}

const isPlainDate = (date: ReturnType<typeof parseEdtf>): date is EdtfDate =>
  date?.kind === 'date' && !date.approximate && !date.uncertain;

/** Reads `today`, `2005`, `2005-10` or `2005-10-27`. Throws the fault `bad-date` for anything else. */
export const requestedDate = (value: string, option: string, today: Day): RequestedDate => {
  const text = value.toLowerCase() === 'today' ? today : value;
  const date = parseEdtf(text);
  if (!isPlainDate(date)) throw new CliError('bad-date', { option, value });
  return { text, first: date.first, last: date.last };
};
