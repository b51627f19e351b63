/** Text as it is looked up: without case, accents, punctuation and spacing. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole
export const isAscii = (text: string): boolean => !/[^\x00-\x7f]/.test(text);

/** Lower case, without accents and with straight apostrophes. Plain ASCII, nearly all there is, needs no decomposition. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'");
};

// Each pattern has a form for ASCII: those for all of Unicode take longer to compile than a lookup takes.

/** The words of a text, split at everything that is no letter or digit. */
export const wordsOf = (text: string): string[] => {
  const folded = fold(text);
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}\p{M}]+/gu) ?? [];
};

/** Letters and digits only: `F-16`, `f 16` and `f16` have the same key. */
export const keyOf = (text: string): string => wordsOf(text).join('');

const joint = /[-.'/]/;

/** The words of a text, joined ones with what joins them: `f-16`, `u.s`, `and/or`. */
const compoundsOf = (text: string): string[] => {
  const folded = fold(text);
  const compound = isAscii(folded)
    ? /[a-z0-9]+(?:[-.'/][a-z0-9]+)*/g
    : /[\p{L}\p{N}\p{M}]+(?:[-.'/][\p{L}\p{N}\p{M}]+)*/gu;
  return folded.match(compound) ?? [];
};

/** The words of a text in a row, joined ones as one. */
export const rowOfWords = (text: string): string[] => compoundsOf(text).map((each) => each.split(joint).join(''));

/**
 * The words a text can be found by: each word, and words joined by hyphens, dots, slashes or apostrophes also as one,
 * so that `F-16` is found by `f16`, `f-16` and `16`.
 */
export const termsOf = (text: string): string[] =>
  compoundsOf(text).flatMap((each) => {
    if (!joint.test(each)) return each;
    const parts = each.split(joint);
    return [parts.join(''), ...parts];
  });

/** A part of a compound that is too short to stand for anything alone, as the F of F-16. */
const shortestPart = 3;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words in every text, also within names. */
const connectives = setOf('a an and as at by for from in of on or the to with');

/** Words in every text that ask or tell, and are in no name. */
const askingWords = setOf(
  `about are be been can could did do does get give had has have how i if is it its let me much please should so tell
  than that their them there these they this those was we were what when where which who whom whose why will would you`,
);

/** Whether a word is in every text, as `who` and `how`. */
export const isFiller = (word: string): boolean => connectives.has(word) || askingWords.has(word);

/** What comes before a name by those who ask what it is: `who is`, `what was the`, `tell me about`. */
const definition =
  /^\s*(?:(?:what|who)(?:['\u2019]?s|\s+is|\s+are|\s+was|\s+were)\s+|(?:tell\s+me\s+)?about\s+)?(?:(?:an?|the)\s+)?/i;

/** A name without the words that ask what it is; any other text as it is. */
export const askedName = (text: string): string => text.replace(definition, '');

/** Whether a text asks more than what something is, so that no word of it can be taken for a name: `is it in force`. */
export const isQuestion = (text: string): boolean => {
  const words = wordsOf(askedName(text));
  return isFiller(words[0] ?? '') || words.some((word) => askingWords.has(word));
};

/** The words that an input asks for: compounds of short parts as one, without the words that are in every text. */
export const queryTerms = (input: string): string[] => {
  const asked = compoundsOf(input).flatMap((compound) => {
    const parts = compound.split(joint);
    return parts.some((part) => part.length < shortestPart) ? [parts.join('')] : parts;
  });
  const significant = asked.filter((term) => !isFiller(term));
  return [...new Set(significant.length > 0 ? significant : asked)];
};
