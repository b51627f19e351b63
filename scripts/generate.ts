/** Generates the checked-in files that generated.ts lists. A test fails if they are stale. */
import { readSound, writeFiles } from './published.js';
import { fieldsModule } from './schemas.js';

readSound();
// The program does not load without its field lists.
writeFiles([['src/commands/fields.ts', fieldsModule()]]);
const { generated } = await import('./generated.js');
writeFiles(generated());
