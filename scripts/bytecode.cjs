// Saves the bytecode of what common commands run, for bin/loader.cjs. Plain JavaScript, run by the Node whose V8 it is for.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { setImmediate: turn } = require('node:timers/promises');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const commands = [
  'summary --color',
  'timeline --all',
  'timeline --json',
  'entity f16',
  'search nuclear test',
  'status',
];

const main = async () => {
  const dist = join(__dirname, '..', 'dist');
  const filename = join(dist, 'program.cjs');
  const source = readFileSync(filename, 'latin1');
  const script = new Script(wrap(source), { filename });
  const program = script.runInThisContext();
  for (const command of commands) {
    process.argv.splice(2, Infinity, ...command.split(' '));
    process.exitCode = undefined;
    program({}, require, {}, filename, dist);
    while (process.exitCode === undefined) await turn();
  }
  const cachedData = script.createCachedData();
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(cachedData, crc32(source)));
  const { platform, arch, versions } = process;
  mkdirSync(join(dist, 'bytecode'), { recursive: true });
  writeFileSync(join(dist, 'bytecode', `${platform}-${arch}-${versions.v8}`), Buffer.concat([cachedData, checksum]));
};

main();
