/** Generates the checked-in files that generated.ts lists. A test fails if they are stale. */
import { json, readSound, writeFiles } from './published.js';
import { fieldLists } from './schemas.js';

readSound();
// The program does not load without its field lists.
writeFiles([['src/commands/fields.json', json(fieldLists)]]);
const { generated } = await import('./generated.js');
writeFiles(generated());
