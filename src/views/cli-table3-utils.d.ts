declare module 'cli-table3/src/utils.js' {
  /** The helpers that the library's cells call. */
  const utils: Record<string, unknown>;
  export default utils;
}
