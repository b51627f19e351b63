/**
 * `npm run mutation`: mutates a tenth of the domain, in blocks of lines, and runs on each mutant the tests of the domain
 * and of `status`, which sees all its sentences. Other tenths: `PART=1 npm run mutation` to `PART=9`. A whole file:
 * `npm run mutation -- --mutate src/dataset/edtf.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';

const parts = 10;
const part = Number(process.env.PART ?? 0);
const blockLength = 10;

const blocksOf = (file) => {
  const count = Math.ceil(readFileSync(file, 'utf8').split('\n').length / blockLength);
  return Array.from({ length: count }, (_, at) => `${file}:${at * blockLength + 1}-${(at + 1) * blockLength}`);
};

// Left out are definitions and closed lists, which run once at import (see ignoreStatic); tests hold them against the data.
const files = ['src/dataset', 'src/agreements', 'src/lookup']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => !/(?:schema|rows|vocabulary)\.ts$/.test(file));

// biome-ignore lint/style/noDefaultExport: Stryker reads the default export
export default {
  mutate: files.flatMap(blocksOf).filter((_, at) => at % parts === part),
  // Wording is held by the golden files, which these tests do not read.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  vitest: { configFile: 'test/vitest.config.ts', related: false },
  // Stryker would rewrite it with an API that TypeScript 7 no longer has.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  // What runs once at import would need a new process, and all the tests, for every mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  ignorePatterns: ['dist', 'coverage'],
};
