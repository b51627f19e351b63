/** Runs every example of the README and writes what it prints. A test holds them current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { refreshed } from './examples.js';

writeFileSync('README.md', await refreshed(readFileSync('README.md', 'utf8'), process.cwd()));
