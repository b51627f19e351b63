import type { Capabilities, Environment } from './capabilities.js';

const defaultPager = 'less -FRX';

/** What `less` does if the user has not said otherwise: stop if it fits, show colors, leave the screen as it is. */
export const lessOptions = 'FRX';

/** The command of the pager for a text, for a shell; null where it is printed as it is. */
export const pagerFor = (text: string, { rows }: Pick<Capabilities, 'rows'>, env: Environment): string | null => {
  const command = (env.PAGER ?? defaultPager).trim();
  if (rows === null || command === '' || command === 'cat') return null;
  return text.split('\n').length > rows ? command : null;
};

/** Pagers that show colors and links without being told. */
const colorPagers = new Set(['bat', 'batcat', 'delta', 'moar', 'moor', 'ov']);

/** Options of less that take what follows as their value. */
const lessValueOptions = /[bhjkopPtTxyzD"#].*$/s;

/** Whether options of less, such as `-iR`, tell it to pass escapes on; the variable may leave out the first hyphen. */
const hasRawOption = (options: string): boolean =>
  options
    .split(/\s+/)
    .map((option) => option.replace(/^-(?!-)/, ''))
    .some((option) =>
      option.startsWith('-')
        ? /^--raw-control-chars$/i.test(option)
        : /[rR]/.test(option.replace(lessValueOptions, '')),
    );

/** Whether a pager shows colors and links; where it would print them as garbage, or may, it is to be given none. */
export const passesEscapes = (pager: string, env: Environment): boolean => {
  const [program = '', ...options] = pager.split(/\s+/);
  const name = program.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  if (name !== 'less') return colorPagers.has(name);
  return (
    options.some((option) => option.startsWith('-') && hasRawOption(option)) || hasRawOption(env.LESS ?? lessOptions)
  );
};
