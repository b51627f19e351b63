/**
 * Makes cli-table3 take finished lines as they are, which the bundle does too (src/build/bundle.mjs): by itself it measures
 * and cuts every cell with regular expressions, and takes minutes for the longest tables. Set up for every test.
 */
import { createRequire } from 'node:module';
import { finishedLines } from '../src/views/finished-lines.js';

const requireHere = createRequire(import.meta.url);
const requireThere = createRequire(requireHere.resolve('cli-table3'));
Object.assign(requireThere('./src/utils.js'), finishedLines);
