/** Terms of agreements: the date part of an ISO 8601 duration, such as `P15Y` or `P1Y6M`. */

export interface Term {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Years, months and days. */
export const termPattern = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})D)?$/;

/** Reads a term; undefined if the text is none. */
export const parseTerm = (text: string): Term | undefined => {
  const match = termPattern.exec(text);
  if (match === null) return undefined;
  const [, years = '0', months = '0', days = '0'] = match;
  return { years: +years, months: +months, days: +days };
};

/** `15 years`, `1 year, 6 months`; `0 days` where nothing is left. */
export const termInWords = (term: Term): string => {
  const parts = Object.entries(term).filter(([, amount]) => amount > 0);
  const words = parts.map(([unit, amount]) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`);
  return words.length === 0 ? '0 days' : words.join(', ');
};
