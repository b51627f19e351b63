import { type Certainty, certainties } from '../dataset/vocabulary.js';
import type { Screen } from '../terminal/screen.js';

/** The mark of a certainty: a shape as well as a color. */
export const certaintyMark = (certainty: Certainty, { glyphs, paint }: Screen): string =>
  paint.certainty(certainty, glyphs.certainty[certainty]);

/** The mark and the word. */
export const certaintyInWords = (certainty: Certainty, { glyphs, paint, plain }: Screen): string =>
  paint.certainty(certainty, plain ? certainty : `${glyphs.certainty[certainty]} ${certainty}`);

/** What the marks mean; empty where words stand in their place. */
export const legend = (screen: Screen): string =>
  screen.plain ? '' : certainties.map((certainty) => certaintyInWords(certainty, screen)).join('  ');
