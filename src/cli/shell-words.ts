/** Splits what is typed at a prompt into words, for completion. Nothing is expanded: substitutions are text like any other. */

/** A word may have quoted parts; quotes that are not closed yet end with the line. */
const word = /(?:\\.?|'[^']*'?|"(?:\\.|[^"\\])*"?|[^\s'"\\])+/gs;
const quotedPart = /\\(.?)|'([^']*)'?|"((?:\\.|[^"\\])*)"?/gs;

const unquote = (raw: string): string =>
  raw.replace(
    quotedPart,
    (_part, escaped?: string, single?: string, double?: string) =>
      escaped ?? single ?? (double ?? '').replace(/\\(.)/gs, '$1'),
  );

/** The words as typed; the last is empty after a space. */
const split = (line: string): readonly string[] => {
  const matches = [...line.matchAll(word)];
  const last = matches.at(-1);
  const isComplete = last === undefined || last.index + last[0].length < line.length;
  return [...matches.map(([raw]) => raw), ...(isComplete ? [''] : [])];
};

/** `>`, `2>>`, `&>`, `<<<` and the like, with the file or without. */
const redirection = /^(?:\d*|&)[<>]/;
const redirectionAlone = /^(?:\d*|&)[<>]+[&|]?$/;
const assignment = /^\w+=/;

/**
 * The arguments of a command line up to the cursor, the one being typed last; null where that is the file of a redirection.
 * The name of the program, variables set for it and redirections are left out.
 */
export const argumentsTyped = (line: string): readonly string[] | null => {
  const words = split(line);
  const isRedirected = words.map((raw, at) => redirection.test(raw) || redirectionAlone.test(words[at - 1] ?? ''));
  if (isRedirected.at(-1) === true) return null;
  const rest = words.filter((_raw, at) => isRedirected[at] === false).map(unquote);
  const program = rest.findIndex((each) => !assignment.test(each));
  return program === -1 || program === rest.length - 1 ? null : rest.slice(program + 1);
};
