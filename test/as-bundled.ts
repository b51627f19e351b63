/**
 * Makes cli-table3 take finished lines as they are, measured as we do, which the bundle does too (src/build/bundle.mjs):
 * by itself it measures and cuts every cell with regular expressions, and takes minutes for the longest tables. Set up for
 * every test.
 */
import { createRequire } from 'node:module';
import { widthOf } from '../src/terminal/width.js';

const requireHere = createRequire(import.meta.url);
const requireThere = createRequire(requireHere.resolve('cli-table3'));
const width = requireThere.resolve('string-width');
requireThere(width);
const loaded = requireHere.cache[width];
if (loaded !== undefined) loaded.exports = widthOf;
requireThere('./src/utils.js').truncate = (text: string): string => text;
