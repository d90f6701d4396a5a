import { chunkSizes } from './chunk-sizes.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Prints the initial chunks and resolves to an exit code: 1 when one is missing or over its limit. */
export function checkChunkSizes(webDir: string): number {
  const sizes = chunkSizes(webDir);
  let code = 0;
  for (const { name, gzipBytes, limitBytes } of sizes) {
    const wrong = gzipBytes === 0 ? ' ✖ missing' : gzipBytes > limitBytes ? ' ✖ too large' : '';
    if (wrong !== '') code = 1;
    console.log(`  ${name.padEnd(10)} ${kB(gzipBytes).padStart(9)} of ${kB(limitBytes)} gzip${wrong}`);
  }
  return code;
}
