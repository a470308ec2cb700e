import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The bytes of a file: uncompressed, and compressed as servers send it. */
export function bytesOf(file) {
  const code = readFileSync(file);
  return { raw: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
}

/** The same in words, in kB of 1,000 bytes. */
export const sizesOf = (file) =>
  Object.entries(bytesOf(file)).map(([name, bytes]) => `${(bytes / 1000).toFixed(1)} kB ${name}`).join(', ');
