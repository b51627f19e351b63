/** Text as it is looked up: without case, accents, punctuation and spacing. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole
export const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** Lower case, without accents. Plain ASCII, nearly all there is, needs no decomposition. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
};

/** Two forms of a pattern: the one for ASCII serves nearly all texts; the other costs more than a lookup and is made if needed. */
const fitting =
  (ascii: RegExp, source: string) =>
  (folded: string): RegExp =>
    isAscii(folded) ? ascii : new RegExp(source, 'gu');

const noWord = fitting(/[^a-z0-9]/g, '[^\\p{L}\\p{N}\\p{M}]');
const word = fitting(/[a-z0-9]+/g, '[\\p{L}\\p{N}\\p{M}]+');
/** Words, with what joins them. */
const compound = fitting(
  /[a-z0-9]+(?:[-.'/][a-z0-9]+)*/g,
  "[\\p{L}\\p{N}\\p{M}]+(?:[-.'\u2019/][\\p{L}\\p{N}\\p{M}]+)*",
);

/** Letters and digits only: `F-16`, `f 16` and `f16` have the same key. */
export const keyOf = (text: string): string => {
  const folded = fold(text);
  return folded.replace(noWord(folded), '');
};

/** The words of a text, split at everything that is no letter or digit. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text);
  return folded.match(word(folded)) ?? [];
};

const joints = /[-.'\u2019/]/;
const allJoints = /[-.'\u2019/]/g;

/**
 * The words a text can be found by: each word, and words joined by hyphens, dots, slashes or apostrophes also as one,
 * so that `F-16` is found by `f16`, `f-16` and `16`.
 */
export const termsOf = (text: string): string[] => {
  const folded = fold(text);
  const found = folded.match(compound(folded));
  if (found === null) return [];
  if (!joints.test(folded)) return found;
  return found.flatMap((each) => (joints.test(each) ? [each.replace(allJoints, ''), ...each.split(joints)] : each));
};

/** A part of a compound that is too short to stand for anything alone, as the F of F-16. */
const shortestPart = 3;

/** Words of a question that are in every text. */
const fillers = new Set(
  'a about an and are as at be been by can could did do does for from get give had has have how i if in is it its let me much of on or please say says should so tell than that the their them there these they this those to was we were what when where which who whom whose why will with would you'.split(
    ' ',
  ),
);

/** Whether a word is in every text, as `who` and `how`. */
export const isFiller = (word: string): boolean => fillers.has(word);

/** The words that an input asks for: compounds of short parts as one, without the words that are in every text. */
export const queryTerms = (input: string): string[] => {
  const asked = input.split(/\s+/).flatMap((word) => {
    const parts = wordsOf(word);
    return parts.length > 1 && parts.some((part) => part.length < shortestPart) ? [parts.join('')] : parts;
  });
  const significant = asked.filter((term) => !fillers.has(term));
  return [...new Set(significant.length > 0 ? significant : asked)];
};
