/** What must not reach a terminal: found with Unicode's own classes, not with those of the program. */

const unwanted = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/gu;

/** Our own styles and links. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI escapes begin with a control character
const ours = /\u001b\[\d{1,2}m|\u001b\]8;;[!-~]*\u0007/g;

export interface Allowed {
  /** Colors and links. */
  readonly styles?: boolean;
  readonly tabs?: boolean;
  /** CR before each line break. */
  readonly returns?: boolean;
}

export const withoutStyles = (text: string): string => text.replace(ours, '');

/** The first control character of a text that is not allowed, in its context; undefined if there is none. */
export const strayControl = (text: string, { styles, tabs, returns }: Allowed = {}): string | undefined => {
  const own = styles ? withoutStyles(text) : text;
  const rest = returns ? own.replaceAll('\r\n', '\n') : own;
  for (const { 0: character, index } of rest.matchAll(unwanted)) {
    if (character === '\n' || (character === '\t' && tabs)) continue;
    return JSON.stringify(rest.slice(Math.max(0, index - 20), index + 20));
  }
  return undefined;
};
