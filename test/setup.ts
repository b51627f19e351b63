/** cli-table3 measures with our text width, as it does in the bundle (scripts/build.ts): its own is slow, and cuts. */
import { createRequire } from 'node:module';
import { textWidth } from '../src/terminal/width.js';

const fromTable = createRequire(createRequire(import.meta.url).resolve('cli-table3'));
const path = fromTable.resolve('string-width');
fromTable(path);
const loaded = fromTable.cache[path];
if (loaded !== undefined) loaded.exports = textWidth;
