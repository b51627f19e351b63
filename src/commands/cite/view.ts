import { bibtex } from '../../formats/bibtex.js';
import { datasetWork } from '../../formats/work.js';
import { sanitize } from '../../terminal/sanitize.js';
import type { Screen } from '../../terminal/screen.js';
import { separated } from '../../views/text.js';
import type { ReferenceRow } from './row.js';

/** References, a line each: neither wrapped nor typeset, so that they can be pasted. */
export const referencesView = (rows: readonly ReferenceRow[], { unicode }: Screen): string[] =>
  separated(rows.map(({ reference }) => [sanitize(unicode ? reference : reference.replace(/[\u201c\u201d]/g, '"'))]));

/** The reference of the dataset, and its BibTeX entry. */
export const datasetView = (rows: readonly ReferenceRow[], screen: Screen): string[] => [
  ...referencesView(rows, screen),
  '',
  ...bibtex([datasetWork]).trimEnd().split('\n'),
];
