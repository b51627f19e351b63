#!/usr/bin/env node
'use strict';
// Starts the program with the bytecode that the build saved for exactly this V8, or else without: slower, never otherwise.
const { readFileSync, statSync } = require('node:fs');
const { wrap } = require('node:module');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const filename = `${__dirname}/program.cjs`;

const restore = () => {
  try {
    const { platform, arch, versions } = process;
    const bytes = readFileSync(`${__dirname}/bytecode/${platform}-${arch}-${versions.v8}`);
    const source = readFileSync(filename, 'latin1');
    const cachedData = bytes.subarray(0, -4);
    // V8 checks neither: it crashes on damaged bytecode, and takes any source of the same length.
    if (crc32(cachedData, crc32(source)) !== bytes.readUInt32LE(cachedData.length)) return undefined;
    const script = new Script(wrap(source), { filename, cachedData });
    return script.cachedDataRejected ? undefined : script.runInThisContext();
  } catch {
    return undefined;
  }
};

const program = restore();
try {
  if (statSync(filename).size === 0) throw new Error('it is empty');
  if (program === undefined) require(filename);
  else program(exports, require, module, filename, __dirname);
} catch (error) {
  process.stderr.write(`cismoa: cannot run ${filename} (${error.code ?? error.message}): install cismoa again\n`);
  process.exitCode = 3;
}
