#!/usr/bin/env node
// Runs the program with the bytecode that the build saved for exactly this V8, or else without: slower, never otherwise.
const { readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const filename = `${__dirname}/program.cjs`;
const saved = `${__dirname}/bytecode/${process.platform}-${process.arch}-${process.versions.v8}`;
try {
  const source = readFileSync(filename, 'latin1');
  if (!source.endsWith('// end\n')) throw new Error('it is not whole');
  let cachedData;
  try {
    const bytes = readFileSync(saved);
    const bytecode = bytes.subarray(0, -4);
    // V8 checks neither: it crashes on damaged bytecode, and takes any source of the same length.
    if (crc32(bytecode, crc32(source)) === bytes.readUInt32LE(bytecode.length)) cachedData = bytecode;
  } catch {}
  const script = new Script(wrap(source), { filename, cachedData });
  script.runInThisContext()(exports, require, module, filename, __dirname);
  module.exports = { saved, source, script };
} catch (error) {
  process.stderr.write(`cismoa: cannot run ${filename} (${error.code ?? error.message}): install cismoa again\n`);
  process.exitCode = 3;
}
