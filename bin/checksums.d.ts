/** Put in by the build: what the data files must be. */
declare module 'cismoa:checksums' {
  import type { Checksums } from '../src/dataset/dataset.js';

  export const checksums: Checksums;
}
