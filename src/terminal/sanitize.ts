/**
 * The one sanitizer. Everything the program did not write itself (arguments, environment, data) passes through it on its
 * way out, so that no control character of theirs reaches a terminal: C0 and DEL are shown in caret form, all else that
 * is invisible or turns the direction of text as `\u`.
 */

/** C0, DEL and C1 controls; soft hyphen; invisible and bidirectional format characters; lone surrogates. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what it is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/g;

const escaped = (character: string): string =>
  character.split('').reduce((text, unit) => `${text}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, '');

const caret = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x20 ? `^${String.fromCharCode(code + 0x40)}` : code === 0x7f ? '^?' : escaped(character);
};

/** Text for a terminal or a file of text: one line, nothing invisible. */
export const sanitize = (text: string): string => text.replace(unsafe, caret);

/** A JSON text in which such characters, legal but raw in strings, are written as `\u` escapes. */
export const sanitizeJson = (json: string): string =>
  // Line breaks are JSON's own: inside strings they are escaped already.
  json.replace(unsafe, (character) => (character === '\n' ? character : escaped(character)));
