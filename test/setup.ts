/** Properties try the same examples on every run; `npm run test:deep` tries more. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20_261_126 });
