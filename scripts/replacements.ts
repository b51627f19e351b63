/** Modules that are replaced in the bundle, each for a measured reason. */
import type { Plugin } from 'esbuild';

export const replacements: Plugin = {
  name: 'replacements',
  setup({ onResolve, onLoad }) {
    const empty = { path: 'empty', namespace: 'replaced' };
    // commander loads it for subcommands that are programs of their own, which we have none of: 2.4 ms a start.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? empty : undefined,
    );
    // cli-table3 measures with string-width 4, but only by helpers that we replace (src/views/cli-table.ts).
    onResolve({ filter: /^string-width$/ }, () => empty);
    // chalk asks node:tty and node:os what the terminal shows, which we tell it: 2 ms a start.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'replaced' }));
    onLoad({ filter: /.*/, namespace: 'replaced' }, ({ path }) => ({
      contents: path === 'empty' ? 'module.exports = {};' : 'export default { stdout: false, stderr: false };',
    }));
  },
};
