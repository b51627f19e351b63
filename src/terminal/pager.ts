import type { Capabilities, Environment } from './capabilities.js';

const defaultPager = 'less -FRX';

/** What `less` does if the user has not said otherwise: stop if it fits, show colors, leave the screen as it is. */
export const lessOptions = 'FRX';

/** The command of the pager for a text, for a shell; null where it is printed as it is. */
export const pagerFor = (
  text: string,
  { rows }: Pick<Capabilities, 'rows'>,
  env: Environment,
  isWanted: boolean,
): string | null => {
  const command = (env.PAGER ?? defaultPager).trim();
  if (!isWanted || rows === null || command === '' || command === 'cat') return null;
  return text.split('\n').length > rows ? command : null;
};
