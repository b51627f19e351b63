/** Data flows one way: each floor knows only those below it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support.js';

/** From the ground up; `errors` is below all. */
const floors = ['errors', 'dataset', 'queries', 'terminal', 'views', 'formats', 'commands', 'run', 'build', 'bin'];
/** Floors that do not know each other though one is above the other. */
const strangers: Record<string, readonly string[]> = {
  terminal: ['queries'],
  formats: ['views'],
  dataset: ['queries'],
};

const files = ['src', 'bin'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

const floorOf = (path: string): string => /^(?:src\/)?([a-z]+)/.exec(path)?.[1] ?? '';

const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) =>
    normalize(join(path, '..', target)),
  );

const imports = files.flatMap((path) => importsOf(path).map((target) => ({ path, target })));

describe('architecture', () => {
  test('every file belongs to a floor', () => {
    expect(files.filter((path) => !floors.includes(floorOf(path)))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  test('no file imports from a floor above its own', () => {
    const upward = imports.filter(
      ({ path, target }) =>
        target.startsWith('src/') && floors.indexOf(floorOf(target)) > floors.indexOf(floorOf(path)),
    );
    expect(upward).toEqual([]);
  });

  test('floors that are strangers do not import each other', () => {
    const forbidden = imports.filter(({ path, target }) => strangers[floorOf(path)]?.includes(floorOf(target)));
    expect(forbidden).toEqual([]);
  });

  test('only bin touches the process; the build is no part of the program', () => {
    const touching = files.filter(
      (path) =>
        path.startsWith('src/') &&
        !path.startsWith('scripts/') &&
        /\bprocess\.(?!\w+\()|\bprocess\b\s*[;,)]/.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(touching).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = files.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
