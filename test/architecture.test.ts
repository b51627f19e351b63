/** Each layer imports only from those below it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support.js';

/** What each layer may import, from the ground up; every file of bin/, src/ and scripts/ belongs to one. */
const program: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  dataset: ['errors'],
  lookup: ['errors', 'dataset'],
  agreements: ['errors', 'dataset', 'lookup'],
  terminal: ['errors', 'dataset'],
  formats: ['errors', 'dataset', 'terminal'],
  views: ['errors', 'dataset', 'lookup', 'agreements', 'terminal'],
  cli: ['errors', 'dataset', 'lookup', 'terminal', 'formats', 'views'],
  commands: ['errors', 'dataset', 'lookup', 'agreements', 'terminal', 'formats', 'views', 'cli'],
  program: ['errors', 'dataset', 'cli', 'commands'],
  run: ['errors', 'dataset', 'lookup', 'terminal', 'formats', 'views', 'cli', 'commands', 'program'],
  bin: ['errors', 'dataset', 'terminal', 'run'],
};
/** Tools that build and check may import all but `bin`; the program never imports them. */
const layers = { ...program, scripts: Object.keys(program).filter((layer) => layer !== 'bin') };

const files = ['src', 'bin', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const layerOf = (path: string): string => /^(?:src\/)?([a-z]+)/.exec(path)?.[1] ?? '';

const importsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/(?:from|import\(|import)\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    normalize(join(path, '..', target)),
  );

const imports = files.flatMap((path) => importsOf(path).map((target) => ({ path, target })));

describe('layers', () => {
  test('every file belongs to one', () => {
    expect(files.filter((path) => !(layerOf(path) in layers))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test('the table runs from the ground up', () => {
    const names = Object.keys(layers);
    const upward = Object.entries(layers).flatMap(([layer, below]) =>
      below.filter((other) => names.indexOf(other) >= names.indexOf(layer)).map((other) => `${layer} < ${other}`),
    );
    expect(upward).toEqual([]);
  });

  test.each(Object.entries(layers))('%s imports from %j only', (layer, below) => {
    const forbidden = imports.filter(
      ({ path, target }) =>
        layerOf(path) === layer &&
        /^(?:src|bin|scripts)\//.test(target) &&
        ![layer, ...below].includes(layerOf(target)),
    );
    expect(forbidden).toEqual([]);
  });

  test('of the commands, run knows their fields only', () => {
    const known = imports.filter(({ path, target }) => path === 'src/run.ts' && layerOf(target) === 'commands');
    expect(known.map(({ target }) => target)).toEqual(['src/commands/fields.js']);
  });

  test('a command imports from another only where it shows part of its answer', () => {
    const commandOf = (path: string) => /^src\/commands\/([a-z]+)\//.exec(path)?.[1];
    const across = imports
      .map(({ path, target }) => [commandOf(path), commandOf(target)])
      .filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
      .map((pair) => pair.join(' > '));
    expect([...new Set(across)].sort()).toEqual(['lookup > entity', 'lookup > search', 'summary > status']);
  });

  test.each(['command', 'query', 'view'])('every command has a file %s.ts', (part) => {
    const folders = [...new Set(files.flatMap((path) => /^src\/commands\/([a-z]+)\//.exec(path)?.[1] ?? []))];
    // Words without a command are answered by the commands entity and search.
    const missing = folders.filter((name) => !files.includes(`src/commands/${name}/${part}.ts`));
    expect(missing).toEqual(part === 'command' ? [] : ['lookup']);
    expect(folders.length).toBeGreaterThanOrEqual(9);
  });
});

describe('the program', () => {
  const source = files.filter((path) => path.startsWith('src/'));

  test('only bin touches the process', () => {
    const touching = /\bprocess\.(?!\w+\()|\bprocess\b\s*[;,)]|from 'node:(?:process|child_process|tty|os)'/;
    expect(source.filter((path) => touching.test(textOf(path)))).toEqual([]);
  });

  test('only the dataset reads files', () => {
    const reading = source.filter((path) => /from 'node:fs/.test(textOf(path)));
    expect(reading).toEqual(['src/dataset/dataset.ts']);
  });

  test('zod serves definitions only: what runs imports types from them', () => {
    const defining = /\/(?:schema|rows|row|integrity)\.ts$/;
    const values = /import (?!type)\{([^}]*)\} from '(?:zod|[^']*\/(?:schema|rows|row)\.js)'/g;
    const importing = source
      .filter((path) => !defining.test(path))
      .filter((path) => [...textOf(path).matchAll(values)].some(([, list = '']) => /(?:^|,)\s*(?!type )\w/.test(list)));
    expect(importing).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    expect(files.filter((path) => textOf(path).trimEnd().split('\n').length > 300)).toEqual([]);
  });
});
