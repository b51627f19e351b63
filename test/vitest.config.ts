import { defineConfig } from 'vitest/config';

const tested = ['dataset', 'agreements', 'lookup', 'views', 'commands'];

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // Of mutants of the domain, only its own tests: others start whole programs, which have no mutants in them.
    include: process.env.STRYKER_MUTATOR_WORKER
      ? ['test/{dataset,agreements,lookup,commands/status}/**/*.test.ts']
      : ['test/**/*.test.ts'],
    exclude: ['test/deep/**', 'test/bench/**', 'node_modules/**'],
    // Vitest would leave one processor of two idle and load every file's imports anew: 102 s against 44 s.
    maxWorkers: '100%',
    isolate: false,
    setupFiles: ['test/setup.ts'],
    env: { TZ: 'Pacific/Apia' },
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: Object.fromEntries(tested.map((folder) => [`src/${folder}/**`, { lines: 95, branches: 95 }])),
    },
  },
});
