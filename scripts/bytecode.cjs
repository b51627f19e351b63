// Adds what a command runs to the bytecode that bin/loader.cjs starts with. Run by the Node whose V8 it is for.
const { appendFileSync, writeFileSync } = require('node:fs');
const { crc32 } = require('node:zlib');
const { saved, source, script } = require('../dist/cismoa.cjs');

process.on('exit', () => {
  const bytecode = script.createCachedData();
  writeFileSync(saved, bytecode);
  appendFileSync(saved, Uint32Array.of(crc32(bytecode, crc32(source))));
});
