/** Splits what is typed at a prompt into words, for completion. Nothing is expanded: substitutions are text like any other. */

const isSpace = (character: string): boolean => /\s/.test(character);

/** The words of a simple command without their quotes; the last is the one being typed, empty after a space. */
const split = (line: string): { readonly text: string; readonly isQuoted: boolean }[] => {
  const words: { text: string; isQuoted: boolean }[] = [];
  let text = '';
  let isQuoted = false;
  let isOpen = false;
  let quote = '';
  const close = (): void => {
    if (isOpen) words.push({ text, isQuoted });
    [text, isQuoted, isOpen] = ['', false, false];
  };
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (quote === '' && isSpace(character)) {
      close();
      continue;
    }
    isOpen = true;
    if (character === '\\' && quote !== "'") {
      at += 1;
      text += line[at] ?? '';
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      isQuoted ||= text === '';
    } else {
      text += character;
    }
  }
  if (isOpen) close();
  else words.push({ text: '', isQuoted: false });
  return words;
};

/** `>`, `2>>`, `&>`, `<<<` and the like, with the file or without. */
const redirection = /^(?:\d*|&)[<>]/;
const bareRedirection = /^(?:\d*|&)[<>]+[&|]?$/;
const assignment = /^\w+=/;

/**
 * The arguments of a command line up to the cursor, the one being typed last; null where that is the file of a redirection.
 * The name of the program, variables set for it and redirections are left out.
 */
export const argumentsTyped = (line: string): readonly string[] | null => {
  const words = split(line);
  const last = words.length - 1;
  const isFile = (at: number): boolean => {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined) return false;
    if (!word.isQuoted && redirection.test(word.text)) return true;
    return before !== undefined && !before.isQuoted && bareRedirection.test(before.text);
  };
  if (isFile(last)) return null;
  const rest = words.filter((_word, at) => !isFile(at)).map(({ text }) => text);
  const program = rest.findIndex((word) => !assignment.test(word));
  return program === -1 || program === rest.length - 1 ? null : rest.slice(program + 1);
};
