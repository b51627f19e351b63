/** What may not reach a terminal: looked for with Unicode's own classes, not with those of the program. */

/** Control characters, halves of characters, what turns the direction of text, line and paragraph separators. */
const unwanted = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** Styles that chalk writes for us, and links. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
const ours = /\u001b\[(?:1|2|22|39|3[1-6])m|\u001b\]8;;[!-~]*\u0007/g;

export interface Allowed {
  readonly styles?: boolean;
  readonly tabs?: boolean;
  /** CR before each line break. */
  readonly returns?: boolean;
}

/** The first control character of a text that is not allowed, with what stands around it; undefined if there is none. */
export const strayControl = (text: string, allowed: Allowed = {}): string | undefined => {
  const own = allowed.styles ? text.replace(ours, '') : text;
  const rest = allowed.returns ? own.replaceAll('\r\n', '\n') : own;
  for (const { 0: character, index } of rest.matchAll(unwanted)) {
    if (character === '\n' || (character === '\t' && allowed.tabs)) continue;
    return JSON.stringify(rest.slice(Math.max(0, index - 20), index + 20));
  }
  return undefined;
};

/** The text without our own styles and links. */
export const withoutStyles = (text: string): string => text.replace(ours, '');
