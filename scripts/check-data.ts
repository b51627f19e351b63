/** Prints everything that is wrong with the published dataset; status 1 if anything is. */
import { findingsOf } from '../src/dataset/integrity.js';
import { readPublished } from './published.js';

const findings = findingsOf(readPublished());
for (const { record, rule, what } of findings) process.stdout.write(`${record}: ${rule}: ${what}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
