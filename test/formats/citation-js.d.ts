/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { readonly chain: (text: string, options: { readonly generateGraph: boolean }) => unknown[] };
  };
}
declare module '@citation-js/plugin-bibtex' {}
